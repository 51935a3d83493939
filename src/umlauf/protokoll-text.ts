import { byteOrderMark, formatCsvRecord } from "../steckbrief/csv.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { aktionWords } from "./aktionen.ts";
import { formatMoment } from "./laufzettel.ts";
import type { Eintrag, Was } from "./protokoll.ts";
import { artWords, modusWords, policyWords } from "./words.ts";

const columns: Readonly<Record<Locale, readonly string[]>> = {
  de: ["Nr.", "Zeit", "Wer", "In Vertretung für", "Schritt", "Angaben", "Abbild", "Vorheriger", "Prüfsumme"],
  en: ["No.", "Time", "Who", "In place of", "Step", "Details", "State", "Previous", "Checksum"],
};

/** The Protokoll as a table for a spreadsheet (CSV with byte order mark); hashes whole, so that it can be verified. */
export function formatProtokollCsv(protokoll: readonly Eintrag[], locale: Locale): string {
  const rows = protokoll.map((entry) => [
    String(entry.seq),
    entry.zeit,
    entry.akteur,
    entry.vertretung ?? "",
    aktionWords[entry.aktion][locale],
    factsOf(entry.was, locale),
    entry.abbild,
    entry.vorher,
    entry.hash,
  ]);
  return byteOrderMark + [columns[locale], ...rows].map(formatCsvRecord).join("");
}

/** One entry as a line for people. */
export function describeEntry(entry: Eintrag, locale: Locale): string {
  const { seq, zeit, akteur, vertretung, aktion, was } = entry;
  const deputy = { de: "in Vertretung für", en: "in place of" }[locale];
  const who = vertretung === null ? akteur : `${akteur} (${deputy} ${vertretung})`;
  const facts = factsOf(was, locale);
  return `${seq}. ${formatMoment(zeit)} – ${who}: ${aktionWords[aktion][locale]}${facts === "" ? "" : ` (${facts})`}`;
}

/** Facts for people; ids and hashes say nothing to them. */
function factsOf(was: Was, locale: Locale): string {
  return Object.entries(factNames)
    .flatMap(([key, name]) => {
      const value = was[key] ?? null;
      return value === null ? [] : [`${name[locale]}: ${wordOf(value, locale)}`];
    })
    .join("; ");
}

const factNames: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  organisation: { de: "Station", en: "Station" },
  art: { de: "Zeichnung", en: "Answer" },
  grund: { de: "Begründung", en: "Reason" },
  offen: { de: "offen geblieben", en: "left open" },
  stationen: { de: "Stationen", en: "Stations" },
  neu: { de: "neu", en: "added" },
  entfernt: { de: "entfernt", en: "removed" },
  geaendert: { de: "geändert", en: "changed" },
  modus: { de: "Modus", en: "Mode" },
  policy: { de: "Regel", en: "Policy" },
  version: { de: "Fassung", en: "Version" },
  quelle: { de: "Quelle", en: "Source" },
  fassungen: { de: "Fassungen", en: "Copies" },
};

function wordOf(value: string | number, locale: Locale): string {
  const words: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
    ...artWords,
    ...modusWords,
    ...policyWords,
  };
  return words[String(value)]?.[locale] ?? String(value);
}
