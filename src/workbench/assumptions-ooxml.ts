import type { Assumption } from "./assumption.ts";

/** What is assumed of inserting OOXML. */
export const ooxmlAssumptions: readonly Assumption[] = [
  {
    id: "ooxml-body-end",
    assumed: {
      de: "insertOoxml in den ganzen Text mit „Replace“ lässt einen leeren Absatz am Ende; „End“ fügt vor einem leeren letzten Absatz ein.",
      en: "insertOoxml into the body with “Replace” leaves an empty paragraph at the end; “End” inserts before an empty last paragraph.",
    },
    source: "office-js-docs issue 874 reports an extra empty paragraph.",
    check: {
      de: "Formular in ein leeres Dokument einfügen und die Absätze am Ende zählen.",
      en: "Insert the form into an empty document and count the paragraphs at its end.",
    },
  },
  {
    id: "ooxml-paragraph-replace",
    assumed: {
      de: "paragraph.insertOoxml mit „Replace“ ersetzt den Absatz ganz, ohne einen leeren übrig zu lassen.",
      en: "paragraph.insertOoxml with “Replace” replaces the whole paragraph and leaves no empty one.",
    },
    source: "Plausible; extra paragraphs are reported for some builds.",
    check: {
      de: "Einwilligung im Bereich ankreuzen lassen und die Absätze um „Urheber:in“ ansehen.",
      en: "Have the pane tick the consent and look at the paragraphs around “Urheber:in”.",
    },
  },
  {
    id: "ooxml-control-replace",
    assumed: {
      de: "control.insertOoxml mit „Replace“ lässt im Feld genau die eingefügten Absätze, in einem Feld innerhalb eines Absatzes nur deren Zeichen.",
      en: "control.insertOoxml with “Replace” leaves exactly the inserted paragraphs in the control, in one inside a paragraph only their runs.",
    },
    source: "Plausible; a paragraph after a table is reported (issue 116).",
    check: {
      de: "Bild in ein Bildfeld einfügen und prüfen, ob ein leerer Absatz hinzukommt.",
      en: "Insert a picture into a picture control and look for an additional empty paragraph.",
    },
  },
  {
    id: "ooxml-styles",
    assumed: {
      de: "Formatvorlagen kommen nur, wenn sie fehlen; eine gleichnamige unter anderer Kennung gilt als vorhanden.",
      en: "Styles come along only where they are missing; one of the same name under another id counts as there.",
    },
    source: "Documented for ids (issue 5491); by name is Word's own rule for localised documents.",
    check: {
      de: "Formular in ein deutsches Dokument mit geänderter „Überschrift 2“ einfügen: Die Überschriften folgen dem Dokument.",
      en: "Insert the form into a German document with a changed “Überschrift 2”: the headings follow the document.",
    },
  },
  {
    id: "ooxml-lists",
    assumed: {
      de: "Listen werden mit eigener Nummer eingefügt und setzen keine vorhandene Liste fort.",
      en: "Lists are inserted under a number of their own and continue no list that is there.",
    },
    source: "Plausible; issue 4684 reports lost numbering on the web.",
    check: {
      de: "Zweimal ein Formular mit nummerierter Liste einfügen: Beide beginnen bei 1.",
      en: "Insert a form with a numbered list twice: both begin at 1.",
    },
  },
  {
    id: "ooxml-glossary",
    assumed: {
      de: "Die Aufforderungen (Bausteine) der eingefügten Felder kommen mit, soweit sie fehlen.",
      en: "The prompts (building blocks) of inserted controls come along where they are missing.",
    },
    source: "Not documented.",
    check: {
      de: "Formular einfügen, ein Feld füllen und wieder leeren: Es erscheint die eigene Aufforderung, nicht „Klicken oder tippen …“.",
      en: "Insert the form, fill a field and empty it again: its own prompt appears, not “Click or tap …”.",
    },
  },
  {
    id: "ooxml-ids",
    assumed: {
      de: "Schon vergebene Kennungen eingefügter Felder werden neu vergeben, die Tags bleiben, auch doppelte.",
      en: "Ids of inserted controls that are taken are given anew, tags stay, duplicates too.",
    },
    source: "Documented for ids.",
    check: {
      de: "Das Formular zweimal einfügen: Die Oberfläche meldet doppelte Felder.",
      en: "Insert the form twice: the pane reports duplicate fields.",
    },
  },
  {
    id: "ooxml-broken-relation",
    assumed: {
      de: "Verweist das Paket auf einen fehlenden Teil, scheitert das ganze Einfügen mit GeneralException und ändert nichts.",
      en: "If the package refers to a missing part, the whole insertion fails with GeneralException and changes nothing.",
    },
    source: "Documented as an error; the code is not.",
    check: {
      de: "Ein Paket mit r:embed ohne Beziehung einfügen.",
      en: "Insert a package with r:embed and no relationship.",
    },
  },
  {
    id: "ooxml-tracked",
    assumed: {
      de: "Mit Änderungsnachverfolgung wird Eingefügtes zur Einfügung, Ersetztes zur Löschung.",
      en: "Under change tracking what is inserted becomes an insertion, what is replaced a deletion.",
    },
    source: "Issues 334 and 329.",
    check: {
      de: "Nachverfolgung einschalten und ein Anwendungsbeispiel hinzufügen.",
      en: "Switch tracking on and add an Anwendungsbeispiel.",
    },
  },
];
