import { HostError } from "./host-error.ts";
import type { WordObject } from "./word-object.ts";

/**
 * Objects that a page keeps beyond one request. Every keeping gets an id of its own, even of the same object:
 * the first `Word.run` to end would otherwise take the object from under the other.
 */
export class References {
  readonly #kept = new Map<string, WordObject>();
  #last = 0;

  keep(object: WordObject): string {
    this.#last += 1;
    const id = `{${object.type.name}:${this.#last}}`;
    this.#kept.set(id, object);
    return id;
  }

  get(id: string): WordObject {
    const object = this.#kept.get(id);
    if (object === undefined) throw new HostError("InvalidObjectPath", `no object is kept as ${id}`);
    return object;
  }

  /** May be repeated: the client retries its cleaning up. */
  remove(id: string): void {
    this.#kept.delete(id);
  }

  clear(): void {
    this.#kept.clear();
  }

  get size(): number {
    return this.#kept.size;
  }
}
