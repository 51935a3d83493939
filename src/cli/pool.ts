import { Worker } from "node:worker_threads";

/** Below this many files another thread costs more than it saves. */
const fewFiles = 8;
/** How many results may wait per thread for an earlier one: memory is bounded by it. */
const lookAhead = 24;
/** How many files a thread is handed in one message: a message costs a tenth of a file. */
const handful = 8;

/** What is done with each item, a file or what was sent in: rendered for `extract`, made ready for the register. */
export interface Work<Item, Settings extends Patience, Result> {
  /** Compiled module beside this one that a thread runs. */
  readonly thread: string;
  /** The same for every item; goes to the threads. */
  readonly settings: Settings;
  /** Loads the same work for this thread. */
  readonly load: () => Promise<Task<Item, Settings, Result>>;
}

export interface Task<Item, Settings, Result> {
  /** Never throws. */
  perform(item: Item, settings: Settings): Promise<Result>;
  /** The result for an item whose reading brought a thread down, or never ended. */
  giveUp(item: Item, reason: "crashed" | "timed-out", settings: Settings): Result;
}

/** Every setting there is has this. */
interface Patience {
  /** Milliseconds after which a file counts as one that never ends. */
  readonly patience: number;
}

/**
 * Works on the items on `jobs` threads and yields one result each, in their order. No more is read than the taker has
 * taken, but for a bounded look-ahead. After `stop`, what is under way is still finished and yielded. A file that brings
 * its thread down, or takes longer than the settings allow, gets a result that says so; even one file has its thread.
 */
export async function* performAll<Item, Settings extends Patience, Result>(
  items: readonly Item[],
  work: Work<Item, Settings, Result>,
  jobs: number,
  stop: AbortSignal,
): AsyncGenerator<Result> {
  const threads = Math.min(jobs, Math.ceil(items.length / fewFiles));
  // Node 20 hands the hook that compiles TypeScript on import to no thread.
  if (import.meta.url.endsWith(".js")) yield* performInThreads(items, work, threads, stop);
  else yield* performHere(items, work, stop);
}

async function* performHere<Item, Settings extends Patience, Result>(
  items: readonly Item[],
  work: Work<Item, Settings, Result>,
  stop: AbortSignal,
): AsyncGenerator<Result> {
  // Loaded where documents are read only: this thread stays small beside others.
  const { perform } = await work.load();
  for (const item of items) {
    if (stop.aborted) return;
    yield await perform(item, work.settings);
    // Lets signals and timers through.
    await new Promise(setImmediate);
  }
}

async function* performInThreads<Item, Settings extends Patience, Result>(
  items: readonly Item[],
  work: Work<Item, Settings, Result>,
  threads: number,
  stop: AbortSignal,
): AsyncGenerator<Result> {
  const ready = new Map<number, Result>();
  let sent = 0;
  let taken = 0;
  let wake = (): void => undefined;

  // Small where there are few files, so that all threads end together.
  const most = Math.min(handful, Math.ceil(items.length / (threads * 8)));
  const next = (): readonly number[] => {
    const free = taken + threads * lookAhead - sent;
    if (stop.aborted || free < most) return [];
    const from = sent;
    sent = Math.min(items.length, sent + most);
    return Array.from({ length: sent - from }, (_, index) => from + index);
  };
  const done = (indices: readonly number[], results: readonly Result[]): void => {
    for (const [at, result] of results.entries()) ready.set(indices[at] ?? 0, result);
    wake();
  };
  const crew = Array.from({ length: threads }, () => createThread(items, work, next, done));
  const stopped = (): void => wake();
  stop.addEventListener("abort", stopped);
  try {
    while (taken < items.length) {
      const result = ready.get(taken);
      if (result !== undefined) {
        ready.delete(taken++);
        for (const thread of crew) thread.feed();
        yield result;
      } else if (stop.aborted && taken === sent) {
        return;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    stop.removeEventListener("abort", stopped);
    await Promise.all(crew.map((thread) => thread.end()));
  }
}

interface Thread {
  /** Takes more to do, if there is. */
  feed(): void;
  end(): Promise<void>;
}

/** A thread that is replaced when a file brings it down: that file gets its error, the others are read. */
function createThread<Item, Settings extends Patience, Result>(
  items: readonly Item[],
  work: Work<Item, Settings, Result>,
  next: () => readonly number[],
  done: (indices: readonly number[], results: readonly Result[]) => void,
): Thread {
  /** The messages it was sent and has not answered: one to work on and one to go on with. */
  let inHand: (readonly number[])[] = [];
  let isReady = false;
  let isLate = false;
  let worker = start();
  let timer: NodeJS.Timeout | undefined;
  feed();
  return {
    feed,
    end: async () => {
      clearTimeout(timer);
      worker.removeAllListeners("exit");
      await worker.terminate();
    },
  };

  function start(): Worker {
    const thread = new Worker(new URL(work.thread, import.meta.url), {
      workerData: work.settings,
      // Little of a document outlives it. Without bounds each thread would hoard some 90 MB before it tidies up.
      resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 },
    });
    thread.on("message", (results: readonly Result[] | "ready") => {
      if (results === "ready") isReady = true;
      else done(inHand.shift() ?? [], results);
      watch();
      feed();
    });
    // Out of memory, or an error of ours: the exit that follows deals with it.
    thread.on("error", () => undefined);
    thread.on("exit", replace);
    return thread;
  }

  function replace(): void {
    const [first = [], ...others] = inHand;
    const reason = isLate ? "timed-out" : "crashed";
    // Nobody knows which of several it was: each is read by itself.
    const again = first.length > 1 ? first.map((index) => [index]) : [];
    inHand = [...again, ...others];
    isReady = false;
    isLate = false;
    worker = start();
    for (const indices of inHand) send(indices);
    watch();
    const [item] = first.map((index) => items[index]);
    if (item !== undefined && first.length === 1)
      void work.load().then(({ giveUp }) => done(first, [giveUp(item, reason, work.settings)]));
    feed();
  }

  function send(indices: readonly number[]): void {
    worker.postMessage(indices.map((index) => items[index]));
  }

  function feed(): void {
    while (inHand.length < 2) {
      const indices = next();
      if (indices.length === 0) return;
      inHand.push(indices);
      send(indices);
      if (inHand.length === 1) watch();
    }
  }

  function giveUpWaiting(): void {
    isLate = true;
    void worker.terminate();
  }

  function watch(): void {
    clearTimeout(timer);
    const [first] = inHand;
    // The time it takes to start is no file's.
    if (isReady && first !== undefined)
      timer = setTimeout(giveUpWaiting, work.settings.patience * first.length);
  }
}
