import type { ExpandedTerm } from "./search-expand.ts";

/** Queries on a vector, as literals. All stems are letters and digits: nothing in them can break out. */
export interface SearchQuery {
  /** What a hit must match; null: everything matches. */
  readonly match: string | null;
  /** The words as typed, any of them: ranks highest. Null where nothing is looked for but to be left out. */
  readonly exact: string | null;
  /** The same with compounds and similar words. */
  readonly wide: string | null;
}

/** Whether a hit must have every term, or any of them. */
export type SearchJoin = "all" | "any";

/** Makes the queries of some terms. */
export function searchQueryOf(terms: readonly ExpandedTerm[], join: SearchJoin): SearchQuery {
  const wanted = terms.filter(({ term }) => !term.excluded);
  const unwanted = terms.filter(({ term }) => term.excluded);
  const anyOf = (queries: readonly string[]): string | null =>
    queries.length === 0 ? null : queries.join(" | ");
  const wide = wanted.map(wideOf);
  const match = [
    ...(wide.length === 0 ? [] : [`(${wide.join(join === "all" ? " & " : " | ")})`]),
    ...unwanted.map(({ term }) => `!(${exactOf(term)})`),
  ];
  return {
    match: match.length === 0 ? null : match.join(" & "),
    exact: anyOf(wanted.map(({ term }) => exactOf(term))),
    wide: anyOf(wide),
  };
}

/** Every stem that a hit may be found by: these are marked. */
export function stemsOfTerms(terms: readonly ExpandedTerm[]): ReadonlySet<string> {
  const wanted = terms.filter(({ term }) => !term.excluded);
  return new Set(wanted.flatMap(({ term, related }) => [...term.words.map(({ stem }) => stem), ...related]));
}

function exactOf({ words }: ExpandedTerm["term"]): string {
  const [first, ...others] = words;
  return others.reduce(
    (row, { stem, distance }) => `${row} <${Math.max(1, distance)}> ${quoted(stem)}`,
    quoted(first?.stem ?? ""),
  );
}

function wideOf({ term, related }: ExpandedTerm): string {
  return `(${[`(${exactOf(term)})`, ...related.map(quoted)].join(" | ")})`;
}

function quoted(stem: string): string {
  return `'${stem}'`;
}
