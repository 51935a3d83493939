import type { ReceiptCase, RecordState } from "../exchange/receipt.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { fixed, type Message } from "../steckbrief/messages.ts";

/** A moment as people read it. */
export function formatMoment(iso: string, locale: Locale): string {
  const tag = locale === "de" ? "de-DE" : "en-GB";
  return new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));
}

export const sending = {
  title: fixed("Register", "Register"),
  send: fixed("An das Register senden", "Send to the register"),
  intro: fixed(
    "Hat Ihre Stadt einen Schlüssel für ein Register, können Sie den Steckbrief von hier aus einsenden. Gesendet wird nur, wenn Sie auf „An das Register senden“ klicken.",
    "If your city has a token for a register, you can send the Steckbrief in from here. It is sent only when you click “Send to the register”.",
  ),
  to: fixed("An", "To"),
  as: fixed("Als", "As"),
  unchecked: fixed("noch nicht geprüft", "not checked yet"),
  forCity: { de: (f) => `${f.name} (für ${f.city})`, en: (f) => `${f.name} (for ${f.city})` } as Message<{
    name: string;
    city: string;
  }>,
  document: fixed(
    "Gesendet wird das ganze Word-Dokument, wie es jetzt ist, mit Bildern, Kommentaren und Umlauf. Die Datei sieht nur die Redaktion; öffentlich wird der Steckbrief erst, wenn sie ihn veröffentlicht.",
    "What is sent is the whole Word document as it is now, with pictures, comments and circulation. Only the editors see the file; the Steckbrief becomes public when they publish it.",
  ),
  values: fixed(
    "Gesendet werden die Angaben der Felder. Die Redaktion veröffentlicht sie.",
    "What is sent are the values of the fields. The editors publish them.",
  ),
  valuesOnly: fixed(
    "Nur die Angaben senden, ohne Word-Dokument",
    "Send the values only, without the Word document",
  ),
  noPictures: {
    de: (f) =>
      f.count === 1
        ? "Das Bild reist so nicht mit; dem Register fehlt es dann."
        : `Die ${f.count} Bilder reisen so nicht mit; dem Register fehlen sie dann.`,
    en: (f) =>
      f.count === 1
        ? "The picture does not travel this way; the register will lack it."
        : `The ${f.count} pictures do not travel this way; the register will lack them.`,
  } as Message<{ count: number }>,
  noDocument: fixed(
    "Word gibt das Dokument hier nicht heraus, darum gehen nur die Angaben.",
    "Word does not hand over the document here, so only the values can go.",
  ),
  never: fixed(
    "Von hier noch nicht an dieses Register gesendet.",
    "Not sent to this register from here yet.",
  ),
  same: {
    de: (f) => `Zuletzt gesendet am ${f.at}, unverändert seither.`,
    en: (f) => `Last sent on ${f.at}, unchanged since.`,
  } as Message<{ at: string }>,
  changed: {
    de: (f) => `Zuletzt gesendet am ${f.at}, seither geändert.`,
    en: (f) => `Last sent on ${f.at}, changed since.`,
  } as Message<{ at: string }>,
  under: fixed("Wird gesendet …", "Sending …"),
  stop: fixed("Abbrechen", "Cancel"),
  offline: fixed(
    "Keine Netzverbindung. Was Sie jetzt senden, wartet im Postausgang.",
    "No network connection. What you send now will wait in the outbox.",
  ),
} as const;

export const settingsWords = {
  open: fixed("Register und Schlüssel", "Register and token"),
  address: fixed("Adresse des Registers", "Address of the register"),
  addressHint: fixed(
    "Wie im Browser, zum Beispiel https://register.example",
    "As in the browser, for example https://register.example",
  ),
  token: fixed("Schlüssel", "Token"),
  tokenHint: fixed(
    "Den hat Ihre Stadt vom Register. Er beginnt mit „stb_“.",
    "Your city has it from the register. It begins with “stb_”.",
  ),
  tokenKept: { de: (f) => `Gespeichert: ${f.masked}`, en: (f) => `Kept: ${f.masked}` } as Message<{
    masked: string;
  }>,
  tokenSame: fixed("Leer lassen, um ihn zu behalten.", "Leave empty to keep it."),
  save: fixed("Speichern und Verbindung prüfen", "Save and check the connection"),
  check: fixed("Verbindung prüfen", "Check the connection"),
  checking: fixed("Das Register wird gefragt …", "Asking the register …"),
  works: {
    de: (f) => `Verbindung steht: „${f.register}“ kennt diesen Schlüssel als „${f.name}“.`,
    en: (f) => `The connection works: “${f.register}” knows this token as “${f.name}”.`,
  } as Message<{ register: string; name: string }>,
  forget: fixed("Register und Schlüssel entfernen", "Remove register and token"),
  ask: fixed(
    "Adresse und Schlüssel von diesem Rechner entfernen? Was im Postausgang wartet, bleibt dort.",
    "Remove address and token from this machine? What waits in the outbox stays there.",
  ),
  confirm: fixed("Entfernen", "Remove"),
  keep: fixed("Behalten", "Keep"),
  where: fixed(
    "Adresse und Schlüssel bleiben auf diesem Rechner, in Ihrem Word. Im Dokument stehen sie nie.",
    "Address and token stay on this machine, in your Word. They are never in the document.",
  ),
  notKept: fixed(
    "Dieses Word merkt sich nichts: Adresse und Schlüssel gelten, bis Sie den Aufgabenbereich schließen.",
    "This Word keeps nothing: address and token hold until you close the pane.",
  ),
} as const;

export const outboxWords = {
  title: { de: (f) => `Postausgang (${f.count})`, en: (f) => `Outbox (${f.count})` } as Message<{
    count: number;
  }>,
  untitled: fixed("Steckbrief ohne Titel", "Steckbrief without a title"),
  since: { de: (f) => `Wartet seit ${f.at}.`, en: (f) => `Waiting since ${f.at}.` } as Message<{
    at: string;
  }>,
  untold: fixed("Ob er ankam, ist noch nicht bestätigt.", "Whether it arrived has not been confirmed yet."),
  sendOne: fixed("Jetzt senden", "Send now"),
  sendAll: { de: (f) => `Alle ${f.count} jetzt senden`, en: (f) => `Send all ${f.count} now` } as Message<{
    count: number;
  }>,
  of: { de: (f) => `${f.what}: ${f.title}`, en: (f) => `${f.what}: ${f.title}` } as Message<{
    what: string;
    title: string;
  }>,
  remove: fixed("Entfernen", "Remove"),
  ask: {
    de: (f) => `„${f.title}“ aus dem Postausgang entfernen? Gesendet wird er dann nicht.`,
    en: (f) => `Remove “${f.title}” from the outbox? It will not be sent.`,
  } as Message<{ title: string }>,
  keep: fixed("Behalten", "Keep"),
  back: {
    de: (f) =>
      f.count === 1
        ? "Wieder online: 1 Steckbrief wartet im Postausgang. Gesendet wird er, wenn Sie es anklicken."
        : `Wieder online: ${f.count} Steckbriefe warten im Postausgang. Gesendet werden sie, wenn Sie es anklicken.`,
    en: (f) =>
      f.count === 1
        ? "Online again: 1 Steckbrief is waiting in the outbox. It is sent when you click."
        : `Online again: ${f.count} Steckbriefe are waiting in the outbox. They are sent when you click.`,
  } as Message<{ count: number }>,
  still: {
    de: (f) =>
      f.count === 1 ? "1 Steckbrief wartet im Postausgang." : `${f.count} Steckbriefe warten im Postausgang.`,
    en: (f) =>
      f.count === 1
        ? "1 Steckbrief is waiting in the outbox."
        : `${f.count} Steckbriefe are waiting in the outbox.`,
  } as Message<{ count: number }>,
  goThere: fixed("Zum Postausgang", "Go to the outbox"),
  noRegister: fixed(
    "Zum Senden fehlen Adresse und Schlüssel eines Registers.",
    "To send, the address and token of a register are missing.",
  ),
  unavailable: fixed(
    "Dieses Word lässt keinen Postausgang zu. Was nicht gleich ankommt, müssen Sie später noch einmal senden.",
    "This Word allows no outbox. What does not arrive at once you have to send again later.",
  ),
} as const;

export const outcomeWords = {
  waits: fixed("Er wartet im Postausgang; verloren ist nichts.", "It waits in the outbox; nothing is lost."),
  full: fixed(
    "Im Postausgang ist kein Platz mehr: Der Steckbrief wartet dort NICHT. Er steht weiter im Dokument; speichern Sie es, und senden Sie später noch einmal, oder entfernen Sie zuvor etwas aus dem Postausgang.",
    "There is no room left in the outbox: the Steckbrief is NOT waiting there. It is still in the document; save it and send again later, or remove something from the outbox first.",
  ),
  unavailable: fixed(
    "Dieses Word lässt keinen Postausgang zu: Der Steckbrief wartet NICHT. Er steht weiter im Dokument; senden Sie später noch einmal.",
    "This Word allows no outbox: the Steckbrief is NOT waiting. It is still in the document; send it again later.",
  ),
  version: { de: (f) => `Version ${f.version}`, en: (f) => `Version ${f.version}` } as Message<{
    version: number;
  }>,
  id: { de: (f) => `Kennung ${f.id}`, en: (f) => `Id ${f.id}` } as Message<{ id: string }>,
  page: fixed("Seite im Register", "Page in the register"),
  pageLater: fixed(
    "Seite im Register (ab der Veröffentlichung)",
    "Page in the register (once it is published)",
  ),
  findings: fixed("Was das Register anmerkt", "What the register remarks"),
} as const;

export const caseWords: Readonly<Record<ReceiptCase, Message>> = {
  neu: fixed("Angekommen", "Arrived"),
  neueVersion: fixed("Angekommen als neue Version", "Arrived as a new version"),
  unveraendert: fixed("Schon da, unverändert", "There already, unchanged"),
  veraltet: fixed("Im Register steht Neueres", "The register holds something newer"),
  moeglicheDublette: fixed("Angekommen, vielleicht doppelt", "Arrived, perhaps a duplicate"),
};

export const stateWords: Readonly<Record<RecordState, Message>> = {
  eingegangen: fixed("eingegangen", "received"),
  geprueft: fixed("geprüft", "checked"),
  veroeffentlicht: fixed("veröffentlicht", "published"),
  zurueckgezogen: fixed("zurückgezogen", "withdrawn"),
  archiviert: fixed("archiviert", "archived"),
};
