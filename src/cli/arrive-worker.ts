/** Thread of an import: makes the files it is handed ready for the register, one after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { type ArriveSettings, perform } from "./arrive.ts";
import type { Source } from "./sources.ts";

const settings: ArriveSettings = workerData;
let last: Promise<void> = Promise.resolve();
parentPort?.on("message", (source: Source) => {
  last = last.then(async () => parentPort?.postMessage(await perform(source, settings)));
});
parentPort?.postMessage("ready");
