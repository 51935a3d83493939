/** A value that views can watch: React's `useSyncExternalStore` takes it as it is. */
export interface Store<State, Action> {
  get(): State;
  subscribe(listener: () => void): () => void;
  dispatch(action: Action): void;
}

export function createStore<State, Action>(
  reduce: (state: State, action: Action) => State,
  first: State,
): Store<State, Action> {
  const listeners = new Set<() => void>();
  let state = first;
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch: (action) => {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
  };
}
