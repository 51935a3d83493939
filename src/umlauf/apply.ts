import { handBack, recordOral, recordSilence, sign } from "./answer.ts";
import { closeRound, forward, newVersion, recall, release, resume, skip, start, toClosing } from "./lead.ts";
import type { Context, Move } from "./moves.ts";
import { appendEntry, type Eintragung } from "./protokoll.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { setRoute, setUp } from "./route.ts";
import { isSaid, type MoveName, type Outcome, type Step } from "./step.ts";
import type { Umlauf } from "./umlauf.ts";
import { abbildOf } from "./verify.ts";
import type { Zustand } from "./words.ts";

/** What became of a move: the next state, or why not and what to do. */
export type Applied =
  | { readonly next: Umlauf; readonly refusal?: never }
  | { readonly refusal: Refusal; readonly next?: never };

/** A move: in which states it is possible, and what it does. */
interface Rule<Name extends MoveName> {
  readonly in: readonly Zustand[];
  readonly step: Step<Name>;
}

const answering = ["umlauf", "ruecklauf", "schlusszeichnung"] as const;
const anywhere = ["entwurf", ...answering, "freigegeben"] as const;

/** The table of moves. */
export const rules: { readonly [Name in MoveName]: Rule<Name> } = {
  "set-up": { in: ["entwurf", ...answering], step: setUp },
  "set-route": { in: ["entwurf", "umlauf", "ruecklauf"], step: setRoute },
  start: { in: ["entwurf"], step: start },
  sign: { in: answering, step: sign },
  "record-oral": { in: answering, step: recordOral },
  "record-silence": { in: ["umlauf"], step: recordSilence },
  "hand-back": { in: ["umlauf", "schlusszeichnung"], step: handBack },
  forward: { in: ["umlauf", "schlusszeichnung"], step: forward },
  skip: { in: ["umlauf", "schlusszeichnung"], step: skip },
  "close-round": { in: ["umlauf"], step: closeRound },
  "to-closing": { in: ["ruecklauf"], step: toClosing },
  recall: { in: ["schlusszeichnung"], step: recall },
  release: { in: ["schlusszeichnung"], step: release },
  "new-version": { in: [...answering, "freigegeben"], step: newVersion },
  resume: { in: anywhere, step: resume },
};

/** The next state of an Umlauf, or a refusal with its reason; total, never throws. Nothing is changed in place. */
export function apply(umlauf: Umlauf, move: Move, context: Context): Applied {
  if (!isAllowed(move.move, umlauf.zustand))
    return refuse("not-now", { move: move.move, zustand: umlauf.zustand });
  if (!isSaid(move.akteur)) return refuse("name-missing");
  // The table is keyed by the very name the move carries; TypeScript can't follow that correlation.
  const step = rules[move.move].step as (umlauf: Umlauf, move: Move, context: Context) => Outcome;
  const outcome = step(umlauf, move, context);
  if ("refusal" in outcome) return outcome;
  const { was, vertretung = null } = outcome;
  const said = { zeit: context.now, akteur: move.akteur.trim(), vertretung, aktion: move.move, was };
  return { next: recorded(outcome.umlauf, said) };
}

/** Whether a move exists in a state; what it needs beyond that, `apply` says. */
export function isAllowed(move: MoveName, zustand: Zustand): boolean {
  return rules[move].in.includes(zustand);
}

/** The Umlauf with a step in its Protokoll, bound to the state it led to. */
export function recorded(umlauf: Umlauf, said: Omit<Eintragung, "abbild">): Umlauf {
  const protokoll = appendEntry(umlauf.protokoll, { ...said, abbild: abbildOf(umlauf) });
  return { ...umlauf, protokoll };
}
