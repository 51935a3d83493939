import { parentPort, workerData } from "node:worker_threads";
import type { Task } from "./pool.ts";
import type { Source } from "./sources.ts";

/** A thread of the pool: works on the sources it is handed, one after the other, and answers for all of a message at once. */
export function serveThread<Settings, Result>(perform: Task<Settings, Result>["perform"]): void {
  const settings: Settings = workerData;
  // A promise of its own per message: order is kept by awaiting the one before.
  let last: Promise<void> = Promise.resolve();
  parentPort?.on("message", (sources: readonly Source[]) => {
    last = last.then(async () => {
      const results: Result[] = [];
      for (const source of sources) results.push(await perform(source, settings));
      parentPort?.postMessage(results);
    });
  });
  parentPort?.postMessage("ready");
}
