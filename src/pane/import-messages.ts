import { fixed, type Message } from "../steckbrief/messages.ts";
import type { ChangeKind } from "./import-plan.ts";

export const importing = {
  title: fixed("Angaben aus einer JSON-Datei", "Values from a JSON file"),
  what: fixed(
    "Wählen Sie eine Steckbrief-Datei (.json), oder fügen Sie ihren Inhalt ein. Bevor etwas im Dokument geändert wird, sehen Sie, was.",
    "Choose a Steckbrief file (.json) or paste its content. Before anything in the document is changed you will see what.",
  ),
  unreadable: fixed(
    "Die Datei ließ sich nicht lesen. Wählen Sie sie noch einmal.",
    "The file could not be read. Choose it again.",
  ),
  file: fixed("JSON-Datei wählen", "Choose a JSON file"),
  drop: fixed("oder hierher ziehen", "or drop it here"),
  paste: fixed("Oder Inhalt einfügen", "Or paste its content"),
  read: fixed("Prüfen, was sich ändert", "See what changes"),
  same: fixed(
    "Das Dokument enthält schon genau diese Angaben.",
    "The document already has exactly these values.",
  ),
  planTitle: fixed("Das würde sich ändern", "This would change"),
  planWhat: fixed(
    "Angekreuztes wird übernommen. Was Text wegnimmt, ist vorerst nicht angekreuzt.",
    "What is ticked is taken over. What takes text away is not ticked for now.",
  ),
  apply: {
    de: (f) => (f.count === 1 ? "1 Änderung übernehmen" : `${f.count} Änderungen übernehmen`),
    en: (f) => (f.count === 1 ? "Apply 1 change" : `Apply ${f.count} changes`),
  } as Message<{ count: number }>,
  cancel: fixed("Abbrechen", "Cancel"),
  before: fixed("bisher:", "so far:"),
  after: fixed("neu:", "new:"),
  ticked: fixed("angekreuzt", "ticked"),
  unticked: fixed("nicht angekreuzt", "not ticked"),
  nothing: fixed("leer", "empty"),
  id: fixed("Kennung des Steckbriefs", "Id of the Steckbrief"),
  pictures: {
    de: (f) =>
      `Bilder stecken nicht in der JSON-Datei. Fügen Sie unter „Ausfüllen“ noch ein: ${f.names.join(", ")}.`,
    en: (f) => `Pictures are not part of the JSON file. Add under “Fill in”: ${f.names.join(", ")}.`,
  } as Message<{ names: readonly string[] }>,
  done: {
    de: (f) => (f.count === 1 ? "1 Änderung ist im Dokument." : `${f.count} Änderungen sind im Dokument.`),
    en: (f) => (f.count === 1 ? "1 change is in the document." : `${f.count} changes are in the document.`),
  } as Message<{ count: number }>,
  toFill: fixed("Zu den Feldern", "To the fields"),
  another: fixed("Weitere Datei einlesen", "Import another file"),
  unnamedPicture: { de: (f) => `Bild ${f.slot}`, en: (f) => `picture ${f.slot}` } as Message<{
    slot: string;
  }>,
} as const;

export const changeKinds: Readonly<Record<ChangeKind, Message>> = {
  fill: fixed("ausfüllen", "fill in"),
  replace: fixed("überschreiben", "overwrite"),
  clear: fixed("leeren", "clear"),
  addCase: fixed("hinzufügen", "add"),
  removeCase: fixed("entfernen", "remove"),
  order: fixed("Reihenfolge ändern", "change the order"),
  removePicture: fixed("Bild entfernen", "remove the picture"),
  consent: fixed("Häkchen ändern", "change the tick"),
  id: fixed("übernehmen", "take over"),
};
