import { fixed, type Message } from "../steckbrief/messages.ts";

/** What runs over many files say, in both languages. */
export const runMessages = {
  optionJobs: fixed(
    "wie viele Dateien zugleich gelesen werden (sonst: so viele, wie der Rechner Kerne hat)",
    "how many files are read at once (otherwise as many as the machine has cores)",
  ),
  optionTimeout: fixed(
    "wie lange eine Datei höchstens gelesen wird (sonst: 60 Sekunden)",
    "how long a file is read at most (otherwise 60 seconds)",
  ),
  wrongTimeout: {
    de: ({ name }) =>
      `„${name}“ ist keine Zeit. Geben Sie hinter --timeout ganze Sekunden von 1 bis 3600 an.`,
    en: ({ name }) => `“${name}” is no time. Give whole seconds from 1 to 3600 behind --timeout.`,
  } as Message<{ name: string }>,
  optionQuiet: fixed("kein Fortschritt, keine Zusammenfassung", "no progress, no summary"),
  optionFormat: fixed(
    "ndjson (eine Zeile je Datei), json, csv oder xlsx (eine Tabellenzeile je Datei)",
    "ndjson (one line per file), json, csv or xlsx (one row per file)",
  ),
  optionResume: fixed(
    "führt eine abgebrochene Ausgabe (ndjson) fort: liest, was fehlt, und hängt es an",
    "goes on with an interrupted output (ndjson): reads what is missing and appends it",
  ),
  optionPictures: fixed(
    "schreibt auch die Projektbilder, in diesen Ordner",
    "writes the project pictures too, into this folder",
  ),
  inputs: fixed(
    "Dateien, Ordner, Muster wie „*.docx“ oder ZIP-Archive",
    "files, folders, patterns such as “*.docx”, or ZIP archives",
  ),
  noMatch: {
    de: ({ pattern }) =>
      `Zu „${pattern}“ gibt es keine Datei. Prüfen Sie das Muster und den Ordner, in dem Sie sind.`,
    en: ({ pattern }) => `Nothing matches “${pattern}”. Check the pattern and the folder you are in.`,
  } as Message<{ pattern: string }>,
  noDocuments: {
    de: ({ pattern }) =>
      `In „${pattern}“ liegt kein Dokument (.docx). Prüfen Sie den Ordner oder das Archiv.`,
    en: ({ pattern }) => `“${pattern}” holds no document (.docx). Check the folder or archive.`,
  } as Message<{ pattern: string }>,
  wrongJobs: {
    de: ({ name }) => `„${name}“ ist keine Anzahl. Geben Sie hinter --jobs eine ganze Zahl von 1 bis 64 an.`,
    en: ({ name }) => `“${name}” is no number of jobs. Give a whole number from 1 to 64 behind --jobs.`,
  } as Message<{ name: string }>,
  wrongFormat: {
    de: ({ name }) => `Das Format „${name}“ gibt es nicht. Möglich sind ndjson, json, csv und xlsx.`,
    en: ({ name }) => `There is no format “${name}”. Use ndjson, json, csv or xlsx.`,
  } as Message<{ name: string }>,
  notTogether: {
    de: ({ one, other }) => `${one} und ${other} gehen nicht zusammen. Lassen Sie eines davon weg.`,
    en: ({ one, other }) => `${one} and ${other} don't go together. Leave one of them out.`,
  } as Message<{ one: string; other: string }>,
  needsTarget: fixed(
    "Eine xlsx-Datei lässt sich nicht am Bildschirm zeigen. Nennen Sie mit -o eine Zieldatei.",
    "An xlsx file can't be shown on the screen. Name a target file with -o.",
  ),
  noOutput: {
    de: ({ file, line }) =>
      `${file}: Zeile ${line} stammt nicht von „steckbrief extract“. Nennen Sie hinter --resume die unveränderte Ausgabe im Format ndjson.`,
    en: ({ file, line }) =>
      `${file}: line ${line} does not come from “steckbrief extract”. Name the unchanged ndjson output behind --resume.`,
  } as Message<{ file: string; line: number }>,
  "archive-damaged": {
    de: ({ file }) =>
      `${file}: Das ZIP-Archiv ist beschädigt oder unvollständig. Packen Sie es neu, oder nennen Sie den Ordner mit den Dokumenten.`,
    en: ({ file }) =>
      `${file}: the ZIP archive is damaged or incomplete. Pack it again, or name the folder with the documents.`,
  } as Message<{ file: string }>,
  "archive-too-large": {
    de: ({ file }) =>
      `${file}: Das ZIP-Archiv hat zu viele Einträge. Packen Sie es aus, und nennen Sie den Ordner.`,
    en: ({ file }) => `${file}: the ZIP archive has too many entries. Unpack it and name the folder.`,
  } as Message<{ file: string }>,
  "nested-archive": {
    de: ({ file }) =>
      `${file}: Ein ZIP-Archiv im Archiv wird nicht geöffnet. Packen Sie das äußere aus, und nennen Sie den Ordner.`,
    en: ({ file }) =>
      `${file}: a ZIP archive inside an archive is not opened. Unpack the outer one and name the folder.`,
  } as Message<{ file: string }>,
  crashed: {
    de: ({ file }) =>
      `${file}: Beim Lesen dieser Datei ist das Programm gescheitert. Öffnen Sie sie in Word, speichern Sie sie neu, und melden Sie uns den Fall.`,
    en: ({ file }) =>
      `${file}: the program failed while reading this file. Open it in Word, save it again, and tell us about it.`,
  } as Message<{ file: string }>,
  timedOut: {
    de: ({ file, seconds }) =>
      `${file}: Diese Datei war nach ${seconds} Sekunden noch nicht gelesen. Öffnen Sie sie in Word und speichern Sie sie neu, oder geben Sie ihr mit --timeout mehr Zeit.`,
    en: ({ file, seconds }) =>
      `${file}: this file was not read after ${seconds} seconds. Open it in Word and save it again, or give it more time with --timeout.`,
  } as Message<{ file: string; seconds: number }>,
  progress: {
    de: ({ done, total, percent, rate, left, unreadable }) =>
      `${done} von ${total} (${percent} %) · ${rate} je Sekunde · noch ${left}${unreadable > 0 ? ` · ${unreadable} nicht lesbar` : ""}`,
    en: ({ done, total, percent, rate, left, unreadable }) =>
      `${done} of ${total} (${percent}%) · ${rate} per second · ${left} left${unreadable > 0 ? ` · ${unreadable} unreadable` : ""}`,
  } as Message<{
    done: number;
    total: number;
    percent: number;
    rate: number;
    left: string;
    unreadable: number;
  }>,
  summary: {
    de: ({ read, withFindings, withErrors, unreadable }) =>
      `${read} ${read === 1 ? "Datei" : "Dateien"} gelesen, davon ${withFindings} mit Befunden und ${withErrors} mit Fehlern; ${unreadable} nicht lesbar.`,
    en: ({ read, withFindings, withErrors, unreadable }) =>
      `${read} file${read === 1 ? "" : "s"} read, ${withFindings} of them with findings and ${withErrors} with errors; ${unreadable} unreadable.`,
  } as Message<{ read: number; withFindings: number; withErrors: number; unreadable: number }>,
  passedOver: {
    de: ({ count }) =>
      count === 1 ? "Eine andere Datei wurde übergangen." : `${count} andere Dateien wurden übergangen.`,
    en: ({ count }) =>
      count === 1 ? "One other file was passed over." : `${count} other files were passed over.`,
  } as Message<{ count: number }>,
  unreadableTitle: fixed("Nicht lesbar:", "Unreadable:"),
  /** File, field, then what is wrong and what to do. */
  unreadableLine: {
    de: ({ file, reason }) => `  ${file}: Dokument: ${reason}`,
    en: ({ file, reason }) => `  ${file}: document: ${reason}`,
  } as Message<{ file: string; reason: string }>,
  more: {
    de: ({ count }) => `  … und ${count} weitere`,
    en: ({ count }) => `  … and ${count} more`,
  } as Message<{ count: number }>,
  interrupted: {
    de: ({ missing }) =>
      `Abgebrochen. Es ${missing === 1 ? "fehlt eine Datei" : `fehlen ${missing} Dateien`}:`,
    en: ({ missing }) => `Interrupted. ${missing === 1 ? "One file is" : `${missing} files are`} missing:`,
  } as Message<{ missing: number }>,
  howToResume: {
    de: ({ file }) => `Derselbe Aufruf mit „--resume ${file}“ statt „-o ${file}“ liest, was fehlt.`,
    en: ({ file }) =>
      `The same command with “--resume ${file}” in place of “-o ${file}” reads what is missing.`,
  } as Message<{ file: string }>,
  /** Columns of a table that speak of the file, and what stands in them. */
  columnFile: fixed("Datei", "File"),
  columnResult: fixed("Ergebnis", "Result"),
  columnFindings: fixed("Befunde", "Findings"),
  nothing: fixed("keine Beanstandungen", "nothing to report"),
  resultFine: fixed("in Ordnung", "fine"),
  resultFindings: fixed("mit Befunden", "with findings"),
  resultErrors: fixed("mit Fehlern", "with errors"),
  resultUnreadable: fixed("nicht lesbar", "unreadable"),
};
