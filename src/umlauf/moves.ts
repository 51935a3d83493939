import type { Finding } from "../steckbrief/finding.ts";
import type { Fristvorgabe, Person } from "./umlauf.ts";
import type { Art, Modus, Policy, Verfuegung, Zusatz } from "./words.ts";

/** A station as it is typed in; one that is in the route already keeps its id. */
export interface StationEntwurf extends Person {
  readonly id: string | null;
  readonly verfuegung: Verfuegung;
  readonly abschnitte: readonly string[];
  readonly frist: Fristvorgabe;
  readonly wiedervorlage: string | null;
}

/** Who does it: a name as it is printed and written into the Protokoll. */
interface ByActor {
  readonly akteur: string;
}

interface AtStation extends ByActor {
  readonly station: string;
}

/** For somebody else: i. V. or i. A., and for whom. */
export interface Deputy {
  readonly zusatz: Zusatz;
  readonly fuer: string;
}

/** Everything one can do with an Umlauf. */
export type Move =
  /** Names, mode and policy; while it is a draft. */
  | (ByActor & {
      readonly move: "set-up";
      readonly modus: Modus;
      readonly policy: Policy;
      readonly federfuehrung: Person;
    })
  /** The whole route as it shall be. What is finished must be in it unchanged, and in the same order. */
  | (ByActor & { readonly move: "set-route"; readonly stationen: readonly StationEntwurf[] })
  /** Keeps the Grundfassung and sends the document off. */
  | (ByActor & { readonly move: "start" })
  /** A station answers, also again; in the last step, the Schlusszeichnung. */
  | (AtStation & {
      readonly move: "sign";
      readonly art: Exclude<Art, "muendlich" | "keineAeusserung">;
      readonly deputy: Deputy | null;
      readonly vermerk: string | null;
    })
  /** Oral assent, written down by somebody else (GGO § 19). */
  | (AtStation & { readonly move: "record-oral"; readonly wer: string; readonly vermerk: string | null })
  /** No answer after the Frist; never assent. */
  | (AtStation & { readonly move: "record-silence"; readonly vermerk: string | null })
  /** A station gives the document back without signing. */
  | (AtStation & { readonly move: "hand-back"; readonly grund: string })
  /** The Federführung sends it to that station again. */
  | (AtStation & { readonly move: "forward" })
  | (AtStation & { readonly move: "skip"; readonly grund: string })
  /** Rücklauf: everybody answered. Comes by itself with the last answer; needed after copies came back singly. */
  | (ByActor & { readonly move: "close-round" })
  /** To the Schlusszeichnung. `grund` says why although opinions differ or Zeichnungen are overtaken. */
  | (ByActor & { readonly move: "to-closing"; readonly grund: string | null })
  /** From the Schlusszeichnung back to the Rücklauf. */
  | (ByActor & { readonly move: "recall"; readonly grund: string })
  | (ByActor & { readonly move: "release" })
  /** Back to a draft, as one version more. */
  | (ByActor & { readonly move: "new-version"; readonly grund: string })
  /** Taken up again after the part was lost: from the kept JSON, from the Laufzettel. */
  | (ByActor & { readonly move: "resume"; readonly quelle: "json" | "laufzettel" });

/** The document and the clock, as they are when somebody acts. */
export interface Context {
  /** ISO 8601, UTC: `2026-05-04T09:30:00Z`. */
  readonly now: string;
  /** Canonical contents of the fields, by key. */
  readonly felder: Readonly<Record<string, unknown>>;
  /** Their hashes, by key. */
  readonly hashes: Readonly<Record<string, string>>;
  /** What the check of the form says. */
  readonly findings: readonly Finding[];
  /** Numbers of the pictures that lack the consent. */
  readonly withoutConsent: readonly string[];
  /** Keys of fields with tracked changes that nobody accepted or rejected. */
  readonly openChanges: readonly string[];
}
