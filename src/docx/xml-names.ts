import { isUnderstood, logicalName } from "./names.ts";
import type { XmlCodes } from "./xml-codes.ts";

// Taken once: for every character of a file, looking up a global shows where globals are slow, as in `node:vm`.
const { imul } = Math;

/** A spelling of a name, prefix and all, with what it was last resolved to. */
export interface SpelledName {
  readonly text: string;
  readonly codes: XmlCodes["codes"];
  /** Number of the scope under which the next one holds; 0 for none. */
  elementScope: number;
  element: string;
  attributeScope: number;
  attribute: string;
}

/** Longer ones are not kept. */
const longestKept = 48;

/** Spellings and values met, in whatever file, one per slot: a look-up costs the same whatever a file may hold. */
const slots = 4096;
const spellings = new Array<SpelledName | null>(slots).fill(null);
const values = new Array<ShortValue | null>(slots).fill(null);

interface ShortValue {
  readonly text: string;
  readonly codes: XmlCodes["codes"];
}

/** The spelling that stands from `start` to before `end`. */
export function spellingAt({ codes, text }: XmlCodes, start: number, end: number): SpelledName {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (imul(hash, 31) + (codes[at] ?? 0)) | 0;
  const slot = slotOf(hash);
  const known = spellings[slot] ?? null;
  if (known !== null && isSame(known.codes, codes, start, end)) return known;
  const name: SpelledName = {
    text: text(start, end),
    codes: copyOf(codes, start, end),
    elementScope: 0,
    element: "",
    attributeScope: 0,
    attribute: "",
  };
  if (end - start <= longestKept) spellings[slot] = name;
  return name;
}

/** The value between two places where it is plain ASCII without references and line ends; else null. */
export function plainValueAt({ codes, text }: XmlCodes, start: number, end: number): string | null {
  let hash = end - start;
  for (let at = start; at < end; at++) {
    const code = codes[at] ?? 0;
    if (code < 32 || code === 38 /* & */ || code > 127) return null;
    hash = (imul(hash, 31) + code) | 0;
  }
  if (end - start > longestKept) return text(start, end);
  const slot = slotOf(hash);
  const known = values[slot] ?? null;
  if (known !== null && isSame(known.codes, codes, start, end)) return known.text;
  const value = { text: text(start, end), codes: copyOf(codes, start, end) };
  values[slot] = value;
  return value.text;
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 12) ^ (hash >>> 24)) & (slots - 1);
}

/** A copy that keeps nothing else alive: parts of a Node buffer would. */
function copyOf(codes: XmlCodes["codes"], start: number, end: number): XmlCodes["codes"] {
  const copy = codes instanceof Uint8Array ? new Uint8Array(end - start) : new Uint16Array(end - start);
  for (let at = start; at < end; at++) copy[at - start] = codes[at] ?? 0;
  return copy;
}

function isSame(known: XmlCodes["codes"], codes: XmlCodes["codes"], start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let at = 0; at < known.length; at++) if (known[at] !== codes[start + at]) return false;
  return true;
}

/** Names in namespaces of ours; every file has the same few hundred. */
const knownNames = new Map<string, Map<string, string>>();
const mostKnownNames = 2000;

/** The logical name of a local name in a namespace, as the one copy of that string. */
export function nameIn(uri: string, local: string): string {
  let names = knownNames.get(uri);
  const known = names?.get(local);
  if (known !== undefined) return known;
  const name = internalised(logicalName(uri, local));
  if (!isUnderstood(uri)) return name;
  names ??= new Map();
  if (names.size < mostKnownNames) knownNames.set(uri, names.set(local, name));
  return name;
}

/** The one copy of a string that V8 compares by address: property keys are such copies. */
function internalised(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? text;
}
