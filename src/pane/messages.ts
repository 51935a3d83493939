import { fixed, type Message } from "../steckbrief/messages.ts";
import { wordMessages } from "../word/messages.ts";

/** What the pane says from its first moment on; later views bring their own words with them. */
export const product = fixed("Steckbrief", "Steckbrief");

export const navigation = {
  label: fixed("Bereiche", "Sections"),
  fill: fixed("Ausfüllen", "Fill in"),
  umlauf: fixed("Umlauf", "Circulation"),
  export: fixed("Übergeben", "Hand over"),
  import: fixed("Einlesen", "Import"),
} as const;

export const connecting = fixed("Verbindung mit Word …", "Connecting to Word …");
export const loadingView = fixed("Wird geladen …", "Loading …");
export const viewFailed = fixed(
  "Dieser Teil ließ sich nicht laden. Prüfen Sie die Verbindung, und öffnen Sie den Bereich noch einmal.",
  "This part could not be loaded. Check the connection and open the pane again.",
);

export const start = {
  title: fixed("Noch kein Steckbrief", "No Steckbrief yet"),
  what: fixed(
    "In diesem Dokument ist noch kein Steckbrief. Fügen Sie das Formular ein, füllen Sie es gleich im Dokument aus – und sehen Sie hier, was noch fehlt und wie viel Platz bleibt.",
    "This document has no Steckbrief yet. Insert the form, fill it in right in the document – and see here what is missing and how much room is left.",
  ),
  insert: fixed("Steckbrief in dieses Dokument einfügen", "Insert the Steckbrief into this document"),
  insertNote: fixed(
    "Was schon im Dokument steht, bleibt, wie es ist.",
    "What the document already holds stays as it is.",
  ),
  openNew: fixed("Neues Dokument beginnen", "Start a new document"),
  openNewNote: fixed(
    "Öffnet das leere Formular in einem eigenen Fenster.",
    "Opens the blank form in a window of its own.",
  ),
} as const;

/** What Word is doing for us, while it does it. */
export const activities = {
  insert: fixed("Word fügt das Formular ein …", "Word is inserting the form …"),
  openNew: fixed("Word öffnet ein neues Dokument …", "Word is opening a new document …"),
  addCase: fixed("Word fügt einen Anwendungsfall ein …", "Word is adding a case …"),
  removeCase: fixed("Word entfernt den Anwendungsfall …", "Word is removing the case …"),
  restore: fixed("Word fügt das Feld wieder ein …", "Word is putting the field back …"),
  picture: fixed("Word fügt das Bild ein …", "Word is inserting the picture …"),
  removePicture: fixed("Word entfernt das Bild …", "Word is removing the picture …"),
  bytes: fixed("Word liefert das Dokument …", "Word is handing over the document …"),
  import: fixed("Word trägt die Angaben ein …", "Word is filling in the values …"),
  part: fixed("Word legt die Daten im Dokument ab …", "Word is storing the data in the document …"),
} as const;

export const done = {
  insert: fixed("Das Formular ist im Dokument.", "The form is in the document."),
  openNew: fixed(
    "Das leere Formular ist in einem neuen Fenster offen.",
    "The blank form is open in a new window.",
  ),
  addCase: fixed("Der Anwendungsfall ist eingefügt.", "The case has been added."),
  removeCase: fixed("Der Anwendungsfall ist entfernt.", "The case has been removed."),
  restore: fixed("Das Feld ist wieder im Dokument.", "The field is back in the document."),
  repair: fixed("Das Formular ist wieder ganz.", "The form is whole again."),
  picture: fixed("Das Bild ist im Dokument.", "The picture is in the document."),
  removePicture: fixed("Das Bild ist entfernt.", "The picture has been removed."),
  import: fixed("Die Angaben sind im Dokument.", "The values are in the document."),
} as const;

/** What may go wrong: the port's codes with its words, and what we find ourselves afterwards. */
export const troubles = {
  ...wordMessages,
  incomplete: {
    message: fixed(
      "Das Formular ist nur zum Teil im Dokument angekommen.",
      "Only part of the form arrived in the document.",
    ),
    remedy: fixed(
      "Machen Sie das Einfügen in Word rückgängig (Strg+Z), und wählen Sie „Neues Dokument beginnen“.",
      "Undo the insertion in Word (Ctrl+Z) and choose “Start a new document”.",
    ),
  },
  "picture-dropped": {
    message: fixed("Word hat das Bild nicht übernommen.", "Word did not take the picture."),
    remedy: fixed(
      "Verkleinern Sie die Datei, oder fügen Sie das Bild in Word über „Einfügen › Bilder“ in das Bildfeld ein.",
      "Make the file smaller, or insert the picture into its field in Word by “Insert › Pictures”.",
    ),
  },
  "no-form": {
    message: fixed("Das leere Formular ließ sich nicht laden.", "The blank form could not be loaded."),
    remedy: fixed(
      "Prüfen Sie die Netzverbindung, und versuchen Sie es noch einmal.",
      "Check the network connection and try again.",
    ),
  },
  "unreadable-document": {
    message: fixed(
      "Das Dokument ließ sich nicht als Steckbrief lesen.",
      "The document could not be read as a Steckbrief.",
    ),
    remedy: fixed(
      "Speichern Sie es in Word als .docx, und versuchen Sie es noch einmal.",
      "Save it in Word as .docx and try again.",
    ),
  },
} as const;

export type TroubleCode = keyof typeof troubles;

export const details = {
  word: {
    de: (f) => `Meldung von Word: ${f.reason}`,
    en: (f) => `Message from Word: ${f.reason}`,
  } as Message<{
    reason: string;
  }>,
  close: fixed("Meldung schließen", "Close message"),
} as const;

export const fieldStates = {
  empty: fixed("leer", "empty"),
  fine: fixed("in Ordnung", "fine"),
  nearlyFull: fixed("fast voll", "nearly full"),
  tooLong: fixed("zu lang", "too long"),
  attention: fixed("bitte prüfen", "please check"),
  missing: fixed("fehlt im Dokument", "missing from the document"),
} as const;

export const progress = {
  title: fixed("Stand", "Progress"),
  done: {
    de: ({ done, total, troubled }) =>
      `${done} von ${total} Pflichtangaben ausgefüllt${troubled === 0 ? "" : ` · ${troubled} bitte prüfen`}`,
    en: ({ done, total, troubled }) =>
      `${done} of ${total} required entries filled in${troubled === 0 ? "" : ` · ${troubled} to check`}`,
  } as Message<{ done: number; total: number; troubled: number }>,
  complete: fixed("Alle Pflichtangaben sind in Ordnung.", "All required entries are fine."),
  next: fixed("Weiter zur Übergabe", "Continue to hand over"),
} as const;

export const fields = {
  title: fixed("Felder", "Fields"),
  counter: {
    de: (f) => `${f.count} von ${f.limit}`,
    en: (f) => `${f.count} of ${f.limit}`,
  } as Message<Counter>,
  counterPlain: {
    de: (f) => (f.count === 1 ? "1 Zeichen" : `${f.count} Zeichen`),
    en: (f) => (f.count === 1 ? "1 character" : `${f.count} characters`),
  } as Message<{ count: number }>,
  counting: fixed(
    "Zeichen mit Leerzeichen; Zeilenwechsel und Aufzählungszeichen zählen nicht",
    "Characters with spaces; line breaks and bullets do not count",
  ),
  together: fixed("insgesamt", "in total"),
  goTo: {
    de: (f) => `${f.label} im Dokument zeigen`,
    en: (f) => `Show ${f.label} in the document`,
  } as Message<{ label: string }>,
  hint: fixed("Was gehört hierher?", "What goes here?"),
  hintOf: {
    de: (f) => `Was gehört hierher? – ${f.label}`,
    en: (f) => `What goes here? – ${f.label}`,
  } as Message<{ label: string }>,
  example: fixed("Beispiel:", "Example:"),
  severity: {
    error: fixed("Fehler", "Error"),
    warning: fixed("Warnung", "Warning"),
    hint: fixed("Hinweis", "Hint"),
  },
  tooMuch: {
    de: (f) => `${f.surplus} Zeichen zu viel`,
    en: (f) => `${f.surplus} characters too many`,
  } as Message<{ surplus: number }>,
} as const;

interface Counter {
  readonly count: number;
  readonly limit: number;
}

export const cases = {
  add: { de: (f) => `${f.item} hinzufügen`, en: (f) => `Add ${f.item.toLowerCase()}` } as Message<{
    item: string;
  }>,
  remove: { de: (f) => `${f.name} entfernen`, en: (f) => `Remove ${f.name.toLowerCase()}` } as Message<{
    name: string;
  }>,
  ask: {
    de: (f) => (f.filled ? `${f.name} mit seinem Text entfernen?` : `${f.name} entfernen?`),
    en: (f) => (f.filled ? `Remove ${f.name} with its text?` : `Remove ${f.name}?`),
  } as Message<{ name: string; filled: boolean }>,
  confirm: fixed("Entfernen", "Remove"),
  keep: fixed("Behalten", "Keep"),
} as const;

export const pictures = {
  choose: fixed("Bild wählen", "Choose picture"),
  replace: fixed("Ersetzen", "Replace"),
  unnamed: fixed("ohne Dateiname", "no file name"),
} as const;

export const notices = {
  region: fixed("Hinweise zum Dokument", "Notes on the document"),
  tracking: fixed(
    "Änderungen werden nachverfolgt. Die Zahlen hier können gelöschten Text mitzählen; beim Übergeben zählt nur, was gilt.",
    "Changes are being tracked. The counts here may include deleted text; the export only takes what is valid.",
  ),
  readOnly: fixed(
    "Das Dokument ist schreibgeschützt. Sie können es prüfen und übergeben, aber hier nichts ändern. Wählen Sie in Word „Bearbeitung aktivieren“.",
    "The document is read-only. You can check it and hand it over, but not change it here. Choose “Enable Editing” in Word.",
  ),
  muster: fixed(
    "Das ist das Muster mit erfundenen Angaben. Für Ihren eigenen Steckbrief beginnen Sie mit dem leeren Formular.",
    "This is the sample with fictitious content. For your own Steckbrief start with the blank form.",
  ),
  silent: fixed(
    "Word antwortet gerade nicht. Was Sie hier sehen, kann veraltet sein; es geht von selbst weiter.",
    "Word is not answering at the moment. What you see may be out of date; it will go on by itself.",
  ),
} as const;

export const privacy = {
  title: fixed("Kein Text verlässt diesen Rechner von selbst", "No text leaves this computer by itself"),
  what: fixed(
    "Dieser Bereich liest Ihr Dokument nur hier, in Word. Gespeichert oder an ein Register gesendet wird nur, was Sie unter „Übergeben“ selbst anklicken.",
    "This pane reads your document only here, in Word. It is saved, or sent to a register, only when you click so yourself under “Hand over”.",
  ),
} as const;

export const keyboard = fixed(
  "Tastatur: F6 wechselt zwischen Dokument und diesem Bereich.",
  "Keyboard: F6 switches between the document and this pane.",
);

export const announcements = {
  nearlyFull: {
    de: (f) => `${f.label}: fast voll, ${f.count} von ${f.limit} Zeichen.`,
    en: (f) => `${f.label}: nearly full, ${f.count} of ${f.limit} characters.`,
  },
  full: {
    de: (f) => `${f.label}: voll, ${f.count} von ${f.limit} Zeichen.`,
    en: (f) => `${f.label}: full, ${f.count} of ${f.limit} characters.`,
  },
  exceeded: {
    de: (f) => `${f.label}: zu lang, ${f.count - f.limit} Zeichen zu viel.`,
    en: (f) => `${f.label}: too long, ${f.count - f.limit} characters too many.`,
  },
  within: {
    de: (f) => `${f.label}: wieder im Rahmen, ${f.count} von ${f.limit} Zeichen.`,
    en: (f) => `${f.label}: within the limit again, ${f.count} of ${f.limit} characters.`,
  },
} as const satisfies Readonly<Record<string, Message<Counter & { readonly label: string }>>>;
