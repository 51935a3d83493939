import type { Finding } from "../steckbrief/finding.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import type { Message } from "../steckbrief/messages.ts";
import type { Address } from "../steckbrief/tags.ts";
import type { Facts, FindingText } from "./finding-texts.ts";
import { collector } from "./report.ts";

const plain = (de: string, en: string): Message<Facts> => ({ de: () => de, en: () => en });

/** What somebody should know who wrote a Steckbrief into a document, or had one repaired. */
const noteTexts = {
  "form-added": {
    severity: "hint",
    message: plain(
      "Im Dokument stand kein Steckbrief; das ganze Formular steht jetzt an seinem Ende.",
      "The document held no Steckbrief; the whole form now stands at its end.",
    ),
    remedy: plain(
      "Verschieben Sie das Formular, wenn es woanders stehen soll.",
      "Move the form if it belongs elsewhere.",
    ),
  },
  "form-repaired": {
    severity: "hint",
    message: plain(
      "Das Formular im Dokument war beschädigt und wurde dabei wiederhergestellt.",
      "The form in the document was damaged and has been restored on the way.",
    ),
    remedy: plain("Sehen Sie das Dokument einmal durch.", "Look the document over once."),
  },
  "field-restored": {
    severity: "hint",
    message: {
      de: ({ place }) => `Das Feld „${place}“ fehlte oder war beschädigt und ist wieder da.`,
      en: ({ place }) => `The field “${place}” was missing or damaged and is back.`,
    },
    remedy: plain("Prüfen Sie seinen Inhalt.", "Check what it holds."),
  },
  "fields-restored": {
    severity: "hint",
    message: {
      de: ({ count, places }) =>
        `${count} Felder fehlten oder waren beschädigt und sind wieder da: ${places}.`,
      en: ({ count, places }) => `${count} fields were missing or damaged and are back: ${places}.`,
    },
    remedy: plain("Prüfen Sie ihren Inhalt.", "Check what they hold."),
  },
  "text-unassigned": {
    severity: "warning",
    message: {
      de: ({ text, heading }) => `Gehört zu keinem Feld und steht jetzt unter „${heading}“: „${text}“.`,
      en: ({ text, heading }) => `Belongs to no field and now stands under “${heading}”: “${text}”.`,
    },
    remedy: plain(
      "Übernehmen Sie den Text in ein Feld, oder löschen Sie ihn.",
      "Take the text over into a field, or delete it.",
    ),
  },
  "changes-overwritten": {
    severity: "hint",
    message: {
      de: ({ place }) => `„${place}“ enthielt nachverfolgte Änderungen; sie sind mit dem alten Text ersetzt.`,
      en: ({ place }) => `“${place}” held tracked changes; they are replaced with the old text.`,
    },
    remedy: plain(
      "Wenn Sie die Änderungen noch brauchen, nehmen Sie die Fassung davor.",
      "If you still need the changes, take the version before.",
    ),
  },
  "picture-without-bytes": {
    severity: "hint",
    message: {
      de: ({ place }) => `Von „${place}“ stehen nur die Angaben im Dokument, nicht das Bild selbst.`,
      en: ({ place }) => `Of “${place}” only the details are in the document, not the picture itself.`,
    },
    remedy: plain("Fügen Sie das Bild in das Dokument ein.", "Insert the picture into the document."),
  },
  "not-carried": {
    severity: "error",
    message: {
      de: ({ place }) => `„${place}“ kommt aus dem Dokument nicht genauso zurück, wie es angegeben war.`,
      en: ({ place }) => `“${place}” does not come back from the document exactly as it was given.`,
    },
    remedy: plain(
      "Prüfen Sie den Wert: Ein Text, der wie ein Hinweis oder eine Überschrift des Formulars lautet, gilt als leer; mehr als zwei Bilder haben keinen Platz.",
      "Check the value: a text that reads like a hint or a heading of the form counts as empty; there is no room for more than two pictures.",
    ),
  },
} as const satisfies Readonly<Record<string, FindingText>>;

export type NoteCode = keyof typeof noteTexts;

/** Collects notes while a document is written. */
export type TakeNote = (code: NoteCode, address: Address | null, facts?: Facts) => void;

/** Makes notes whole findings in one language. */
export function createNotes(locale: Locale, notes: Finding[]): TakeNote {
  return collector(noteTexts, locale, notes);
}
