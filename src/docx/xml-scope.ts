import { logicalName, namespaces, w } from "./names.ts";
import type { XmlCodes } from "./xml-codes.ts";

/** The namespace declarations in force from a depth on. */
export interface Scope {
  /** No two have the same, in whatever file. */
  readonly id: number;
  readonly uris: ReadonlyMap<string, string>;
  readonly depth: number;
  readonly outer: Scope | null;
  /** Whether `w:` and `xml:` stand for what they nearly always do. */
  readonly isUsual: boolean;
  /** Scopes met inside this one, by depth and declarations: each drawing of each file declares the same. */
  readonly inner: Map<string, Scope>;
}

/** Scopes kept inside one, and characters of the declarations by which they are found. */
const mostInner = 16;
const longestInner = 1_000;

let scopes = 0;

export function createScope(uris: ReadonlyMap<string, string>, depth: number, outer: Scope | null): Scope {
  const isUsual = logicalName(uris.get("w") ?? "", "r") === w.r && uris.get("xml") === namespaces.xml;
  return { id: ++scopes, uris, depth, outer, isUsual, inner: new Map() };
}

/** The scope inside another in which some prefixes stand for something else. */
export function innerScope(outer: Scope, declared: ReadonlyMap<string, string>, depth: number): Scope {
  let key = String(depth);
  // A blank is in no prefix, and in no value of ours that it could be mistaken for.
  for (const [prefix, uri] of declared) key += ` ${prefix}=${uri.length}:${uri}`;
  const known = outer.inner.get(key);
  if (known !== undefined) return known;
  const scope = createScope(new Map([...outer.uris, ...declared]), depth, outer);
  if (outer.inner.size < mostInner && key.length <= longestInner) outer.inner.set(key, scope);
  return scope;
}

/** What is in force where nothing is declared (Namespaces in XML 1.0, 3). */
export const noDeclarations: Scope = createScope(new Map([["xml", namespaces.xml]]), 0, null);

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
