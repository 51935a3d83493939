import { CommonError, commonStatus } from "./common-error.ts";

/** Word holds at most two files for a page; a third is refused until one is closed. */
const limit = 2;

/** Files handed out by `getFileAsync`, until the page closes them. */
export class OfficeFiles {
  readonly #open = new Map<number, Uint8Array>();
  #last = 0;

  /** The handle of a file that holds the bytes as they are now. */
  add(bytes: Uint8Array): number {
    if (this.#open.size >= limit) throw new CommonError(commonStatus.tooManyFiles);
    this.#last += 1;
    this.#open.set(this.#last, bytes);
    return this.#last;
  }

  slice(handle: number, offset: number, size: number): Uint8Array {
    const bytes = this.#open.get(handle);
    if (bytes === undefined) throw new CommonError(commonStatus.invalidHandle);
    if (offset < 0 || offset > bytes.length) throw new CommonError(commonStatus.outOfRange);
    return bytes.subarray(offset, offset + size);
  }

  close(handle: number): void {
    this.#open.delete(handle);
  }

  clear(): void {
    this.#open.clear();
  }
}
