import { fixed } from "../steckbrief/messages.ts";

/** A form that lost several of its fields, or has some twice. */
export const repairNote = {
  what: fixed(
    "In diesem Dokument fehlen mehrere Felder oder stehen doppelt. „Dokument reparieren“ stellt das Formular mit seinem Inhalt wieder her; kein Text geht dabei verloren.",
    "Several fields of this document are missing or stand in it twice. “Repair document” restores the form with its content; no text is lost.",
  ),
  repair: fixed("Dokument reparieren", "Repair document"),
  ends: {
    copy: fixed(
      "Eine reparierte Kopie ist in einem neuen Fenster offen. Prüfen Sie sie, und speichern Sie sie; dieses Dokument ist unverändert, soweit es sich nicht reparieren ließ.",
      "A repaired copy is open in a new window. Check it and save it; what could not be repaired here is as it was.",
    ),
    partly: fixed(
      "Was fehlte, ist wieder da. Doppeltes kann dieses Word nicht ordnen: Löschen Sie die Kopien, die nicht gelten sollen.",
      "What was missing is back. This Word can't sort out what is doubled: delete the copies that are not to count.",
    ),
  },
} as const;
