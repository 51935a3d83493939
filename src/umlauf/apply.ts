import type { Context, Move } from "./moves.ts";
import type { Refusal } from "./refusal.ts";
import type { Umlauf } from "./umlauf.ts";

/** What became of a move: the next state, or why not and what to do. */
export type Applied =
  | { readonly next: Umlauf; readonly refusal?: never }
  | { readonly refusal: Refusal; readonly next?: never };

/** The next state of an Umlauf, or a refusal with its reason; total, never throws. Nothing is changed in place. */
export declare function apply(umlauf: Umlauf, move: Move, context: Context): Applied;
