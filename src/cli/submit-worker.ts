/** Thread of a server: reads what was sent in. */
import { perform } from "./submit.ts";
import { serveThread } from "./thread.ts";

serveThread(perform);
