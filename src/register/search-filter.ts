import type { Landesschluessel } from "./laender.ts";

/** What narrows a search; what is not named narrows nothing. */
export interface SearchFilters {
  /** 8 digits of a municipality. */
  readonly ags?: string;
  readonly land?: Landesschluessel;
  readonly aktionsfeld?: string;
  /** Years: used at some time from … to … */
  readonly von?: number;
  readonly bis?: number;
  readonly laufend?: boolean;
  readonly rechtsgrundlage?: boolean;
  readonly bilder?: boolean;
}

export type SearchFilterName = keyof SearchFilters;

/** Who asks: the public sees published versions, editors the newest of every record. */
export type SearchAudience = "public" | "editors";

/** Conditions of a question to the database, with their parameters in the order of their numbers. */
export class SearchConditions {
  readonly params: unknown[] = [];
  readonly #conditions: string[] = [];

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
  ags: (ags) => `ags = ${ags}`,
  land: (land) => `land = ${land}`,
  aktionsfeld: (aktionsfeld) => `aktionsfeld = ${aktionsfeld}`,
  // A period that is open has no end; one that could not be read is in no year.
  von: (year) => `(ende >= ${year}::int or laufend)`,
  bis: (year) => `(beginn <= ${year}::int or (beginn is null and ende is not null))`,
  laufend: (flag) => `laufend = ${flag}::boolean`,
  rechtsgrundlage: (flag) => `rechtsgrundlage = ${flag}::boolean`,
  bilder: (flag) => `(bilder > 0) = ${flag}::boolean`,
};

/** The conditions of a search, without the filters that `except` names. */
export function conditionsOf(
  audience: SearchAudience,
  match: string | null,
  filters: SearchFilters,
  except: readonly SearchFilterName[] = [],
): SearchConditions {
  const conditions = new SearchConditions();
  conditions.where(`audience in (${conditions.add(audience)}, 'all')`);
  if (match !== null) conditions.where(`body @@ ${conditions.add(match)}::text::tsquery`);
  for (const [name, value] of Object.entries(filters) as [SearchFilterName, unknown][])
    if (value !== undefined && !except.includes(name))
      conditions.where(conditionOf[name](conditions.add(value)));
  return conditions;
}
