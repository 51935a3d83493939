/** Thread of an import: makes the files it is handed ready for the register. */
import { perform } from "./arrive.ts";
import { serveThread } from "./thread.ts";

serveThread(perform);
