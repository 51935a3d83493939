import { steckbriefForm } from "../steckbrief/form.ts";
import type { Form } from "../steckbrief/kinds.ts";
import type { Context } from "./moves.ts";
import { type GestellteZeichnung, type StationStand, standOf } from "./stand.ts";
import { dayInGermany, formatDay } from "./tage.ts";
import type { Fristvorgabe, Person, Umlauf, Zeichnung } from "./umlauf.ts";
import { artWords, modusWords, statusWords, verfuegungWords, zaehlungWords, zustandWords } from "./words.ts";

/** The Laufzettel is part of the document, and so always German. */

/** Heading of the Laufzettel, and the line that ends it: by them it is found again when its control is gone. */
export const laufzettelTitle = "Laufzettel";
export const laufzettelEnd =
  "Diesen Laufzettel schreibt das Programm bei jedem Schritt neu; Eintragungen von Hand gehen verloren. Wer ohne das Programm arbeitet, antwortet der Federführung per E-Mail.";

export const laufzettelColumns = [
  "Nr.",
  "Station",
  "Verfügung",
  "Abschnitte",
  "Frist",
  "Zeichnung",
  "Stand",
] as const;

/** One line of the table: the lines of each cell, in the order of the columns; never empty. */
export interface LaufzettelRow {
  readonly cells: readonly (readonly string[])[];
  /** The Zeichnung no longer stands, and is shown struck through. */
  readonly isStruck: boolean;
}

export interface Laufzettel {
  /** What stands above the table. */
  readonly lines: readonly string[];
  readonly rows: readonly LaufzettelRow[];
}

/** What stands where there is nothing to say: a cell is never empty, for screen readers. */
export const nothing = "–";

/** Stands between facts on one line. */
export const between = " · ";

/** What the facts above the table are called. */
export const lineLabels = {
  id: "Umlauf",
  version: "Fassung",
  zustand: "Stand",
  modus: "Modus",
  federfuehrung: "Federführung",
  protokoll: "Protokoll",
} as const;

/** The Laufzettel of an Umlauf against the document as it is. */
export function laufzettelOf(umlauf: Umlauf, context: Context, form: Form = steckbriefForm): Laufzettel {
  const stand = standOf(umlauf, context);
  const { protokoll, federfuehrung } = umlauf;
  const lead = stand.federfuehrung[0];
  const rows = stand.stationen.map((station) => rowOf(station, form));
  return {
    lines: [
      `${lineLabels.id}: ${umlauf.id}`,
      `${lineLabels.version}: ${umlauf.version}${between}${lineLabels.zustand}: ${zustandWords[umlauf.zustand].de}${stand.isWorkingCopy ? " (Arbeitsfassung nach Freigabe)" : ""}${between}${lineLabels.modus}: ${modusWords[umlauf.modus].de}`,
      `${lineLabels.federfuehrung}: ${namesOf(federfuehrung).join(between)}`,
      `${lineLabels.protokoll}: ${protokoll.length} Einträge, zuletzt am ${formatMoment(protokoll.at(-1)?.zeit ?? context.now)}, Prüfsumme ${(protokoll.at(-1)?.hash ?? "").slice(0, 16)}`,
    ],
    rows: lead === undefined ? rows : [...rows, leadRow(umlauf, lead)],
  };
}

function rowOf({ nr, station, zeichnungen }: StationStand, form: Form): LaufzettelRow {
  const [newest] = zeichnungen;
  return {
    cells: [
      [String(nr)],
      namesOf(station),
      [verfuegungWords[station.verfuegung].de],
      [sectionsOf(station.abschnitte, form)],
      station.bis === null ? [formatFrist(station.frist)] : [`bis ${formatDay(station.bis)}`],
      newest === undefined ? [nothing] : zeichnungLines(newest.zeichnung),
      stateLines({ station, newest }),
    ],
    isStruck: newest !== undefined && newest.gueltigkeit === "ueberholt",
  };
}

/** The Federführung has a line of its own only where it signs last itself. */
function leadRow({ federfuehrung, stationen }: Umlauf, lead: GestellteZeichnung): LaufzettelRow {
  return {
    cells: [
      [String(stationen.length + 1)],
      namesOf(federfuehrung),
      [leadVerfuegung],
      [everySection],
      [nothing],
      zeichnungLines(lead.zeichnung),
      [validityOf(lead)],
    ],
    isStruck: lead.gueltigkeit === "ueberholt",
  };
}

/** What the line of the Federführung says it is for. */
export const leadVerfuegung = `${verfuegungWords.schlusszeichnung.de} (${lineLabels.federfuehrung})`;

export const everySection = "alle";

/** Names of sections, or „alle“. */
export function sectionsOf(keys: readonly string[], form: Form = steckbriefForm): string {
  const names = keys.map((key) => form.fields.find((field) => field.key === key)?.short.de ?? key);
  return names.length === 0 ? everySection : names.join(", ");
}

/** Organisation, name, function in brackets, e-mail: what is not known left out. */
function namesOf({ organisation, name, funktion, email }: Person): readonly string[] {
  return [organisation, name, funktion === null ? null : `(${funktion})`, email].filter(
    (line) => line !== null,
  );
}

/** A Frist before its turn: `14 Kalendertage`, `bis 04.05.2026`. */
export function formatFrist(frist: Fristvorgabe): string {
  if (frist.art === "datum") return `bis ${formatDay(frist.datum)}`;
  const unit = zaehlungWords[frist.art].de;
  return `${frist.tage} ${frist.tage === 1 ? unit.slice(0, -1) : unit}`;
}

/** A Zeichnung in lines, as it is printed and read back. */
export function zeichnungLines(zeichnung: Zeichnung): readonly string[] {
  const { art, wer, zusatz, fuer, wann, vermerk, erfasst } = zeichnung;
  return [
    artWords[art].de,
    zusatz === null ? wer : `${wer}, ${zusatz} ${fuer ?? ""}`,
    formatMoment(wann),
    ...(erfasst === null ? [] : [`festgehalten von ${erfasst}`]),
    ...(vermerk === null ? [] : [`Vermerk: ${vermerk.replace(/\s+/g, " ")}`]),
  ];
}

function stateLines({
  station,
  newest,
}: {
  readonly station: StationStand["station"];
  readonly newest: GestellteZeichnung | undefined;
}): readonly string[] {
  const { status, seit, uebersprungen, rueckgabe } = station;
  if (uebersprungen !== null)
    return [statusWords.uebersprungen.de, `von ${uebersprungen.von}: ${uebersprungen.grund}`];
  if (rueckgabe !== null) return ["zurückgegeben", `${rueckgabe.von}: ${rueckgabe.grund}`];
  if (status === "aktuell") return [statusWords.aktuell.de, `seit ${formatDay(dayInGermany(seit ?? ""))}`];
  return [newest === undefined ? statusWords[status].de : validityOf(newest)];
}

function validityOf({ gueltigkeit, proposed, changed }: GestellteZeichnung): string {
  if (gueltigkeit === "ueberholt" && changed.every((key) => proposed.includes(key)))
    return "überholt (Vorschlag offen)";
  return { gueltig: "gültig", ueberholt: "überholt", ersetzt: "ersetzt", ungebunden: "nicht prüfbar" }[
    gueltigkeit
  ];
}

/** `04.05.2026, 10:00 Uhr`, in German time. */
export function formatMoment(moment: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  const time = new Intl.DateTimeFormat("de-DE", {
    timeZone: "Europe/Berlin",
    hour: "2-digit",
    minute: "2-digit",
  });
  return `${formatDay(dayInGermany(moment))}, ${time.format(date)} Uhr`;
}
