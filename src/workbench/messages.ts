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
