import { artregeln, isAsked } from "./arten.ts";
import { gueltigkeitOf, newestOf, scopeOf } from "./gueltigkeit.ts";
import { hashOf } from "./hash.ts";
import type { Context } from "./moves.ts";
import { createBlocker, type Refusal, refuse } from "./refusal.ts";
import { type Done, isSaid, type Step, saidOrNull } from "./step.ts";
import { dayInGermany, formatDay } from "./tage.ts";
import { isClosing, settle, withStation } from "./turns.ts";
import { federfuehrungId, type Station, type Umlauf, type Zeichnung } from "./umlauf.ts";
import { idOfZeichnung } from "./verify.ts";
import { artWords } from "./words.ts";

/** A station answers, or answers again; in the last step the Schlusszeichnung, where no station has it the Federführung's. */
export const sign: Step<"sign"> = (umlauf, move, context) => {
  const { akteur, art, deputy } = move;
  if (!isSaid(akteur)) return refuse("name-missing");
  if (deputy !== null && !isSaid(deputy.fuer)) return refuse("name-missing");
  const vermerk = saidOrNull(move.vermerk);
  if (artregeln[art].needsVermerk && vermerk === null)
    return refuse("vermerk-missing", { art: artWords[art].de });
  const found = signerOf(umlauf, move.station);
  if ("refusal" in found) return found;
  const { station } = found;
  if (station === null ? art !== "schlusszeichnung" : !isAsked(art, station.verfuegung))
    return refuse("art-not-asked", { art: artWords[art].de, station: station?.organisation ?? "" });
  if (art === "schlusszeichnung" && context.openChanges.length > 0)
    return refuse(
      "changes-open",
      {},
      context.openChanges.map((field) => createBlocker("changes-open", { field })),
    );
  const before = newestOf(umlauf, move.station);
  const isSame = before?.art === art && before.vermerk === vermerk;
  if (before !== null && isSame && gueltigkeitOf(before, umlauf, context.hashes) === "gueltig")
    return refuse("already-signed", { art: artWords[art].de, wer: before.wer });
  const said = {
    station: move.station,
    art,
    wer: akteur.trim(),
    zusatz: deputy?.zusatz ?? null,
    fuer: deputy === null ? null : deputy.fuer.trim(),
    vermerk,
    erfasst: null,
  };
  return answered(umlauf, station, said, context);
};

/** Oral assent, written down by somebody else (GGO § 19). */
export const recordOral: Step<"record-oral"> = (umlauf, move, context) => {
  if (!isSaid(move.akteur) || !isSaid(move.wer)) return refuse("name-missing");
  const found = signerOf(umlauf, move.station);
  if ("refusal" in found) return found;
  const { station } = found;
  if (station === null || isClosing(station)) return refuse("not-by-others");
  const said = {
    station: station.id,
    art: "muendlich",
    wer: move.wer.trim(),
    zusatz: null,
    fuer: null,
    vermerk: saidOrNull(move.vermerk),
    erfasst: move.akteur.trim(),
  } as const;
  return answered(umlauf, station, said, context);
};

/** No answer after the Frist: the step ends, nothing is assented to. */
export const recordSilence: Step<"record-silence"> = (umlauf, move, context) => {
  if (!isSaid(move.akteur)) return refuse("name-missing");
  const found = currentStation(umlauf, move.station);
  if ("refusal" in found) return found;
  const { station } = found;
  if (station.bis !== null && station.bis >= dayInGermany(context.now))
    return refuse("frist-running", { station: station.organisation, bis: formatDay(station.bis) });
  const said = {
    station: station.id,
    art: "keineAeusserung",
    wer: station.name ?? station.organisation,
    zusatz: null,
    fuer: null,
    vermerk: saidOrNull(move.vermerk),
    erfasst: move.akteur.trim(),
  } as const;
  return answered(umlauf, station, said, context);
};

/** A station gives the document back without signing; the turn is the Federführung's until it sends it again. */
export const handBack: Step<"hand-back"> = (umlauf, move, { now }) => {
  if (!isSaid(move.akteur)) return refuse("name-missing");
  if (!isSaid(move.grund)) return refuse("reason-missing");
  const found = currentStation(umlauf, move.station);
  if ("refusal" in found) return found;
  const { station } = found;
  if (station.rueckgabe !== null) return refuse("station-handed-back", { station: station.organisation });
  const rueckgabe = { von: move.akteur.trim(), wann: now, grund: move.grund.trim() };
  return {
    umlauf: withStation(umlauf, { ...station, rueckgabe }),
    was: { station: station.id, organisation: station.organisation, grund: rueckgabe.grund },
  };
};

/** Whose turn it is and who may go on acting: only a station that is current. */
export function currentStation(
  umlauf: Umlauf,
  id: string,
): { readonly station: Station } | { readonly refusal: Refusal } {
  const station = umlauf.stationen.find((one) => one.id === id);
  if (station === undefined) return refuse("unknown-station", { station: id });
  const facts = { station: station.organisation };
  if (station.status === "uebersprungen") return refuse("station-skipped", facts);
  if (station.status === "abgeschlossen") return refuse("station-finished", facts);
  if (station.status === "zukunft") return refuse("station-not-current", { ...facts, ...turnOf(umlauf) });
  return { station };
}

/** The station that signs: current, or finished and signing again; null for the Federführung. */
function signerOf(
  umlauf: Umlauf,
  id: string,
): { readonly station: Station | null } | { readonly refusal: Refusal } {
  if (id === federfuehrungId) {
    const closing = umlauf.stationen.find((one) => isClosing(one) && one.status !== "uebersprungen");
    if (closing !== undefined) return refuse("closing-elsewhere", { station: closing.organisation });
    if (umlauf.zustand !== "schlusszeichnung")
      return refuse("not-now", { move: "sign", zustand: umlauf.zustand });
    return { station: null };
  }
  const finished = umlauf.stationen.find((one) => one.id === id && one.status === "abgeschlossen");
  if (finished === undefined) return currentStation(umlauf, id);
  // What was signed last is signed again only when its time has come again.
  if (isClosing(finished) && umlauf.zustand !== "schlusszeichnung")
    return refuse("not-now", { move: "sign", zustand: umlauf.zustand });
  return { station: finished };
}

function turnOf({ stationen }: Umlauf): Readonly<Record<string, string>> {
  const turn = stationen.find(({ status }) => status === "aktuell");
  return turn === undefined ? {} : { turn: turn.organisation };
}

function answered(
  umlauf: Umlauf,
  station: Station | null,
  said: Omit<Zeichnung, "id" | "wann" | "hashes">,
  context: Context,
): Done {
  const { now, felder, hashes } = context;
  const isWhole = said.art === "schlusszeichnung";
  const scope = scopeOf(isWhole ? [] : (station?.abschnitte ?? []), umlauf, hashes);
  const keys = artregeln[said.art].bound ? scope : [];
  const content = {
    ...said,
    wann: now,
    hashes: Object.fromEntries(keys.map((key) => [key, hashes[key] ?? ""])),
  };
  const zeichnung: Zeichnung = { ...content, id: idOfZeichnung(content) };
  const signed: Umlauf = {
    ...umlauf,
    zeichnungen: [...umlauf.zeichnungen, zeichnung],
    fassungen: { ...umlauf.fassungen, ...fassungenOf(umlauf, keys, { felder, hashes }) },
  };
  const after =
    station === null || station.status === "abgeschlossen"
      ? signed
      : withStation(signed, { ...station, status: "abgeschlossen", erledigt: now, rueckgabe: null });
  return {
    umlauf: settle(after, now),
    was: {
      station: said.station,
      organisation: station?.organisation ?? umlauf.federfuehrung.organisation,
      art: said.art,
      zeichnung: zeichnung.id,
    },
    ...(said.fuer === null ? {} : { vertretung: said.fuer }),
  };
}

/** What was signed, where neither the Grundfassung nor an earlier Zeichnung keeps it: by the hash it is bound to. */
function fassungenOf(
  umlauf: Umlauf,
  keys: readonly string[],
  { felder, hashes }: Pick<Context, "felder" | "hashes">,
): Readonly<Record<string, unknown>> {
  const base = umlauf.grundfassung?.felder ?? {};
  const isKept = (key: string, hash: string): boolean =>
    hash in umlauf.fassungen || hashOf(base[key] ?? null) === hashOf(felder[key] ?? null);
  const added = keys
    .map((key) => [key, hashes[key] ?? ""] as const)
    .filter(([key, hash]) => !isKept(key, hash))
    .map(([key, hash]) => [hash, felder[key] ?? null] as const);
  return Object.fromEntries(added);
}
