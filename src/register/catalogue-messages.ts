import { fixed, type Message } from "../steckbrief/messages.ts";
import type { FilterName } from "./catalogue-query.ts";

export const catalogueWords = {
  lead: fixed(
    "Wie Städte mit der Zivilgesellschaft zusammenarbeiten: Vereinbarungen, Verfahren und Fonds – zum Nachlesen, Vergleichen und Nachahmen.",
    "How German cities work together with civil society: agreements, procedures and funds – to read, compare and imitate.",
  ),
  search: fixed("Wonach suchen Sie?", "What are you looking for?"),
  searchHint: fixed(
    "Zum Beispiel: Leerstand, Erbbaurecht, Stadtteilfonds, Leipzig",
    "In German, for example: Leerstand, Erbbaurecht, Stadtteilfonds, Leipzig",
  ),
  submit: fixed("Suchen", "Search"),
  suggestion: fixed("Meinten Sie", "Did you mean"),
  relaxed: fixed(
    "Kein Steckbrief enthält alle Wörter; hier steht, was einzelne davon enthält.",
    "No entry holds all the words; shown is what holds some of them.",
  ),
  views: fixed("Darstellung", "Presentation"),
  list: fixed("Liste", "List"),
  filters: fixed("Filter", "Filters"),
  severalHint: fixed(
    "Mehrere Werte einer Gruppe: Einer davon genügt. Werte aus mehreren Gruppen: Alle müssen zutreffen.",
    "Several values of one group: one of them is enough. Values of several groups: all must hold.",
  ),
  toFilters: fixed("Zu den Filtern", "Go to the filters"),
  chosen: fixed("Gesetzte Filter", "Filters set"),
  removeFilter: fixed("Filter entfernen", "Remove filter"),
  reset: fixed("Alle Filter entfernen", "Remove all filters"),
  hits: fixed("Treffer", "Results"),
  none: fixed("Dazu ist nichts veröffentlicht.", "Nothing is published on this."),
  noneHint: fixed(
    "Nehmen Sie einen Filter weg, oder suchen Sie mit einem allgemeineren Wort. Wortteile und Schreibfehler findet die Suche von sich aus.",
    "Take away a filter, or search for a more general word. The search finds parts of words and typing errors by itself.",
  ),
  emptyTitle: fixed("Noch ist kein Steckbrief veröffentlicht.", "No entry has been published yet."),
  choose: fixed("Für den Vergleich wählen", "Choose for comparison"),
  compare: fixed("Gewählte vergleichen", "Compare the chosen ones"),
  compareHint: fixed("zwei oder drei", "two or three"),
  previous: fixed("Vorige Seite", "Previous page"),
  next: fixed("Nächste Seite", "Next page"),
  pages: fixed("Seiten der Trefferliste", "Pages of results"),
  yearFrom: fixed("von", "from"),
  yearTo: fixed("bis", "to"),
  apply: fixed("Übernehmen", "Apply"),
  period: fixed("Zeitraum", "Period"),
  yes: fixed("ja", "yes"),
  no: fixed("nein", "no"),
  mapTitle: fixed("Karte der Steckbriefe", "Map of the entries"),
  mapSkip: fixed("Karte überspringen, zur Liste der Orte", "Skip the map, go to the list of places"),
  mapNote: fixed(
    "Jeder Punkt ist ein Ort; seine Größe und Zahl sagen, wie viele Steckbriefe es dort gibt.",
    "Each point is a place; its size and number say how many entries there are.",
  ),
  places: fixed("Orte", "Places"),
  withoutPlace: fixed("Ohne Ort auf der Karte", "Without a place on the map"),
  timelineTitle: fixed("Zeitleiste der Instrumente", "Timeline of the instruments"),
  timelineNote: fixed(
    "Jeder Balken ist die Zeit, in der ein Instrument genutzt wurde; was noch läuft, reicht heller bis an den rechten Rand.",
    "Each bar is the time in which an instrument was used; what is still running fades towards the right edge.",
  ),
  timelineTable: fixed("Die Zeiträume als Tabelle", "The periods as a table"),
  timelineUnknown: fixed("Zeitraum nicht lesbar", "Period not readable"),
  start: fixed("Beginn", "Start"),
  end: fixed("Ende", "End"),
  instrument: fixed("Instrument", "Instrument"),
  city: fixed("Stadt", "City"),
  open: fixed("laufend", "ongoing"),
  feedOf: fixed("Diese Auswahl als Daten:", "This selection as data:"),
} as const;

/** What each narrowing is called. */
export const filterTitles: Readonly<Record<FilterName, Message>> = {
  land: fixed("Land", "State"),
  ags: fixed("Stadt oder Gemeinde", "City or municipality"),
  aktionsfeld: fixed("Aktionsfeld", "Field of action"),
  von: fixed("genutzt ab", "used from"),
  bis: fixed("genutzt bis", "used until"),
  laufend: fixed("Läuft noch", "Still running"),
  rechtsgrundlage: fixed("Rechtsgrundlage angegeben", "Legal basis given"),
  bilder: fixed("Mit Bildern", "With pictures"),
};

export const hitCount: Message<{ readonly count: number }> = {
  de: ({ count }) => (count === 1 ? "1 Steckbrief" : `${count.toLocaleString("de-DE")} Steckbriefe`),
  en: ({ count }) => (count === 1 ? "1 entry" : `${count.toLocaleString("en-GB")} entries`),
};

export const hitsFor: Message<{ readonly count: number; readonly q: string }> = {
  de: ({ count, q }) => (q === "" ? hitCount.de({ count }) : `${hitCount.de({ count })} zu „${q}“`),
  en: ({ count, q }) => (q === "" ? hitCount.en({ count }) : `${hitCount.en({ count })} for “${q}”`),
};

export const notShown: Message<{ readonly shown: number; readonly rest: number }> = {
  de: ({ shown, rest }) =>
    `Gezeigt werden ${shown} nach dem Namen der Stadt, ${rest.toLocaleString("de-DE")} weitere nicht. Grenzen Sie mit Suche oder Filtern ein.`,
  en: ({ shown, rest }) =>
    `Shown are ${shown} by the name of the city, ${rest.toLocaleString("en-GB")} more are not. Narrow it down by searching or by filters.`,
};

export const pageOf: Message<{ readonly page: number; readonly of: number }> = {
  de: ({ page, of }) => `Seite ${page} von ${of}`,
  en: ({ page, of }) => `Page ${page} of ${of}`,
};

export const placeCount: Message<{ readonly name: string; readonly count: number }> = {
  de: ({ name, count }) => `${name}: ${hitCount.de({ count })}`,
  en: ({ name, count }) => `${name}: ${hitCount.en({ count })}`,
};
