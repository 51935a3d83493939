import type { Locale } from "../steckbrief/kinds.ts";
import { catalogueWords } from "./catalogue-messages.ts";
import type { FilterName } from "./catalogue-query.ts";
import type { Facet } from "./Facets.tsx";
import type { Gemeinde } from "./gemeinden.ts";
import { isLandesschluessel, laender } from "./laender.ts";
import type { FacetValue, SearchFacets } from "./search-facets.ts";
import type { SearchFilters } from "./search-filter.ts";

type Words = Readonly<Partial<Record<FilterName, string | readonly string[] | undefined>>>;

/** The narrowings of an address as the search takes them. */
export function filtersOf(words: Words): SearchFilters {
  const valuesOf = (name: FilterName): readonly string[] => [words[name] ?? []].flat();
  const listOf = <T>(values: readonly T[]): readonly T[] | undefined =>
    values.length === 0 ? undefined : values;
  const flagsOf = (name: FilterName) => listOf(valuesOf(name).map((value) => value === "ja"));
  const yearOf = (name: FilterName) => valuesOf(name).map(Number)[0];
  const given: Readonly<Record<keyof SearchFilters, unknown>> = {
    ags: listOf(valuesOf("ags")),
    land: listOf(valuesOf("land").filter(isLandesschluessel)),
    aktionsfeld: listOf(valuesOf("aktionsfeld")),
    von: yearOf("von"),
    bis: yearOf("bis"),
    laufend: flagsOf("laufend"),
    rechtsgrundlage: flagsOf("rechtsgrundlage"),
    bilder: flagsOf("bilder"),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** The order in which the narrowings are offered. */
const offered = ["aktionsfeld", "land", "ags", "laufend", "rechtsgrundlage", "bilder"] as const;

/** What the search counted, in words. */
export function facetsOf(
  facets: SearchFacets,
  locale: Locale,
  gemeinden: ReadonlyMap<string, Gemeinde>,
): readonly Facet[] {
  return offered.map((name) => ({
    name,
    values: inOrder(name, facets).map(({ value, count }) => {
      if (value === "true" || value === "false")
        return { ...yesNo[value], label: catalogueWords[yesNo[value].word][locale](), count };
      return { value, label: labelOf(name, value, facets, gemeinden), count };
    }),
  }));
}

/** By count, as the search gives them; yes before no. */
function inOrder(name: (typeof offered)[number], facets: SearchFacets): readonly FacetValue[] {
  const values = facets[name];
  return values.some(({ value }) => value === "true")
    ? values.toSorted((one, other) => (one.value < other.value ? 1 : -1))
    : values;
}

/** Truth as it stands in addresses. */
const yesNo = { true: { value: "ja", word: "yes" }, false: { value: "nein", word: "no" } } as const;

function labelOf(
  name: (typeof offered)[number],
  value: string,
  facets: SearchFacets,
  gemeinden: ReadonlyMap<string, Gemeinde>,
): string {
  if (name === "land" && isLandesschluessel(value)) return laender[value];
  if (name === "ags")
    return gemeinden.get(value)?.name ?? facets.ags.find((city) => city.value === value)?.name ?? value;
  return value;
}
