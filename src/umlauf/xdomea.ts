import { aktionWords } from "./aktionen.ts";
import { hashOf } from "./hash.ts";
import { sectionsOf, zeichnungLines } from "./laufzettel.ts";
import type { Context } from "./moves.ts";
import { type StationStand, standOf } from "./stand.ts";
import { dayInGermany } from "./tage.ts";
import type { Person, Umlauf } from "./umlauf.ts";
import { gueltigkeitWords, type StationStatus, verfuegungWords, zustandWords } from "./words.ts";

/** What a message is made for. */
export interface XdomeaSource {
  readonly umlauf: Umlauf;
  readonly context: Context;
  /** What the Steckbrief is called. */
  readonly title: string;
  readonly fileName: string;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** Code list `beteiligungsstatus` 1.1 of xdomea 3.0. */
const statusCodes: Readonly<Record<StationStatus, string>> = {
  zukunft: "001",
  aktuell: "002",
  abgeschlossen: "003",
  uebersprungen: "004",
};

const namespace = "urn:xoev-de:xdomea:schema:3.0.0";

/**
 * The route of an Umlauf as a message `Geschaeftsgang.Geschaeftsgang.0201` of xdomea 3.0.0, the exchange standard of
 * German administrations, for the city's own e-file: each station a Beteiligungsschritt with its Verfügung and what it
 * answered, the Protokoll as history of the document. The document itself goes beside it, named.
 */
export function formatXdomea(source: XdomeaSource): string {
  const { umlauf, context, title, fileName, now } = source;
  const { federfuehrung, protokoll } = umlauf;
  const stand = standOf(umlauf, context);
  const [turn] = stand.dran;
  const receiver =
    stand.stationen.find(({ station }) => station.id === turn?.station)?.station ?? federfuehrung;
  const message = element("Geschaeftsgang.Geschaeftsgang.0201", [
    element("Kopf", [
      leaf("ProzessID", uuidOf(umlauf.id)),
      element("Nachrichtentyp", [code("0201")]),
      leaf("Erstellungszeitpunkt", now),
      contact("Absender", federfuehrung),
      contact("Empfaenger", receiver),
      element("SendendesSystem", [leaf("Produktname", "Steckbrief")]),
      leaf("EmpfangsbestaetigungAnInitiator", "false"),
      leaf("EmpfangsbestaetigungAnVorgaenger", "false"),
    ]),
    element("Hauptobjekt", [
      element("Dokument", [
        identity(umlauf.steckbrief ?? umlauf.id),
        element("AllgemeineMetadaten", [
          leaf("Betreff", `Steckbrief „${title}“`),
          leaf("Federfuehrung", federfuehrung.organisation),
          leaf(
            "Bemerkung",
            `Datei: ${fileName}; Umlauf: ${zustandWords[umlauf.zustand].de}, Fassung ${umlauf.version}`,
          ),
        ]),
        leaf("Typ", "Steckbrief Kooperationsinstrument"),
        ...protokoll.map(({ akteur, zeit, aktion, hash, seq, vertretung }) =>
          element("HistorienProtokollInformation", [
            leaf("Akteur", vertretung === null ? akteur : `${akteur} in Vertretung für ${vertretung}`),
            leaf("DatumUhrzeit", zeit),
            leaf("Bemerkung", `Eintrag ${seq}, Prüfsumme ${hash}`),
            leaf("Aktion", aktionWords[aktion].de),
          ]),
        ),
      ]),
    ]),
    element("ExternerGeschaeftsgang", [
      identity(`${umlauf.id}/${umlauf.version}`),
      ...stand.stationen.map((station) => stepOf(station, source)),
    ]),
  ]);
  const root = message.replace(/^<xdomea:[\w.]+/, `$& xmlns:xdomea="${namespace}"`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function stepOf({ nr, station, zeichnungen }: StationStand, { umlauf, now }: XdomeaSource): string {
  const begun = umlauf.protokoll.find(({ aktion }) => aktion === "start")?.zeit ?? now;
  const { verfuegung, abschnitte, bis, status, seit, uebersprungen, erledigt } = station;
  const [newest] = zeichnungen;
  const answer =
    newest === undefined
      ? []
      : [
          worked({ ...station, name: newest.zeichnung.wer }, newest.zeichnung.wann, [
            zeichnungLines(newest.zeichnung).join("; "),
            `${gueltigkeitWords[newest.gueltigkeit].de}`,
          ]),
        ];
  const skipped =
    uebersprungen === null || erledigt === null
      ? []
      : [
          worked(umlauf.federfuehrung, erledigt, [
            `übersprungen von ${uebersprungen.von}`,
            uebersprungen.grund,
          ]),
        ];
  return element("Beteiligungsschritt", [
    leaf("Nummer", String(nr)),
    element("Status", [code(statusCodes[status])]),
    element("Verfuegung", [
      contact("Ersteller", umlauf.federfuehrung),
      contact("Adressat", station),
      leaf("Erstellungsdatum", dayInGermany(seit ?? begun)),
      leaf("Verfuegung", verfuegungWords[verfuegung].de),
      ...(bis === null ? [] : [leaf("TerminDatum", bis)]),
      leaf("Notiz", `Abschnitte: ${sectionsOf(abschnitte)}`),
    ]),
    ...answer,
    ...skipped,
  ]);
}

function worked(person: Person, moment: string, [vermerk, notiz]: readonly [string, string]): string {
  return element("Bearbeitung", [
    contact("Bearbeiter", person),
    leaf("Datum", dayInGermany(moment)),
    leaf("Uhrzeit", `${moment.slice(11, 19)}Z`),
    leaf("Vermerk", vermerk),
    leaf("Notiz", notiz),
  ]);
}

function contact(name: string, { organisation, name: person, funktion, email }: Person): string {
  return element(name, [
    element("Institution", [leaf("Name", organisation)]),
    ...(person === null ? [] : [element("Name", [element("Familienname", [leaf("Name", person)])])]),
    ...(funktion === null ? [] : [leaf("Taetigkeit", funktion)]),
    ...(email === null ? [] : [element("Kommunikation", [mailChannel, leaf("Kennung", email)])]),
  ]);
}

/** Code list `erreichbarkeit` 3: 01 is e-mail. */
const mailChannel = `<xdomea:Kanal listURI="urn:de:xoev:codeliste:erreichbarkeit" listVersionID="3">${code("01")}</xdomea:Kanal>`;

function identity(id: string): string {
  return element("Identifikation", [leaf("ID", uuidOf(id))]);
}

/** The id itself where it is a UUID, else one made from it (RFC 9562, version 8). */
function uuidOf(id: string): string {
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return id;
  const hash = hashOf(id);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}

/** Codes stand in no namespace (XÖV, data type Code). */
function code(value: string): string {
  return `<code>${value}</code>`;
}

function element(name: string, children: readonly string[]): string {
  return `<xdomea:${name}>${children.join("")}</xdomea:${name}>`;
}

function leaf(name: string, text: string): string {
  return element(name, [escaped(text)]);
}

/** XML 1.0 (2.2) has no control characters; a note without them says the same. */
function escaped(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n]|\p{Surrogate}|[\ufffe\uffff]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
