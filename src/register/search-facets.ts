import type { Queryable } from "./database.ts";
import {
  conditionsOf,
  filterSql,
  type SearchAudience,
  type SearchFilterName,
  type SearchFilters,
} from "./search-filter.ts";
import type { SearchQuery } from "./search-query.ts";

/** One value to narrow by, and how many hits it would leave: with all other filters, without the one of its own. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** Municipalities with hits. */
export interface CityFacet extends FacetValue {
  /** As written in the Steckbriefe. */
  readonly name: string;
}

export interface SearchFacets {
  /** By number of hits, then by name. */
  readonly ags: readonly CityFacet[];
  readonly land: readonly FacetValue[];
  readonly aktionsfeld: readonly FacetValue[];
  /** `value`: "true" or "false". */
  readonly laufend: readonly FacetValue[];
  readonly rechtsgrundlage: readonly FacetValue[];
  readonly bilder: readonly FacetValue[];
}

const combined = ["land", "aktionsfeld", "laufend", "rechtsgrundlage", "bilder"] as const;
type Combined = (typeof combined)[number];

/** Hits by every combination of the values that are few: each facet is a sum over these. */
type Combination = Readonly<Record<Combined, string | boolean | null>> & { readonly count: number };

export interface FacetCounts {
  /** Hits with all filters. */
  readonly total: number;
  readonly facets: SearchFacets;
  /** Whether nothing at all is found, whatever the filters but for those by year. */
  readonly isEmpty: boolean;
}

/** Counts what a search finds, by everything it can be narrowed by. */
export async function countFacets(
  database: Queryable,
  audience: SearchAudience,
  query: SearchQuery,
  filters: SearchFilters,
): Promise<FacetCounts> {
  const { combinations, cities } = await count(database, audience, query, filters);
  const here = combinations.filter(({ inCity }) => inCity);
  const countBy = (name: Combined): readonly FacetValue[] => {
    const counts = new Map<string, number>();
    for (const combination of here) {
      const value = combination[name];
      if (value !== null && agrees(combination, filters, name))
        counts.set(String(value), (counts.get(String(value)) ?? 0) + combination.count);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  };
  return {
    total: here.reduce((sum, one) => (agrees(one, filters, null) ? sum + one.count : sum), 0),
    facets: {
      ags: cities,
      land: countBy("land"),
      aktionsfeld: countBy("aktionsfeld"),
      laufend: countBy("laufend"),
      rechtsgrundlage: countBy("rechtsgrundlage"),
      bilder: countBy("bilder"),
    },
    isEmpty: combinations.length === 0,
  };
}

interface Counts {
  readonly combinations: readonly (Combination & { readonly inCity: boolean })[];
  readonly cities: readonly CityFacet[];
}

/** Both kinds of counts over one reading of the hits: by all values together, of which there are far fewer than hits. */
async function count(
  database: Queryable,
  audience: SearchAudience,
  query: SearchQuery,
  filters: SearchFilters,
): Promise<Counts> {
  const conditions = conditionsOf(audience, query, filters, ["ags", ...combined]);
  const where = conditions.sql;
  const others = filterSql(filters, ["ags", "von", "bis", "bilder"], (value) => conditions.add(value));
  const pictures =
    filters.bilder === undefined ? "true" : `bilder = any(${conditions.add(filters.bilder)}::boolean[])`;
  const city =
    filters.ags === undefined ? "true" : `coalesce(ags = any(${conditions.add(filters.ags)}::text[]), false)`;
  const { rows } = await database.query<
    Combination & CityFacet & { readonly isCity: boolean; readonly inCity: boolean }
  >(
    `with grouped as materialized (
       select ags, min(stadt) as name, land, aktionsfeld, laufend, rechtsgrundlage, bilder > 0 as bilder,
         count(*) as count
       from ${conditions.source} where ${where} group by ags, 3, 4, 5, 6, 7)
     select false as "isCity", null as value, null as name, ${city} as "inCity", ${combined.join(", ")},
       sum(count)::integer as count
     from grouped group by 4, 5, 6, 7, 8, 9
     union all
     (select true, ags, min(name), false, null, null, null, null, null, sum(count)::integer as count
      from grouped where ags is not null and ${others} and ${pictures}
      group by ags order by count desc, min(name) collate "und-x-icu", ags)`,
    conditions.params,
  );
  return {
    combinations: rows.filter(({ isCity }) => !isCity),
    cities: rows
      .filter(({ isCity }) => isCity)
      .map(({ value, name, count: hits }) => ({ value, name, count: hits })),
  };
}

/** Whether a combination is left by all filters but one. */
function agrees(combination: Combination, filters: SearchFilters, except: SearchFilterName | null): boolean {
  return combined.every((name) => {
    const wanted: readonly unknown[] | undefined = filters[name];
    return name === except || wanted === undefined || wanted.includes(combination[name]);
  });
}
