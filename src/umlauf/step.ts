import type { Context, Move } from "./moves.ts";
import type { Was } from "./protokoll.ts";
import type { Refusal } from "./refusal.ts";
import type { Umlauf } from "./umlauf.ts";

export type MoveName = Move["move"];
export type MoveOf<Name extends MoveName> = Extract<Move, { readonly move: Name }>;

/** What a move makes of an Umlauf, before it is in the Protokoll. */
export interface Done {
  readonly umlauf: Umlauf;
  /** Facts for the Protokoll, without content. */
  readonly was: Was;
  readonly vertretung?: string;
}

export type Outcome = Done | { readonly refusal: Refusal };

/** One move: from a state it is allowed in to the next, or a refusal. */
export type Step<Name extends MoveName> = (umlauf: Umlauf, move: MoveOf<Name>, context: Context) => Outcome;

/** Whether a text says something. */
export function isSaid(text: string | null): text is string {
  return text !== null && text.trim() !== "";
}

/** A text as it is kept: trimmed, null where it says nothing. */
export function saidOrNull(text: string | null): string | null {
  return isSaid(text) ? text.trim() : null;
}
