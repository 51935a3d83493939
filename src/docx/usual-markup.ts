import { nameEnd, startsName, type XmlCodes } from "./xml-codes.ts";

/** The bytes of a part, and the same by four: comparing so takes a quarter of the time. */
export interface Bytes {
  readonly codes: Uint8Array;
  readonly view: DataView;
}

/** Markup as a program always writes it: whole words of four bytes, and what is left of it. */
export interface Literal {
  readonly words: Int32Array;
  readonly rest: Uint8Array;
  readonly length: number;
}

export function bytesOf(codes: Uint8Array): Bytes {
  return { codes, view: new DataView(codes.buffer, codes.byteOffset, codes.length) };
}

/** A literal of ASCII. */
export function literal(text: string): Literal {
  const codes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const view = new DataView(codes.buffer);
  const words = Int32Array.from({ length: codes.length >> 2 }, (_, at) => view.getInt32(at * 4, true));
  return { words, rest: codes.subarray(words.length * 4), length: codes.length };
}

export function standsHere({ codes, view }: Bytes, { words, rest, length }: Literal, from: number): boolean {
  if (from + length > codes.length) return false;
  let at = from;
  for (let index = 0; index < words.length; index++, at += 4)
    if (view.getInt32(at, true) !== words[index]) return false;
  for (let index = 0; index < rest.length; index++) if (codes[at + index] !== rest[index]) return false;
  return true;
}

/** Whether two stretches of a part read the same. */
export function readsSame({ codes, view }: Bytes, one: number, other: number, length: number): boolean {
  if (one + length > codes.length || other + length > codes.length) return false;
  let at = 0;
  for (; at + 4 <= length; at += 4)
    if (view.getInt32(one + at, true) !== view.getInt32(other + at, true)) return false;
  for (; at < length; at++) if (codes[one + at] !== codes[other + at]) return false;
  return true;
}

/** Whether a stretch of a part reads as one of another part. */
export function readsAs({ codes, view }: Bytes, from: number, known: Bytes): boolean {
  const { length } = known.codes;
  if (from + length > codes.length) return false;
  let at = 0;
  for (; at + 4 <= length; at += 4)
    if (view.getInt32(from + at, true) !== known.view.getInt32(at, true)) return false;
  for (; at < length; at++) if (codes[from + at] !== known.codes[at]) return false;
  return true;
}

/** More attributes than the elements here have; what has more is left to the reader and its limits. */
const mostAttributes = 32;

/** Where attributes end, with one blank before each and double quotes; -1 where they are otherwise, or may declare. */
export function attributesEnd(codes: XmlCodes["codes"], from: number): number {
  let at = from;
  for (let count = 0; codes[at] === 32; count++) {
    const first = codes[++at] ?? 0;
    if (!startsName(first) || first === 120 /* x */ || count === mostAttributes) return -1;
    at = nameEnd(codes, at);
    if (codes[at] !== 61 /* = */ || codes[at + 1] !== 34 /* " */) return -1;
    at += 2;
    for (let code = codes[at]; code !== 34; code = codes[++at])
      if (code === 60 || code === undefined) return -1;
    at++;
  }
  return at;
}

/** Behind `<name …/>`, where the name ends at `nameEnds`; -1 where that is not what stands there. */
export function emptyEnd(codes: XmlCodes["codes"], nameEnds: number): number {
  const slash = attributesEnd(codes, nameEnds);
  return codes[slash] === 47 /* / */ && codes[slash + 1] === 62 /* > */ ? slash + 2 : -1;
}

/** Behind `<w:name …/>`, whatever its name; -1 where that is not what stands there. */
export function wordElementEnd(codes: XmlCodes["codes"], at: number): number {
  return isWord(codes, at) ? emptyEnd(codes, nameEnd(codes, at + 3)) : -1;
}

function isWord(codes: XmlCodes["codes"], at: number): boolean {
  return codes[at] === 60 /* < */ && codes[at + 1] === 119 /* w */ && codes[at + 2] === 58 /* : */;
}
