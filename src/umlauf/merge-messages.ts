import { steckbriefForm } from "../steckbrief/form.ts";
import type { Form, Locale } from "../steckbrief/kinds.ts";
import type { Message } from "../steckbrief/messages.ts";
import { type Address, controlsOfField, tagOf } from "../steckbrief/tags.ts";
import type { Notice, NoticeCode } from "./merge-record.ts";

interface Facts {
  readonly place: string;
  /** „Amt.docx, Verband.docx“. */
  readonly copies: string;
  readonly text: string;
}

/** What to know about a merge, and what to do about it. */
export const noticeMessages: Readonly<Record<NoticeCode, Message<Facts>>> = {
  "same-sentence": {
    de: ({ place, copies, text }) =>
      `${place}: Im selben Satz haben mehrere etwas geändert (${copies}). Lesen Sie ihn einmal: „${text}“`,
    en: ({ place, copies, text }) =>
      `${place}: several copies changed the same sentence (${copies}). Read it once: “${text}”`,
  },
  "items-kept": {
    de: ({ place, copies, text }) =>
      `${place}: An derselben Stelle kamen Listenpunkte aus mehreren Kopien dazu (${copies}). Alle stehen jetzt da; prüfen Sie die Reihenfolge: „${text}“`,
    en: ({ place, copies, text }) =>
      `${place}: several copies added list items in one place (${copies}). All are kept; check their order: “${text}”`,
  },
  "order-kept": {
    de: ({ place, copies }) =>
      `${place}: Die Kopien ordnen verschieden (${copies}). Die bisherige Reihenfolge bleibt; stellen Sie um, wenn eine andere gelten soll.`,
    en: ({ place, copies }) =>
      `${place}: the copies have different orders (${copies}). The order so far stays; change it if another is to hold.`,
  },
  "cases-alike": {
    de: ({ place, copies, text }) =>
      `${place} (${copies}) gleicht dem Anwendungsfall ${text.toUpperCase()}. Beide stehen da; löschen Sie einen, wenn derselbe gemeint ist.`,
    en: ({ place, copies, text }) =>
      `${place} (${copies}) resembles case ${text.toUpperCase()}. Both are kept; delete one if they are the same.`,
  },
  emptied: {
    de: ({ place, copies }) =>
      `${place} ist leer in: ${copies}. Das gilt als gelöscht; fragen Sie nach, wenn es nicht gemeint war.`,
    en: ({ place, copies }) =>
      `${place} is empty in: ${copies}. It counts as deleted; ask if it was not meant.`,
  },
  unread: {
    de: ({ place, copies }) =>
      `${place} fehlt im Dokument: ${copies}. Das gilt nicht als Löschung; von dort wurde hier nichts übernommen.`,
    en: ({ place, copies }) =>
      `${place} is missing in the document: ${copies}. That is no deletion; nothing was taken from there.`,
  },
  unchanged: {
    de: ({ copies }) => `Ohne Änderung am Text: ${copies}.`,
    en: ({ copies }) => `Without any change of the text: ${copies}.`,
  },
  "id-missing": {
    de: ({ copies }) =>
      `Ohne Kennung des Steckbriefs: ${copies}. Prüfen Sie, ob es Kopien dieses Steckbriefs sind.`,
    en: ({ copies }) =>
      `Without the id of the Steckbrief: ${copies}. Check that they are copies of this one.`,
  },
  "id-taken": {
    de: ({ copies }) => `Das Dokument hatte keine Kennung; übernommen aus: ${copies}.`,
    en: ({ copies }) => `The document had no id; taken from: ${copies}.`,
  },
  "older-grundfassung": {
    de: ({ copies }) =>
      `Von einer anderen Grundfassung ausgehend geschrieben: ${copies}. Gezählt hat nur, was dort gegenüber ihrer eigenen Grundfassung geändert ist; lesen Sie die Übernahmen durch.`,
    en: ({ copies }) =>
      `Written from another Grundfassung: ${copies}. Only what they changed against their own counts; read through what was taken.`,
  },
  "grundfassung-of-copy": {
    de: () => "Das Dokument hat keine Grundfassung mehr; verglichen wurde mit der in den Kopien.",
    en: () => "The document has lost its Grundfassung; the one in the copies was compared with.",
  },
  "already-merged": {
    de: ({ copies }) => `Schon früher zusammengeführt und darum nicht noch einmal: ${copies}.`,
    en: ({ copies }) => `Merged before, and so not again: ${copies}.`,
  },
  "chain-broken": {
    de: ({ copies, text }) =>
      `${copies}: Das Protokoll des Umlaufs ist an Eintrag ${text} nicht schlüssig. Zeichnungen und Protokoll daraus sind nicht übernommen; klären Sie mit der Absenderin oder dem Absender, was geschah.`,
    en: ({ copies, text }) =>
      `${copies}: the Protokoll of the circulation breaks at entry ${text}. Its Zeichnungen and Protokoll are not taken; find out from the sender what happened.`,
  },
  "other-umlauf": {
    de: ({ copies }) => `Zeichnungen aus einem anderen Umlauf, nicht übernommen: ${copies}.`,
    en: ({ copies }) => `Zeichnungen of another circulation, not taken: ${copies}.`,
  },
  "other-version": {
    de: ({ copies }) => `Zeichnungen aus einer anderen Fassung des Umlaufs, nicht übernommen: ${copies}.`,
    en: ({ copies }) => `Zeichnungen of another version of the circulation, not taken: ${copies}.`,
  },
  "without-umlauf": {
    de: ({ copies }) =>
      `Ohne Angaben zum Umlauf zurückgekommen: ${copies}. Der Text ist übernommen; halten Sie fest, wer dort zugestimmt hat.`,
    en: ({ copies }) =>
      `Came back without the circulation: ${copies}. The text is taken; record who assented there.`,
  },
  "umlauf-of-copy": {
    de: () => "Das Dokument hat keinen brauchbaren Umlauf mehr; übernommen aus den Kopien.",
    en: () => "The document has no usable circulation any more; it is taken from the copies.",
  },
  "station-twice": {
    de: ({ text }) =>
      `Station „${text}“ ist in den Kopien verschieden abgeschlossen; beides steht im Protokoll.`,
    en: ({ text }) => `Station “${text}” ended differently in the copies; the Protokoll has both.`,
  },
  "route-kept": {
    de: ({ text }) =>
      `Die Kopien haben andere Stationen als das Dokument (${text}). Sein Laufweg bleibt; Stationen, die schon gezeichnet haben, sind angefügt.`,
    en: ({ text }) =>
      `The copies have other stations than the document (${text}). Its route stays; stations that signed are added.`,
  },
};

/** A notice as a sentence. */
export function describeNotice(
  { code, address, copies, text = "" }: Notice,
  locale: Locale,
  form: Form = steckbriefForm,
): string {
  const place = address === null ? "" : placeOf(address, locale, form);
  return noticeMessages[code][locale]({ place, copies: copies.join(", "), text });
}

/** How a place of the form is called: „Beschreibung“, „Anwendungsfall B“, „Bild 1: Urheber:in“. */
export function placeOf(address: Address, locale: Locale, form: Form = steckbriefForm): string {
  const field = form.fields.find(({ key }) => key === address.field);
  if (field === undefined) return address.field;
  if (address.item === undefined && address.part === undefined) return field.short[locale];
  const controls = controlsOfField(field, address.item === undefined ? [] : [address.item]);
  return controls.find(({ tag }) => tag === tagOf(address))?.title[locale] ?? field.short[locale];
}
