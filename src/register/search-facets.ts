import type { Queryable } from "./database.ts";
import {
  conditionsOf,
  type SearchAudience,
  type SearchFilterName,
  type SearchFilters,
} from "./search-filter.ts";

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

/** Counts what a search finds, by everything it can be narrowed by; `total` with all filters. */
export async function countFacets(
  database: Queryable,
  audience: SearchAudience,
  match: string | null,
  filters: SearchFilters,
): Promise<{ readonly total: number; readonly facets: SearchFacets }> {
  const combinations = await countCombinations(database, audience, match, filters);
  const countBy = (name: Combined): readonly FacetValue[] => {
    const counts = new Map<string, number>();
    for (const combination of combinations) {
      const value = combination[name];
      if (value !== null && agrees(combination, filters, name))
        counts.set(String(value), (counts.get(String(value)) ?? 0) + combination.count);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  };
  return {
    total: combinations.reduce((sum, one) => (agrees(one, filters, null) ? sum + one.count : sum), 0),
    facets: {
      ags: await countCities(database, audience, match, filters),
      land: countBy("land"),
      aktionsfeld: countBy("aktionsfeld"),
      laufend: countBy("laufend"),
      rechtsgrundlage: countBy("rechtsgrundlage"),
      bilder: countBy("bilder"),
    },
  };
}

/** Municipalities with hits, all of them: for the facet and for the map. */
export async function countCities(
  database: Queryable,
  audience: SearchAudience,
  match: string | null,
  filters: SearchFilters,
): Promise<readonly CityFacet[]> {
  const conditions = conditionsOf(audience, match, filters, ["ags"]);
  const { rows } = await database.query<CityFacet>(
    `select ags as value, min(stadt collate "und-x-icu") as name, count(*) as count from search
     where ${conditions.sql} and ags is not null
     group by ags order by count desc, name, ags`,
    conditions.params,
  );
  return rows;
}

async function countCombinations(
  database: Queryable,
  audience: SearchAudience,
  match: string | null,
  filters: SearchFilters,
): Promise<readonly Combination[]> {
  const conditions = conditionsOf(audience, match, filters, combined);
  const { rows } = await database.query<Combination>(
    `select land, aktionsfeld, laufend, rechtsgrundlage, bilder > 0 as bilder, count(*) as count from search
     where ${conditions.sql} group by 1, 2, 3, 4, 5`,
    conditions.params,
  );
  return rows;
}

/** Whether a combination is left by all filters but one. */
function agrees(combination: Combination, filters: SearchFilters, except: SearchFilterName | null): boolean {
  return combined.every(
    (name) => name === except || filters[name] === undefined || filters[name] === combination[name],
  );
}
