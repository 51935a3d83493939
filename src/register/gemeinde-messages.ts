import type { Finding } from "../steckbrief/finding.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import type { Message } from "../steckbrief/messages.ts";
import type { GemeindeAnswer } from "./gemeinde-lookup.ts";
import type { Gemeinde, GemeindenFinding, GemeindeProblem } from "./gemeinden.ts";
import { laender, landOf } from "./laender.ts";

interface CityFacts {
  readonly typed: string;
  /** Municipalities that may be meant, with their Land; "" where there is none. */
  readonly names: string;
}

const cityTexts: Readonly<
  Record<
    "city-unknown" | "city-ambiguous",
    { readonly message: Message<CityFacts>; readonly remedy: Message<CityFacts> }
  >
> = {
  "city-unknown": {
    message: {
      de: ({ typed }) => `Stadt: „${typed}“ steht nicht im Gemeindeverzeichnis.`,
      en: ({ typed }) => `City: “${typed}” is not in the list of municipalities.`,
    },
    remedy: {
      de: ({ names }) =>
        names === ""
          ? "Prüfen Sie die Schreibweise. Ein Landkreis, Zweckverband oder Quartier kann so bleiben; auf der Karte fehlt der Eintrag dann."
          : `Meinen Sie ${names}? Ein Landkreis, Zweckverband oder Quartier kann so bleiben; auf der Karte fehlt der Eintrag dann.`,
      en: ({ names }) =>
        names === ""
          ? "Check the spelling. A county, an association or a quarter may stay as it is; the entry is then missing on the map."
          : `Do you mean ${names}? A county, an association or a quarter may stay as it is; the entry is then missing on the map.`,
    },
  },
  "city-ambiguous": {
    message: {
      de: ({ typed }) => `Stadt: „${typed}“ gibt es mehrmals.`,
      en: ({ typed }) => `City: there is more than one “${typed}”.`,
    },
    remedy: {
      de: ({ names }) => `Schreiben Sie den ganzen Namen: ${names}.`,
      en: ({ names }) => `Write the full name: ${names}.`,
    },
  },
};

/** What a person should know about the city they typed, or null where it is one municipality. */
export function gemeindeFinding(answer: GemeindeAnswer, typed: string, locale: Locale): Finding | null {
  if (answer.kind === "found") return null;
  const code = answer.kind === "ambiguous" ? "city-ambiguous" : "city-unknown";
  const gemeinden = answer.kind === "ambiguous" ? answer.gemeinden : answer.similar;
  const shown = typed.length > 60 ? `${typed.slice(0, 60)}…` : typed;
  const facts = { typed: shown, names: oneOf(gemeinden, locale) };
  const { message, remedy } = cityTexts[code];
  return {
    field: "stadt",
    code,
    severity: "warning",
    message: message[locale](facts),
    remedy: remedy[locale](facts),
  };
}

function oneOf(gemeinden: readonly Gemeinde[], locale: Locale): string {
  const names = gemeinden.slice(0, 3).map(({ name, ags }) => {
    const land = landOf(ags);
    return land === null || laender[land] === name ? `„${name}“` : `„${name}“ (${laender[land]})`;
  });
  const or = { de: " oder ", en: " or " }[locale];
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")}${or}${names.at(-1)}`;
}

const lineTexts: Readonly<Record<GemeindeProblem, Message<{ readonly found: string }>>> = {
  columns: {
    de: ({ found }) =>
      `Die Kopfzeile „${found}“ nennt nicht alle Spalten. Nötig sind name, ags, lat und lon, durch Semikolon getrennt; einwohner darf dazukommen.`,
    en: ({ found }) =>
      `The header line “${found}” does not name all columns. Needed are name, ags, lat and lon, separated by semicolons; einwohner may be added.`,
  },
  name: {
    de: ({ found }) =>
      found === ""
        ? "Der Name fehlt. Tragen Sie ihn ein."
        : "Der Name ist länger als 100 Zeichen. Kürzen Sie ihn.",
    en: ({ found }) =>
      found === "" ? "The name is missing. Enter it." : "The name is longer than 100 characters. Shorten it.",
  },
  ags: {
    de: ({ found }) =>
      `„${found}“ ist kein Amtlicher Gemeindeschlüssel. Erwartet werden 8 Ziffern, deren erste zwei ein Land nennen (01 bis 16).`,
    en: ({ found }) =>
      `“${found}” is no municipality key. Expected are 8 digits, of which the first two name a Land (01 to 16).`,
  },
  "ags-twice": {
    de: ({ found }) =>
      `Der Schlüssel ${found} kommt zweimal vor. Es gilt die erste Zeile; löschen Sie die andere.`,
    en: ({ found }) => `The key ${found} occurs twice. The first line counts; delete the other.`,
  },
  place: {
    de: ({ found }) =>
      `„${found}“ ist kein Ort in Deutschland. Erwartet werden Breite (lat) und Länge (lon) in Grad, zum Beispiel 48,137 und 11,575.`,
    en: ({ found }) =>
      `“${found}” is no place in Germany. Expected are latitude (lat) and longitude (lon) in degrees, for example 48.137 and 11.575.`,
  },
};

/** What is wrong with a line of a list of municipalities, and what to do. */
export function describeGemeindenFinding({ line, problem, found }: GemeindenFinding, locale: Locale): string {
  const shown = found.length > 60 ? `${found.slice(0, 60)}…` : found;
  return `${{ de: "Zeile", en: "Line" }[locale]} ${line}: ${lineTexts[problem][locale]({ found: shown })}`;
}
