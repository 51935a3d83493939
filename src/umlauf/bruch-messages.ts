import type { Locale } from "../steckbrief/kinds.ts";
import type { Message } from "../steckbrief/messages.ts";
import type { Bruch, BruchCode } from "./protokoll.ts";

/** What is broken, and what that means. */
export const bruchMessages: Readonly<Record<BruchCode, Message<Bruch>>> = {
  "entry-changed": {
    de: ({ seq }) => `Eintrag ${seq} des Protokolls oder seine Prüfsumme wurde nachträglich verändert.`,
    en: ({ seq }) => `Entry ${seq} of the record, or its checksum, was changed afterwards.`,
  },
  "entry-missing": {
    de: ({ seq }) => `Im Protokoll fehlt vor Eintrag ${seq} etwas, oder Einträge wurden vertauscht.`,
    en: ({ seq }) => `Before entry ${seq} of the record something is missing, or entries were exchanged.`,
  },
  "not-chained": {
    de: ({ seq }) =>
      `Eintrag ${seq} des Protokolls schließt nicht an den vorherigen an: Einer von beiden wurde ersetzt.`,
    en: ({ seq }) =>
      `Entry ${seq} of the record does not follow from the one before: one of both was replaced.`,
  },
  "origin-changed": {
    de: ({ seq }) =>
      `Eintrag ${seq} des Protokolls stammt aus einer anderen Fassung und passt nicht zu seiner Prüfsumme dort.`,
    en: ({ seq }) => `Entry ${seq} of the record came from another copy and does not fit its checksum there.`,
  },
  "zeichnung-changed": {
    de: ({ seq, about }) => `Die Zeichnung von ${about} (Eintrag ${seq}) wurde nachträglich verändert.`,
    en: ({ seq, about }) => `The signature of ${about} (entry ${seq}) was changed afterwards.`,
  },
  "zeichnung-missing": {
    de: ({ seq, about }) => `Die Zeichnung zu Eintrag ${seq} (${about}) fehlt.`,
    en: ({ seq, about }) => `The signature that entry ${seq} (${about}) tells of is missing.`,
  },
  "zeichnung-unrecorded": {
    de: ({ about }) => `Von der Zeichnung von ${about} weiß das Protokoll nichts.`,
    en: ({ about }) => `The record knows nothing of the signature of ${about}.`,
  },
  "grundfassung-changed": {
    de: ({ seq }) => `Die Grundfassung ist nicht die, mit der der Umlauf begann (Eintrag ${seq}).`,
    en: ({ seq }) => `The base version is not the one the circulation began with (entry ${seq}).`,
  },
  "state-changed": {
    de: ({ seq }) =>
      `Laufweg oder Stand passen nicht zum letzten Eintrag ${seq}: Sie wurden verändert, oder spätere Einträge fehlen.`,
    en: ({ seq }) =>
      `Route or state do not fit the last entry ${seq}: they were changed, or later entries are missing.`,
  },
  "no-entries": {
    de: () => "Das Protokoll ist leer.",
    en: () => "The record is empty.",
  },
};

/** Where and how a Protokoll breaks, as a sentence. */
export function describeBruch(bruch: Bruch, locale: Locale): string {
  return bruchMessages[bruch.code][locale](bruch);
}
