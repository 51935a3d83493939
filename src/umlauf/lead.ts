import { currentStation } from "./answer.ts";
import { openChangesIn, openStations, releaseBlockers, unsettledOpinions } from "./closing.ts";
import { hashOf } from "./hash.ts";
import { refuse } from "./refusal.ts";
import { isSaid, type Step, saidOrNull } from "./step.ts";
import { atTurn, beforeTurn, isFinished, settle, withStation } from "./turns.ts";
import type { Durchgang, Grundfassung } from "./umlauf.ts";

/** Keeps the Grundfassung and sends the document off. */
export const start: Step<"start"> = (umlauf, _move, { now, felder }) => {
  if (!isSaid(umlauf.federfuehrung.organisation)) return refuse("federfuehrung-missing");
  if (umlauf.stationen.length === 0) return refuse("route-empty");
  const grundfassung: Grundfassung = { wann: now, felder };
  const begun = { ...umlauf, zustand: "umlauf", grundfassung } as const;
  return {
    umlauf: settle(begun, now),
    was: { stationen: umlauf.stationen.length, grundfassung: hashOf(grundfassung) },
  };
};

/** The Federführung sends the document again to a station that gave it back; its Frist begins anew. */
export const forward: Step<"forward"> = (umlauf, move, { now }) => {
  const found = currentStation(umlauf, move.station);
  if ("refusal" in found) return found;
  const { station } = found;
  const { id, organisation } = station;
  if (station.rueckgabe === null) return refuse("station-not-handed-back", { station: organisation });
  return { umlauf: withStation(umlauf, atTurn(station, now)), was: { station: id, organisation } };
};

/** Passes over a station; it stays in the route and says who did it and why. */
export const skip: Step<"skip"> = (umlauf, move, { now }) => {
  if (!isSaid(move.akteur)) return refuse("name-missing");
  if (!isSaid(move.grund)) return refuse("reason-missing");
  const station = umlauf.stationen.find(({ id }) => id === move.station);
  if (station === undefined) return refuse("unknown-station", { station: move.station });
  const { id, organisation } = station;
  if (isFinished(station))
    return refuse(station.status === "uebersprungen" ? "station-skipped" : "station-finished", {
      station: organisation,
    });
  const uebersprungen = { von: move.akteur.trim(), grund: move.grund.trim() };
  const skipped = { ...station, status: "uebersprungen", erledigt: now, uebersprungen } as const;
  return {
    umlauf: settle(withStation(umlauf, skipped), now),
    was: { station: id, organisation, grund: uebersprungen.grund },
  };
};

/** Rücklauf, where copies came back singly and the last answer was in none of them alone. */
export const closeRound: Step<"close-round"> = (umlauf) => {
  const open = openStations(umlauf);
  if (open.length > 0) return refuse("stations-open", {}, open);
  return { umlauf: { ...umlauf, zustand: "ruecklauf" }, was: {} };
};

/** To the Schlusszeichnung: nothing may be open, but for what the Federführung accounts for. */
export const toClosing: Step<"to-closing"> = (umlauf, move, context) => {
  const open = openStations(umlauf);
  if (open.length > 0) return refuse("stations-open", {}, open);
  const changes = openChangesIn(context);
  if (changes.length > 0) return refuse("changes-open", {}, changes);
  const grund = saidOrNull(move.grund);
  const unsettled = unsettledOpinions(umlauf, context);
  if (unsettled.length > 0 && grund === null) {
    const isDissent = unsettled.some(({ code }) => code === "dissent-open");
    return refuse(isDissent ? "dissent-open" : "zeichnungen-overtaken", {}, unsettled);
  }
  const was = unsettled.length === 0 ? {} : { grund, offen: unsettled.length };
  return { umlauf: settle({ ...umlauf, zustand: "schlusszeichnung" }, context.now), was };
};

/** From the Schlusszeichnung back to the Rücklauf; stations that wait to sign last wait on. */
export const recall: Step<"recall"> = (umlauf, move) => {
  if (!isSaid(move.grund)) return refuse("reason-missing");
  const stationen = umlauf.stationen.map((station) => (isFinished(station) ? station : beforeTurn(station)));
  return { umlauf: { ...umlauf, zustand: "ruecklauf", stationen }, was: { grund: move.grund.trim() } };
};

export const release: Step<"release"> = (umlauf, _move, context) => {
  const blockers = releaseBlockers(umlauf, context);
  if (blockers.length > 0) return refuse("release-blocked", {}, blockers);
  return { umlauf: { ...umlauf, zustand: "freigegeben", freigegeben: context.now }, was: {} };
};

/** Back to a draft as one version more. What was signed stays, among the earlier rounds. */
export const newVersion: Step<"new-version"> = (umlauf, move, { now }) => {
  if (!isSaid(move.grund)) return refuse("reason-missing");
  const { version, stationen, zeichnungen, freigegeben } = umlauf;
  const grund = move.grund.trim();
  const round: Durchgang = { version, ende: now, grund, freigegeben, stationen, zeichnungen };
  return {
    umlauf: {
      ...umlauf,
      version: version + 1,
      zustand: "entwurf",
      stationen: stationen.map(beforeTurn),
      zeichnungen: [],
      freigegeben: null,
      grundfassung: null,
      // Texts of earlier rounds are not kept: the part would outgrow what Word on the web takes.
      fassungen: {},
      fruehere: [...umlauf.fruehere, round],
    },
    was: { version: version + 1, grund, grundfassung: null },
  };
};

/** Taken up again after the part was lost; the state itself was put together before. */
export const resume: Step<"resume"> = (umlauf, { quelle }) => ({ umlauf, was: { quelle } });
