import { createContext, useContext, useSyncExternalStore } from "react";
import { PaneError } from "./pane-error.ts";
import type { UmlaufSession } from "./umlauf-session.ts";
import type { UmlaufState } from "./umlauf-state.ts";

export const UmlaufContext = createContext<UmlaufSession | null>(null);

/** The session of the Umlauf; only where its view is shown. */
export function useUmlauf(): UmlaufSession {
  const umlauf = useContext(UmlaufContext);
  if (umlauf === null) throw new PaneError("failed", "no Umlauf around");
  return umlauf;
}

export function useUmlaufState(): UmlaufState {
  const { store } = useUmlauf();
  return useSyncExternalStore(store.subscribe, store.get);
}
