import type { Assumption } from "./assumption.ts";

/** What is assumed of editing by hand. */
export const editingAssumptions: readonly Assumption[] = [
  {
    id: "enter-in-line",
    assumed: {
      de: "Die Eingabetaste macht in einem Feld innerhalb eines Absatzes einen manuellen Zeilenwechsel.",
      en: "Enter makes a manual line break in a control inside a paragraph.",
    },
    source: "Word's behaviour for rich-text controls inside a paragraph is not documented.",
    check: {
      de: "Im Feld Stadt die Eingabetaste drücken und ansehen, ob ein Absatz oder ein Zeilenwechsel entsteht.",
      en: "Press Enter in the field Stadt and see whether a paragraph or a line break comes.",
    },
  },
  {
    id: "edit-across-lock",
    assumed: {
      de: "Eine Bearbeitung, die ein gegen Löschen geschütztes Feld mitnähme, geschieht gar nicht.",
      en: "An edit that would take a control protected against deletion does not happen at all.",
    },
    source: "Documented for the control, not for selections that reach beyond it.",
    check: {
      de: "Von vor einer Überschrift bis hinter das Feld darunter markieren und Entf drücken.",
      en: "Select from before a heading to behind the control below it and press Delete.",
    },
  },
  {
    id: "border-typing",
    assumed: {
      de: "An der Grenze eines Feldes getippter Text gehört ins Feld.",
      en: "Text typed at the border of a control goes into it.",
    },
    source: "Depends on how the caret came there; not documented.",
    check: {
      de: "Die Einfügemarke ans Ende eines gefüllten Feldes klicken und tippen.",
      en: "Click the caret to the end of a filled control and type.",
    },
  },
  {
    id: "backspace-in-list",
    assumed: {
      de: "Die Rücktaste am Anfang eines Aufzählungspunktes beendet die Aufzählung für diesen Absatz.",
      en: "Backspace at the start of a list item ends the list for that paragraph.",
    },
    source: "Usual behaviour of Word's editing; not documented for controls.",
    check: {
      de: "Im Feld Funktionsweise eine Aufzählung tippen, an den Anfang eines Punktes gehen, Rücktaste.",
      en: "Type a list in Funktionsweise, go to the start of an item, press Backspace.",
    },
  },
  {
    id: "tracked-overtyping",
    assumed: {
      de: "Wird über nachverfolgt Gelöschtes getippt, folgt der neue Text dahinter.",
      en: "Text typed over a tracked deletion follows behind it.",
    },
    source: "Order of insertion and deletion is not documented.",
    check: {
      de: "Nachverfolgung an, ein Wort markieren, ein anderes tippen; die Reihenfolge im XML ansehen.",
      en: "Tracking on, select a word, type another; look at the order in the XML.",
    },
  },
];
