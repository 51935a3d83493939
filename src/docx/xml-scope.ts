import { logicalName, namespaces, w } from "./names.ts";
import type { XmlCodes } from "./xml-codes.ts";

/** The namespace declarations in force from a depth on. */
export interface Scope {
  /** No two have the same, in whatever file. */
  readonly id: number;
  readonly uris: ReadonlyMap<string, string>;
  readonly depth: number;
  readonly outer: Scope | null;
  /** Characters of all its declarations, and of those around it. */
  readonly weight: number;
  /** Whether `w:` and `xml:` stand for what they nearly always do. */
  readonly isUsual: boolean;
}

let scopes = 0;

function createScope(
  uris: ReadonlyMap<string, string>,
  { depth, outer, weight }: Pick<Scope, "depth" | "outer" | "weight">,
): Scope {
  const isUsual = logicalName(uris.get("w") ?? "", "r") === w.r && uris.get("xml") === namespaces.xml;
  return { id: ++scopes, uris, depth, outer, weight, isUsual };
}

/** Scopes inside others, in whatever file, by what they declare: each drawing of each file declares the same. */
const scopesMet = new Map<string, Scope>();
const mostMet = 256;
/** Heavier ones are not kept. */
const heaviest = 10_000;

/** The scope inside another in which some prefixes stand for something else. */
export function innerScope(outer: Scope, declared: ReadonlyMap<string, string>, depth: number): Scope {
  let key = `${outer.id} ${depth}`;
  // With its length a value can't be mistaken for the end of another.
  for (const [prefix, uri] of declared) key += ` ${prefix}=${uri.length}:${uri}`;
  const met = scopesMet.get(key);
  if (met !== undefined) return met;
  const weight = outer.weight + key.length;
  const scope = createScope(new Map([...outer.uris, ...declared]), { depth, outer, weight });
  if (weight > heaviest) return scope;
  if (scopesMet.size >= mostMet) scopesMet.clear();
  scopesMet.set(key, scope);
  return scope;
}

/** What is in force where nothing is declared (Namespaces in XML 1.0, 3). */
export const noDeclarations: Scope = createScope(new Map([["xml", namespaces.xml]]), {
  depth: 0,
  outer: null,
  weight: 0,
});

interface Root {
  readonly tag: Uint8Array;
  readonly scope: Scope;
}

/** Start tags of roots, one per slot; longer ones are not kept. */
const roots = new Array<Root | null>(32).fill(null);
const longest = 8 << 10;

/** What the root declares whose start tag stands between two places: programs declare the same in every file. */
export function scopeOfRoot(
  codes: XmlCodes["codes"],
  start: number,
  end: number,
  declare: () => Scope,
): Scope {
  const length = end - start;
  const slot = length & (roots.length - 1);
  const known = roots[slot] ?? null;
  if (known !== null && known.tag.length === length && isSame(known.tag, codes, start)) return known.scope;
  const scope = declare();
  const tag = length <= longest ? asciiOf(codes, start, end) : null;
  if (tag !== null) roots[slot] = { tag, scope };
  return scope;
}

function isSame(tag: Uint8Array, codes: XmlCodes["codes"], start: number): boolean {
  for (let at = 0; at < tag.length; at++) if (tag[at] !== codes[start + at]) return false;
  return true;
}

/** A copy; null where other characters stand, which are other codes in another encoding. */
function asciiOf(codes: XmlCodes["codes"], start: number, end: number): Uint8Array | null {
  const copy = new Uint8Array(end - start);
  for (let at = start; at < end; at++) {
    const code = codes[at] ?? 0;
    if (code > 127) return null;
    copy[at - start] = code;
  }
  return copy;
}
