import type { Control, Paragraph, Piece } from "./story.ts";
import { type Bytes, literal, standsHere } from "./usual-markup.ts";
import type { XmlCodes } from "./xml-codes.ts";

/** References for characters that no blank is, by name. */
const references = [
  [literal("&amp;"), 38],
  [literal("&lt;"), 60],
  [literal("&gt;"), 62],
  [literal("&quot;"), 34],
  [literal("&apos;"), 39],
] as const;

/** A piece whose text is not made yet. */
interface Stretch {
  readonly piece: Piece;
  readonly start: number;
  end: number;
}

/** The room of the last document: a new one for each would be most of what a reading throws away. */
let lastRoom: XmlCodes | null = null;

function roomFor(source: XmlCodes): XmlCodes {
  const { length } = source.codes;
  const room = lastRoom !== null && lastRoom.codes.length >= length ? lastRoom : source.room(length * 2);
  lastRoom = room;
  return room;
}

/** The texts of one block, one behind the other, until it is read to its end: they become strings at once. */
export class TextRoom {
  /** Whether the run being read is a prompt. */
  prompt = false;
  /** Characters of the block so far. */
  length = 0;
  private readonly bytes: Bytes;
  private readonly codes: Uint8Array;
  private readonly room: XmlCodes;
  private readonly into: XmlCodes["codes"];
  private size = 0;
  private stretches: Stretch[] = [];

  constructor(source: XmlCodes, bytes: Bytes) {
    this.bytes = bytes;
    this.codes = bytes.codes;
    this.room = roomFor(source);
    this.into = this.room.codes;
  }

  begin(): void {
    this.size = 0;
    this.length = 0;
    this.stretches = [];
  }

  /** Gives every piece its text. */
  end(): void {
    const whole = this.size === 0 ? "" : this.room.text(0, this.size);
    for (const { piece, start, end } of this.stretches) piece.text = whole.slice(start, end);
  }

  /** Where the text ends that begins at `from`: at some tag. */
  readText(from: number, paragraph: Paragraph, control: Control | null, keepsBlanks: boolean): number {
    const { codes, bytes, into } = this;
    const first = this.size;
    const { length: most } = codes;
    let size = first;
    let bits = 0;
    let at = from;
    while (at < most) {
      const code = codes[at] ?? 0;
      // Letters first: there are most of them.
      if (code > 60) {
        bits |= code;
        into[size++] = code;
        at++;
        continue;
      }
      if (code === 60 /* < */) break;
      if (code === 13) return -1;
      if (code === 38 /* & */) {
        const found = references.find(([name]) => standsHere(bytes, name, at));
        if (found === undefined) return -1;
        into[size++] = found[1];
        at += found[0].length;
        continue;
      }
      into[size++] = code === 10 ? 32 : code;
      at++;
    }
    let start = first;
    if (!keepsBlanks) {
      while (start < size && isBlank(into[start])) start++;
      while (size > start && isBlank(into[size - 1])) size--;
      if (start > first) {
        into.copyWithin(first, start, size);
        size -= start - first;
      }
    }
    if (size > first) {
      this.size = size;
      const length = bits < 128 ? size - first : charactersOf(into, first, size);
      this.addLength(length, paragraph, control);
    }
    return at;
  }

  addSign(code: number, paragraph: Paragraph, control: Control | null): void {
    this.into[this.size++] = code;
    this.addLength(1, paragraph, control);
  }

  /** What was just put into the room belongs to the piece before it, or begins one. */
  private addLength(length: number, paragraph: Paragraph, control: Control | null): void {
    const { pieces } = paragraph;
    const last = pieces[pieces.length - 1];
    const start = this.length;
    this.length += length;
    if (last !== undefined && last.control === control && last.prompt === this.prompt) {
      const stretch = this.stretches[this.stretches.length - 1];
      if (stretch !== undefined) stretch.end = this.length;
      return;
    }
    const piece: Piece = { text: "", control, prompt: this.prompt };
    pieces.push(piece);
    this.stretches.push({ piece, start, end: this.length });
  }
}

/** XML's blanks only: no-break blanks are text. */
function isBlank(code: number | undefined): boolean {
  return code === 32 || code === 9 || code === 10;
}

/** Characters (UTF-16) of UTF-8: a byte that goes on with one counts nothing, one that begins a pair of surrogates two. */
function charactersOf(codes: XmlCodes["codes"], start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const byte = codes[at] ?? 0;
    if (byte >> 6 !== 2) count += byte >= 0xf0 ? 2 : 1;
  }
  return count;
}
