import type { XmlCodes } from "./xml-codes.ts";

const usualRoom = 4096;

/** Text that is gathered in codes and made a string once: Word breaks lines into runs of a word or two. */
export class GatheredText {
  private readonly source: XmlCodes;
  /** Made when there is something to gather. */
  private made: XmlCodes | null = null;
  private length = 0;

  constructor(source: XmlCodes) {
    this.source = source;
  }

  private get room(): XmlCodes {
    this.made ??= this.source.room(usualRoom);
    return this.made;
  }

  /** Adds a stretch of codes, line ends as blanks; returns its length in characters (UTF-16). */
  add(codes: XmlCodes["codes"], start: number, end: number): number {
    const size = end - start;
    if (this.length + size > this.room.codes.length) this.grow(size);
    const into = this.room.codes;
    const shift = this.length - start;
    let bits = 0;
    for (let at = start; at < end; at++) {
      const code = codes[at] ?? 0;
      bits |= code;
      into[at + shift] = code === 10 ? 32 : code;
    }
    this.length += size;
    return bits < 128 || codes instanceof Uint16Array ? size : charactersOf(codes, start, end);
  }

  /** What has been gathered; begins anew. */
  take(): string {
    const { length } = this;
    this.length = 0;
    return length === 0 ? "" : this.room.text(0, length);
  }

  private grow(size: number): void {
    const before = this.room.codes;
    this.made = this.source.room(Math.max(before.length * 2, this.length + size));
    this.made.codes.set(before.subarray(0, this.length));
  }
}

/** Of UTF-8: a byte that goes on with a character counts nothing, one that begins a pair of surrogates two. */
function charactersOf(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >> 6 !== 2) count += byte >= 0xf0 ? 2 : 1;
  }
  return count;
}
