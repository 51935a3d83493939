import { apply } from "../umlauf/apply.ts";
import { createUmlauf } from "../umlauf/create.ts";
import { UmlaufError } from "../umlauf/error.ts";
import { describeUmlaufError } from "../umlauf/error-messages.ts";
import type { Context, Move } from "../umlauf/moves.ts";
import { headOf } from "../umlauf/protokoll.ts";
import { refuse } from "../umlauf/refusal.ts";
import { resumeUmlauf } from "../umlauf/resume.ts";
import type { Person, Umlauf } from "../umlauf/umlauf.ts";
import type { Modus, Policy } from "../umlauf/words.ts";
import { type WordDocument, WordError } from "../word/port.ts";
import type { Session } from "./session.ts";
import { createStore, type Store } from "./store.ts";
import type { UmlaufDone } from "./umlauf-messages.ts";
import { readUmlaufSeen, type UmlaufSeen } from "./umlauf-read.ts";
import { firstUmlaufState, reduceUmlauf, type UmlaufAction, type UmlaufState } from "./umlauf-state.ts";
import { writeUmlaufInto } from "./umlauf-write.ts";

type Unsigned<One> = One extends Move ? Omit<One, "akteur"> : never;

/** A move as a view orders it; who acts is known. */
export type Order = Unsigned<Move>;

export interface Setup {
  readonly federfuehrung: Person;
  readonly modus: Modus;
  readonly policy: Policy;
}

/** What a step leads to: the next Umlauf, against the document as it is then. */
export interface Reached {
  /** Null where the document has none, and gets none. */
  readonly umlauf: Umlauf | null;
  readonly context: Context;
}

export type Work = (port: WordDocument, seen: UmlaufSeen) => Promise<Reached | null>;

export interface UmlaufSession {
  readonly store: Store<UmlaufState, UmlaufAction>;
  /**
   * Reads the document anew, without a word where Word fails: then it is tried again, after longer and longer pauses,
   * until `stop`. What a later reading or a step has overtaken is not shown.
   */
  read(stop: AbortSignal): Promise<void>;
  /** Begins an Umlauf. False where it was refused or Word failed. */
  begin(setup: Setup): Promise<boolean>;
  /** Does one step, on the document as it is at that moment. */
  move(order: Order, done?: UmlaufDone): Promise<boolean>;
  /** Takes an Umlauf up again whose part was lost: from a kept one and from the Laufzettel. */
  resume(kept: Umlauf | null): Promise<boolean>;
  /** Does something with the document that ends in another Umlauf; null leaves it as it is. */
  change(work: Work, done: UmlaufDone): Promise<boolean>;
}

/** One for each session of the pane: what was typed here stays while other views are shown. */
const known = new WeakMap<Session, UmlaufSession>();

export function umlaufSessionOf(session: Session): UmlaufSession {
  const found = known.get(session) ?? createUmlaufSession(session);
  known.set(session, found);
  return found;
}

/** Milliseconds between two attempts to read: Word may be busy for a moment, or until somebody closes a dialog. */
const firstPause = 500;
const longestPause = 8_000;

export function createUmlaufSession(session: Session): UmlaufSession {
  const store = createStore(reduceUmlauf, firstUmlaufState);
  const reading = () => ({ locale: session.store.get().locale, now: moment() });
  const actor = (): string => store.get().actor;
  let latest = 0;

  const change: UmlaufSession["change"] = async (work, done) => {
    store.dispatch({ type: "closed" });
    latest++;
    let reached = false;
    await session.act("part", async (port) => {
      try {
        const seen = await readUmlaufSeen(port, reading());
        const next = await work(port, seen);
        if (next === null) return null;
        if (next.umlauf !== null) await writeUmlaufInto(port, next.umlauf, next.context, seen.umlauf);
        store.dispatch({ type: "moved", seen: await readUmlaufSeen(port, reading()), done });
        reached = true;
      } catch (error) {
        if (!(error instanceof UmlaufError)) throw error;
        store.dispatch({ type: "troubled", trouble: describeUmlaufError(error, session.store.get().locale) });
      }
      return null;
    });
    return reached;
  };

  return {
    store,
    change,
    async read(stop) {
      const own = ++latest;
      const isLatest = (): boolean => own === latest && !stop.aborted && session.store.get().busy === null;
      for (let wait = firstPause; isLatest(); wait = Math.min(wait * 2, longestPause)) {
        try {
          const seen = await readUmlaufSeen(session.document(), reading());
          if (isLatest()) store.dispatch({ type: "seen", seen });
          return;
        } catch (error) {
          if (!(error instanceof WordError)) throw error;
        }
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    },
    begin: (setup) =>
      change(async (_port, seen) => {
        const { federfuehrung } = setup;
        const refusal =
          actor().trim() === ""
            ? refuse("name-missing").refusal
            : federfuehrung.organisation.trim() === ""
              ? refuse("federfuehrung-missing").refusal
              : null;
        if (refusal !== null) {
          store.dispatch({ type: "refused", refusal });
          return null;
        }
        const umlauf = createUmlauf({
          ...setup,
          id: session.surroundings.newId(),
          steckbrief: seen.steckbrief.id,
          akteur: actor().trim(),
          now: seen.context.now,
        });
        return { umlauf, context: seen.context };
      }, "begun"),
    move: (order, done = "moved") =>
      change(async (_port, seen) => {
        if (seen.umlauf === null) return null;
        const shown = store.get().seen?.umlauf ?? null;
        // Somebody else took a step in the same document: look first.
        if (shown !== null && headOf(shown.protokoll) !== headOf(seen.umlauf.protokoll)) {
          store.dispatch({ type: "moved", seen, done: "elsewhere" });
          return null;
        }
        const { next, refusal } = apply(seen.umlauf, { ...order, akteur: actor() } as Move, seen.context);
        if (refusal !== undefined) store.dispatch({ type: "refused", refusal });
        return next === undefined ? null : { umlauf: next, context: seen.context };
      }, done),
    resume: (kept) =>
      change(async (_port, seen) => {
        if (actor().trim() === "") {
          store.dispatch({ type: "refused", refusal: refuse("name-missing").refusal });
          return null;
        }
        const umlauf = resumeUmlauf({
          printed: seen.printed,
          kept,
          steckbrief: seen.steckbrief.id,
          akteur: actor().trim(),
          now: seen.context.now,
        });
        return { umlauf, context: seen.context };
      }, "resumed"),
  };
}

/** Now, to the second, as the Umlauf keeps it. */
function moment(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
