import { parentPort, workerData } from "node:worker_threads";
import type { Task } from "./pool.ts";

/** A thread of the pool: works on the items it is handed, one after the other, and answers for all of a message at once. */
export function serveThread<Item, Settings, Result>(perform: Task<Item, Settings, Result>["perform"]): void {
  const settings: Settings = workerData;
  // A promise of its own per message: order is kept by awaiting the one before.
  let last: Promise<void> = Promise.resolve();
  parentPort?.on("message", (items: readonly Item[]) => {
    last = last.then(async () => {
      const results: Result[] = [];
      for (const item of items) results.push(await perform(item, settings));
      parentPort?.postMessage(results);
    });
  });
  parentPort?.postMessage("ready");
}
