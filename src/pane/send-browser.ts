import { storagePrefix } from "../word/partition.ts";
import { browserOutbox } from "./outbox-browser.ts";
import { createSendSession, type SendSession } from "./send-session.ts";
import { storedSettings } from "./send-settings.ts";
import type { Session } from "./session.ts";

/** One for each session of the pane: what ended and what was typed stays while other views are shown. */
const known = new WeakMap<Session, SendSession>();

export function sendSessionOf(session: Session): SendSession {
  const found = known.get(session) ?? createSendSession(session, surroundings(session));
  known.set(session, found);
  return found;
}

function surroundings(session: Session) {
  return {
    fetch: (signal: AbortSignal) => (address: string, init: RequestInit) =>
      window.fetch(address, { ...init, signal }),
    isOnline: () => window.navigator.onLine,
    now: () => new Date(),
    newStamp: () => session.surroundings.newId(),
    settings: storedSettings(() => window.localStorage, storagePrefix()),
    outbox: browserOutbox(),
  };
}
