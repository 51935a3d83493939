import { recorded } from "./apply.ts";
import { type Person, type Umlauf, umlaufUrn } from "./umlauf.ts";
import type { Modus, Policy } from "./words.ts";

/** What an Umlauf begins with. */
export interface Beginning {
  /** A UUID made by the caller: chance is no part of this folder. */
  readonly id: string;
  /** Id of the Steckbrief it is for. */
  readonly steckbrief: string | null;
  readonly federfuehrung: Person;
  readonly modus?: Modus;
  readonly policy?: Policy;
  /** Who creates it. */
  readonly akteur: string;
  readonly now: string;
}

/** A new Umlauf: a draft without route, with the first entry of its Protokoll. */
export function createUmlauf(beginning: Beginning): Umlauf {
  const {
    id,
    steckbrief,
    federfuehrung,
    modus = "reihe",
    policy = "abschnittsweise",
    akteur,
    now,
  } = beginning;
  const umlauf = blankUmlauf({
    id,
    steckbrief,
    version: 1,
    modus,
    policy,
    zustand: "entwurf",
    federfuehrung,
  });
  return recorded(umlauf, { zeit: now, akteur, vertretung: null, aktion: "create", was: { modus, policy } });
}

type Head = Pick<Umlauf, "id" | "steckbrief" | "version" | "modus" | "policy" | "zustand" | "federfuehrung">;

/** An Umlauf that nothing happened in yet; who makes one records how. */
export function blankUmlauf(head: Head): Umlauf {
  return {
    schema: umlaufUrn,
    ...head,
    stationen: [],
    zeichnungen: [],
    freigegeben: null,
    grundfassung: null,
    fassungen: {},
    fruehere: [],
    protokoll: [],
  };
}
