import type { Queryable } from "./database.ts";
import { behindCursor, formatCursor, parseCursor, type SortKey } from "./search-cursor.ts";
import {
  conditionsOf,
  type SearchAudience,
  type SearchConditions,
  type SearchFilters,
} from "./search-filter.ts";
import type { SearchQuery } from "./search-query.ts";

/** What the index knows of a hit. */
export interface IndexedHit {
  readonly record: string;
  readonly version: number;
  readonly stadt: string;
  readonly instrument: string;
  readonly ags: string | null;
  readonly land: string | null;
  readonly aktionsfeld: string | null;
  /** First and last year of use; null where open or unknown. */
  readonly beginn: number | null;
  readonly ende: number | null;
  readonly laufend: boolean;
  readonly rechtsgrundlage: boolean;
  /** How many pictures are shown. */
  readonly bilder: number;
  readonly archiviert: boolean;
  readonly changedAt: Date;
}

/** Which hits of all: so many, behind a cursor or else a number of others. */
export interface PageRequest {
  readonly audience: SearchAudience;
  readonly query: SearchQuery;
  readonly filters: SearchFilters;
  readonly limit: number;
  readonly after: string | null;
  readonly offset: number;
}

export interface HitsPage {
  readonly hits: readonly IndexedHit[];
  /** Cursor of the next page, or null on the last. */
  readonly next: string | null;
}

export type KeyedHit = IndexedHit & { readonly keys: readonly (string | number)[] };

export const hitColumns = `record, version, stadt, instrument, ags, land, aktionsfeld, beginn, ende, laufend,
  rechtsgrundlage, bilder, archiviert, changed_at as "changedAt"`;

/** A page in an order that is named, for the cursor, and made by `keysOf`. */
export async function findPage(
  database: Queryable,
  request: PageRequest,
  order: string,
  keysOf: (conditions: SearchConditions) => readonly SortKey[],
): Promise<HitsPage> {
  const { audience, query, filters, limit, after, offset } = request;
  const conditions = conditionsOf(audience, query, filters);
  const keys = keysOf(conditions);
  const cursor = after === null ? null : parseCursor(after, order, keys);
  if (cursor !== null) conditions.where(behindCursor(keys, cursor, (value) => conditions.add(value)));
  const { rows } = await database.query<KeyedHit>(
    `select ${hitColumns}, ${keysSql(keys)} as keys from ${conditions.source} where ${conditions.sql}
     order by ${orderSql(keys)}
     limit ${conditions.add(limit + 1)} offset ${conditions.add(cursor === null ? offset : 0)}`,
    conditions.params,
  );
  return pageOf(rows.slice(0, limit), order, rows.length > limit);
}

export function orderSql(keys: readonly SortKey[]): string {
  return [...keys.map(({ sql, falls }) => `${sql}${falls ? " desc" : ""}`), "record"].join(", ");
}

/** The keys of a row as JSON, to the last digit: a Date has lost the microseconds. */
export function keysSql(keys: readonly SortKey[]): string {
  return `json_build_array(${keys.map(({ sql, type }) => (type === "integer" ? sql : `(${sql})::text`)).join(", ")})`;
}

export function pageOf(rows: readonly KeyedHit[], order: string, hasMore: boolean): HitsPage {
  const last = rows.at(-1);
  return {
    hits: rows.map(({ keys: _, ...hit }) => hit),
    next: hasMore && last !== undefined ? formatCursor(order, last) : null,
  };
}
