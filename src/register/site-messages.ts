import { fixed, type Message } from "../steckbrief/messages.ts";

/** What stands on every page. */
export const site = {
  skip: fixed("Zum Inhalt springen", "Skip to content"),
  navigation: fixed("Hauptnavigation", "Main navigation"),
  footer: fixed("Über dieses Angebot", "About this site"),
  catalogue: fixed("Katalog", "Catalogue"),
  map: fixed("Karte", "Map"),
  timeline: fixed("Zeitleiste", "Timeline"),
  data: fixed("Daten und API", "Data and API"),
  about: fixed("Über das Register", "About the register"),
  imprint: fixed("Impressum", "Imprint"),
  privacy: fixed("Datenschutz", "Privacy"),
  accessibility: fixed("Barrierefreiheit", "Accessibility"),
  feed: fixed("Neues als Atom-Feed", "News as Atom feed"),
  editors: fixed("Redaktion", "Editors"),
  language: fixed("Sprache", "Language"),
  otherLanguage: fixed("English", "Deutsch"),
  noTracking: fixed(
    "Diese Seiten setzen keine Cookies und messen keine Besuche.",
    "These pages set no cookies and do not track visits.",
  ),
  germanContent: fixed(
    "Die Steckbriefe selbst sind auf Deutsch verfasst.",
    "The entries themselves are written in German.",
  ),
  breadcrumb: fixed("Sie sind hier", "You are here"),
} as const;

export const contentLicence: Message<{ readonly name: string }> = {
  de: ({ name }) => `Inhalte, wenn nichts anderes dabeisteht: ${name}`,
  en: ({ name }) => `Content, unless stated otherwise: ${name}`,
};

/** Pages that stand in for what can't be shown. */
export const failures = {
  notFoundTitle: fixed("Diese Seite gibt es nicht", "This page does not exist"),
  notFoundText: fixed(
    "Unter dieser Adresse liegt nichts. Vielleicht ist sie beim Kopieren unvollständig geblieben.",
    "Nothing lies at this address. Perhaps it was cut short when it was copied.",
  ),
  recordNotFoundTitle: fixed("Diesen Steckbrief gibt es hier nicht", "There is no such entry here"),
  recordNotFoundText: fixed(
    "Unter dieser Kennung ist kein Steckbrief veröffentlicht.",
    "No entry has been published under this id.",
  ),
  goneTitle: fixed("Dieser Steckbrief wurde zurückgezogen", "This entry has been withdrawn"),
  goneText: fixed(
    "Er war hier veröffentlicht und ist es nicht mehr. Die Kennung bleibt vergeben, damit Verweise nicht ins Leere führen.",
    "It was published here and no longer is. Its id remains taken, so that references do not lead nowhere.",
  ),
  goneSince: fixed("Zurückgezogen am", "Withdrawn on"),
  goneReason: fixed("Grund", "Reason"),
  noReason: fixed("ohne Angabe", "none given"),
  unavailableTitle: fixed(
    "Das Register ist gerade nicht erreichbar",
    "The register is not available right now",
  ),
  unavailableText: fixed(
    "Die Daten sind sicher, nur gerade nicht zu lesen. Versuchen Sie es in einer Minute noch einmal.",
    "The data are safe, they just can't be read at this moment. Please try again in a minute.",
  ),
  failedTitle: fixed("Hier ist etwas schiefgegangen", "Something went wrong here"),
  failedText: fixed(
    "Das lag nicht an Ihnen. Der Fehler ist vermerkt; versuchen Sie es noch einmal, und melden Sie ihn, wenn er bleibt.",
    "This was not your doing. The error has been noted; try again, and report it if it stays.",
  ),
  badRequestTitle: fixed("Diese Angabe ist nicht lesbar", "This request can't be read"),
  forbiddenTitle: fixed("Das dürfen Sie hier nicht", "You may not do this here"),
  tooManyTitle: fixed("Zu viele Anfragen", "Too many requests"),
  toCatalogue: fixed("Zum Katalog", "To the catalogue"),
} as const;
