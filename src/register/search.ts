import { steckbriefForm } from "../steckbrief/form.ts";
import type { Steckbrief } from "../steckbrief/value.ts";
import type { Queryable } from "./database.ts";
import { type SearchText, searchTextsOf } from "./search-document.ts";
import { type ExpandedTerm, expandTerms } from "./search-expand.ts";
import { type CityFacet, countFacets, type FacetCounts, type SearchFacets } from "./search-facets.ts";
import { conditionsOf, type SearchAudience, type SearchFilters } from "./search-filter.ts";
import { findHits, type SearchSort } from "./search-hits.ts";
import type { IndexedHit } from "./search-page.ts";
import { type SearchQuery, searchQueryOf, stemsOfTerms } from "./search-query.ts";
import { markedText, type Segment, type Snippet, snippetOf } from "./search-snippet.ts";
import { parseSearch } from "./search-terms.ts";

export interface SearchRequest {
  /** As typed; "" finds everything. */
  readonly text: string;
  readonly filters?: SearchFilters;
  /** By relevance where nothing is said; where nothing is looked for that is the newest first. */
  readonly sort?: SearchSort;
  /** Hits of a page, 1 to 100. */
  readonly limit?: number;
  /** Cursor of the page before. */
  readonly after?: string | null;
  /** How many hits to pass over; a cursor wins over it. */
  readonly offset?: number;
  readonly audience?: SearchAudience;
}

/** A hit, with what was looked for marked. */
export interface SearchHit extends IndexedHit {
  readonly marked: { readonly stadt: readonly Segment[]; readonly instrument: readonly Segment[] };
  /** Null where a Steckbrief has no text but its title. */
  readonly snippet: Snippet | null;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  readonly facets: SearchFacets;
  /** Cursor of the next page, or null on the last. */
  readonly next: string | null;
  /** No record has all the words: shown is what has any of them. */
  readonly isRelaxed: boolean;
  /** What was probably meant, as a text to search for; null where all words are known. */
  readonly meant: string | null;
}

const usualLimit = 20;
const highestLimit = 100;
/** Nobody pages so far; a cursor goes on. */
const highestOffset = 10_000;

/**
 * Searches the register: full text, compounds, misspelt words, with counts to narrow by. Only published versions are
 * found, unless editors ask. Whatever is typed gets an answer; throws RegisterError bad-input for a wrong cursor.
 */
export async function search(database: Queryable, request: SearchRequest): Promise<SearchAnswer> {
  const { sort = "relevance", after = null, audience = "public", filters = {} } = request;
  const { terms, query, isRelaxed, total, facets } = await prepare(database, request);
  const page = await findHits(database, {
    audience,
    filters,
    query,
    sort,
    total,
    after,
    limit: between(1, request.limit ?? usualLimit, highestLimit),
    offset: between(0, request.offset ?? 0, highestOffset),
  });
  return {
    hits: await withExtracts(database, page.hits, terms),
    total,
    facets,
    next: page.next,
    isRelaxed,
    meant: meantBy(terms),
  };
}

/** The municipalities of all hits with their counts, for the map; the filter for a municipality does not narrow it. */
export async function searchCities(
  database: Queryable,
  request: Pick<SearchRequest, "text" | "filters" | "audience">,
): Promise<readonly CityFacet[]> {
  return (await prepare(database, request)).facets.ags;
}

interface Prepared extends FacetCounts {
  readonly terms: readonly ExpandedTerm[];
  readonly query: SearchQuery;
  readonly isRelaxed: boolean;
}

/** Where no record has all words, whatever the filters, any of them will do. */
async function prepare(
  database: Queryable,
  { text, filters = {}, audience = "public" }: Pick<SearchRequest, "text" | "filters" | "audience">,
): Promise<Prepared> {
  const terms = await expandTerms(database, parseSearch(text));
  const query = searchQueryOf(terms, "all");
  const counts = await countFacets(database, audience, query, filters);
  const strict = { terms, query, isRelaxed: false, ...counts };
  if (!counts.isEmpty || query.all.length < 2 || (await isFound(database, audience, query))) return strict;
  const loose = searchQueryOf(terms, "any");
  return {
    terms,
    query: loose,
    isRelaxed: true,
    ...(await countFacets(database, audience, loose, filters)),
  };
}

async function isFound(database: Queryable, audience: SearchAudience, query: SearchQuery): Promise<boolean> {
  const { source, sql, params } = conditionsOf(audience, query, {});
  const { rows } = await database.query(`select record from ${source} where ${sql} limit 1`, params);
  return rows.length > 0;
}

async function withExtracts(
  database: Queryable,
  hits: readonly IndexedHit[],
  terms: readonly ExpandedTerm[],
): Promise<readonly SearchHit[]> {
  const stems = stemsOfTerms(terms);
  const texts = await findTexts(database, hits);
  return hits.map((hit) => ({
    ...hit,
    marked: { stadt: markedText(hit.stadt, stems), instrument: markedText(hit.instrument, stems) },
    snippet: snippetOf(
      (texts.get(hit.record) ?? []).filter(({ weight }) => weight !== "A"),
      stems,
    ),
  }));
}

/** The texts of some hits. Titles are shown anyway; pictures of old versions may have gone, and with them their texts. */
async function findTexts(
  database: Queryable,
  hits: readonly IndexedHit[],
): Promise<ReadonlyMap<string, readonly SearchText[]>> {
  const { rows } = await database.query<{ record: string; steckbrief: Steckbrief }>(
    `select record, content as steckbrief from versions
     where (record, number) in (select * from unnest($1::uuid[], $2::int[]))`,
    [hits.map(({ record }) => record), hits.map(({ version }) => version)],
  );
  return new Map(
    rows.map(({ record, steckbrief }) => [record, searchTextsOf(steckbriefForm, steckbrief, [])] as const),
  );
}

/** The search with every unknown word as it was probably meant. */
function meantBy(terms: readonly ExpandedTerm[]): string | null {
  if (terms.every(({ meant }) => meant === null)) return null;
  return terms
    .map(({ term, meant }) => {
      const text = meant ?? (term.words.length > 1 ? `„${term.text}“` : term.text);
      return term.excluded ? `-${text}` : text;
    })
    .join(" ");
}

function between(lowest: number, value: number, highest: number): number {
  return Math.min(highest, Math.max(lowest, Number.isInteger(value) ? value : lowest));
}
