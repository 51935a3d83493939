import type { Queryable } from "./database.ts";
import { behindCursor, orderOfCursor, parseCursor, type SortKey } from "./search-cursor.ts";
import { conditionsOf, type SearchConditions } from "./search-filter.ts";
import {
  findPage,
  type HitsPage,
  hitColumns,
  type KeyedHit,
  keysSql,
  orderSql,
  type PageRequest,
  pageOf,
} from "./search-page.ts";
import type { SearchQuery } from "./search-query.ts";

export const searchSorts = ["relevance", "newest", "stadt", "instrument", "beginn"] as const;
export type SearchSort = (typeof searchSorts)[number];

export interface HitsRequest extends Omit<PageRequest, "match"> {
  readonly query: SearchQuery;
  readonly sort: SearchSort;
  /** How many hits there are in all. */
  readonly total: number;
}

/** How much a word counts by its weight D, C, B, A. */
const weights = "'{0.1, 0.2, 0.4, 1.0}'";
/** A word that is only related (a compound, a word written nearly the same) counts that much of the word itself. */
const relatedShare = 0.5;
/** So many of the best by their titles are ranked by their whole text: reading more texts takes too long. */
const mostRanked = 300;

const byTime: SortKey = { sql: "changed_at", type: "timestamptz", falls: true };
const sortKeys: Readonly<Record<Exclude<SearchSort, "relevance">, readonly SortKey[]>> = {
  newest: [byTime],
  stadt: [{ sql: `stadt collate "und-x-icu"`, type: "text", falls: false }],
  instrument: [{ sql: `instrument collate "und-x-icu"`, type: "text", falls: false }],
  beginn: [{ sql: "coalesce(beginn, 0)", type: "integer", falls: true }],
};

/** Finds one page of hits. Throws RegisterError bad-input for a cursor that is none of this search's. */
export async function findHits(database: Queryable, request: HitsRequest): Promise<HitsPage> {
  const { query, sort } = request;
  const page = { ...request, match: query.match };
  if (sort === "relevance" && query.exact !== null && query.wide !== null)
    return await findRanked(database, page, query.exact, query.wide);
  // Where nothing is looked for nothing is relevant: the newest come first.
  const order = sort === "relevance" ? "newest" : sort;
  return await findPage(database, page, order, () => sortKeys[order]);
}

/**
 * The best by title are ranked by their whole text; where there are more hits than that, the others follow in the order
 * of their titles' ranks. Both orders depend on the data alone, so that a cursor holds.
 */
async function findRanked(
  database: Queryable,
  request: PageRequest & { readonly total: number },
  exact: string,
  wide: string,
): Promise<HitsPage> {
  const { after, limit, offset, total } = request;
  const isBehind = after === null ? offset >= mostRanked : orderOfCursor(after) === titleOrder;
  const ranked = isBehind ? [] : await rankedHits(database, request, exact, wide);
  const first = pageOf(ranked.slice(0, limit), rankOrder, ranked.length > limit || total > mostRanked);
  if (!isBehind && (ranked.length >= limit || total <= mostRanked)) return first;
  const others = await findPage(
    database,
    {
      ...request,
      limit: limit - ranked.length,
      ...(isBehind ? {} : { after: null, offset: mostRanked }),
    },
    titleOrder,
    (conditions) => [titleKey(conditions, wide), byTime],
  );
  return { hits: [...first.hits, ...others.hits], next: others.next };
}

/** Names of the two orders in cursors. */
const rankOrder = "rank";
const titleOrder = "title";

const rankKeys: readonly SortKey[] = [{ sql: "score", type: "integer", falls: true }, byTime];

/** Up to one hit more than the page takes, of those that are ranked by their whole text. */
async function rankedHits(
  database: Queryable,
  { audience, match, filters, limit, after, offset }: PageRequest,
  exact: string,
  wide: string,
): Promise<readonly KeyedHit[]> {
  const conditions = conditionsOf(audience, match, filters);
  const best = orderSql([titleKey(conditions, wide), byTime]);
  const where = conditions.sql;
  const rank = (words: string): string =>
    `ts_rank(${weights}, body, ${conditions.add(words)}::text::tsquery)`;
  // The database divides by the number of words: with many compounds each would count next to nothing.
  const sum = `(${rank(wide)} * ${wide.split("'").length >> 1})`;
  const score = `${rank(exact)} * ${1 - relatedShare} + ${sum} / (1 + ${sum}) * ${relatedShare}`;
  const cursor = after === null ? null : parseCursor(after, rankOrder, rankKeys);
  const behind = cursor === null ? "true" : behindCursor(rankKeys, cursor, (value) => conditions.add(value));
  const { rows } = await database.query<KeyedHit>(
    `with candidates as materialized (
       select record from search where ${where} order by ${best} limit ${mostRanked}),
     scored as (
       select search.*, round(1000000 * (${score}))::integer as score
       from candidates join search using (record) where audience in (${conditions.add(audience)}, 'all'))
     select ${hitColumns}, ${keysSql(rankKeys)} as keys from scored where ${behind}
     order by ${orderSql(rankKeys)}
     limit ${conditions.add(limit + 1)} offset ${conditions.add(cursor === null ? offset : 0)}`,
    conditions.params,
  );
  return rows;
}

function titleKey(conditions: SearchConditions, wide: string): SortKey {
  const query = `${conditions.add(wide)}::text::tsquery`;
  return {
    sql: `round(1000000 * ts_rank(${weights}, head, ${query}))::integer`,
    type: "integer",
    falls: true,
  };
}
