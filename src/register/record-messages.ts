import { fixed, type Message } from "../steckbrief/messages.ts";

/** What a record's page says around the fields of the form. */
export const recordWords = {
  about: fixed("Zu diesem Eintrag", "About this entry"),
  place: fixed("Gemeinde", "Municipality"),
  land: fixed("Land", "State"),
  field: fixed("Aktionsfeld", "Field of action"),
  notAssigned: fixed("noch nicht zugeordnet", "not assigned yet"),
  asOf: fixed("Stand", "As of"),
  version: fixed("Version", "Version"),
  id: fixed("Kennung", "Id"),
  versions: fixed("Versionen", "Versions"),
  allVersions: fixed("Alle Versionen und ihre Unterschiede", "All versions and their differences"),
  cite: fixed("So zitieren", "How to cite"),
  permanent: fixed("Diese Version bleibt unter dieser Adresse:", "This version stays at this address:"),
  download: fixed("Herunterladen", "Download"),
  licence: fixed("Lizenz", "Licence"),
  licenceNote: fixed(
    "Für die Texte. Für Bilder gilt, was daneben steht; fehlt das, fragen Sie das Referat.",
    "For the texts. For pictures, what is written beside them holds; where nothing is, ask the department.",
  ),
  reportTitle: fixed("Fehler melden", "Report an error"),
  report: fixed("Etwas an diesem Eintrag stimmt nicht", "Something about this entry is wrong"),
  compare: fixed("Mit anderen vergleichen", "Compare with others"),
  similar: fixed("Andere Instrumente vergleichen", "Compare other instruments"),
  print: fixed("Druckfassung", "Print version"),
  pageVersions: fixed("Versionen", "Versions"),
  received: fixed("Eingegangen am", "Received on"),
  changedFields: fixed("Geänderte Felder", "Changed fields"),
  firstVersion: fixed("erste Version", "first version"),
  nothingChanged: fixed(
    "Zwischen diesen beiden Versionen ist nichts verschieden.",
    "Nothing differs between these two versions.",
  ),
  changes: fixed("Was sich geändert hat", "What has changed"),
  show: fixed("Ansehen", "View"),
  showChanges: fixed("Unterschiede zeigen", "Show differences"),
  older: fixed("Frühere Version", "Earlier version"),
  newer: fixed("Spätere Version", "Later version"),
  current: fixed("aktuell", "current"),
  oldNote: fixed("Sie sehen eine frühere Version.", "You are looking at an earlier version."),
  toCurrent: fixed("Zur aktuellen Version", "To the current version"),
  archived: fixed(
    "Dieser Eintrag ist archiviert: Er bleibt zu lesen, wird aber nicht mehr gepflegt.",
    "This entry is archived: it can still be read but is no longer kept up to date.",
  ),
  added: fixed("hinzugekommen", "added"),
  removed: fixed("entfallen", "removed"),
  legend: fixed(
    "Hinzugekommenes ist unterstrichen, Entfallenes durchgestrichen.",
    "What was added is underlined, what was removed is struck through.",
  ),
  breadcrumb: fixed("Katalog", "Catalogue"),
  unnamed: fixed("Ohne Namen", "Unnamed"),
  unnamedPlace: fixed("Ort nicht genannt", "Place not named"),
} as const;

export const recordTitle: Message<{ readonly instrument: string; readonly stadt: string }> = {
  de: ({ instrument, stadt }) => `${instrument} – ${stadt}`,
  en: ({ instrument, stadt }) => `${instrument} – ${stadt}`,
};

export const versionNumber: Message<{ readonly number: number; readonly of: number }> = {
  de: ({ number, of }) => `Version ${number} von ${of}`,
  en: ({ number, of }) => `Version ${number} of ${of}`,
};

export const changesTitle: Message<{ readonly from: number; readonly to: number }> = {
  de: ({ from, to }) => `Unterschiede zwischen Version ${from} und ${to}`,
  en: ({ from, to }) => `Differences between versions ${from} and ${to}`,
};

export const reportSubject: Message<{
  readonly title: string;
  readonly id: string;
  readonly version: number;
}> = {
  de: ({ title, id, version }) => `Fehler im Steckbrief „${title}“ (${id}, Version ${version})`,
  en: ({ title, id, version }) => `Error in the entry “${title}” (${id}, version ${version})`,
};

export const citation: Message<{
  readonly stadt: string;
  readonly instrument: string;
  readonly register: string;
  readonly version: number;
  readonly date: string;
  readonly address: string;
}> = {
  de: ({ stadt, instrument, register, version, date, address }) =>
    `${stadt}: ${instrument}. Steckbrief, Version ${version}, Stand ${date}. In: ${register}. ${address}`,
  en: ({ stadt, instrument, register, version, date, address }) =>
    `${stadt}: ${instrument}. Steckbrief, version ${version}, as of ${date}. In: ${register}. ${address}`,
};
