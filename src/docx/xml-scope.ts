import { namespaces, w } from "./names.ts";
import { nameIn } from "./xml-names.ts";

/** The namespace declarations in force from a depth on. */
export interface Scope {
  /** No two have the same, in whatever file. */
  readonly id: number;
  readonly uris: ReadonlyMap<string, string>;
  readonly depth: number;
  readonly outer: Scope | null;
  /** Whether `w:` and `xml:` stand for what they nearly always do. */
  readonly isUsual: boolean;
}

let scopes = 0;

/** A scope, with a number of its own. */
export function createScope(uris: ReadonlyMap<string, string>, depth: number, outer: Scope | null): Scope {
  const isUsual = nameIn(uris.get("w") ?? "", "r") === w.r && uris.get("xml") === namespaces.xml;
  return { id: ++scopes, uris, depth, outer, isUsual };
}
