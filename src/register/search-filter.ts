import type { Landesschluessel } from "./laender.ts";
import type { SearchQuery } from "./search-query.ts";

/** What narrows a search: of a list one value is enough, of different filters all hold. What is not named narrows nothing. */
export interface SearchFilters {
  /** 8 digits of municipalities. */
  readonly ags?: readonly string[];
  readonly land?: readonly Landesschluessel[];
  readonly aktionsfeld?: readonly string[];
  /** Years: used at some time from … to … */
  readonly von?: number;
  readonly bis?: number;
  readonly laufend?: readonly boolean[];
  readonly rechtsgrundlage?: readonly boolean[];
  readonly bilder?: readonly boolean[];
}

export type SearchFilterName = keyof SearchFilters;

/** Who asks: the public sees published versions, editors the newest of every record. */
export type SearchAudience = "public" | "editors";

/** Conditions of a question to the database, with their parameters in the order of their numbers. */
export class SearchConditions {
  readonly params: unknown[] = [];
  readonly #conditions: string[] = [];
  /** Where the rows come from. */
  source = "search";

  /** Adds a parameter and returns how the question names it. */
  add(value: unknown): string {
    this.params.push(value);
    return `$${this.params.length}`;
  }

  where(condition: string): void {
    this.#conditions.push(condition);
  }

  get sql(): string {
    return this.#conditions.join(" and ");
  }
}

const conditionOf: { readonly [Name in SearchFilterName]-?: (parameter: string) => string } = {
  ags: (values) => `ags = any(${values}::text[])`,
  land: (values) => `land = any(${values}::text[])`,
  aktionsfeld: (values) => `aktionsfeld = any(${values}::text[])`,
  // A period that is open has no end; one that could not be read is in no year.
  von: (year) => `(ende >= ${year}::int or laufend)`,
  bis: (year) => `(beginn <= ${year}::int or (beginn is null and ende is not null))`,
  laufend: (flags) => `laufend = any(${flags}::boolean[])`,
  rechtsgrundlage: (flags) => `rechtsgrundlage = any(${flags}::boolean[])`,
  bilder: (flags) => `(bilder > 0) = any(${flags}::boolean[])`,
};

/** The conditions of a search, without the filters that `except` names. */
export function conditionsOf(
  audience: SearchAudience,
  { all, none }: Pick<SearchQuery, "all" | "none">,
  filters: SearchFilters,
  except: readonly SearchFilterName[] = [],
): SearchConditions {
  const conditions = new SearchConditions();
  const who = conditions.add(audience);
  const finds = (queries: readonly string[]): string =>
    `search_finds(${conditions.add(queries)}::text[], ${who}::text)`;
  const [first, ...others] = all;
  if (first === undefined) conditions.where(`audience in (${who}, 'all')`);
  else conditions.source = `${finds(first)} as search`;
  for (const queries of others) conditions.where(`record in (select record from ${finds(queries)})`);
  if (none.length > 0) conditions.where(`record not in (select record from ${finds(none)})`);
  conditions.where(filterSql(filters, except, (value) => conditions.add(value)));
  return conditions;
}

/** The condition of all filters but some. `parameter` adds a value and returns how it is named. */
export function filterSql(
  filters: SearchFilters,
  except: readonly SearchFilterName[],
  parameter: (value: unknown) => string,
): string {
  const set = Object.entries(filters) as [SearchFilterName, unknown][];
  const conditions = set
    .filter(([name, value]) => value !== undefined && !except.includes(name))
    .map(([name, value]) => conditionOf[name](parameter(value)));
  return conditions.length === 0 ? "true" : conditions.join(" and ");
}
