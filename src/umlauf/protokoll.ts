import type { Aktion } from "./aktionen.ts";

/** Facts of a step, without content. */
export type Was = Readonly<Record<string, string | number | null>>;

/** Where an entry stood before copies were merged. */
export interface Herkunft {
  readonly seq: number;
  readonly vorher: string;
  readonly hash: string;
}

/** One step in the Protokoll, chained to the one before by its hash. */
export interface Eintrag {
  /** From 1, without gaps. */
  readonly seq: number;
  readonly zeit: string;
  readonly akteur: string;
  /** In whose place; null where nobody was represented. */
  readonly vertretung: string | null;
  readonly aktion: Aktion;
  readonly was: Was;
  /** SHA-256 of the Umlauf (without Protokoll) after the step. */
  readonly abbild: string;
  /** Hash of the entry before; of the first, 64 zeros. */
  readonly vorher: string;
  /** SHA-256 over the canonical JSON of everything else here. */
  readonly hash: string;
  /** Set where the entry came from a copy and was chained anew by a merge. */
  readonly herkunft: Herkunft | null;
}
