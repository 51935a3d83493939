import type { IntakeCase, IntakeNote } from "../register/intake-result.ts";
import type { Wording } from "../steckbrief/kinds.ts";
import { fixed, type Message } from "../steckbrief/messages.ts";

/** What became of a file, as the first column of the report. */
export const caseNames: Readonly<Record<IntakeCase, Wording>> = {
  neu: { de: "neu", en: "new" },
  neueVersion: { de: "neue Version", en: "new version" },
  unveraendert: { de: "unverändert", en: "unchanged" },
  veraltet: { de: "veraltet", en: "outdated" },
  moeglicheDublette: { de: "mögliche Dublette", en: "possible Dublette" },
};

/** What else is said of a file. */
export const noteTexts: Readonly<Record<IntakeNote, Wording>> = {
  "id-taken": {
    de: "Die Kennung in der Datei gehört schon zu einem anderen Steckbrief; dieser hat eine eigene bekommen.",
    en: "The id in the file belongs to another Steckbrief; this one got an id of its own.",
  },
  redirected: {
    de: "Der Eintrag ist mit einem anderen zusammengeführt; die Datei gehört jetzt zu jenem.",
    en: "The record was merged into another one; the file belongs to that one now.",
  },
  completed: {
    de: "Bilder oder der Stand des Umlaufs fehlten und wurden ergänzt.",
    en: "Pictures or the state of the Umlauf were missing and have been added.",
  },
  "picture-withdrawn": {
    de: "Die Einwilligung zu einem Bild ist widerrufen; es wurde nicht aufgenommen.",
    en: "The consent to a picture was withdrawn; it was not taken in.",
  },
  "was-withdrawn": {
    de: "Der Eintrag war zurückgezogen. Entscheiden Sie, ob er wieder erscheinen soll.",
    en: "The record had been withdrawn. Decide whether it is to appear again.",
  },
  forced: {
    de: "Älter als die gespeicherte Version und trotzdem übernommen (--force).",
    en: "Older than the stored version, and taken nevertheless (--force).",
  },
};

export const registerMessages = {
  register: fixed(
    "das Register: Steckbriefe sammeln, prüfen, veröffentlichen",
    "the register: collects, checks and publishes Steckbriefe",
  ),
  optionData: fixed(
    "Ordner der eingebauten Datenbank (sonst „register-daten“); mit DATABASE_URL wird PostgreSQL benutzt",
    "folder of the embedded database (otherwise “register-daten”); with DATABASE_URL PostgreSQL is used",
  ),
  import: fixed(
    "nimmt Steckbriefe auf: Dokumente, JSON, Ordner, ZIP-Archive",
    "takes Steckbriefe in: documents, JSON, folders, ZIP archives",
  ),
  importInputs: fixed(
    "Dateien (.docx, .odt, .json), Ordner, Muster wie „*.docx“ oder ZIP-Archive",
    "files (.docx, .odt, .json), folders, patterns such as “*.docx”, or ZIP archives",
  ),
  optionForce: fixed(
    "übernimmt auch, was älter ist als die gespeicherte Version",
    "takes also what is older than the stored version",
  ),
  optionWatch: fixed(
    "überwacht einen Ablageordner; Aufgenommenes wandert nach „erledigt“, anderes mit Bericht nach „fehler“",
    "watches a drop folder; what was taken in moves to “erledigt”, the rest to “fehler” with a report",
  ),
  optionJson: fixed("je Steckbrief eine Zeile JSON", "one line of JSON per Steckbrief"),
  nothingToImport: fixed(
    "Nennen Sie Dateien oder Ordner, oder mit --watch einen Ablageordner.",
    "Name files or folders, or a drop folder with --watch.",
  ),
  version: {
    de: ({ version }) => `Version ${version}`,
    en: ({ version }) => `version ${version}`,
  } as Message<{ version: number }>,
  changed: {
    de: ({ fields }) => `geändert: ${fields}`,
    en: ({ fields }) => `changed: ${fields}`,
  } as Message<{ fields: string }>,
  summary: {
    de: ({ counts, problems }) =>
      `${counts === "" ? "Nichts aufgenommen" : counts}${problems === 0 ? "" : `; ${problems === 1 ? "eine Datei" : `${problems} Dateien`} nicht aufgenommen`}.`,
    en: ({ counts, problems }) =>
      `${counts === "" ? "Nothing taken in" : counts}${problems === 0 ? "" : `; ${problems === 1 ? "one file" : `${problems} files`} not taken in`}.`,
  } as Message<{ counts: string; problems: number }>,
  problemsTitle: fixed("Nicht aufgenommen:", "Not taken in:"),
  outdatedTitle: fixed(
    "Veraltet (gespeichert ist eine neuere Version; mit --force wird trotzdem übernommen):",
    "Outdated (a newer version is stored; --force takes it nevertheless):",
  ),
  twinsTitle: fixed(
    "Mögliche Dubletten (gleiche Stadt, gleiches Instrument; die Redaktion entscheidet):",
    "Possible Dubletten (same city, same instrument; the editors decide):",
  ),
  errorsTitle: fixed(
    "Mit Fehlern eingegangen (so nicht zu veröffentlichen):",
    "Received with errors (can't be published like that):",
  ),
  marksTitle: fixed("Zu beachten:", "To be noted:"),
  formUnknown: {
    de: ({ form }) =>
      `Formularversion unbekannt (${form}); im Wortlaut aufbewahrt, Felder so weit verstanden.`,
    en: ({ form }) =>
      `unknown version of the form (${form}); kept word for word, fields as far as understood.`,
  } as Message<{ form: string }>,
  chainBroken: {
    de: ({ number }) => `Protokoll des Umlaufs: Kette unterbrochen bei Nr. ${number}.`,
    en: ({ number }) => `Protokoll of the Umlauf: chain broken at no. ${number}.`,
  } as Message<{ number: number }>,
  interrupted: {
    de: ({ missing }) =>
      `Abgebrochen; ${missing === 1 ? "eine Datei fehlt" : `${missing} Dateien fehlen`} noch. Derselbe Aufruf nimmt auf, was fehlt.`,
    en: ({ missing }) =>
      `Interrupted; ${missing === 1 ? "one file is" : `${missing} files are`} missing. The same command takes in what is missing.`,
  } as Message<{ missing: number }>,
  watching: {
    de: ({ folder }) => `Überwacht wird „${folder}“. Beenden mit Strg+C.`,
    en: ({ folder }) => `Watching “${folder}”. End with Ctrl+C.`,
  } as Message<{ folder: string }>,
  reportHead: {
    de: ({ file, time }) => `Bericht zu „${file}“ vom ${time}`,
    en: ({ file, time }) => `Report on “${file}”, ${time}`,
  } as Message<{ file: string; time: string }>,
  reportFailed: fixed("Die Datei wurde nicht aufgenommen.", "The file was not taken in."),
  reportRemedy: fixed(
    "Beheben Sie die Ursache, und legen Sie die Datei wieder in den Ablageordner.",
    "Mend the cause, and put the file into the drop folder again.",
  ),
  databaseFailed: {
    de: ({ reason }) =>
      `Die Datenbank hat abgebrochen (${reason}). Was als aufgenommen gemeldet ist, ist gespeichert. Prüfen Sie Plattenplatz und Server, und wiederholen Sie den Aufruf: Er nimmt auf, was fehlt.`,
    en: ({ reason }) =>
      `The database broke off (${reason}). What was reported as taken in is stored. Check disk and server, and repeat the command: it takes in what is missing.`,
  } as Message<{ reason: string }>,
};
