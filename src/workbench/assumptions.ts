import type { Assumption } from "./assumption.ts";
import { editingAssumptions } from "./assumptions-editing.ts";
import { ooxmlAssumptions } from "./assumptions-ooxml.ts";

/** Every assumed semantics of the host, in the order in which a person would check them. */
export const assumptions: readonly Assumption[] = [
  {
    id: "text-separator",
    assumed: {
      de: "In „text“ enden Absätze mit \\r, manuelle Zeilenwechsel sind \\v.",
      en: "In “text” paragraphs end with \\r, manual line breaks are \\v.",
    },
    source: "Platform-dependent by report (\\r or \\n); not documented.",
    check: {
      de: "Zwei Absätze in ein Langtextfeld tippen, einen mit Umschalt+Eingabe teilen; im Script Lab „text“ des Feldes mit JSON.stringify ausgeben.",
      en: "Type two paragraphs into a long-text field, divide one by Shift+Enter; print the field's “text” with JSON.stringify in Script Lab.",
    },
  },
  {
    id: "text-prompt",
    assumed: {
      de: "„text“ eines leeren Feldes ist seine Aufforderung.",
      en: "“text” of an empty field is its prompt.",
    },
    source: "Documentation is silent; add-ins compare text with placeholderText.",
    check: {
      de: "„text“ eines unausgefüllten Feldes ausgeben: unter Windows, am Mac und im Web.",
      en: "Print “text” of a field that was not filled in: on Windows, Mac and the web.",
    },
  },
  {
    id: "text-deletions",
    assumed: {
      de: "„text“ enthält Wörter, die bei Änderungsnachverfolgung gelöscht wurden.",
      en: "“text” contains words deleted under change tracking.",
    },
    source: "office-js issues 2314 and 1267: depends on the markup view; the web includes them.",
    check: {
      de: "Nachverfolgung einschalten, ein Wort im Feld löschen, „text“ ausgeben: bei „Einfaches Markup“ und bei „Markup: alle“.",
      en: "Switch tracking on, delete a word in a field, print “text”: under Simple Markup and under All Markup.",
    },
  },
  {
    id: "text-bullets",
    assumed: {
      de: "Automatische Aufzählungszeichen und Nummern stehen nicht in „text“.",
      en: "Automatic bullets and numbers are not part of “text”.",
    },
    source: "Numbering is not text in OOXML; documentation of ListItem.listString.",
    check: {
      de: "Eine Aufzählung in ein Langtextfeld setzen und „text“ ausgeben.",
      en: "Put a bulleted list into a long-text field and print “text”.",
    },
  },
  {
    id: "collections-rich-text",
    assumed: {
      de: "contentControls enthält nur Rich-Text-Felder, geschachtelte eingeschlossen, in der Reihenfolge des Dokuments.",
      en: "contentControls holds rich-text controls only, nested ones included, in the order of the document.",
    },
    source: "Documented for the kind; order and nesting are not.",
    check: {
      de: "Formular öffnen, alle Steuerelemente mit „items/tag“ laden: die Kästchen fehlen, die Reihenfolge stimmt.",
      en: "Open the form, load all controls with “items/tag”: the boxes are missing, the order is right.",
    },
  },
  {
    id: "run-level-lines",
    assumed: {
      de: "Ein Zeilenumbruch in insertText wird in einem Feld innerhalb eines Absatzes zum manuellen Zeilenwechsel.",
      en: "A line end in insertText becomes a manual line break in a control inside a paragraph.",
    },
    source: "Plausible: such a control cannot hold paragraphs in the file.",
    check: {
      de: 'insertText("a\\nb", "Replace") in das Feld „Stadt“ schreiben und das Dokument ansehen.',
      en: 'Write insertText("a\\nb", "Replace") into the field “Stadt” and look at the document.',
    },
  },
  {
    id: "replace-removes-prompt",
    assumed: {
      de: 'insertText ersetzt die Aufforderung und nimmt ihr Grau nicht mit; insertText("") bringt die eigene Aufforderung zurück.',
      en: 'insertText replaces the prompt without keeping its grey; insertText("") brings the control\'s own prompt back.',
    },
    source: "office-js issue 1515 reports Word's default prompt instead on the web.",
    check: {
      de: 'Ein Feld mit insertText füllen, danach mit insertText("", "Replace") leeren und ansehen.',
      en: 'Fill a field by insertText, then empty it by insertText("", "Replace") and look.',
    },
  },
  {
    id: "locked-control",
    assumed: {
      de: "Löschen eines Feldes mit cannotDelete und Schreiben in eines mit cannotEdit scheitern mit AccessDenied.",
      en: "Deleting a control with cannotDelete and writing into one with cannotEdit fail with AccessDenied.",
    },
    source: "The code is not documented; issues 1995, 2886 report refusals.",
    check: {
      de: "delete(false) auf ein Feld des Formulars rufen und den Fehlercode ausgeben; dasselbe mit cannotEdit und insertText.",
      en: "Call delete(false) on a field of the form and print the error's code; the same with cannotEdit and insertText.",
    },
  },
  {
    id: "locked-inside",
    assumed: {
      de: "Auch das Ersetzen oder Löschen eines Absatzes scheitert mit AccessDenied, wenn ein gesperrtes Feld darin steht.",
      en: "Replacing or deleting a paragraph also fails with AccessDenied if a locked control stands in it.",
    },
    source: "Plausible: the control would go with it.",
    check: {
      de: 'Den Absatz „Urheber:in“ per paragraph.insertOoxml(…, "Replace") ersetzen, ohne cannotDelete vorher aufzuheben.',
      en: 'Replace the paragraph “Urheber:in” by paragraph.insertOoxml(…, "Replace") without lifting cannotDelete first.',
    },
  },
  {
    id: "read-only-document",
    assumed: {
      de: "In einem schreibgeschützten Dokument scheitert jedes Schreiben mit AccessDenied; document.mode ist readOnly.",
      en: "In a read-only document every write fails with AccessDenied; document.mode is readOnly.",
    },
    source: "Mode is documented, the code is not.",
    check: {
      de: "Ein als abgeschlossen markiertes Dokument öffnen und insertText rufen.",
      en: "Open a document marked as final and call insertText.",
    },
  },
  {
    id: "selection-event",
    assumed: {
      de: "DocumentSelectionChanged kommt bei jeder Bewegung der Schreibmarke und bei jedem Tastendruck, nicht bei Schreibzugriffen des Add-ins.",
      en: "DocumentSelectionChanged comes with every movement of the caret and every key typed, not with writes of the add-in.",
    },
    source: "Issues 2964, 4394: slow or missing in some situations.",
    check: {
      de: "Im Ereignisbehandler zählen, dann tippen, klicken und die Oberfläche schreiben lassen.",
      en: "Count in the handler, then type, click, and have the pane write.",
    },
  },
  {
    id: "null-chain",
    assumed: {
      de: "Was an einem Null-Objekt hängt, ist selbst eines; Schreiben darauf scheitert mit InvalidObjectPath.",
      en: "What hangs on a null object is one itself; writing to it fails with InvalidObjectPath.",
    },
    source: "Documentation of OrNullObject; the code is not.",
    check: {
      de: 'getByTag("gibt es nicht").getFirstOrNullObject().insertText("x", "Replace") in einem Zug.',
      en: 'getByTag("not there").getFirstOrNullObject().insertText("x", "Replace") in one batch.',
    },
  },
  {
    id: "deleted-object",
    assumed: {
      de: "Ein behaltenes Objekt, das inzwischen gelöscht wurde, antwortet mit ItemNotFound.",
      en: "A kept object that was deleted meanwhile answers with ItemNotFound.",
    },
    source: "Plausible.",
    check: {
      de: "Ein Feld mit track() behalten, von Hand löschen, dann „text“ laden.",
      en: "Keep a control by track(), delete it by hand, then load “text”.",
    },
  },
  {
    id: "unknown-property",
    assumed: {
      de: "Das Laden einer Eigenschaft, die es nicht gibt, scheitert mit InvalidArgument.",
      en: "Loading a property that does not exist fails with InvalidArgument.",
    },
    source: "Plausible.",
    check: {
      de: 'control.load("gibtEsNicht") und sync.',
      en: 'control.load("notThere") and sync.',
    },
  },
  {
    id: "batch-not-undone",
    assumed: {
      de: "Scheitert ein Zug in der Mitte, bleibt das davor Getane; ein Zug ist ein Schritt von „Rückgängig“.",
      en: "If a batch fails in the middle, what was done before stays; a batch is one step of Undo.",
    },
    source: "The protocol has no transactions; undo steps differ by platform.",
    check: {
      de: "Zwei Felder in einem Zug schreiben, das zweite gesperrt; danach einmal „Rückgängig“.",
      en: "Write two fields in one batch, the second locked; then Undo once.",
    },
  },
  {
    id: "picture-size",
    assumed: {
      de: "Ein Bild kommt mit 0,75 pt je Pixel (96 dpi) ins Dokument und wird nicht verkleinert.",
      en: "A picture enters the document at 0.75 pt per pixel (96 dpi) and is not scaled down.",
    },
    source: "Issue 447: desktop follows the dpi tag, the web does not.",
    check: {
      de: "Ein Bild mit 300 dpi einfügen, ohne Breite zu setzen, und die Größe laden.",
      en: "Insert a picture of 300 dpi without setting its width, and load the size.",
    },
  },
  {
    id: "property-length",
    assumed: {
      de: "Werte benutzerdefinierter Eigenschaften werden nach 255 Zeichen abgeschnitten.",
      en: "Values of custom properties are cut off after 255 characters.",
    },
    source: "office-js-docs pull request 861 (desktop).",
    check: {
      de: "Einen Wert mit 300 Zeichen setzen und zurücklesen.",
      en: "Set a value of 300 characters and read it back.",
    },
  },
  {
    id: "file-unsaved",
    assumed: {
      de: "getFileAsync gibt den Stand samt ungespeicherter Änderungen; höchstens zwei Dateien sind zugleich offen.",
      en: "getFileAsync gives the state with unsaved edits; at most two files are open at a time.",
    },
    source: "The limit is documented, the state is not.",
    check: {
      de: "Tippen, nicht speichern, in der Oberfläche exportieren und das Ergebnis ansehen.",
      en: "Type, don't save, export from the pane and look at the result.",
    },
  },
  {
    id: "custom-xml-saved",
    assumed: {
      de: "Ein eigener XML-Teil steht sofort in der Datei, die getFileAsync gibt.",
      en: "A custom XML part is at once in the file that getFileAsync gives.",
    },
    source: "Issues 1742 and 5910 report missing parts on the web.",
    check: {
      de: "Teil schreiben, Datei holen, customXml/ darin suchen.",
      en: "Write a part, get the file, look for customXml/ in it.",
    },
  },
  {
    id: "credit-paragraph",
    assumed: {
      de: "paragraphs.getFirst() eines Feldes innerhalb eines Absatzes ist der ganze Absatz; sein „text“ enthält das Zeichen des Kästchens.",
      en: "paragraphs.getFirst() of a control inside a paragraph is the whole paragraph; its “text” holds the glyph of the box.",
    },
    source: "Documentation says “the paragraphs of the range”; whether clipped to the control is not said.",
    check: {
      de: "Die Einwilligung im Dokument anklicken: Der Aufgabenbereich zeigt sie innerhalb einer Sekunde.",
      en: "Click the consent in the document: the pane shows it within a second.",
    },
  },
  {
    id: "bare-context",
    assumed: {
      de: "Lesen über einen eigenen RequestContext gilt so viel wie Word.run.",
      en: "Reading through a RequestContext of one's own is worth as much as Word.run.",
    },
    source: "Public class of the library; samples use Word.run throughout.",
    check: {
      de: "Aufgabenbereich öffnen und tippen: Die Zähler laufen mit.",
      en: "Open the pane and type: the counters follow.",
    },
  },
  {
    id: "unlock-in-batch",
    assumed: {
      de: "cannotEdit lässt sich in einem Stapel lösen, der Text ersetzen und die Sperre wieder setzen.",
      en: "Within one batch cannotEdit can be unset, the text replaced and the lock set again.",
    },
    source: "Plausible; actions of a batch run in order.",
    check: {
      de: "Ein Feld gegen Bearbeitung sperren und ein JSON einlesen, das es füllt.",
      en: "Lock a field against editing and import a JSON that fills it.",
    },
  },
  {
    id: "clear-brings-prompt",
    assumed: {
      de: "clear() stellt die eigene Aufforderung wieder her.",
      en: "clear() brings our own prompt back.",
    },
    source: "Issue 1515: on the web Word's default prompt appears instead.",
    check: {
      de: "Ein JSON einlesen, das ein gefülltes Feld leert: Die graue Aufforderung steht wieder da.",
      en: "Import a JSON that empties a filled field: the grey prompt is back.",
    },
  },
  {
    id: "select-inside",
    assumed: {
      de: "Das Auswählen des Inhaltsanfangs lässt die Einfügemarke im Feld, auch bei Absatzfeldern.",
      en: "Selecting the start of the content leaves the caret inside the control, block-level ones too.",
    },
    source: "Documentation of getRange(“Content”) and select(“Start”); the frame is not mentioned.",
    check: {
      de: "Ein Feld im Aufgabenbereich anklicken, F6, tippen: Der Text steht im Feld.",
      en: "Click a field in the pane, F6, type: the text is in the control.",
    },
  },
  {
    id: "range-by-offset",
    assumed: {
      de: "Ein durch Suche gefundener Bereich verschiebt sich nicht mit, wenn davor im selben Absatz Text dazukommt.",
      en: "A range found by search does not move along when text is added before it in the same paragraph.",
    },
    source: "Not documented; the pane never keeps such a range.",
    check: {
      de: "Einen Treffer behalten, davor Text einfügen, „text“ des Treffers ausgeben.",
      en: "Keep a hit, insert text before it, print the hit's “text”.",
    },
  },
  {
    id: "range-beside-control",
    assumed: {
      de: "getRange(„Before“/„After“) eines Absatzfeldes liegt im benachbarten Absatz.",
      en: "getRange(“Before”/“After”) of a block-level control lies in the neighbouring paragraph.",
    },
    source: "Not documented for block-level controls.",
    check: {
      de: "Hinter einem Langtextfeld über getRange(„After“) Text einfügen: Er steht im Absatz danach.",
      en: "Insert text by getRange(“After”) of a long-text field: it is in the paragraph behind.",
    },
  },
  {
    id: "tracked-control-deletion",
    assumed: {
      de: "Wird ein Feld bei Nachverfolgung gelöscht, bleibt sein Rahmen, bis die Änderung angenommen ist.",
      en: "A control deleted under tracking keeps its frame until the change is accepted.",
    },
    source: "Issues 1299 and 1524.",
    check: {
      de: "Nachverfolgung an, Anwendungsfall B im Aufgabenbereich entfernen: Feld und Rahmen ansehen.",
      en: "Tracking on, remove case B in the pane: look at control and frame.",
    },
  },
  ...ooxmlAssumptions,
  ...editingAssumptions,
];
