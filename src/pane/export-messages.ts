import { fixed, type Message } from "../steckbrief/messages.ts";
import type { Outcome, Rung } from "./export-ladder.ts";

export const exporting = {
  checkTitle: fixed("Vor dem Übergeben", "Before you hand over"),
  clean: fixed(
    "Keine Beanstandungen. Der Steckbrief kann so übergeben werden.",
    "Nothing to object to. The Steckbrief can be handed over as it is.",
  ),
  withErrors: {
    de: (f) =>
      f.errors === 1
        ? "Es gibt noch 1 Fehler. Sie können trotzdem übergeben; die Redaktion sieht den Fehler dann auch."
        : `Es gibt noch ${f.errors} Fehler. Sie können trotzdem übergeben; die Redaktion sieht die Fehler dann auch.`,
    en: (f) =>
      f.errors === 1
        ? "There is still 1 error. You can hand over all the same; the editors will see the error, too."
        : `There are still ${f.errors} errors. You can hand over all the same; the editors will see the errors, too.`,
  } as Message<{ errors: number }>,
  groups: {
    error: { de: (f) => `Fehler (${f.count})`, en: (f) => `Errors (${f.count})` } as Message<{
      count: number;
    }>,
    warning: { de: (f) => `Warnungen (${f.count})`, en: (f) => `Warnings (${f.count})` } as Message<{
      count: number;
    }>,
    hint: { de: (f) => `Hinweise (${f.count})`, en: (f) => `Hints (${f.count})` } as Message<{
      count: number;
    }>,
  },
  stale: fixed(
    "Das Dokument hat sich seit dem Lesen geändert. Beim Speichern oder Senden wird es neu gelesen.",
    "The document has changed since it was read. It will be read again when you save or send.",
  ),
  again: fixed("Jetzt neu lesen", "Read again now"),
  fallback: {
    de: (f) =>
      `Word hat das Dokument nicht lesbar herausgegeben (${f.reason}). Die Angaben stammen darum aus den Feldern, wie Word sie anzeigt; gelöschter Text kann noch enthalten sein.`,
    en: (f) =>
      `Word did not hand over the document in a readable form (${f.reason}). The values are taken from the fields as Word shows them; deleted text may still be in them.`,
  } as Message<{ reason: string }>,
  jsonTitle: fixed("Daten als JSON", "Data as JSON"),
  jsonWhat: fixed(
    "Alle Angaben als Datei, wie die Redaktion und das Register sie lesen.",
    "All values as a file, as the editors and the register read them.",
  ),
  save: fixed("JSON speichern …", "Save JSON …"),
  otherWays: fixed("Andere Wege", "Other ways"),
  bundleTitle: fixed("Alles in einem Paket", "Everything in one package"),
  bundleWhat: fixed(
    "Eine ZIP-Datei mit JSON, Word-Dokument und den Bildern im Original.",
    "A ZIP file with JSON, Word document and the original pictures.",
  ),
  bundleNoDocx: fixed(
    "Word gibt das Dokument nicht heraus: Speichern Sie es selbst, und legen Sie es dem Paket bei.",
    "Word does not hand over the document: save it yourself and add it to the package.",
  ),
  bundleNoOriginal: {
    de: (f) =>
      `Vom Bild „${f.name}“ liegt hier kein Original vor. Im Word-Dokument kann es verkleinert sein (Word rechnet Bilder beim Speichern auf 220 dpi herunter). Fügen Sie das Original hinzu:`,
    en: (f) =>
      `There is no original of the picture “${f.name}” here. In the Word document it may have been scaled down (Word reduces pictures to 220 dpi when saving). Add the original:`,
  } as Message<{ name: string }>,
  addOriginal: {
    de: (f) => `Original zu „${f.name}“ wählen`,
    en: (f) => `Choose the original of “${f.name}”`,
  } as Message<{
    name: string;
  }>,
  otherOriginal: {
    de: (f) => `„${f.file}“ ist nicht das Bild, das eingefügt wurde. Wählen Sie die Originaldatei.`,
    en: (f) => `“${f.file}” is not the picture that was inserted. Choose the original file.`,
  } as Message<{ file: string }>,
  saveBundle: fixed("Paket speichern …", "Save package …"),
  fileName: { de: (f) => `Dateiname: ${f.name}`, en: (f) => `File name: ${f.name}` } as Message<{
    name: string;
  }>,
  text: fixed("JSON zum Markieren und Kopieren", "JSON to select and copy"),
  notArrived: fixed("Nichts angekommen? Nächster Weg", "Nothing arrived? Next way"),
} as const;

export const rungNames: Readonly<Record<Rung, Message>> = {
  picker: fixed("Speichern unter …", "Save as …"),
  download: fixed("Herunterladen", "Download"),
  clipboard: fixed("In die Zwischenablage kopieren", "Copy to the clipboard"),
  text: fixed("Text anzeigen und selbst kopieren", "Show the text to copy it yourself"),
  part: fixed("Im Word-Dokument ablegen", "Store in the Word document"),
};

export const outcomes: Readonly<Record<Outcome, Message<{ name: string }>>> = {
  saved: { de: (f) => `Gespeichert als ${f.name}.`, en: (f) => `Saved as ${f.name}.` },
  cancelled: { de: () => "Abgebrochen, nichts gespeichert.", en: () => "Cancelled, nothing saved." },
  started: {
    de: (f) => `Download gestartet – bitte prüfen Sie, ob ${f.name} in Ihrem Ordner „Downloads“ liegt.`,
    en: (f) => `Download started – please check that ${f.name} is in your Downloads folder.`,
  },
  copied: {
    de: () => "In der Zwischenablage. Fügen Sie den Text mit Strg+V in eine E-Mail oder Textdatei ein.",
    en: () => "On the clipboard. Paste the text with Ctrl+V into an e-mail or a text file.",
  },
  shown: {
    de: () => "Markieren Sie den Text mit Strg+A, und kopieren Sie ihn mit Strg+C.",
    en: () => "Select the text with Ctrl+A and copy it with Ctrl+C.",
  },
  stored: {
    de: () => "Liegt im Dokument. Speichern Sie das Dokument in Word, und geben Sie es weiter.",
    en: () => "Stored in the document. Save the document in Word and pass it on.",
  },
  refused: { de: () => "Geht hier nicht.", en: () => "Not possible here." },
};
