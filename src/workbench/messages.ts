import { fixed, type Message } from "../steckbrief/messages.ts";

interface Facts {
  /** Path of the part in the package. */
  readonly part: string;
}

/** What the workbench says when something can't be done: one sentence per stable code. */
export const problems = {
  "not-a-package": {
    de: () =>
      "Die Datei ist kein Word-Dokument (.docx): Sie lässt sich nicht als ZIP-Paket öffnen. Bitte wählen Sie eine .docx-Datei.",
    en: () =>
      "The file is not a Word document (.docx): it cannot be opened as a ZIP package. Please choose a .docx file.",
  },
  "no-document": {
    de: () =>
      "Das Paket enthält kein Word-Dokument (kein Hauptteil mit w:body). Bitte wählen Sie eine .docx-Datei.",
    en: () => "The package holds no Word document (no main part with w:body). Please choose a .docx file.",
  },
  "broken-part": {
    de: ({ part }: Facts) =>
      `Der Teil „${part}“ ist kein wohlgeformtes XML. Bitte lassen Sie das Dokument in Word reparieren.`,
    en: ({ part }: Facts) =>
      `The part “${part}” is not well-formed XML. Please have Word repair the document.`,
  },
  "missing-part": {
    de: ({ part }: Facts) =>
      `Der Teil „${part}“ fehlt im Paket. Bitte lassen Sie das Dokument in Word reparieren.`,
    en: ({ part }: Facts) =>
      `The part “${part}” is missing from the package. Please have Word repair the document.`,
  },
  locked: {
    de: () => "Diese Änderung ist nicht zulässig, da die Auswahl gesperrt ist.",
    en: () => "This change is not allowed because the selection is locked.",
  },
  "read-only": {
    de: () => "Das Dokument ist schreibgeschützt. Heben Sie den Schreibschutz in der Werkzeugleiste auf.",
    en: () => "The document is read-only. Lift the protection in the toolbar.",
  },
} as const satisfies Record<string, Message<Facts>>;

export type ProblemCode = keyof typeof problems;

/** What Word shows in an empty control that brings no prompt of its own. */
export const defaultPrompt = fixed(
  "Klicken oder tippen Sie hier, um Text einzugeben.",
  "Click or tap here to enter text.",
);

/** The page around the document. */
export const page = {
  title: fixed("Werkbank – Steckbrief", "Workbench – Steckbrief"),
  brand: fixed("Werkbank", "Workbench"),
  brandNote: fixed(
    "Spielt Word für das Add-in „Steckbrief“. Nichts verlässt diesen Rechner.",
    "Plays Word for the add-in “Steckbrief”. Nothing leaves this machine.",
  ),
  toolbar: fixed("Werkzeugleiste", "Toolbar"),
  document: fixed("Dokument", "Document"),
  documentArea: fixed(
    "Dokument (F6 wechselt zum Aufgabenbereich)",
    "Document (F6 switches to the task pane)",
  ),
  pane: fixed(
    "Aufgabenbereich Steckbrief (F6 wechselt zum Dokument)",
    "Steckbrief task pane (F6 switches to the document)",
  ),
  paneName: fixed("Steckbrief", "Steckbrief"),
  paneWidth: fixed("Breite des Aufgabenbereichs", "Width of the task pane"),
  new: fixed("Neu", "New"),
  newBlank: fixed("Leeres Dokument", "Empty document"),
  newForm: fixed("Leerer Steckbrief", "Blank form"),
  newMuster: fixed("Ausgefülltes Muster", "Filled sample"),
  open: fixed("Öffnen", "Open"),
  openHint: fixed(".docx vom Rechner öffnen", "Open a .docx from this machine"),
  save: fixed("Speichern", "Save"),
  saveHint: fixed("Als .docx speichern", "Save as .docx"),
  undo: fixed("Rückgängig", "Undo"),
  redo: fixed("Wiederholen", "Redo"),
  bullets: fixed("Aufzählung", "Bullets"),
  numbers: fixed("Nummerierung", "Numbering"),
  tracking: fixed("Änderungen nachverfolgen", "Track changes"),
  trackingShort: fixed("Nachverfolgen", "Track"),
  word: fixed("Word spielen", "Play Word"),
  faults: fixed("Was Word anders macht", "What Word does differently"),
  faultsNote: fixed(
    "Der Aufgabenbereich wird bei jeder Änderung neu geladen.",
    "The task pane is loaded anew after each change.",
  ),
  paneLanguage: fixed("Sprache von Word", "Language of Word"),
  german: fixed("Deutsch", "German"),
  english: fixed("Englisch", "English"),
  paneTheme: fixed("Design", "Theme"),
  light: fixed("Hell", "Light"),
  dark: fixed("Dunkel", "Dark"),
  reload: fixed("Aufgabenbereich neu laden", "Reload the task pane"),
  assumptions: fixed("Annahmen über Word", "Assumptions about Word"),
  assumptionsNote: fixed(
    "So verhält sich die Werkbank an Stellen, an denen niemand Word selbst beobachtet hat. Vor einer Freigabe prüft ein Mensch jede Zeile in Word.",
    "This is how the workbench behaves where nobody has watched Word itself. Before a release a person checks each line in Word.",
  ),
  assumed: fixed("Angenommen", "Assumed"),
  source: fixed("Grundlage", "Ground"),
  check: fixed("So prüfen Sie es in Word", "How to check it in Word"),
  traffic: fixed("Protokoll der Aufrufe", "Log of calls"),
  trafficNote: fixed(
    "Was das Add-in von Word verlangt hat, das Neueste zuerst.",
    "What the add-in asked of Word, the latest first.",
  ),
  trafficNone: fixed("Noch keine Aufrufe.", "No calls yet."),
  close: fixed("Schließen", "Close"),
  untitled: fixed("Dokument1", "Document1"),
  opened: fixed("Das Dokument ist geöffnet.", "The document is open."),
  saved: fixed("Das Dokument ist gespeichert.", "The document is saved."),
  notThere: fixed(
    "Dieses Dokument wurde noch nicht gebaut. Rufen Sie „npm run build:form“ auf.",
    "This document has not been built yet. Run “npm run build:form”.",
  ),
} as const satisfies Record<string, Message>;

/** What the status bar counts. */
export const status = {
  pages: {
    de: ({ page, pages }: PageFacts) => `Seite ${page} von ${pages}`,
    en: ({ page, pages }: PageFacts) => `Page ${page} of ${pages}`,
  },
  words: {
    de: ({ words }: WordFacts) => (words === 1 ? "1 Wort" : `${words.toLocaleString("de")} Wörter`),
    en: ({ words }: WordFacts) => (words === 1 ? "1 word" : `${words.toLocaleString("en")} words`),
  },
  tracking: {
    de: () => "Nachverfolgung: ein",
    en: () => "Tracking: on",
  },
  readOnly: {
    de: () => "Schreibgeschützt",
    en: () => "Read-only",
  },
};

interface PageFacts {
  readonly page: number;
  readonly pages: number;
}

interface WordFacts {
  readonly words: number;
}
