import type { ReceiptCase } from "../exchange/receipt.ts";
import { fixed, type Message } from "../steckbrief/messages.ts";

interface ReceiptFacts {
  readonly version: number;
  readonly errors: number;
}

const withErrors: Message<ReceiptFacts> = {
  de: ({ errors }) =>
    errors === 0
      ? "Die Redaktion prüft und veröffentlicht."
      : `Vor der Veröffentlichung ${errors === 1 ? "ist noch ein Fehler" : `sind noch ${errors} Fehler`} zu beheben.`,
  en: ({ errors }) =>
    errors === 0
      ? "The editors will check and publish it."
      : `${errors === 1 ? "One error has" : `${errors} errors have`} to be mended before it can be published.`,
};

/** What became of a submission, for its sender. */
export const receiptSentences: Readonly<Record<ReceiptCase, Message<ReceiptFacts>>> = {
  neu: {
    de: (facts) => `Der Steckbrief ist eingegangen. ${withErrors.de(facts)}`,
    en: (facts) => `The entry has been received. ${withErrors.en(facts)}`,
  },
  neueVersion: {
    de: (facts) => `Der Steckbrief ist als Version ${facts.version} eingegangen. ${withErrors.de(facts)}`,
    en: (facts) => `The entry has been received as version ${facts.version}. ${withErrors.en(facts)}`,
  },
  unveraendert: {
    de: ({ version }) =>
      `Genau dieser Steckbrief ist schon da, als Version ${version}. Es wurde nichts geändert.`,
    en: ({ version }) => `This very entry is there already, as version ${version}. Nothing was changed.`,
  },
  veraltet: {
    de: () =>
      "Im Register liegt schon eine neuere Version. Es wurde nichts geändert; senden Sie die neueste Datei.",
    en: () => "The register holds a newer wording already. Nothing was changed; send the newest file.",
  },
  moeglicheDublette: {
    de: (facts) =>
      `Der Steckbrief ist eingegangen. Zu Stadt und Instrument gibt es schon einen; die Redaktion entscheidet, ob es derselbe ist. ${withErrors.de(facts)}`,
    en: (facts) =>
      `The entry has been received. There is one of the same city and instrument; the editors decide whether they are the same. ${withErrors.en(facts)}`,
  },
};

/** Why a submission was not taken. */
export const refusalSentences = {
  city: {
    de: ({ city, own }) =>
      `Der Steckbrief nennt die Stadt „${city}“, der Zugangsschlüssel gilt für „${own}“. Prüfen Sie das Feld Stadt, oder nehmen Sie den Schlüssel der genannten Stadt.`,
    en: ({ city, own }) =>
      `The entry names the city “${city}”, the token holds for “${own}”. Check the field Stadt, or use the token of the city named.`,
  } satisfies Message<Readonly<Record<string, string | number>>>,
  empty: fixed("Die Einsendung enthält keinen Steckbrief.", "The submission holds no entry."),
  several: fixed(
    "Die Einsendung muss genau einen Steckbrief enthalten. Senden Sie jeden einzeln.",
    "The submission must hold exactly one entry. Send each by itself.",
  ),
  macros: fixed(
    "Das Dokument enthält Makros. Speichern Sie es in Word als „Word-Dokument (.docx)“, und senden Sie es noch einmal.",
    "The document holds macros. Save it in Word as “Word Document (.docx)” and send it again.",
  ),
  picture: fixed(
    "Ein Bild im Dokument ist beschädigt. Fügen Sie es neu ein, und senden Sie noch einmal.",
    "A picture in the document is damaged. Insert it again and send once more.",
  ),
} as const;
