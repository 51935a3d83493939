import { fixed } from "../steckbrief/messages.ts";

/** What the pane says where it has no document to work with. */
export const outside = {
  outside: {
    title: fixed("Dieser Bereich gehört in Word", "This pane belongs in Word"),
    what: fixed(
      "Sie haben die Seite in einem Browser geöffnet. Hier gibt es kein Dokument, mit dem sie arbeiten könnte.",
      "You have opened this page in a browser. There is no document here that it could work with.",
    ),
    remedy: fixed(
      "Öffnen Sie in Word ein Dokument, und wählen Sie auf der Registerkarte „Start“ die Schaltfläche „Steckbrief“.",
      "Open a document in Word and choose “Steckbrief” on the Home tab.",
    ),
  },
  tooOld: {
    title: fixed("Dieses Word ist zu alt", "This Word is too old"),
    what: fixed(
      "Der Steckbrief braucht Word LTSC 2021, Microsoft 365 oder Word im Web.",
      "The Steckbrief needs Word LTSC 2021, Microsoft 365 or Word on the web.",
    ),
    remedy: fixed(
      "Füllen Sie das Formular ohne diesen Bereich aus, und schicken Sie das Dokument ein: Es wird auch so gelesen.",
      "Fill in the form without this pane and send in the document: it can be read all the same.",
    ),
  },
} as const;
