import type { Wording } from "../steckbrief/kinds.ts";
import { fixed, type Message } from "../steckbrief/messages.ts";
import type { PictureWithheld, VersionMark } from "./record.ts";

/** What the editors' pages say. */
export const deskWords = {
  title: fixed("Redaktion", "Editors' desk"),
  login: fixed("Anmelden", "Log in"),
  loginText: fixed(
    "Mit dem Zugangsschlüssel der Redaktion. Er beginnt mit „stb_“; vergeben wird er von der Betreiberin.",
    "With the editors' token. It begins with “stb_”; the operator issues it.",
  ),
  token: fixed("Zugangsschlüssel", "Token"),
  wrongToken: fixed(
    "Dieser Schlüssel gilt nicht. Prüfen Sie, ob er vollständig ist; ein widerrufener gilt nicht mehr.",
    "This token is not valid. Check that it is complete; a revoked one is no longer valid.",
  ),
  submitterToken: fixed(
    "Das ist der Schlüssel einer einsendenden Stadt. Für die Redaktion brauchen Sie einen eigenen.",
    "This is the token of a submitting city. The editors' desk needs one of its own.",
  ),
  logout: fixed("Abmelden", "Log out"),
  loggedInAs: fixed("Angemeldet als", "Logged in as"),
  sections: fixed("Bereiche der Redaktion", "Sections of the desk"),
  inbox: fixed("Eingang", "Inbox"),
  twins: fixed("Dubletten", "Duplicates"),
  persons: fixed("Personen", "Persons"),
  log: fixed("Protokoll", "Log"),
  search: fixed("In allen Einträgen suchen", "Search all records"),
  submit: fixed("Suchen", "Search"),
  states: fixed("Nach Zustand", "By state"),
  all: fixed("alle", "all"),
  nothing: fixed("Hier liegt gerade nichts.", "Nothing here at the moment."),
  record: fixed("Steckbrief", "Entry"),
  state: fixed("Zustand", "State"),
  findings: fixed("Befunde", "Findings"),
  changed: fixed("Geändert", "Changed"),
  received: fixed("Eingegangen", "Received"),
  by: fixed("von", "by"),
  file: fixed("Datei", "File"),
  next: fixed("Nächster Schritt", "Next step"),
  reason: fixed("Grund", "Reason"),
  reasonHint: fixed(
    "Steht öffentlich an der Stelle des Steckbriefs. Nennen Sie keine Personen.",
    "Stands publicly in place of the entry. Do not name persons.",
  ),
  assign: fixed("Zuordnen", "Assign"),
  save: fixed("Speichern", "Save"),
  none: fixed("keins", "none"),
  ags: fixed("Gemeindeschlüssel (AGS)", "Municipality key (AGS)"),
  agsHint: fixed("8 Ziffern, leer für einen Ort ohne Schlüssel", "8 digits, empty for a place without a key"),
  contact: fixed("Ansprechperson", "Contact person"),
  contactAgree: fixed("Veröffentlichung ist vereinbart", "Publication is agreed"),
  contactRevoke: fixed("Vereinbarung zurücknehmen", "Take the agreement back"),
  contactHint: fixed(
    "Ohne Vereinbarung erscheinen nur Referat und Sammelpostfach. Die Vereinbarung gilt für genau diese Angaben.",
    "Without agreement only department and shared mailbox appear. The agreement holds for exactly these details.",
  ),
  remarks: fixed("Bemerkungen der Redaktion", "Editors' remarks"),
  remark: fixed("Neue Bemerkung", "New remark"),
  remarkHint: fixed("Nur für die Redaktion.", "For the editors only."),
  done: fixed("erledigt", "done"),
  markDone: fixed("Als erledigt kennzeichnen", "Mark as done"),
  pictures: fixed("Bilder", "Pictures"),
  withdrawPicture: fixed(
    "Einwilligung widerrufen: Bild überall entfernen",
    "Consent withdrawn: remove the picture everywhere",
  ),
  content: fixed("Inhalt der neuesten Version", "Content of the newest version"),
  sincePublished: fixed(
    "Änderungen gegenüber der veröffentlichten Version",
    "Changes against the published version",
  ),
  versions: fixed("Versionen", "Versions"),
  original: fixed("Eingesandte Datei", "File as sent in"),
  publicPage: fixed("Öffentliche Seite", "Public page"),
  twinTitle: fixed("Mögliche Dublette", "Possible duplicate"),
  twinText: fixed(
    "Stadt und Instrument stimmen überein, die Kennungen nicht. Entscheiden Sie:",
    "City and instrument agree, the ids do not. Please decide:",
  ),
  keep: fixed("Derselbe: behalten wird", "The same: keep"),
  different: fixed("Zwei verschiedene", "Two different ones"),
  noTwins: fixed("Es gibt keine offenen Dubletten.", "There are no open duplicates."),
  deleteTitle: fixed("Endgültig löschen", "Delete for good"),
  deleteText: fixed(
    "Löscht alle Versionen, Bilder und Dateien. Das lässt sich nicht zurücknehmen; zum Verbergen reicht „zurückziehen“.",
    "Deletes all versions, pictures and files. This can't be undone; to hide an entry “withdraw” is enough.",
  ),
  deleteConfirm: fixed("Ja, endgültig löschen", "Yes, delete for good"),
  personText: fixed(
    "Auskunft (Art. 15 DSGVO) und Löschung (Art. 17): Suchen Sie nach Name, E-Mail-Adresse oder Telefonnummer, je Zeile eine Angabe. Gesucht wird in allen Versionen, Dateinamen und Bemerkungen.",
    "Access (Art. 15 GDPR) and erasure (Art. 17): search for name, e-mail address or telephone number, one per line. All versions, file names and remarks are searched.",
  ),
  personTerms: fixed("Angaben zur Person", "Details of the person"),
  personFind: fixed("Fundstellen zeigen", "Show mentions"),
  personExport: fixed("Auskunft als JSON herunterladen", "Download the answer as JSON"),
  personErase: fixed("Person überall entfernen", "Remove the person everywhere"),
  personEraseText: fixed(
    "Die Angaben werden in allen Versionen ersetzt, eingesandte Dateien mit ihnen gelöscht. Das lässt sich nicht zurücknehmen.",
    "The details are replaced in all versions, files sent in with them are deleted. This can't be undone.",
  ),
  personNone: fixed("Zu diesen Angaben ist nichts gespeichert.", "Nothing is stored for these details."),
  place: fixed("Stelle", "Place"),
  text: fixed("Text", "Text"),
  when: fixed("Wann", "When"),
  who: fixed("Wer", "Who"),
  what: fixed("Was", "What"),
  did: fixed("Erledigt.", "Done."),
  failed: fixed("Das ging nicht.", "That did not work."),
  administratorsOnly: fixed(
    "Nur für die Verwaltung des Registers.",
    "For the register's administrators only.",
  ),
  blocking: fixed("verhindert die Veröffentlichung", "keeps it from being published"),
  noFindings: fixed("Keine Befunde.", "No findings."),
  umlauf: fixed("Umlaufverfahren", "Circulation"),
  chainBroken: fixed("Kette unterbrochen bei Nr.", "Chain broken at no."),
} as const;

export const severityWords = {
  error: fixed("Fehler", "Error"),
  warning: fixed("Warnung", "Warning"),
  hint: fixed("Hinweis", "Hint"),
} as const;

/** What is marked in a version. */
export const markWords: Readonly<Record<VersionMark, Message>> = {
  muster: fixed("Muster, kein eigener Steckbrief", "The sample, no entry of its own"),
  "form-unknown": fixed("Formularversion unbekannt", "Form version unknown"),
  "chain-broken": fixed("Protokollkette unterbrochen", "Chain of the log broken"),
  several: fixed("Mehrere Steckbriefe in einer Datei", "Several entries in one file"),
  "from-pdf": fixed("Aus einem PDF gelesen", "Read from a PDF"),
};

/** Why a picture is not shown. */
export const withheldWords: Readonly<Record<PictureWithheld, Message>> = {
  "no-consent": fixed("ohne Einwilligung, wird nicht gezeigt", "without consent, not shown"),
  withdrawn: fixed("Einwilligung widerrufen", "consent withdrawn"),
  "no-bytes": fixed("Bild liegt nicht bei", "picture not included"),
  damaged: fixed("beschädigt", "damaged"),
  "cannot-strip": fixed("Format ohne sichere Bereinigung", "format that can't be cleaned safely"),
  replaced: fixed("im Dokument ausgetauscht", "exchanged in the document"),
  sample: fixed("Beispielbild des Musters", "picture of the sample"),
};

/** What the log calls what was done; a name it does not know is shown as it is. */
export const actionWords: Readonly<Record<string, Wording>> = {
  intake: { de: "eingegangen", en: "received" },
  pruefen: { de: "geprüft", en: "checked" },
  zurueckgeben: { de: "zurückgegeben", en: "set back" },
  veroeffentlichen: { de: "veröffentlicht", en: "published" },
  zurueckziehen: { de: "zurückgezogen", en: "withdrawn" },
  archivieren: { de: "archiviert", en: "archived" },
  wiederaufnehmen: { de: "wieder aufgenommen", en: "taken up again" },
  aktionsfeld: { de: "Aktionsfeld zugeordnet", en: "field of action assigned" },
  ags: { de: "Gemeinde zugeordnet", en: "municipality assigned" },
  remark: { de: "Bemerkung", en: "remark" },
  "remark-done": { de: "Bemerkung erledigt", en: "remark done" },
  "contact-agreed": {
    de: "Veröffentlichung der Ansprechperson vereinbart",
    en: "publication of the contact agreed",
  },
  "contact-revoked": {
    de: "Vereinbarung zur Ansprechperson zurückgenommen",
    en: "agreement on the contact taken back",
  },
  twins: { de: "über Dublette entschieden", en: "duplicate decided" },
  "picture-withdrawn": { de: "Bild entfernt", en: "picture removed" },
  "picture-lifted": { de: "Bild wieder zugelassen", en: "picture allowed again" },
  "person-erased": { de: "Person entfernt", en: "person removed" },
  "record-deleted": { de: "gelöscht", en: "deleted" },
  "token-created": { de: "Schlüssel vergeben", en: "token issued" },
  "token-revoked": { de: "Schlüssel widerrufen", en: "token revoked" },
  "first-start": { de: "erster Start", en: "first start" },
};

export const openTwins: Message<{ readonly count: number }> = {
  de: ({ count }) => (count === 1 ? "1 offene Dublette" : `${count} offene Dubletten`),
  en: ({ count }) => (count === 1 ? "1 open duplicate" : `${count} open duplicates`),
};
