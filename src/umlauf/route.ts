import { isFrist, lastDayOf } from "./frist.ts";
import { canonicalJson, hashOf } from "./hash.ts";
import type { Context, StationEntwurf } from "./moves.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { isSaid, type Outcome, type Step, saidOrNull } from "./step.ts";
import { dayInGermany, isDay } from "./tage.ts";
import { beforeTurn, isClosing, isFinished, settle } from "./turns.ts";
import type { Person, Station, Umlauf } from "./umlauf.ts";

/** Names, mode and policy. Once it has begun, only the names of the Federführung may change. */
export const setUp: Step<"set-up"> = (umlauf, move) => {
  const { modus, policy } = move;
  if (!isSaid(move.federfuehrung.organisation)) return refuse("federfuehrung-missing");
  const isFixed = umlauf.zustand !== "entwurf" && (modus !== umlauf.modus || policy !== umlauf.policy);
  if (isFixed) return refuse("setup-fixed");
  return {
    umlauf: { ...umlauf, modus, policy, federfuehrung: tidied(move.federfuehrung) },
    was: { modus, policy },
  };
};

/** The whole route as it shall be. What is finished must stand in it unchanged. */
export const setRoute: Step<"set-route"> = (umlauf, move, context) => {
  const wrong = move.stationen
    .map((entwurf) => faultOf(entwurf, umlauf, context))
    .find((one) => one !== null);
  if (wrong != null) return { refusal: wrong };
  const ids = move.stationen.flatMap(({ id }) => (id === null ? [] : [id]));
  if (new Set(ids).size !== ids.length) return refuse("route-twice");
  const finished = umlauf.stationen.filter(isFinished);
  const kept = ids.filter((id) => finished.some((station) => station.id === id));
  const lost = finished.find((station, place) => kept[place] !== station.id);
  if (lost !== undefined) return refuse("route-finished-changed", { station: lost.organisation });
  if (move.stationen.length === 0 && umlauf.zustand !== "entwurf") return refuse("route-empty");
  const stationen = move.stationen.map((entwurf, place) => stationOf(entwurf, place, umlauf, context.now));
  return routed(umlauf, stationen, context.now);
};

function routed(umlauf: Umlauf, stationen: readonly Station[], now: string): Outcome {
  const before = umlauf.stationen;
  const names = (some: readonly Station[]): string => some.map(({ organisation }) => organisation).join(", ");
  const added = stationen.filter(({ id }) => before.every((station) => station.id !== id));
  const removed = before.filter(({ id }) => stationen.every((station) => station.id !== id));
  const changed = stationen.filter((station) => {
    const old = before.find(({ id }) => id === station.id);
    return old !== undefined && canonicalJson(old) !== canonicalJson(station);
  });
  const orderOf = (one: readonly Station[], other: readonly Station[]): string =>
    one
      .filter(({ id }) => other.some((station) => station.id === id))
      .map(({ id }) => id)
      .join();
  const moved = orderOf(before, stationen) !== orderOf(stationen, before);
  const was = {
    stationen: stationen.length,
    ...(added.length === 0 ? {} : { neu: names(added) }),
    ...(removed.length === 0 ? {} : { entfernt: names(removed) }),
    ...(changed.length === 0 ? {} : { geaendert: names(changed) }),
    ...(moved ? { umgestellt: 1 } : {}),
  };
  return { umlauf: settle({ ...umlauf, stationen }, now), was };
}

function faultOf(entwurf: StationEntwurf, umlauf: Umlauf, context: Context): Refusal | null {
  const { id, organisation, abschnitte, frist, wiedervorlage } = entwurf;
  const known = umlauf.stationen.find((station) => station.id === id);
  if (id !== null && known === undefined) return refuse("route-unknown-station", { station: id }).refusal;
  if (!isSaid(organisation)) return refuse("route-incomplete").refusal;
  if (known !== undefined && isFinished(known)) {
    const same = canonicalJson(draftOf(known)) === canonicalJson(tidiedDraft(entwurf));
    return same ? null : refuse("route-finished-changed", { station: known.organisation }).refusal;
  }
  const stranger = abschnitte.find((key) => !(key in context.hashes));
  if (stranger !== undefined)
    return refuse("route-unknown-field", { station: organisation, field: stranger }).refusal;
  if (!isFrist(frist) || (wiedervorlage !== null && !isDay(wiedervorlage)))
    return refuse("frist-unreadable", { station: organisation }).refusal;
  return null;
}

/** A station of the route as it can be edited: without what became of it. */
export function draftOf(station: StationEntwurf): StationEntwurf {
  const { id, organisation, name, funktion, email, verfuegung, abschnitte, frist, wiedervorlage } = station;
  return { id, organisation, name, funktion, email, verfuegung, abschnitte, frist, wiedervorlage };
}

function tidiedDraft(entwurf: StationEntwurf): StationEntwurf {
  return { ...entwurf, ...tidied(entwurf) };
}

function tidied(person: Person): Person {
  return {
    organisation: person.organisation.trim(),
    name: saidOrNull(person.name),
    funktion: saidOrNull(person.funktion),
    email: saidOrNull(person.email),
  };
}

function stationOf(entwurf: StationEntwurf, place: number, umlauf: Umlauf, now: string): Station {
  const { id, verfuegung, abschnitte, frist, wiedervorlage } = entwurf;
  const known = umlauf.stationen.find((station) => station.id === id);
  if (known !== undefined && isFinished(known)) return known;
  const said = { ...tidied(entwurf), verfuegung, abschnitte, frist, wiedervorlage };
  if (known === undefined) {
    // From what it was set up with: copies that add the same station give it the same id.
    const made = hashOf([umlauf.id, umlauf.version, umlauf.protokoll.length, place, said]).slice(0, 12);
    return beforeTurn({ ...blank, ...said, id: made });
  }
  const station = { ...known, ...said };
  const waits = isClosing(station) && umlauf.zustand !== "schlusszeichnung";
  if (station.status !== "aktuell" || waits) return beforeTurn(station);
  return { ...station, bis: lastDayOf(frist, dayInGermany(known.seit ?? now)) };
}

const blank = {
  status: "zukunft",
  seit: null,
  bis: null,
  erledigt: null,
  uebersprungen: null,
  rueckgabe: null,
} as const;
