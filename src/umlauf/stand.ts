import { openChangesIn, openStations, releaseBlockers, unsettledOpinions } from "./closing.ts";
import { daysOverdue } from "./frist.ts";
import { changedSince, gueltigkeitOf, newestOf } from "./gueltigkeit.ts";
import type { Context } from "./moves.ts";
import type { Blocker } from "./refusal.ts";
import { dayInGermany } from "./tage.ts";
import { isClosing } from "./turns.ts";
import { federfuehrungId, type Station, type Umlauf, type Zeichnung } from "./umlauf.ts";
import type { Gueltigkeit, Zustand } from "./words.ts";

/** What somebody is to do now. */
export type Aufgabe =
  | "start"
  | "answer"
  | "clarify"
  | "sign-again"
  | "to-closing"
  | "closing"
  | "release"
  | "new-version";

/** Whose turn it is, with what, since when, until when. */
export interface Dran {
  /** Id of the station, or `federfuehrung`. */
  readonly station: string;
  readonly organisation: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly aufgabe: Aufgabe;
  readonly seit: string | null;
  /** Last day; null where there is none. */
  readonly bis: string | null;
  /** Days over the Frist; 0 while it runs. */
  readonly overdue: number;
}

/** A Zeichnung as it stands against the document. */
export interface GestellteZeichnung {
  readonly zeichnung: Zeichnung;
  readonly gueltigkeit: Gueltigkeit;
  /** Keys of the fields that changed since. */
  readonly changed: readonly string[];
  /** Of these, the ones in which a tracked change waits: „Vorschlag offen“. */
  readonly proposed: readonly string[];
}

export interface StationStand {
  /** Its place in the route, from 1. */
  readonly nr: number;
  readonly station: Station;
  /** All its Zeichnungen, newest first. */
  readonly zeichnungen: readonly GestellteZeichnung[];
  readonly overdue: number;
}

/** „Wer ist dran, seit wann, bis wann, was fehlt“: all that a view of an Umlauf shows. */
export interface Stand {
  readonly zustand: Zustand;
  readonly version: number;
  readonly dran: readonly Dran[];
  readonly stationen: readonly StationStand[];
  /** Zeichnungen of the Federführung itself, newest first. */
  readonly federfuehrung: readonly GestellteZeichnung[];
  /** What is missing before the next step of the whole. */
  readonly missing: readonly Blocker[];
  /** The document was changed after its Freigabe. */
  readonly isWorkingCopy: boolean;
}

/** How an Umlauf stands, against the document and the clock. Pure; the same for pane, command line and register. */
export function standOf(umlauf: Umlauf, context: Context): Stand {
  const today = dayInGermany(context.now);
  const ofSigner = (id: string): readonly GestellteZeichnung[] =>
    umlauf.zeichnungen
      .filter(({ station }) => station === id)
      .map((zeichnung) => placed(zeichnung, umlauf, context))
      .toReversed();
  return {
    zustand: umlauf.zustand,
    version: umlauf.version,
    dran: turns(umlauf, context).map((turn) => ({ ...turn, overdue: daysOverdue(turn.bis, today) })),
    stationen: umlauf.stationen.map((station, place) => ({
      nr: place + 1,
      station,
      zeichnungen: ofSigner(station.id),
      overdue: station.status === "aktuell" ? daysOverdue(station.bis, today) : 0,
    })),
    federfuehrung: ofSigner(federfuehrungId),
    missing: missingIn(umlauf, context),
    isWorkingCopy: umlauf.zustand === "freigegeben" && isChanged(umlauf, context),
  };
}

function placed(zeichnung: Zeichnung, umlauf: Umlauf, { hashes, openChanges }: Context): GestellteZeichnung {
  const changed = changedSince(zeichnung, hashes);
  return {
    zeichnung,
    gueltigkeit: gueltigkeitOf(zeichnung, umlauf, hashes),
    changed,
    proposed: changed.filter((key) => openChanges.includes(key)),
  };
}

type Turn = Omit<Dran, "overdue">;

function turns(umlauf: Umlauf, context: Context): readonly Turn[] {
  const { zustand, protokoll } = umlauf;
  const since = protokoll.at(-1)?.zeit ?? null;
  const lead = (aufgabe: Aufgabe): Turn => leadTurn(umlauf, aufgabe, since);
  const current = umlauf.stationen
    .filter(({ status }) => status === "aktuell")
    .map((station) => stationTurn(umlauf, station));
  const again = umlauf.stationen.filter(
    (station) => !isClosing(station) && mustSignAgain(station, umlauf, context),
  );
  const renewing = again.map(
    (station): Turn => ({ ...stationTurn(umlauf, station), aufgabe: "sign-again", bis: null }),
  );
  switch (zustand) {
    case "entwurf":
      return [lead("start")];
    case "umlauf":
      return [...current, ...renewing];
    case "ruecklauf":
      return renewing.length > 0 ? renewing : [lead("to-closing")];
    case "schlusszeichnung":
      return current.length > 0 ? current : closingTurns(umlauf, context, since);
    case "freigegeben":
      return isChanged(umlauf, context) ? [lead("new-version")] : [];
  }
}

/** Everybody who signs last has answered: those whose Schlusszeichnung no longer stands, else the Freigabe. */
function closingTurns(umlauf: Umlauf, { hashes }: Context, since: string | null): readonly Turn[] {
  const isStanding = (id: string): boolean => {
    const newest = newestOf(umlauf, id);
    return newest?.art === "schlusszeichnung" && gueltigkeitOf(newest, umlauf, hashes) === "gueltig";
  };
  const closing = umlauf.stationen.filter((one) => isClosing(one) && one.status !== "uebersprungen");
  if (closing.length === 0)
    return [leadTurn(umlauf, isStanding(federfuehrungId) ? "release" : "closing", since)];
  const again = closing.filter(({ id }) => !isStanding(id));
  return again.length === 0
    ? [leadTurn(umlauf, "release", since)]
    : again.map((station) => ({ ...stationTurn(umlauf, station), aufgabe: "closing", bis: null }));
}

function stationTurn({ federfuehrung }: Umlauf, station: Station): Turn {
  const { id, organisation, name, email, seit, bis, rueckgabe } = station;
  if (rueckgabe === null)
    return {
      station: id,
      organisation,
      name,
      email,
      seit,
      bis,
      aufgabe: isClosing(station) ? "closing" : "answer",
    };
  const { organisation: lead, name: leader, email: mail } = federfuehrung;
  return {
    station: id,
    organisation: lead,
    name: leader,
    email: mail,
    aufgabe: "clarify",
    seit: rueckgabe.wann,
    bis,
  };
}

function leadTurn({ federfuehrung }: Umlauf, aufgabe: Aufgabe, seit: string | null): Turn {
  const { organisation, name, email } = federfuehrung;
  return { station: federfuehrungId, organisation, name, email, aufgabe, seit, bis: null };
}

function mustSignAgain(station: Station, umlauf: Umlauf, context: Context): boolean {
  return unsettledOpinions(umlauf, context).some(
    ({ code, station: id }) => code === "zeichnung-overtaken" && id === station.id,
  );
}

function missingIn(umlauf: Umlauf, context: Context): readonly Blocker[] {
  switch (umlauf.zustand) {
    case "entwurf":
    case "freigegeben":
      return [];
    case "umlauf":
    case "ruecklauf":
      return [...openStations(umlauf), ...unsettledOpinions(umlauf, context), ...openChangesIn(context)];
    case "schlusszeichnung":
      return releaseBlockers(umlauf, context);
  }
}

/** Whether the document is no longer what was signed last. */
function isChanged(umlauf: Umlauf, { hashes }: Context): boolean {
  const last = umlauf.zeichnungen.findLast(({ art }) => art === "schlusszeichnung");
  return last === undefined || changedSince(last, hashes).length > 0;
}
