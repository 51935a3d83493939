import type { Locale } from "../steckbrief/kinds.ts";
import type { Message } from "../steckbrief/messages.ts";
import type { DocxError, DocxErrorCode, DocxErrorFacts } from "./error.ts";

/** One sentence that says what is wrong with the file, and one that says what to do about it. */
export function describeDocxError(error: DocxError, locale: Locale): string {
  return errorTexts[error.code][locale](error.facts);
}

const damagedDe =
  "Öffnen Sie die Datei in Word und speichern Sie sie neu, oder lassen Sie sie sich noch einmal schicken.";
const damagedEn = "Open the file in Word and save it again, or have it sent once more.";

const plain = (de: string, en: string): Message<DocxErrorFacts> => ({ de: () => de, en: () => en });

/** Where the text is what is too large. */
const tooMuchText: ReadonlySet<string> = new Set(["paragraphs", "controls", "text"]);

const errorTexts: Readonly<Record<DocxErrorCode, Message<DocxErrorFacts>>> = {
  "empty-file": plain(
    "Die Datei ist leer. Lassen Sie sie sich noch einmal schicken.",
    "The file is empty. Have it sent once more.",
  ),
  "not-a-zip": {
    de: ({ format }) =>
      `Die Datei ist kein Word-Dokument${format === undefined ? "" : `, sondern ${format}`}. Speichern Sie sie in Word als „Word-Dokument (*.docx)“.`,
    en: ({ format }) =>
      `The file is no Word document${format === undefined ? "" : ` but ${format}`}. Save it in Word as “Word Document (*.docx)”.`,
  },
  "legacy-doc": plain(
    "Die Datei hat das alte Word-Format (.doc). Öffnen Sie sie in Word und speichern Sie sie als „Word-Dokument (*.docx)“.",
    "The file has the old Word format (.doc). Open it in Word and save it as “Word Document (*.docx)”.",
  ),
  encrypted: plain(
    "Das Dokument ist mit einem Kennwort verschlüsselt. Heben Sie den Schutz in Word auf (Datei, Informationen, Dokument schützen) und speichern Sie es neu.",
    "The document is encrypted with a password. Remove the protection in Word (File, Info, Protect Document) and save it again.",
  ),
  truncated: plain(
    `Die Datei ist unvollständig: Das Ende fehlt. Lassen Sie sie sich noch einmal schicken.`,
    "The file is incomplete: its end is missing. Have it sent once more.",
  ),
  damaged: {
    de: ({ part }) => `Die Datei ist beschädigt${part === undefined ? "" : ` (${part})`}. ${damagedDe}`,
    en: ({ part }) => `The file is damaged${part === undefined ? "" : ` (${part})`}. ${damagedEn}`,
  },
  "too-large": {
    de: ({ part, reason }) =>
      `Die Datei ist zu groß, um sie zu lesen${part === undefined ? "" : ` (${part})`}. ${tooMuchText.has(String(reason)) ? "Löschen Sie, was nicht zum Steckbrief gehört." : "Verkleinern Sie die Bilder, und entfernen Sie Eingebettetes."}`,
    en: ({ part, reason }) =>
      `The file is too large to be read${part === undefined ? "" : ` (${part})`}. ${tooMuchText.has(String(reason)) ? "Delete what is no part of the Steckbrief." : "Make the pictures smaller, and remove what is embedded."}`,
  },
  "no-document": plain(
    "Die Datei enthält kein Word-Dokument. Öffnen Sie sie in Word und speichern Sie sie als „Word-Dokument (*.docx)“.",
    "The file holds no Word document. Open it in Word and save it as “Word Document (*.docx)”.",
  ),
  "not-a-text-document": {
    de: ({ format }) =>
      `Die Datei ist kein Textdokument von Word (${format}). Speichern Sie sie als „Word-Dokument (*.docx)“.`,
    en: ({ format }) =>
      `The file is no text document of Word (${format}). Save it as “Word Document (*.docx)”.`,
  },
  "malformed-xml": {
    de: ({ part, offset }) => `Die Datei ist beschädigt (${part}, Stelle ${offset}). ${damagedDe}`,
    en: ({ part, offset }) => `The file is damaged (${part}, position ${offset}). ${damagedEn}`,
  },
  "encrypted-pdf": plain(
    "Das PDF ist mit einem Kennwort geschützt. Lassen Sie sich das Word-Dokument schicken, oder das PDF ohne Schutz.",
    "The PDF is protected by a password. Have the Word document sent, or the PDF without protection.",
  ),
  "damaged-pdf": plain(
    "Das PDF ist beschädigt. Lassen Sie sich das Word-Dokument schicken.",
    "The PDF is damaged. Have the Word document sent.",
  ),
  "pdf-without-text": plain(
    "Das PDF enthält keinen Text; es ist wohl eingescannt. Lassen Sie sich das Word-Dokument schicken, oder tippen Sie die Angaben ab.",
    "The PDF holds no text; it is probably a scan. Have the Word document sent, or type it in.",
  ),
  "several-steckbriefe": plain(
    "Im Dokument stehen mehrere Steckbriefe. Teilen Sie es, sodass in jeder Datei einer steht.",
    "The document holds several Steckbriefe. Divide it, so that each file holds one.",
  ),
  unsupported: {
    de: ({ reason }) =>
      `Die Datei ist auf eine Weise gepackt, die hier nicht gelesen wird (${reason}). Öffnen Sie sie in Word und speichern Sie sie neu.`,
    en: ({ reason }) =>
      `The file is packed in a way that is not read here (${reason}). Open it in Word and save it again.`,
  },
};
