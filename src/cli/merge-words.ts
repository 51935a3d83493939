import { fixed, type Message } from "../steckbrief/messages.ts";

/** What `steckbrief merge` says. */
export const mergeWords = {
  merge: fixed(
    "führt zurückgekommene Kopien eines Steckbriefs in ein Dokument zusammen",
    "merges returned copies of a Steckbrief into one document",
  ),
  base: fixed(
    "Dokument (.docx), in das zusammengeführt wird; trägt es eine Grundfassung, wird mit ihr verglichen",
    "document (.docx) to merge into; where it carries a Grundfassung, that is compared with",
  ),
  copies: fixed(
    "Kopien (.docx, .odt), auch Ordner, Muster wie *.docx und ZIP-Archive",
    "copies (.docx, .odt), also folders, patterns like *.docx, and ZIPs",
  ),
  optionOut: fixed(
    "Zieldatei; „-“ für die Standardausgabe; ohne Angabe NAME-zusammen.docx",
    "target file; “-” for standard output; NAME-zusammen.docx where none is given",
  ),
  optionOurs: fixed(
    "bei Widersprüchen gilt, was in BASE steht; was die Kopien wollten, wird aufgelistet",
    "where copies conflict, what BASE says holds; what the copies wanted is listed",
  ),
  optionTheirs: fixed(
    "bei Widersprüchen gilt die Kopie; widersprechen sich mehrere, die zuerst genannte (hier zählt die Reihenfolge)",
    "where copies conflict, the copy holds; of several, the one named first (here their order counts)",
  ),
  optionReport: fixed(
    "Bericht: JSON, oder lesbar, wenn der Name auf .md, .txt oder .html endet",
    "report: JSON, or readable where the name ends in .md, .txt or .html",
  ),
  refused: {
    de: ({ file, reason }) => `${file}: ${reason} Damit lässt sich nichts zusammenführen.`,
    en: ({ file, reason }) => `${file}: ${reason} It can't be merged.`,
  } as Message<{ file: string; reason: string }>,
  nothingWritten: fixed(
    "Es ist nichts geschrieben. Lassen Sie die genannten Dateien weg, oder ersetzen Sie sie.",
    "Nothing is written. Leave the files named out, or replace them.",
  ),
  noCopies: fixed(
    "Es ist keine Kopie angegeben außer dem Dokument selbst. Nennen Sie mindestens eine.",
    "No copy is given beside the document itself. Name at least one.",
  ),
  undecided: {
    de: ({ count }) =>
      `${count === 1 ? "Ein Widerspruch ist" : `${count} Widersprüche sind`} offen; es ist nichts geschrieben. Entscheiden Sie im Aufgabenbereich von Word, oder wiederholen Sie den Aufruf mit --ours (BASE gilt) oder --theirs (die Kopie gilt).`,
    en: ({ count }) =>
      `${count === 1 ? "One conflict is" : `${count} conflicts are`} open; nothing is written. Decide in Word's task pane, or repeat the command with --ours (BASE holds) or --theirs (the copy holds).`,
  } as Message<{ count: number }>,
  title: {
    de: ({ base }) => `Zusammenführung: ${base}`,
    en: ({ base }) => `Merge: ${base}`,
  } as Message<{ base: string }>,
  copiesTitle: fixed("Kopien", "Copies"),
  takenTitle: fixed("Übernommen", "Taken over"),
  nothingTaken: fixed("Nichts; kein Text hat sich geändert.", "Nothing; no text changed."),
  openTitle: fixed("Widersprüche, noch offen", "Conflicts, still open"),
  decidedTitle: fixed("Widersprüche, entschieden", "Conflicts, decided"),
  noticesTitle: fixed("Zu beachten", "To note"),
  commentsTitle: fixed(
    "Kommentare in den Kopien (nicht übernommen)",
    "Comments in the copies (not taken over)",
  ),
  overtakenTitle: fixed("Zeichnungen, die überholt sind", "Zeichnungen that are overtaken"),
  checkTitle: fixed("Prüfung des Ergebnisses", "Check of the result"),
  before: fixed("bisher", "so far"),
  chosen: fixed("gilt", "holds"),
  nothing: fixed("(nichts)", "(nothing)"),
  picture: {
    de: ({ consent }) => (consent ? "mit Einwilligung" : "ohne Einwilligung"),
    en: ({ consent }) => (consent ? "with consent" : "without consent"),
  } as Message<{ consent: boolean }>,
  signAgain: {
    de: ({ who, places }) => `${who}: geändert ist ${places}; bitte erneut zeichnen lassen.`,
    en: ({ who, places }) => `${who}: ${places} changed; please have it signed again.`,
  } as Message<{ who: string; places: string }>,
};
