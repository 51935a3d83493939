/** Thread of a run: reads the documents it is handed, one after the other, and answers for all of them at once. */
import { parentPort, workerData } from "node:worker_threads";
import type { Source } from "./sources.ts";
import { perform, type Result, type Settings } from "./task.ts";

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
