import type { Locale } from "../steckbrief/kinds.ts";
import type { Message } from "../steckbrief/messages.ts";
import type { RegisterError, RegisterErrorCode, RegisterErrorFacts } from "./error.ts";
import { refusalTexts } from "./life-messages.ts";

/** What the register refuses, as sentences for people: what is wrong, and what to do. */
export function describeRegisterError({ code, facts }: RegisterError, locale: Locale): string {
  return texts[code][locale](facts);
}

const plain = (de: string, en: string): Message<RegisterErrorFacts> => ({ de: () => de, en: () => en });

const texts: Readonly<Record<RegisterErrorCode, Message<RegisterErrorFacts>>> = {
  "operator-invalid": {
    de: ({ key }) =>
      `In der Datei der Betreiberin ist „${key}“ nicht lesbar. Vergleichen Sie mit dem Beispiel im Betriebshandbuch.`,
    en: ({ key }) =>
      `In the operator's file “${key}” can't be read. Compare with the example in the operator's handbook.`,
  },
  "folder-in-use": {
    de: ({ folder, host, pid, file }) =>
      `Der Ordner „${folder}“ wird schon benutzt (Prozess ${pid} auf ${host}). Beenden Sie den anderen Vorgang, oder nehmen Sie PostgreSQL (DATABASE_URL), wenn mehrere zugleich arbeiten sollen. Läuft dort sicher nichts mehr, löschen Sie „${file}“.`,
    en: ({ folder, host, pid, file }) =>
      `The folder “${folder}” is in use (process ${pid} on ${host}). End the other one, or use PostgreSQL (DATABASE_URL) where several are to work at once. If surely nothing runs there any more, delete “${file}”.`,
  },
  "folder-unusable": {
    de: ({ folder, reason }) =>
      `Der Ordner „${folder}“ lässt sich nicht benutzen (${reason}). Prüfen Sie Schreibrechte und freien Platz, oder nennen Sie mit --data einen anderen.`,
    en: ({ folder, reason }) =>
      `The folder “${folder}” can't be used (${reason}). Check rights and free space, or name another one with --data.`,
  },
  "database-unreachable": {
    de: ({ reason }) =>
      `Die Datenbank antwortet nicht (${reason}). Prüfen Sie die Adresse in DATABASE_URL und ob der Server läuft.`,
    en: ({ reason }) =>
      `The database does not answer (${reason}). Check the address in DATABASE_URL, and that the server runs.`,
  },
  "database-newer": {
    de: ({ found, known }) =>
      `Die Daten stammen von einer neueren Programmfassung (Stand ${found}, bekannt ist ${known}). Nehmen Sie die neuere Programmfassung.`,
    en: ({ found, known }) =>
      `The data are of a newer version of the register (step ${found}, known ${known}). Use the newer version.`,
  },
  "database-too-old": {
    de: ({ found }) =>
      `Der Datenbankserver ist PostgreSQL ${found}; nötig ist 15 oder neuer. Aktualisieren Sie ihn, oder nehmen Sie die eingebaute Datenbank (ohne DATABASE_URL).`,
    en: ({ found }) =>
      `The database server is PostgreSQL ${found}; 15 or newer is needed. Update it, or use the embedded database (without DATABASE_URL).`,
  },
  "database-rights": plain(
    "Der Datenbankbenutzer darf keine Tabellen anlegen. Machen Sie ihn zum Besitzer der Datenbank („alter database … owner to …“), oder geben Sie ihm das Recht („grant create on schema public to …“), und starten Sie noch einmal.",
    "The database user may not create tables. Make it the owner of the database (“alter database … owner to …”) or give it the right (“grant create on schema public to …”), and start again.",
  ),
  "database-extension": {
    de: ({ extension, reason }) =>
      reason === "rights"
        ? `Der Datenbankbenutzer darf die Erweiterung ${extension} nicht anlegen, die die Suche braucht. Lassen Sie die Verwaltung der Datenbank darin einmal „create extension ${extension}“ ausführen, und starten Sie noch einmal.`
        : `Auf dem Datenbankserver fehlt die Erweiterung ${extension}, die die Suche braucht. Lassen Sie sie installieren (Debian: Paket postgresql-contrib), und starten Sie noch einmal.`,
    en: ({ extension, reason }) =>
      reason === "rights"
        ? `The database user may not create the extension ${extension}, which the search needs. Have the database's administrators run “create extension ${extension}” in it once, and start again.`
        : `The database server lacks the extension ${extension}, which the search needs. Have it installed (Debian: package postgresql-contrib), and start again.`,
  },
  "not-found": {
    de: ({ id }) => `„${id}“ gibt es im Register nicht. Prüfen Sie die Kennung.`,
    en: ({ id }) => `There is no “${id}” in the register. Check the id.`,
  },
  merged: {
    de: ({ id, into }) =>
      `Der Eintrag ${id} ist mit ${into} zusammengeführt. Bearbeiten Sie diesen, oder nehmen Sie die Entscheidung über die Dublette zurück.`,
    en: ({ id, into }) =>
      `The record ${id} was merged into ${into}. Work on that one, or take the decision back.`,
  },
  withdrawn: {
    de: ({ id }) => `Der Eintrag ${id} ist zurückgezogen. Nehmen Sie ihn erst wieder auf.`,
    en: ({ id }) => `The record ${id} was withdrawn. Take it up again first.`,
  },
  "wrong-state": {
    de: (facts) => refusalTexts(facts, "de"),
    en: (facts) => refusalTexts(facts, "en"),
  },
  "has-errors": {
    de: ({ count, first }) =>
      `Der Eintrag lässt sich nicht veröffentlichen, solange Fehler stehen (${count}): ${first} Lassen Sie ihn berichtigen und neu einreichen.`,
    en: ({ count, first }) =>
      `The record can't be published while errors stand (${count}): ${first} Have it corrected and sent in again.`,
  },
  conflict: plain(
    "Jemand anders hat den Eintrag inzwischen geändert. Sehen Sie ihn sich neu an, und wiederholen Sie Ihre Änderung.",
    "Somebody else has changed the record meanwhile. Look at it again, and repeat your change.",
  ),
  "not-allowed": {
    de: ({ reason, city, own }) =>
      reason === "city"
        ? `Dieser Schlüssel gilt für „${own}“; der Steckbrief nennt als Stadt „${city}“. Berichtigen Sie die Stadt, oder nehmen Sie den Schlüssel der anderen.`
        : reason === "administrator"
          ? "Das darf nur die Verwaltung des Registers. Melden Sie sich mit ihrem Schlüssel an."
          : "Das darf nur die Redaktion. Melden Sie sich mit ihrem Schlüssel an.",
    en: ({ reason, city, own }) =>
      reason === "city"
        ? `This token is for “${own}”; the Steckbrief names “${city}” as its city. Correct the city, or use the other's token.`
        : reason === "administrator"
          ? "Only the register's administrators may do this. Sign in with their token."
          : "Only editors may do this. Sign in with their token.",
  },
  "bad-input": {
    de: ({ reason, ...facts }) => (inputTexts[String(reason)] ?? unclear).de(facts),
    en: ({ reason, ...facts }) => (inputTexts[String(reason)] ?? unclear).en(facts),
  },
  "no-token": plain(
    "Es fehlt ein gültiger Schlüssel. Tragen Sie den Schlüssel ein, den die Verwaltung des Registers Ihnen gegeben hat.",
    "A valid token is missing. Enter the one that the register's administrators gave you.",
  ),
  "backup-damaged": {
    de: ({ file, reason }) =>
      `${file}: Die Sicherung ist beschädigt oder unvollständig (${reason}). Es wurde nichts eingespielt; nehmen Sie eine andere Sicherung.`,
    en: ({ file, reason }) =>
      `${file}: the backup is damaged or incomplete (${reason}). Nothing was restored; use another one.`,
  },
  "not-empty": plain(
    "Das Register ist nicht leer. Eine Sicherung wird nur in ein leeres eingespielt: Nennen Sie mit --data einen neuen Ordner, oder legen Sie eine neue Datenbank an.",
    "The register is not empty. A backup is restored into an empty one only: name a new folder with --data, or make a new database.",
  ),
};

const unclear = plain(
  "Die Angabe ist nicht zu verstehen. Prüfen Sie sie, und versuchen Sie es noch einmal.",
  "The input can't be understood. Check it, and try again.",
);

/** What is wrong with something that a person gave. */
const inputTexts: Readonly<Record<string, Message<RegisterErrorFacts>>> = {
  macros: {
    de: ({ file }) =>
      `${file}: Das Dokument enthält Makros und wird deshalb nicht angenommen. Speichern Sie es in Word als „Word-Dokument (*.docx)“.`,
    en: ({ file }) =>
      `${file}: the document holds macros and is not taken in. Save it in Word as “Word Document (*.docx)”.`,
  },
  empty: {
    de: ({ field }) =>
      `${fieldNames[String(field)]?.de ?? "Die Angabe"} fehlt. Schreiben Sie einen Satz dazu.`,
    en: ({ field }) => `${fieldNames[String(field)]?.en ?? "The input"} is missing. Write a sentence.`,
  },
  "too-long": plain(
    "Der Text ist zu lang. Kürzen Sie ihn auf 10.000 Zeichen.",
    "The text is too long. Cut it down to 10,000 characters.",
  ),
  aktionsfeld: {
    de: ({ found }) => `Das Aktionsfeld „${found}“ gibt es nicht. Wählen Sie eines der fünf.`,
    en: ({ found }) => `There is no Aktionsfeld “${found}”. Choose one of the five.`,
  },
  ags: {
    de: ({ found }) =>
      `„${found}“ ist kein Amtlicher Gemeindeschlüssel. Er hat acht Ziffern und beginnt mit 01 bis 16.`,
    en: ({ found }) => `“${found}” is no AGS. It has eight digits and begins with 01 to 16.`,
  },
  "no-contact": plain(
    "Der Steckbrief nennt keine Ansprechperson, der zugestimmt werden könnte.",
    "The Steckbrief names no contact whose publication could be agreed to.",
  ),
  twins: plain(
    "Eine Dublette sind zwei verschiedene Einträge. Nennen Sie zwei Kennungen.",
    "Dubletten are two different records. Name two ids.",
  ),
  winner: plain(
    "Bleiben kann nur einer der beiden Einträge. Nennen Sie die Kennung des einen oder des anderen.",
    "Only one of the two records can stay. Name the id of one or the other.",
  ),
  "token-city": plain(
    "Ein Schlüssel zum Einreichen gilt für eine Stadt, die übrigen für keine. Geben Sie die Stadt an, oder lassen Sie sie weg.",
    "A submitter's token is for one city, the others for none. Name the city, or leave it out.",
  ),
  "person-short": {
    de: ({ letters }) =>
      `Die Suche nach einer Person braucht mindestens ${letters} Buchstaben je Angabe. Nennen Sie Vor- und Nachnamen oder die E-Mail-Adresse.`,
    en: ({ letters }) =>
      `A search for a person needs at least ${letters} letters each. Give first and last name, or the e-mail address.`,
  },
};

const fieldNames: Readonly<Record<string, { readonly de: string; readonly en: string }>> = {
  reason: { de: "Die Begründung", en: "The reason" },
  text: { de: "Der Text der Anmerkung", en: "The text of the remark" },
  label: { de: "Die Bezeichnung des Schlüssels", en: "The name of the token" },
};
