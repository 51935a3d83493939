import type { Eintrag } from "./protokoll.ts";
import type { Art, Modus, Policy, StationStatus, Verfuegung, Zaehlung, Zusatz, Zustand } from "./words.ts";

/** Address of version 1: namespace of the custom XML part and first key of the JSON. */
export const umlaufUrn = "urn:steckbrief:umlauf:1";

/** The station id under which the Federführung itself signs. */
export const federfuehrungId = "federfuehrung";

/** Who leads the circulation, or acts in it. */
export interface Person {
  readonly organisation: string;
  readonly name: string | null;
  readonly funktion: string | null;
  readonly email: string | null;
}

/** How long a station has: a day that was set, or days from the moment its turn comes. */
export type Fristvorgabe =
  | { readonly art: "datum"; readonly datum: string }
  | { readonly art: Zaehlung; readonly tage: number };

/** One stop of the route. What is finished or skipped never changes. */
export interface Station extends Person {
  /** Made once from what it was set up with; stays when the route is reordered. Its number is its place in the route. */
  readonly id: string;
  readonly verfuegung: Verfuegung;
  /** Keys of the fields it answers for; empty means all. */
  readonly abschnitte: readonly string[];
  readonly frist: Fristvorgabe;
  /** The day to look at it again, `2026-05-04`; null for none. */
  readonly wiedervorlage: string | null;
  readonly status: StationStatus;
  /** Since when it is its turn (ISO 8601, UTC); null before. */
  readonly seit: string | null;
  /** Last day of the Frist, known once it is its turn. */
  readonly bis: string | null;
  /** When it was finished or skipped. */
  readonly erledigt: string | null;
  readonly uebersprungen: Uebersprungen | null;
  /** It gave the document back to the Federführung without signing. */
  readonly rueckgabe: Rueckgabe | null;
}

export interface Uebersprungen {
  readonly von: string;
  readonly grund: string;
}

export interface Rueckgabe {
  readonly von: string;
  readonly wann: string;
  readonly grund: string;
}

/** What a station said, bound to the content of its fields: key → SHA-256 (hex) of the canonical content. */
export interface Zeichnung {
  readonly id: string;
  /** Id of the station, or `federfuehrung`. */
  readonly station: string;
  readonly art: Art;
  /** Who signed, as it is printed. */
  readonly wer: string;
  readonly zusatz: Zusatz | null;
  /** In whose place, where `zusatz` is set. */
  readonly fuer: string | null;
  readonly wann: string;
  readonly vermerk: string | null;
  /** Who wrote it down, where it was not the one who speaks: oral assent, no answer. */
  readonly erfasst: string | null;
  readonly hashes: Readonly<Record<string, string>>;
}

/** The document when circulation began: the base for merging and for „seit der Grundfassung“. */
export interface Grundfassung {
  readonly wann: string;
  /** Values of the fields, as the JSON of a Steckbrief has them. */
  readonly felder: Readonly<Record<string, unknown>>;
}

/** A round that ended because a new version was begun. */
export interface Durchgang {
  readonly version: number;
  readonly ende: string;
  readonly grund: string;
  /** When it was released; null where it never was. */
  readonly freigegeben: string | null;
  readonly stationen: readonly Station[];
  readonly zeichnungen: readonly Zeichnung[];
}

/** A Steckbrief's way round its partners, as it travels in the file. */
export interface Umlauf {
  readonly schema: typeof umlaufUrn;
  readonly id: string;
  /** Id of the Steckbrief; null where it has none. */
  readonly steckbrief: string | null;
  /** 1, and one more with each new version. */
  readonly version: number;
  readonly modus: Modus;
  readonly policy: Policy;
  readonly zustand: Zustand;
  readonly federfuehrung: Person;
  readonly stationen: readonly Station[];
  readonly zeichnungen: readonly Zeichnung[];
  /** When it was released; null before. */
  readonly freigegeben: string | null;
  readonly grundfassung: Grundfassung | null;
  /** Contents that were signed and differ from the Grundfassung, by hash: for „seit Ihrer Zeichnung“. */
  readonly fassungen: Readonly<Record<string, unknown>>;
  readonly fruehere: readonly Durchgang[];
  readonly protokoll: readonly Eintrag[];
}
