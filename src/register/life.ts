import type { RecordState } from "../exchange/receipt.ts";

/** What an editor can do to a record. */
export const moves = [
  "pruefen",
  "zurueckgeben",
  "veroeffentlichen",
  "zurueckziehen",
  "archivieren",
  "wiederaufnehmen",
] as const;
export type Move = (typeof moves)[number];

/** Why a move is not open in a state; `life-messages.ts` says it. */
export type Refusal =
  | "already"
  | "check-first"
  | "publish-first"
  | "new-version-open"
  | "withdrawn"
  | "archived"
  | "nothing-checked"
  | "still-alive";

type Outcome = { readonly to: RecordState } | { readonly refusal: Refusal };

const to = (state: RecordState): Outcome => ({ to: state });
const no = (refusal: Refusal): Outcome => ({ refusal });

/** Every state and every move: what it leads to, or why not. */
const table: Readonly<Record<RecordState, Readonly<Record<Move, Outcome>>>> = {
  eingegangen: {
    pruefen: to("geprueft"),
    zurueckgeben: no("nothing-checked"),
    veroeffentlichen: no("check-first"),
    zurueckziehen: to("zurueckgezogen"),
    archivieren: no("new-version-open"),
    wiederaufnehmen: no("still-alive"),
  },
  geprueft: {
    pruefen: no("already"),
    zurueckgeben: to("eingegangen"),
    veroeffentlichen: to("veroeffentlicht"),
    zurueckziehen: to("zurueckgezogen"),
    archivieren: no("publish-first"),
    wiederaufnehmen: no("still-alive"),
  },
  veroeffentlicht: {
    pruefen: no("already"),
    zurueckgeben: to("eingegangen"),
    veroeffentlichen: no("already"),
    zurueckziehen: to("zurueckgezogen"),
    archivieren: to("archiviert"),
    wiederaufnehmen: no("still-alive"),
  },
  zurueckgezogen: {
    pruefen: no("withdrawn"),
    zurueckgeben: no("withdrawn"),
    veroeffentlichen: no("withdrawn"),
    zurueckziehen: no("already"),
    archivieren: no("withdrawn"),
    wiederaufnehmen: to("eingegangen"),
  },
  archiviert: {
    pruefen: no("archived"),
    zurueckgeben: no("archived"),
    veroeffentlichen: no("archived"),
    zurueckziehen: to("zurueckgezogen"),
    archivieren: no("already"),
    wiederaufnehmen: to("eingegangen"),
  },
};

/** Where a move leads from a state, or why it does not. */
export function outcomeOf(state: RecordState, move: Move): Outcome {
  return table[state][move];
}

/** The moves that are open in a state, for buttons. */
export function openMoves(state: RecordState): readonly Move[] {
  return moves.filter((move) => "to" in table[state][move]);
}
