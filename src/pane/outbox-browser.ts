import { storagePrefix } from "../word/partition.ts";
import type { Outbox } from "./outbox.ts";
import { databaseOutbox } from "./outbox-idb.ts";

/** The outbox of this webview: one for all documents of this person on this machine. */
export function browserOutbox(): Outbox {
  const outbox = databaseOutbox(() => window.indexedDB, `${storagePrefix()}steckbrief.postausgang`);
  return {
    ...outbox,
    async put(waiting, submission) {
      await outbox.put(waiting, submission);
      // Asks the webview not to tidy up what waits when its disk runs full; it may say no, or ask the person.
      void window.navigator.storage?.persist?.().catch(() => false);
    },
  };
}
