import { steckbriefForm } from "../steckbrief/form.ts";
import type { Form, Wording } from "../steckbrief/kinds.ts";
import { isFrist, usualFrist } from "./frist.ts";
import { between, everySection, formatMoment, leadVerfuegung, lineLabels, nothing } from "./laufzettel.ts";
import { parseDay } from "./tage.ts";
import type { Fristvorgabe, Person, Station, Zeichnung } from "./umlauf.ts";
import {
  artWords,
  type Modus,
  modusWords,
  statusWords,
  type Verfuegung,
  verfuegungWords,
  type Zustand,
  zusaetze,
  zustandWords,
} from "./words.ts";

/** A Zeichnung as it is printed: what text it was for, paper does not say. */
export type PrintedZeichnung = Omit<Zeichnung, "id" | "station" | "hashes">;

export type PrintedStation = Omit<Station, "id"> & { readonly zeichnung: PrintedZeichnung | null };

/** What can be read back from a Laufzettel. */
export interface PrintedUmlauf {
  readonly id: string;
  readonly version: number;
  readonly zustand: Zustand;
  readonly modus: Modus;
  readonly federfuehrung: Person;
  /** Number of entries that the Protokoll had. */
  readonly eintraege: number;
  readonly stationen: readonly PrintedStation[];
  /** The Federführung's own Schlusszeichnung. */
  readonly schlusszeichnung: PrintedZeichnung | null;
}

/** The text of a Laufzettel: the lines above its table, and the rows below its head, each cell as its lines. */
export interface LaufzettelText {
  readonly lines: readonly string[];
  readonly rows: readonly (readonly (readonly string[])[])[];
}

/** Reads a Laufzettel back; null where it says not even which Umlauf it is for. */
export function parseLaufzettel(
  { lines, rows }: LaufzettelText,
  form: Form = steckbriefForm,
): PrintedUmlauf | null {
  const facts = lines.flatMap((line, index) => (index === leadLine(lines) ? [line] : line.split(between)));
  const fact = (label: string): string =>
    facts.find((one) => one.startsWith(`${label}: `))?.slice(label.length + 2) ?? "";
  const id = fact(lineLabels.id).trim();
  if (!/^[0-9A-Za-z-]{1,64}$/.test(id)) return null;
  const isLead = (cells: readonly (readonly string[])[]): boolean => cells[2]?.join(" ") === leadVerfuegung;
  const lead = rows.find(isLead);
  return {
    id,
    version: Number(fact(lineLabels.version)) || 1,
    zustand: keyOf(zustandWords, fact(lineLabels.zustand).replace(/ \(.*$/, "")) ?? "umlauf",
    modus: keyOf(modusWords, fact(lineLabels.modus)) ?? "reihe",
    federfuehrung: personOf(fact(lineLabels.federfuehrung).split(between)),
    eintraege: Number(/^\d+/.exec(fact(lineLabels.protokoll))?.[0] ?? 0),
    stationen: rows.filter((cells) => !isLead(cells)).flatMap((cells) => stationOf(cells, form) ?? []),
    schlusszeichnung: zeichnungOf(lead?.[5] ?? []),
  };
}

/** Names of the Federführung stay on their line: its parts are told by their order. */
function leadLine(lines: readonly string[]): number {
  return lines.findIndex((line) => line.startsWith(`${lineLabels.federfuehrung}: `));
}

function keyOf<Key extends string>(words: Readonly<Record<Key, Wording>>, text: string): Key | null {
  const found = Object.entries<Wording>(words).find(([, { de }]) => de === text.trim());
  // The entries of a table are keyed by its own keys.
  return found === undefined ? null : (found[0] as Key);
}

function personOf([organisation = "", ...rest]: readonly string[]): Person {
  const email = rest.find((line) => line.includes("@")) ?? null;
  const funktion = rest.find((line) => /^\(.*\)$/.test(line)) ?? null;
  const name = rest.find((line) => line !== email && line !== funktion) ?? null;
  return { organisation, name, funktion: funktion?.slice(1, -1) ?? null, email };
}

function stationOf(cells: readonly (readonly string[])[], form: Form): PrintedStation | null {
  const [, who = [], asked = [], sections = [], until = [], signed = [], state = []] = cells;
  const verfuegung: Verfuegung | null = keyOf(verfuegungWords, asked.join(" "));
  if (verfuegung === null || who.length === 0) return null;
  const zeichnung = zeichnungOf(signed);
  return {
    ...personOf(who),
    verfuegung,
    abschnitte: keysOf(sections.join(" "), form),
    ...fristOf(until.join(" "), state),
    wiedervorlage: null,
    ...statusOf(state, zeichnung),
    zeichnung,
  };
}

function keysOf(text: string, form: Form): readonly string[] {
  if (text === everySection) return [];
  return text.split(", ").flatMap((name) => form.fields.find(({ short }) => short.de === name)?.key ?? []);
}

function fristOf(
  text: string,
  state: readonly string[],
): { readonly frist: Fristvorgabe; readonly bis: string | null } {
  const day = parseDay(text.replace(/^bis /, ""));
  if (day === null) return { frist: parseFrist(text) ?? usualFrist, bis: null };
  const waits = state[0] === statusWords.zukunft.de;
  return { frist: { art: "datum", datum: day }, bis: waits ? null : day };
}

function parseFrist(text: string): Fristvorgabe | null {
  const [, days = "", unit = ""] = /^(\d{1,3}) (Kalendertage?|Arbeitstage?)$/.exec(text.trim()) ?? [];
  const frist: Fristvorgabe = {
    art: unit.startsWith("Arbeit") ? "arbeitstage" : "kalendertage",
    tage: Number(days),
  };
  return isFrist(frist) ? frist : null;
}

type Turn = Pick<Station, "status" | "seit" | "erledigt" | "uebersprungen" | "rueckgabe">;

function statusOf(state: readonly string[], zeichnung: PrintedZeichnung | null): Turn {
  const [first = "", second = ""] = state;
  const none: Turn = { status: "zukunft", seit: null, erledigt: null, uebersprungen: null, rueckgabe: null };
  const [von = "", ...rest] = second.replace(/^von /, "").split(": ");
  const grund = rest.join(": ");
  if (first === statusWords.uebersprungen.de)
    return { ...none, status: "uebersprungen", uebersprungen: { von, grund } };
  if (first === "zurückgegeben")
    return { ...none, status: "aktuell", rueckgabe: { von, grund, wann: startOfTime } };
  if (first === statusWords.aktuell.de) {
    const day = parseDay(second.replace(/^seit /, ""));
    return { ...none, status: "aktuell", seit: day === null ? null : `${day}T00:00:00Z` };
  }
  return zeichnung === null ? none : { ...none, status: "abgeschlossen", erledigt: zeichnung.wann };
}

/** Where paper does not say when. */
const startOfTime = "1970-01-01T00:00:00Z";

function zeichnungOf(lines: readonly string[]): PrintedZeichnung | null {
  const [said = nothing, signer = "", moment = "", ...rest] = lines;
  const art = keyOf(artWords, said);
  if (art === null) return null;
  const behind = (label: string): string | null =>
    rest.find((line) => line.startsWith(label))?.slice(label.length) ?? null;
  const deputy = zusaetze
    .map((zusatz) => ({ zusatz, parts: signer.split(`, ${zusatz} `) }))
    .find(({ parts }) => parts.length === 2);
  return {
    art,
    wer: deputy?.parts[0] ?? signer,
    zusatz: deputy?.zusatz ?? null,
    fuer: deputy?.parts[1] ?? null,
    wann: parseMoment(moment) ?? startOfTime,
    vermerk: behind("Vermerk: "),
    erfasst: behind("festgehalten von "),
  };
}

/** `04.05.2026, 10:00 Uhr` in German time, as ISO 8601; null where it is none. */
function parseMoment(text: string): string | null {
  const [, day = "", hour = "", minute = ""] = /^([\d.]+), (\d\d):(\d\d) Uhr$/.exec(text.trim()) ?? [];
  const iso = parseDay(day);
  if (iso === null) return null;
  // Summer time or not: one of both is what is printed.
  return (
    [2, 1]
      .map((hours) => new Date(Date.parse(`${iso}T${hour}:${minute}:00Z`) - hours * 3_600_000))
      .map((date) => `${date.toISOString().slice(0, 19)}Z`)
      .find((moment) => formatMoment(moment) === text.trim()) ?? null
  );
}
