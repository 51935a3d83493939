import type { Art, Verfuegung } from "./words.ts";

/** What an answer means for the Umlauf. */
export interface Artregel {
  /** Whether it speaks of the content, and so is bound to it. */
  readonly bound: boolean;
  /** Whether, once overtaken, it holds up the Schlusszeichnung until it is given again. */
  readonly renewed: boolean;
  /** Whether a Vermerk must say why or what. */
  readonly needsVermerk: boolean;
}

export const artregeln: Readonly<Record<Art, Artregel>> = {
  mitgezeichnet: { bound: true, renewed: true, needsVermerk: false },
  vorbehalt: { bound: true, renewed: true, needsVermerk: true },
  abweichend: { bound: true, renewed: true, needsVermerk: true },
  fehlanzeige: { bound: true, renewed: true, needsVermerk: false },
  stellungnahme: { bound: true, renewed: true, needsVermerk: true },
  kenntnisGenommen: { bound: true, renewed: false, needsVermerk: false },
  nichtZustaendig: { bound: false, renewed: false, needsVermerk: false },
  muendlich: { bound: true, renewed: true, needsVermerk: false },
  schlusszeichnung: { bound: true, renewed: true, needsVermerk: false },
  keineAeusserung: { bound: false, renewed: false, needsVermerk: false },
};

/** What a station may answer by itself, by what it is asked; the usual answer first. */
export const artenOf = {
  kenntnis: ["kenntnisGenommen", "abweichend", "nichtZustaendig"],
  mitzeichnung: ["mitgezeichnet", "vorbehalt", "abweichend", "fehlanzeige", "nichtZustaendig"],
  stellungnahme: ["stellungnahme", "fehlanzeige", "abweichend", "nichtZustaendig"],
  recht: ["mitgezeichnet", "vorbehalt", "fehlanzeige", "stellungnahme", "abweichend", "nichtZustaendig"],
  schlusszeichnung: ["schlusszeichnung", "abweichend"],
} as const satisfies Readonly<Record<Verfuegung, readonly Art[]>>;

/** Whether an answer is one that a Verfügung asks for. */
export function isAsked(art: Art, verfuegung: Verfuegung): boolean {
  const arten: readonly Art[] = artenOf[verfuegung];
  return arten.includes(art);
}
