import type { Aktion } from "./aktionen.ts";
import { hashOf } from "./hash.ts";

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
  /** Set where the entry came from a copy and was chained anew by a merge. */
  readonly herkunft: Herkunft | null;
  /** SHA-256 over the canonical JSON of everything else here. */
  readonly hash: string;
}

/** What an entry says, before it has its place in the chain. */
export type Eintragung = Omit<Eintrag, "seq" | "vorher" | "herkunft" | "hash">;

/** What the first entry is chained to. */
export const beginning = "0".repeat(64);

/** The Protokoll with one entry more. */
export function appendEntry(protokoll: readonly Eintrag[], said: Eintragung): readonly Eintrag[] {
  return [...protokoll, chained({ ...said, herkunft: null }, protokoll)];
}

/** The Protokoll with an entry of another copy chained to its end; where it stood before stays known. */
export function rechainEntry(protokoll: readonly Eintrag[], entry: Eintrag): readonly Eintrag[] {
  const { seq, vorher, hash, herkunft, ...said } = entry;
  return [...protokoll, chained({ ...said, herkunft: herkunft ?? { seq, vorher, hash } }, protokoll)];
}

/** What stays the same when an entry is chained anew: by it, entries of several copies are told apart. */
export function identityOf(entry: Eintrag): string {
  return entry.herkunft?.hash ?? entry.hash;
}

/** Hash of the newest entry. */
export function headOf(protokoll: readonly Eintrag[]): string {
  return protokoll.at(-1)?.hash ?? beginning;
}

function chained(said: Eintragung & Pick<Eintrag, "herkunft">, protokoll: readonly Eintrag[]): Eintrag {
  const entry = { ...said, seq: protokoll.length + 1, vorher: headOf(protokoll) };
  return { ...entry, hash: hashOf(entry) };
}

/** In what way an entry does not fit. */
export type BruchCode =
  /** The entry was changed, or its hash. */
  | "entry-changed"
  /** One or more entries before it are gone, or entries stand in another order. */
  | "entry-missing"
  /** It does not follow from the entry before: that one was changed and hashed anew, or replaced. */
  | "not-chained"
  /** What it says about its place in another copy does not fit. */
  | "origin-changed"
  | "zeichnung-changed"
  | "zeichnung-missing"
  | "zeichnung-unrecorded"
  | "grundfassung-changed"
  /** The Umlauf is not as it was after the entry: route, state, or entries behind it are gone. */
  | "state-changed"
  | "no-entries";

/** A place at which a Protokoll breaks. */
export interface Bruch {
  /** The entry; 0 where there is none. */
  readonly seq: number;
  readonly code: BruchCode;
  /** Of whom or what the sentence speaks; "" where the code says it all. */
  readonly about: string;
}

/** Where the chain itself breaks, in its order; [] where it is whole. */
export function verifyChain(protokoll: readonly Eintrag[]): readonly Bruch[] {
  if (protokoll.length === 0) return [{ seq: 0, code: "no-entries", about: "" }];
  return protokoll.flatMap((entry, index): readonly Bruch[] => {
    const code = faultOf(entry, index, protokoll[index - 1]?.hash ?? beginning);
    return code === null ? [] : [{ seq: index + 1, code, about: "" }];
  });
}

function faultOf(entry: Eintrag, index: number, before: string): BruchCode | null {
  const { hash, ...said } = entry;
  if (hashOf(said) !== hash) return "entry-changed";
  if (entry.seq !== index + 1) return "entry-missing";
  if (entry.vorher !== before) return "not-chained";
  const { herkunft } = said;
  if (herkunft === null) return null;
  const { seq, vorher } = herkunft;
  return hashOf({ ...said, seq, vorher, herkunft: null }) === herkunft.hash ? null : "origin-changed";
}
