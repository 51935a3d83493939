/** Thread of a run: reads the documents it is handed, one after the other. */
import { parentPort, workerData } from "node:worker_threads";
import type { Source } from "./sources.ts";
import { perform, type Settings } from "./task.ts";

const settings: Settings = workerData;
// A promise of its own per message: order is kept by awaiting the one before.
let last: Promise<void> = Promise.resolve();
parentPort?.on("message", (source: Source) => {
  last = last.then(async () => parentPort?.postMessage(await perform(source, settings)));
});
parentPort?.postMessage("ready");
