import type { FindingText } from "./finding-texts.ts";

/** What is to be known of the Umlauf that a document carries. */
export const umlaufFindingTexts = {
  "umlauf-lost": {
    severity: "warning",
    message: {
      de: ({ eintraege }) =>
        `Der Umlauf dieses Steckbriefs ist aus der Datei verschwunden; zuletzt hatte sein Protokoll ${eintraege} Einträge.`,
      en: ({ eintraege }) =>
        `The circulation of this Steckbrief has vanished from the file; its record had ${eintraege} entries last.`,
    },
    remedy: {
      de: () =>
        "Nehmen Sie ihn im Aufgabenbereich unter „Umlauf“ wieder auf, aus dem Laufzettel und einer gesicherten Datei; er wird nicht von selbst neu begonnen.",
      en: () =>
        "Resume it in the pane under “Umlauf”, from the Laufzettel and a kept file; it is not begun anew by itself.",
    },
  },
  "umlauf-stale": {
    severity: "warning",
    message: {
      de: ({ eintraege, found }) =>
        `Die Angaben zum Umlauf sind älter als das Dokument: Sein Protokoll hatte schon ${eintraege} Einträge, enthalten sind ${found}.`,
      en: ({ eintraege, found }) =>
        `What is kept of the circulation is older than the document: its record had ${eintraege} entries, ${found} are there.`,
    },
    remedy: {
      de: () =>
        "Nehmen Sie den Umlauf aus der zuletzt gesicherten Datei wieder auf, oder fragen Sie nach der jüngeren Fassung.",
      en: () => "Resume the circulation from the file kept last, or ask for the newer copy.",
    },
  },
  "umlauf-other": {
    severity: "warning",
    message: {
      de: () => "Der Umlauf in der Datei ist nicht der, den das Dokument zuletzt hatte.",
      en: () => "The circulation in the file is not the one the document had last.",
    },
    remedy: {
      de: () =>
        "Vergleichen Sie mit einer gesicherten Datei, welcher gilt, und nehmen Sie den richtigen wieder auf.",
      en: () => "Compare with a kept file which one counts, and resume that one.",
    },
  },
  "umlauf-unreadable": {
    severity: "warning",
    message: {
      de: ({ reason }) => `Der Umlauf in der Datei ist nicht lesbar. ${reason}`,
      en: ({ reason }) => `The circulation in the file can't be read. ${reason}`,
    },
    remedy: {
      de: () => "Nehmen Sie den Umlauf aus dem Laufzettel und einer gesicherten Datei wieder auf.",
      en: () => "Resume the circulation from the Laufzettel and a kept file.",
    },
  },
  "umlauf-broken": {
    severity: "warning",
    message: {
      de: ({ bruch }) => `Das Protokoll des Umlaufs ist nicht schlüssig. ${bruch}`,
      en: ({ bruch }) => `The record of the circulation is not consistent. ${bruch}`,
    },
    remedy: {
      de: () =>
        "Klären Sie mit der Federführung, was geschehen ist; eine frühere Kopie der Datei zeigt den alten Stand.",
      en: () => "Ask the lead what happened; an earlier copy of the file shows the former state.",
    },
  },
  "umlauf-working-copy": {
    severity: "warning",
    message: {
      de: ({ place }) =>
        `Arbeitsfassung nach Freigabe: Der Steckbrief wurde nach seiner Freigabe geändert (${place}).`,
      en: ({ place }) =>
        `Working copy after release: the Steckbrief was changed after its release (${place}).`,
    },
    remedy: {
      de: () => "Machen Sie die Änderung rückgängig, oder beginnen Sie eine neue Fassung des Umlaufs.",
      en: () => "Undo the change, or begin a new version of the circulation.",
    },
  },
} as const satisfies Readonly<Record<string, FindingText>>;

export type UmlaufFindingCode = keyof typeof umlaufFindingTexts;
