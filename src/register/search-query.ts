import type { ExpandedTerm } from "./search-expand.ts";

/** Queries on a vector, as literals. All stems are letters and digits: nothing in them can break out. */
export interface SearchQuery {
  /** What a hit must match: any query of each list. No list: everything matches. */
  readonly all: readonly (readonly string[])[];
  /** What it must not match: any of these. */
  readonly none: readonly string[];
  /** The words as typed, any of them: ranks highest. Null where nothing is looked for but to be left out. */
  readonly exact: string | null;
  /** The same with compounds and similar words, each by itself. */
  readonly wide: readonly string[];
}

/** Whether a hit must have every term, or any of them. */
export type SearchJoin = "all" | "any";

/** Makes the queries of some terms. */
export function searchQueryOf(terms: readonly ExpandedTerm[], join: SearchJoin): SearchQuery {
  const wanted = terms.filter(({ term }) => !term.excluded);
  const unwanted = terms.filter(({ term }) => term.excluded);
  const lists = wanted.map(({ term, related }) => [exactOf(term), ...related.map(quoted)]);
  const wide = [...new Set(lists.flat())];
  return {
    all: join === "all" || lists.length === 0 ? lists : [wide],
    none: unwanted.map(({ term }) => exactOf(term)),
    exact: wanted.length === 0 ? null : wanted.map(({ term }) => exactOf(term)).join(" | "),
    wide,
  };
}

/** Every stem that a hit may be found by: these are marked. */
export function stemsOfTerms(terms: readonly ExpandedTerm[]): ReadonlySet<string> {
  const wanted = terms.filter(({ term }) => !term.excluded);
  return new Set(wanted.flatMap(({ term, related }) => [...term.words.map(({ stem }) => stem), ...related]));
}

function exactOf({ words }: ExpandedTerm["term"]): string {
  const [first, ...others] = words;
  const row = others.map(({ stem, distance }) => ` <${Math.max(1, distance)}> ${quoted(stem)}`);
  return `(${quoted(first?.stem ?? "")}${row.join("")})`;
}

function quoted(stem: string): string {
  return `'${stem}'`;
}
