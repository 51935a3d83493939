import { createContext, useContext, useSyncExternalStore } from "react";
import { PaneError } from "./pane-error.ts";
import type { SendSession } from "./send-session.ts";
import type { SendState } from "./send-state.ts";

export const SendContext = createContext<SendSession | null>(null);

/** The session of sending; only where its section is shown. */
export function useSend(): SendSession {
  const send = useContext(SendContext);
  if (send === null) throw new PaneError("failed", "no section for sending around");
  return send;
}

export function useSendState(): SendState {
  const { store } = useSend();
  return useSyncExternalStore(store.subscribe, store.get);
}
