import { fixed, type Message } from "../steckbrief/messages.ts";
import type { WordErrorCode } from "./port.ts";

/** What went wrong in Word, and what to do about it. */
export const wordMessages: Readonly<
  Record<WordErrorCode, { readonly message: Message; readonly remedy: Message }>
> = {
  "read-only": {
    message: fixed("Das Dokument ist schreibgeschützt.", "The document is read-only."),
    remedy: fixed(
      "Wählen Sie in Word „Bearbeitung aktivieren“ oder speichern Sie eine Kopie und arbeiten Sie darin weiter.",
      "Choose “Enable Editing” in Word, or save a copy and go on there.",
    ),
  },
  locked: {
    message: fixed(
      "Dieser Teil des Dokuments ist gegen Änderungen gesperrt.",
      "This part of the document is locked against changes.",
    ),
    remedy: fixed(
      "Heben Sie den Schutz unter „Überprüfen“ → „Bearbeitung einschränken“ auf und versuchen Sie es noch einmal.",
      "Stop the protection under “Review” → “Restrict Editing” and try again.",
    ),
  },
  "not-found": {
    message: fixed(
      "Die Stelle ist im Dokument nicht mehr zu finden.",
      "That place can’t be found in the document any more.",
    ),
    remedy: fixed(
      "Machen Sie die letzte Änderung mit Strg+Z rückgängig oder lassen Sie das Feld hier wieder einsetzen.",
      "Undo the last change with Ctrl+Z, or have the field put back here.",
    ),
  },
  "too-old": {
    message: fixed("Diese Version von Word kann das nicht.", "This version of Word can’t do that."),
    remedy: fixed(
      "Tragen Sie es im Dokument selbst ein oder öffnen Sie die Datei in einem neueren Word oder in Word im Web.",
      "Do it in the document itself, or open the file in a newer Word or in Word on the web.",
    ),
  },
  busy: {
    message: fixed("Word antwortet gerade nicht.", "Word isn’t answering at the moment."),
    remedy: fixed(
      "Schließen Sie offene Dialoge in Word, warten Sie einen Augenblick und versuchen Sie es noch einmal.",
      "Close any open dialog in Word, wait a moment and try again.",
    ),
  },
  denied: {
    message: fixed("Word hat die Änderung nicht zugelassen.", "Word didn’t allow the change."),
    remedy: fixed(
      "Prüfen Sie, ob das Dokument geschützt oder von anderen gesperrt ist. Hilft das nicht, speichern Sie eine Kopie.",
      "Check whether the document is protected or locked by others. If that doesn’t help, save a copy.",
    ),
  },
  "too-large": {
    message: fixed(
      "Das ist für Word auf diesem Weg zu groß.",
      "This is too large for Word to take this way.",
    ),
    remedy: fixed(
      "Verkleinern Sie die Bilder oder kürzen Sie den Text und versuchen Sie es noch einmal.",
      "Make the pictures smaller or shorten the text, and try again.",
    ),
  },
  tracking: {
    message: fixed(
      "Das Nachverfolgen von Änderungen ist eingeschaltet und verhindert das.",
      "Change tracking is on and prevents this.",
    ),
    remedy: fixed(
      "Schalten Sie unter „Überprüfen“ „Änderungen nachverfolgen“ aus und versuchen Sie es noch einmal.",
      "Switch off “Track Changes” under “Review” and try again.",
    ),
  },
  failed: {
    message: fixed("Word hat einen Fehler gemeldet.", "Word reported an error."),
    remedy: fixed(
      "Versuchen Sie es noch einmal. Bleibt der Fehler, speichern Sie, schließen Sie Word und öffnen Sie das Dokument neu.",
      "Try again. If the error stays, save, close Word and open the document anew.",
    ),
  },
};
