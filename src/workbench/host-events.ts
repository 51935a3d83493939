/** Numbers of the Common API's events. */
export const eventId = { selectionChanged: 2, richApi: 33, commandInvoked: 39 } as const;

type Push = (payload: unknown) => void;

/** Who wants to hear of what; one page may register an event once per target. */
export class HostEvents {
  readonly #registered = new Map<string, Push>();
  readonly #muted: () => boolean;
  #pending = false;

  constructor(muted: () => boolean) {
    this.#muted = muted;
  }

  register(id: number, targetId: string, push: Push): void {
    this.#registered.set(key(id, targetId), push);
  }

  unregister(id: number, targetId: string): void {
    this.#registered.delete(key(id, targetId));
  }

  /** Told once for all that happens in one go: typing changes text and selection. */
  selectionChanged(): void {
    if (this.#pending) return;
    this.#pending = true;
    queueMicrotask(() => {
      this.#pending = false;
      this.#push(eventId.selectionChanged, []);
    });
  }

  clear(): void {
    this.#registered.clear();
  }

  #push(id: number, values: readonly unknown[], targetId = ""): void {
    if (!this.#muted()) this.#registered.get(key(id, targetId))?.([values, id]);
  }
}

function key(id: number, targetId: string): string {
  return `${id} ${targetId}`;
}
