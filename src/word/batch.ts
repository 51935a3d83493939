import { wordErrorOf } from "./errors.ts";
import { WordError } from "./port.ts";

/** How long Word may take before the pane gives up on it, in milliseconds. */
export const limits = { usual: 30_000, insert: 120_000 } as const;

/** How often Word was asked; for the bench. */
export interface Statistics {
  looks: number;
  syncs: number;
}

/** One conversation with Word. */
export interface Batch {
  readonly context: Word.RequestContext;
  /** Sends what is queued; throws once the time is up, so that nothing is written after the error was told. */
  readonly sync: () => Promise<void>;
  /** The same for putting things back in order, which must happen even then. */
  readonly finish: () => Promise<void>;
}

/** Everything asked of Word goes through here: one after another, each within its time, errors as WordError. */
export class Batches {
  readonly statistics: Statistics = { looks: 0, syncs: 0 };
  readonly #readOnly: () => boolean;
  #last: Promise<unknown> = Promise.resolve();

  constructor(readOnly: () => boolean) {
    this.#readOnly = readOnly;
  }

  /** Runs a batch whose objects stay valid from sync to sync. */
  run<T>(work: (batch: Batch) => Promise<T>, limit: number = limits.usual): Promise<T> {
    return this.queue((check) => Word.run((context) => work(this.#batchOf(context, check))), limit);
  }

  /**
   * Runs a batch for reading within one sync. Its objects are not tracked: a third of the actions of `Word.run`,
   * and no second request to clean up after it.
   */
  peek<T>(work: (batch: Batch) => Promise<T>): Promise<T> {
    return this.queue((check) => work(this.#batchOf(new Word.RequestContext(), check)), limits.usual);
  }

  /** Runs any work when everything asked before is done. */
  queue<T>(work: (check: () => void) => Promise<T>, limit: number): Promise<T> {
    const turn = this.#last
      .then(() => within(work, limit))
      .catch((thrown: unknown) => {
        throw wordErrorOf(thrown, this.#readOnly());
      });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #batchOf(context: Word.RequestContext, check: () => void): Batch {
    const finish = async () => {
      this.statistics.syncs += 1;
      await context.sync();
    };
    const sync = async () => {
      check();
      await finish();
      check();
    };
    return { context, sync, finish };
  }
}

async function within<T>(work: (check: () => void) => Promise<T>, limit: number): Promise<T> {
  let late: WordError | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      late = new WordError("busy", `no answer within ${limit / 1000} s`);
      reject(late);
    }, limit);
  });
  const check = () => {
    if (late !== null) throw late;
  };
  try {
    return await Promise.race([work(check), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
