import { createContext, useContext, useSyncExternalStore } from "react";
import type { Session } from "./session.ts";
import type { PaneState } from "./state.ts";

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("a view outside the pane");
  return session;
}

/** The state as it is, and drawn anew with each change. */
export function usePaneState(): PaneState {
  const { store } = useSession();
  return useSyncExternalStore(store.subscribe, store.get);
}
