/** Thread of a run: reads documents. */
import { perform } from "./task.ts";
import { serveThread } from "./thread.ts";

serveThread(perform);
