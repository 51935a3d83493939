import type { Queryable } from "./database.ts";
import { behindCursor, orderOfCursor, parseCursor, type SortKey } from "./search-cursor.ts";
import { conditionsOf } from "./search-filter.ts";
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

export const searchSorts = ["relevance", "newest", "stadt", "instrument", "beginn"] as const;
export type SearchSort = (typeof searchSorts)[number];

export interface HitsRequest extends PageRequest {
  readonly sort: SearchSort;
  /** How many hits there are in all. */
  readonly total: number;
}

/** How much a word counts by its weight D, C, B, A. */
const weights = "'{0.1, 0.2, 0.4, 1.0}'";
/** A word that is only related (a compound, a word written nearly the same) counts that much of the word itself. */
const relatedShare = 0.5;
/** So many of the best by their titles are ranked by their whole text: reading more texts takes too long. */
const mostRanked = 200;

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
  if (sort === "relevance" && query.exact !== null) return await findRanked(database, request, query.exact);
  // Where nothing is looked for nothing is relevant: the newest come first.
  const order = sort === "relevance" ? "newest" : sort;
  return await findPage(database, request, order, () => sortKeys[order]);
}

/**
 * The best by title, then the newest, are ranked by their whole text; where there are more hits than that, the others
 * follow in the order they were in before. Both orders depend on the data alone, so that a cursor holds.
 */
async function findRanked(database: Queryable, request: HitsRequest, exact: string): Promise<HitsPage> {
  const { after, limit, offset, total, query } = request;
  const isBehind = after === null ? offset >= mostRanked : orderOfCursor(after) === titleOrder;
  const ranked = isBehind ? [] : await rankedHits(database, request, exact);
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
    (conditions) => [titleKey(conditions.add(query.wide.join(" | "))), byTime],
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
  { audience, query, filters, limit, after, offset }: PageRequest,
  exact: string,
): Promise<readonly KeyedHit[]> {
  const conditions = conditionsOf(audience, query, filters);
  const where = conditions.sql;
  const [who, wide, own] = [
    conditions.add(audience),
    conditions.add(query.wide.join(" | ")),
    conditions.add(exact),
  ];
  const finds = `search_titles(${conditions.add(query.wide)}::text[], ${who}::text)`;
  const rank = (words: string): string => `ts_rank(${weights}, body, ${words}::text::tsquery)`;
  // The database divides by the number of words: with many compounds each would count next to nothing.
  const sum = `(${rank(wide)} * ${query.wide.length})`;
  const score = `${rank(own)} * ${1 - relatedShare} + ${sum} / (1 + ${sum}) * ${relatedShare}`;
  const cursor = after === null ? null : parseCursor(after, rankOrder, rankKeys);
  const behind = cursor === null ? "true" : behindCursor(rankKeys, cursor, (value) => conditions.add(value));
  const { rows } = await database.query<KeyedHit>(
    `with found as materialized (select record, changed_at, head from ${conditions.source} where ${where}),
     titled as materialized (
       select record from found where record in (select * from ${finds})
       order by ${orderSql([titleKey(wide), byTime])} limit ${mostRanked}),
     candidates as materialized (
       select record from titled
       union all
       (select record from found where record not in (select record from titled)
        order by ${orderSql([byTime])} limit ${mostRanked} - (select count(*) from titled))),
     scored as (
       -- One by one by the primary key: „offset 0“ keeps the planner from reading the whole table.
       select row.*, round(1000000 * (${score}))::integer as score from candidates, lateral (
         select * from search where audience in (${who}, 'all') and record = candidates.record offset 0) as row)
     select ${hitColumns}, ${keysSql(rankKeys)} as keys from scored where ${behind}
     order by ${orderSql(rankKeys)}
     limit ${conditions.add(limit + 1)} offset ${conditions.add(cursor === null ? offset : 0)}`,
    conditions.params,
  );
  return rows;
}

/** `wide` is the parameter that holds the query. */
function titleKey(wide: string): SortKey {
  const sql = `round(1000000 * ts_rank(${weights}, head, ${wide}::text::tsquery))::integer`;
  return { sql, type: "integer", falls: true };
}
