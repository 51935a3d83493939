import type { Locale, Wording } from "../steckbrief/kinds.ts";
import type { Aufgabe, Dran } from "./stand.ts";
import { dayInGermany, formatDay } from "./tage.ts";

/** What somebody is to do now. */
export const aufgabeWords: Readonly<Record<Aufgabe, Wording>> = {
  start: { de: "Umlauf beginnen", en: "start the circulation" },
  answer: { de: "zeichnen", en: "sign" },
  clarify: { de: "Rückgabe klären und erneut zuleiten", en: "settle what was handed back, and send again" },
  "sign-again": { de: "erneut zeichnen", en: "sign again" },
  "to-closing": { de: "in die Schlusszeichnung geben", en: "send to the final sign-off" },
  closing: { de: "schlusszeichnen", en: "sign off" },
  release: { de: "freigeben", en: "release" },
  "new-version": { de: "neue Fassung beginnen", en: "begin a new version" },
};

/** Whose turn it is, with what, since when, until when; on one line. */
export function describeTurn(
  { organisation, name, aufgabe, seit, bis, overdue }: Dran,
  locale: Locale,
): string {
  const words = turnWords[locale];
  const who = name === null ? organisation : `${organisation} (${name})`;
  const since = seit === null ? "" : `, ${words.since} ${formatDay(dayInGermany(seit))}`;
  const until = bis === null ? "" : `, ${words.until} ${formatDay(bis)}`;
  const late = overdue === 0 ? "" : `, ${words.overdue(overdue)}`;
  return `${who}: ${aufgabeWords[aufgabe][locale]}${since}${until}${late}`;
}

const turnWords = {
  de: {
    since: "seit",
    until: "bis",
    overdue: (days: number): string => `${days} ${days === 1 ? "Tag" : "Tage"} überfällig`,
  },
  en: {
    since: "since",
    until: "until",
    overdue: (days: number): string => `${days} ${days === 1 ? "day" : "days"} overdue`,
  },
} as const;
