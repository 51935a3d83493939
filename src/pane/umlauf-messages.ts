import { fixed, type Message } from "../steckbrief/messages.ts";

/** How a step ended. */
export const umlaufDone = {
  begun: fixed(
    "Der Umlauf ist angelegt. Tragen Sie jetzt den Laufweg ein.",
    "The circulation is created. Enter the route now.",
  ),
  moved: fixed(
    "Der Schritt steht im Protokoll und auf dem Laufzettel am Ende des Dokuments. Speichern Sie das Dokument, bevor Sie es weitergeben.",
    "The step is in the record and on the routing slip at the end of the document. Save the document before you hand it on.",
  ),
  resumed: fixed(
    "Der Umlauf ist wieder aufgenommen. Prüfen Sie die Stationen.",
    "The circulation has been taken up again. Check the stations.",
  ),
  merged: fixed(
    "Die Rückläufe sind zusammengeführt. Lesen Sie das Dokument einmal durch.",
    "The returned copies are merged. Read the document over once.",
  ),
  elsewhere: fixed(
    "In der Zwischenzeit ist in diesem Dokument ein anderer Schritt geschehen. Sehen Sie ihn an, und wiederholen Sie dann Ihren.",
    "Meanwhile another step was taken in this document. Look at it, then repeat yours.",
  ),
} as const;
export type UmlaufDone = keyof typeof umlaufDone;

export const umlauf = {
  title: fixed("Umlauf", "Circulation"),
  reading: fixed("Der Umlauf wird gelesen …", "Reading the circulation …"),
  what: fixed(
    "Der Umlauf führt den Steckbrief durch alle Stellen, die mitzeichnen. Er reist in der Datei mit; wer ohne dieses Programm arbeitet, sieht ihn als Laufzettel am Ende des Dokuments.",
    "The circulation takes the Steckbrief to everybody who signs. It travels in the file; those without this program see it as a routing slip at the end of the document.",
  ),
  honest: fixed(
    "Das Protokoll zeigt, ob nachträglich etwas verändert wurde. Es beweist nicht, wer jemand ist.",
    "The record shows whether anything was changed afterwards. It does not prove who somebody is.",
  ),
  actor: fixed("Ihr Name, wie er im Protokoll stehen soll", "Your name as it shall stand in the record"),
  back: fixed("Zurück zur Übersicht", "Back to the overview"),
  version: { de: (f) => `Fassung ${f.version}`, en: (f) => `version ${f.version}` } as Message<{
    version: number;
  }>,
  working: fixed(
    "Arbeitsfassung nach Freigabe: Der Text ist nicht mehr der freigegebene. Stellen Sie ihn wieder her, oder beginnen Sie eine neue Fassung.",
    "Working copy after release: the text is no longer the released one. Restore it, or begin a new version.",
  ),
  released: {
    de: (f) => `Freigegeben am ${f.day}. Die Felder sind gegen Änderungen gesperrt.`,
    en: (f) => `Released on ${f.day}. The fields are locked against changes.`,
  } as Message<{ day: string }>,
  several: {
    de: (f) =>
      `Die Datei enthält den Umlauf ${f.count}-mal; das längste Protokoll zählt. Mit dem nächsten Schritt bleibt nur dieses.`,
    en: (f) =>
      `The file holds the circulation ${f.count} times; the longest record counts. The next step leaves only that one.`,
  } as Message<{ count: number }>,
  broken: fixed(
    "Das Protokoll ist nicht schlüssig: Jemand hat die Datei außerhalb dieses Programms verändert.",
    "The record is inconsistent: somebody changed the file outside this program.",
  ),
  brokenHelp: fixed(
    "Nehmen Sie die letzte unversehrte Datei, oder nehmen Sie den Umlauf aus einer gesicherten Datei wieder auf. Bis dahin ist kein Schritt möglich.",
    "Use the last intact file, or take the circulation up again from a kept file. Until then no step is possible.",
  ),
  entry: { de: (f) => `Eintrag ${f.seq}: ${f.what}`, en: (f) => `Entry ${f.seq}: ${f.what}` } as Message<{
    seq: number;
    what: string;
  }>,
  lost: {
    de: (f) =>
      `Der Umlauf ist aus der Datei verschwunden; er hatte ${f.entries} Einträge. Das geschieht, wenn sie als .odt gespeichert oder in Word „auf persönliche Daten geprüft“ wurde.`,
    en: (f) =>
      `The circulation has gone from the file; it had ${f.entries} entries. That happens when it was saved as .odt, or inspected for personal data in Word.`,
  } as Message<{ entries: number }>,
  stale: fixed(
    "Die Datei enthält einen älteren Stand des Umlaufs als das Dokument selbst.",
    "The file holds an older state of the circulation than the document itself.",
  ),
  other: fixed(
    "Die Datei enthält einen anderen Umlauf als den, von dem das Dokument spricht.",
    "The file holds another circulation than the one the document speaks of.",
  ),
  resumeTitle: fixed("Umlauf wieder aufnehmen", "Take the circulation up again"),
  resumeFile: fixed("Gesicherte Datei wählen (.docx oder .json)", "Choose a kept file (.docx or .json)"),
  drop: fixed("oder hierher ziehen", "or drop it here"),
  resumePaper: fixed("Nur aus dem Laufzettel wieder aufnehmen", "Take it up from the routing slip alone"),
  resumePaperNote: fixed(
    "Zeichnungen, die nur auf dem Laufzettel stehen, sind dann „nicht prüfbar“, bis erneut gezeichnet wird.",
    "Signatures that only the slip tells of are “not verifiable” until they are given again.",
  ),
  noPaper: fixed("Im Dokument steht kein lesbarer Laufzettel.", "The document has no readable routing slip."),
  noUmlaufIn: {
    de: (f) => `In „${f.name}“ ist kein Umlauf zu finden. Wählen Sie eine Datei, die schon im Umlauf war.`,
    en: (f) => `“${f.name}” holds no circulation. Choose a file that was in circulation before.`,
  } as Message<{ name: string }>,
  unreadable: {
    de: (f) => `„${f.name}“ ließ sich nicht lesen: ${f.reason}`,
    en: (f) => `“${f.name}” could not be read: ${f.reason}`,
  } as Message<{ name: string; reason: string }>,
} as const;

export const setup = {
  title: fixed("Umlauf anlegen", "Create a circulation"),
  lead: fixed("Federführung", "Lead"),
  organisation: fixed("Organisation oder Amt", "Organisation or office"),
  name: fixed("Name", "Name"),
  funktion: fixed("Funktion", "Function"),
  email: fixed("E-Mail", "E-mail"),
  modus: fixed("Wie der Steckbrief läuft", "How it travels"),
  policy: fixed("Was eine Änderung am Text bewirkt", "What a change of the text does"),
  create: fixed("Umlauf anlegen", "Create the circulation"),
  change: fixed("Angaben ändern", "Change these"),
  save: fixed("Angaben speichern", "Save these"),
} as const;

export const route = {
  title: fixed("Laufweg", "Route"),
  what: fixed(
    "Wer zeichnet in welcher Reihenfolge, wofür und bis wann? Abgeschlossene Stationen bleiben, wie sie sind.",
    "Who signs in what order, for what, and until when? Finished stations stay as they are.",
  ),
  empty: fixed("Noch keine Station.", "No station yet."),
  add: fixed("Station hinzufügen", "Add a station"),
  edit: { de: (f) => `${f.name} bearbeiten`, en: (f) => `Edit ${f.name}` } as Message<{ name: string }>,
  remove: { de: (f) => `${f.name} entfernen`, en: (f) => `Remove ${f.name}` } as Message<{ name: string }>,
  editShort: fixed("Bearbeiten", "Edit"),
  removeShort: fixed("Entfernen", "Remove"),
  up: { de: (f) => `${f.name} nach oben`, en: (f) => `Move ${f.name} up` } as Message<{ name: string }>,
  down: { de: (f) => `${f.name} nach unten`, en: (f) => `Move ${f.name} down` } as Message<{ name: string }>,
  moved: {
    de: (f) => `${f.name} steht jetzt an Stelle ${f.place} von ${f.of}.`,
    en: (f) => `${f.name} is now number ${f.place} of ${f.of}.`,
  } as Message<{ name: string; place: number; of: number }>,
  keys: fixed(
    "Mit der Tastatur: Alt und Pfeil nach oben oder unten verschiebt die Station, deren Schaltfläche den Fokus hat.",
    "By keyboard: Alt with arrow up or down moves the station whose button has the focus.",
  ),
  verfuegung: fixed("Verfügung", "What is asked"),
  abschnitte: fixed("Zuständig für", "Answers for"),
  all: fixed("nichts angekreuzt: für alle Abschnitte", "nothing ticked: for all sections"),
  frist: fixed("Frist", "Time limit"),
  fristArt: fixed("Gezählt in", "Counted in"),
  tage: fixed("Tage ab dem Zugang", "Days from its turn"),
  datum: fixed("Datum", "Date"),
  bis: fixed("Bis zum", "Until"),
  wiedervorlage: fixed("Wiedervorlage (freiwillig)", "Reminder (optional)"),
  take: fixed("Übernehmen", "Take over"),
  cancel: fixed("Abbrechen", "Cancel"),
  save: fixed("Laufweg speichern", "Save the route"),
  start: fixed("Umlauf beginnen", "Begin the circulation"),
  startNote: fixed(
    "Der heutige Text wird als Grundfassung festgehalten; daran werden spätere Änderungen gemessen.",
    "Today’s text is kept as the base against which later changes are measured.",
  ),
  fileTitle: fixed("Laufweg aus einer früheren Datei", "Route of an earlier file"),
  file: fixed(
    "Steckbrief mit Umlauf wählen (.docx oder .json)",
    "Choose a Steckbrief with a circulation (.docx or .json)",
  ),
  unsaved: fixed("Noch nicht gespeichert.", "Not saved yet."),
  nr: { de: (f) => `${f.nr}. ${f.name}`, en: (f) => `${f.nr}. ${f.name}` } as Message<{
    nr: number;
    name: string;
  }>,
  unnamed: fixed("Station ohne Namen", "unnamed station"),
} as const;

export const stand = {
  turn: fixed("Wer ist dran", "Whose turn it is"),
  nobody: fixed("Zurzeit ist niemand dran.", "It is nobody’s turn."),
  since: { de: (f) => `seit ${f.day}`, en: (f) => `since ${f.day}` } as Message<{ day: string }>,
  until: { de: (f) => `bis ${f.day}`, en: (f) => `until ${f.day}` } as Message<{ day: string }>,
  overdue: {
    de: (f) => (f.days === 1 ? "1 Tag überfällig" : `${f.days} Tage überfällig`),
    en: (f) => (f.days === 1 ? "1 day overdue" : `${f.days} days overdue`),
  } as Message<{ days: number }>,
  missing: fixed("Was noch fehlt", "What is still missing"),
  nothing: fixed("Nichts mehr.", "Nothing any more."),
  stations: fixed("Stationen", "Stations"),
  sections: { de: (f) => `für ${f.names}`, en: (f) => `for ${f.names}` } as Message<{ names: string }>,
  whole: fixed("den ganzen Steckbrief", "the whole Steckbrief"),
  handedBack: {
    de: (f) => `zurückgegeben von ${f.von}: ${f.grund}`,
    en: (f) => `handed back by ${f.von}: ${f.grund}`,
  } as Message<{ von: string; grund: string }>,
  skipped: {
    de: (f) => `übersprungen von ${f.von}: ${f.grund}`,
    en: (f) => `skipped by ${f.von}: ${f.grund}`,
  } as Message<{ von: string; grund: string }>,
  open: { de: (f) => `${f.name} …`, en: (f) => `${f.name} …` } as Message<{ name: string }>,
  proposed: fixed("Vorschlag offen", "change proposed"),
  recordedBy: { de: (f) => `festgehalten von ${f.name}`, en: (f) => `recorded by ${f.name}` } as Message<{
    name: string;
  }>,
  earlier: fixed("Frühere Zeichnungen", "Earlier signatures"),
  changes: fixed("Was sich seit der Zeichnung geändert hat", "What changed since the signature"),
  unknownBefore: fixed("Der Text von damals ist nicht erhalten.", "The text of that time was not kept."),
  deleted: fixed("entfallen:", "deleted:"),
  inserted: fixed("neu:", "inserted:"),
  protokoll: fixed("Protokoll", "Record"),
  lead: fixed("Federführung", "Lead"),
} as const;

export const acting = {
  title: { de: (f) => `Für ${f.name} handeln`, en: (f) => `Act for ${f.name}` } as Message<{ name: string }>,
  asked: { de: (f) => `Gebeten: ${f.what}`, en: (f) => `Asked: ${f.what}` } as Message<{ what: string }>,
  art: fixed("Antwort", "Answer"),
  zusatz: fixed("Sie zeichnen", "You sign"),
  self: fixed("selbst", "yourself"),
  iV: fixed("in Vertretung (i. V.)", "as deputy (i. V.)"),
  iA: fixed("im Auftrag (i. A.)", "by order (i. A.)"),
  fuer: fixed("Für wen", "For whom"),
  vermerk: fixed("Vermerk", "Note"),
  vermerkNeeded: fixed("Vermerk (zu dieser Antwort nötig)", "Note (needed for this answer)"),
  sign: fixed("Zeichnen", "Sign"),
  again: {
    de: (f) => `Erneut zeichnen: ${f.art}`,
    en: (f) => `Sign again: ${f.art}`,
  } as Message<{ art: string }>,
  others: fixed("Anderes festhalten", "Record something else"),
  oral: fixed("Mündliche Zustimmung festhalten", "Record oral assent"),
  oralWho: fixed("Wer hat zugestimmt", "Who assented"),
  silence: fixed("Keine Äußerung festhalten (nach der Frist)", "Record no answer (after the time limit)"),
  silenceNote: fixed("Das gilt nie als Zustimmung.", "It never counts as assent."),
  handBack: fixed("Ohne Zeichnung zurückgeben", "Hand back without signing"),
  skip: fixed("Überspringen", "Skip the station"),
  grund: fixed("Begründung", "Reason"),
  forward: fixed("Erneut zuleiten", "Send it again"),
} as const;

export const leading = {
  title: fixed("Schritte der Federführung", "Steps of the lead"),
  closeRound: fixed("Rücklauf feststellen", "Close the round"),
  toClosing: fixed("In die Schlusszeichnung geben", "Pass on to the final sign-off"),
  reasonIfOpen: fixed(
    "Begründung, falls Meinungen abweichen oder Zeichnungen überholt sind",
    "Reason, where opinions differ or signatures are overtaken",
  ),
  closing: fixed("Schlusszeichnen", "Give the final sign-off"),
  recall: fixed("Aus der Schlusszeichnung zurückholen", "Recall from the final sign-off"),
  release: fixed("Freigeben", "Release"),
  releaseReady: fixed("Nichts steht der Freigabe entgegen.", "Nothing stands in the way of the release."),
  blocked: fixed("Das steht der Freigabe entgegen:", "This stands in the way of the release:"),
  newVersion: fixed("Neue Fassung beginnen", "Begin a new version"),
  route: fixed("Laufweg ändern", "Change the route"),
  merge: fixed("Rückläufe zusammenführen", "Merge returned copies"),
} as const;

export const handing = {
  title: fixed("Weitergeben", "Hand on"),
  save: {
    de: (f) => `Speichern Sie das Dokument zuerst, und hängen Sie es selbst an: ${f.file}`,
    en: (f) => `Save the document first and attach it yourself: ${f.file}`,
  } as Message<{ file: string }>,
  mail: {
    de: (f) => `E-Mail an ${f.name} vorbereiten`,
    en: (f) => `Prepare a mail to ${f.name}`,
  } as Message<{
    name: string;
  }>,
  copy: fixed("Text kopieren", "Copy the text"),
  copied: fixed("Der Text ist kopiert.", "The text is copied."),
  notCopied: fixed(
    "Kopieren ist hier nicht erlaubt. Markieren Sie den Text, und kopieren Sie ihn selbst.",
    "Copying is not allowed here. Select the text and copy it yourself.",
  ),
  shortened: fixed(
    "Der Text ist zu lang für einen Verweis: Kopieren Sie ihn, und fügen Sie ihn in die E-Mail ein.",
    "The text is too long for a link: copy it and paste it into the mail.",
  ),
  text: fixed("Text der E-Mail", "Text of the mail"),
  ics: {
    de: (f) => `Frist von ${f.name} in den Kalender (.ics)`,
    en: (f) => `Time limit of ${f.name} for the calendar (.ics)`,
  } as Message<{ name: string }>,
  icsStarted: {
    de: (f) => `„${f.name}“ wird gespeichert – bitte prüfen, ob die Datei angekommen ist.`,
    en: (f) => `“${f.name}” is being saved – please check that the file has arrived.`,
  } as Message<{ name: string }>,
  keep: fixed("Umlauf sichern (.json)", "Keep the circulation (.json)"),
} as const;

export const merging = {
  title: fixed("Rückläufe zusammenführen", "Merge returned copies"),
  what: fixed(
    "Wählen Sie die zurückgekommenen Dateien. Was nur eine Datei ändert, wird übernommen; wo sie sich widersprechen, entscheiden Sie.",
    "Choose the returned files. What only one of them changes is taken over; where they contradict each other, you decide.",
  ),
  without: fixed("Ohne Umlauf zusammenführen", "Merge without a circulation"),
  withoutWhat: fixed(
    "Haben Partner diese Datei schon bearbeitet zurückgeschickt? Ihre Fassungen werden mit dem geöffneten Dokument verglichen.",
    "Have partners sent this file back with changes? Their copies are compared with the open document.",
  ),
  files: fixed("Rückläufe wählen (.docx)", "Choose the returned copies (.docx)"),
  chosen: fixed("Gewählt", "Chosen"),
  leave: fixed("Weglassen", "Leave out"),
  remove: { de: (f) => `${f.name} weglassen`, en: (f) => `Leave out ${f.name}` } as Message<{ name: string }>,
  compare: fixed("Vergleichen", "Compare"),
  taken: fixed("Wird übernommen", "Is taken over"),
  nothingTaken: fixed("Keine Änderungen ohne Widerspruch.", "No changes without contradiction."),
  conflicts: {
    de: (f) => (f.count === 1 ? "1 Widerspruch" : `${f.count} Widersprüche`),
    en: (f) => (f.count === 1 ? "1 contradiction" : `${f.count} contradictions`),
  } as Message<{ count: number }>,
  base: fixed("Grundfassung", "Base"),
  from: { de: (f) => `aus ${f.names}`, en: (f) => `from ${f.names}` } as Message<{ names: string }>,
  keepBase: fixed("Grundfassung behalten", "Keep the base"),
  both: fixed("alle Fassungen hintereinander", "all wordings one after the other"),
  own: fixed("eigener Text", "a text of your own"),
  ownText: fixed("Eigener Text", "Text of your own"),
  choose: fixed("Was soll gelten?", "What shall count?"),
  open: {
    de: (f) => (f.count === 1 ? "1 Widerspruch ist noch offen." : `${f.count} Widersprüche sind noch offen.`),
    en: (f) =>
      f.count === 1 ? "1 contradiction is still open." : `${f.count} contradictions are still open.`,
  } as Message<{ count: number }>,
  apply: fixed("Zusammenführen", "Merge"),
  notices: fixed("Zu wissen", "To know"),
  empty: fixed("leer", "empty"),
  comments: fixed(
    "Kommentare in den Rückläufen (sie bleiben dort und werden nicht übernommen)",
    "Comments in the returned copies (they stay there and are not taken over)",
  ),
} as const;
