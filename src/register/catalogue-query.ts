import { mostValues } from "../exchange/query.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { pageIn, pages, withQuery } from "./addresses.ts";

/** The narrowings of a search, as they stand in the address. */
export const filterNames = [
  "land",
  "ags",
  "aktionsfeld",
  "von",
  "bis",
  "laufend",
  "rechtsgrundlage",
  "bilder",
] as const;
export type FilterName = (typeof filterNames)[number];

/** The state of the catalogue: all of it stands in the address. */
export interface CatalogueQuery {
  readonly q: string;
  /** Values of each narrowing, none twice; of the years one. A narrowing without a value is left out. */
  readonly filters: Readonly<Partial<Record<FilterName, readonly string[]>>>;
  /** Page of the hits, from 1. */
  readonly seite: number;
}

/** What each narrowing may say; anything else in an address is passed over. */
const allowed: Readonly<Record<FilterName, RegExp>> = {
  land: /^\d{2}$/,
  ags: /^\d{8}$/,
  aktionsfeld: /^[\p{L} -]{1,60}$/u,
  von: /^\d{4}$/,
  bis: /^\d{4}$/,
  laufend: /^(ja|nein)$/,
  rechtsgrundlage: /^(ja|nein)$/,
  bilder: /^(ja|nein)$/,
};

/** Longest search text; what is typed beyond is passed over. */
export const longestQuery = 200;
const lastPage = 500;

/** A period has one beginning and one end; the other narrowings may name several values, of which one is enough. */
function isYear(name: FilterName): boolean {
  return name === "von" || name === "bis";
}

/** What is true or false: the other value takes the place of the one. */
function isYesNo(name: FilterName): boolean {
  return name === "laufend" || name === "rechtsgrundlage" || name === "bilder";
}

/** Reads the state of the catalogue from an address. Never fails: what makes no sense is passed over. */
export function parseCatalogueQuery(parameters: URLSearchParams): CatalogueQuery {
  const filters: Partial<Record<FilterName, readonly string[]>> = {};
  for (const name of filterNames) {
    const given = parameters.getAll(name).map((value) => value.trim());
    const values = [...new Set(given.filter((value) => allowed[name].test(value)))];
    if (values.length > 0) filters[name] = values.slice(0, isYear(name) ? 1 : mostValues);
  }
  const page = Number(parameters.get("seite") ?? "1");
  return {
    q: [...(parameters.get("q") ?? "")].slice(0, longestQuery).join("").trim(),
    filters,
    seite: Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1,
  };
}

/** The three ways to look at what was found. */
export const catalogueViews = ["catalogue", "map", "timeline"] as const;
export type CatalogueView = (typeof catalogueViews)[number];

/** The address of a state of the catalogue. */
export function addressOfQuery(locale: Locale, shown: CatalogueView, query: CatalogueQuery): string {
  return withQuery(pageIn(locale, pages[shown]), [
    ["q", query.q],
    ...filterNames.flatMap((name) => (query.filters[name] ?? []).map((value) => [name, value] as const)),
    ["seite", query.seite > 1 ? String(query.seite) : ""],
  ]);
}

/** The same search with one more value, or without it where it is set already; back on the first page. */
export function toggled(query: CatalogueQuery, name: FilterName, value: string): CatalogueQuery {
  const { [name]: old = [], ...others } = query.filters;
  const rest = old.filter((each) => each !== value);
  const values = rest.length < old.length ? rest : [...(isYesNo(name) || isYear(name) ? [] : old), value];
  return { ...query, seite: 1, filters: values.length === 0 ? others : { ...others, [name]: values } };
}

/** Whether anything narrows the catalogue. */
export function isNarrowed({ q, filters }: CatalogueQuery): boolean {
  return q !== "" || Object.keys(filters).length > 0;
}
