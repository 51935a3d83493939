import type { Severity } from "../steckbrief/finding.ts";
import { fixed, type Message } from "../steckbrief/messages.ts";

/** Everything the command line says, in both languages. */
export const messages = {
  description: fixed(
    "Steckbrief Kooperationsinstrument: Formular, Auslesen, Prüfen",
    "Profile of a cooperation instrument: form, extraction, checks",
  ),
  template: fixed("schreibt das leere Formular (.docx)", "writes the blank form (.docx)"),
  muster: fixed(
    "schreibt das ausgefüllte Muster mit Wasserzeichen (.docx)",
    "writes the filled sample with its watermark (.docx)",
  ),
  extract: fixed(
    "liest Steckbriefe aus Dateien, Ordnern und Archiven und gibt je Datei eine Zeile JSON aus",
    "reads Steckbriefe from files, folders and archives and prints one line of JSON per file",
  ),
  check: fixed(
    "prüft Steckbriefe und sagt je Datei, was zu tun ist",
    "checks Steckbriefe and says what to do, file by file",
  ),
  schema: fixed(
    "gibt das JSON Schema (2020-12) des Steckbriefs aus",
    "prints the JSON Schema (2020-12) of the Steckbrief",
  ),
  optionOut: fixed("Zieldatei; „-“ für die Standardausgabe", "target file; “-” for standard output"),
  optionPretty: fixed(
    "mehrzeilig und eingerückt (nur für eine Datei)",
    "indented over several lines (one file only)",
  ),
  optionBare: fixed(
    "nur den Steckbrief ausgeben, Byte für Byte wie der Export im Aufgabenbereich (nur für eine Datei)",
    "print only the Steckbrief, byte for byte as the pane exports it (one file only)",
  ),
  optionLang: fixed("Sprache der Meldungen: de oder en", "language of the messages: de or en"),
  optionHelp: fixed("zeigt diese Hilfe", "shows this help"),
  usageTitle: fixed("Aufruf:", "Usage:"),
  optionsTitle: fixed("Optionen:", "Options:"),
  argumentsTitle: fixed("Angaben:", "Arguments:"),
  commandsTitle: fixed("Befehle:", "Commands:"),
  oneFileOnly: {
    de: ({ option }) =>
      `${option} gilt nur für eine einzelne Datei. Nennen Sie eine Datei oder lassen Sie ${option} weg.`,
    en: ({ option }) => `${option} is for a single file. Name one file or leave ${option} out.`,
  } as Message<{ option: string }>,
  unknownCommand: {
    de: ({ name }) => `Den Befehl „${name}“ gibt es nicht. „steckbrief --help“ zeigt alle Befehle.`,
    en: ({ name }) => `There is no command “${name}”. “steckbrief --help” shows all commands.`,
  } as Message<{ name: string }>,
  unknownOption: {
    de: ({ name }) => `Die Option „${name}“ gibt es hier nicht. „--help“ hinter dem Befehl zeigt, was gilt.`,
    en: ({ name }) => `There is no option “${name}” here. “--help” behind the command shows what there is.`,
  } as Message<{ name: string }>,
  missingValue: {
    de: ({ name }) => `Hinter „${name}“ fehlt eine Angabe.`,
    en: ({ name }) => `A value is missing behind “${name}”.`,
  } as Message<{ name: string }>,
  missingFiles: fixed(
    "Es ist keine Datei angegeben. Nennen Sie mindestens eine .docx-Datei.",
    "No file is given. Name at least one .docx file.",
  ),
  tooMany: fixed(
    "Es sind mehr Angaben da, als der Befehl kennt. „--help“ zeigt, was gilt.",
    "There are more arguments than the command takes. “--help” shows what there is.",
  ),
  wrongLanguage: {
    de: ({ name }) => `Die Sprache „${name}“ gibt es nicht. Möglich sind de und en.`,
    en: ({ name }) => `There is no language “${name}”. Use de or en.`,
  } as Message<{ name: string }>,
  fileMissing: {
    de: ({ file }) => `${file}: Die Datei gibt es nicht. Prüfen Sie Name und Ordner.`,
    en: ({ file }) => `${file}: there is no such file. Check its name and folder.`,
  } as Message<{ file: string }>,
  fileIsFolder: {
    de: ({ file }) => `${file}: Das ist ein Ordner. Nennen Sie die .docx-Dateien darin.`,
    en: ({ file }) => `${file}: this is a folder. Name the .docx files inside it.`,
  } as Message<{ file: string }>,
  notAFile: {
    de: ({ file }) =>
      `${file}: Das ist keine gewöhnliche Datei, sondern eine Pipe oder ein Gerät. Speichern Sie das Dokument auf der Platte, und nennen Sie diese Datei.`,
    en: ({ file }) =>
      `${file}: this is no regular file, but a pipe or a device. Save the document to the disk and name that file.`,
  } as Message<{ file: string }>,
  fileForbidden: {
    de: ({ file }) =>
      `${file}: Die Datei lässt sich nicht öffnen. Prüfen Sie die Zugriffsrechte und ob sie in einem anderen Programm gesperrt ist.`,
    en: ({ file }) =>
      `${file}: the file can't be opened. Check the permissions and whether another program has it locked.`,
  } as Message<{ file: string }>,
  unreadable: {
    de: ({ file, reason }) => `${file}: ${reason}`,
    en: ({ file, reason }) => `${file}: ${reason}`,
  } as Message<{ file: string; reason: string }>,
  exists: {
    de: ({ file }) =>
      `${file} gibt es schon und bleibt, wie es ist. Nennen Sie mit -o eine Zieldatei (sie wird dann überschrieben).`,
    en: ({ file }) => `${file} exists and stays as it is. Name a target with -o (it will be overwritten).`,
  } as Message<{ file: string }>,
  notWritten: {
    de: ({ file, reason }) =>
      `${file}: Die Datei lässt sich nicht schreiben (${reason}). Wählen Sie einen anderen Ort.`,
    en: ({ file, reason }) => `${file}: the file can't be written (${reason}). Choose another place.`,
  } as Message<{ file: string; reason: string }>,
  written: {
    de: ({ file }) => `${file} ist geschrieben.`,
    en: ({ file }) => `${file} is written.`,
  } as Message<{ file: string }>,
  document: fixed("Dokument", "Document"),
};

/** How severities are called. */
export const severityNames: Readonly<Record<Severity, Message>> = {
  error: fixed("Fehler", "Error"),
  warning: fixed("Warnung", "Warning"),
  hint: fixed("Hinweis", "Hint"),
};
