import type { Queryable } from "../../src/register/database.ts";

/** What PostgreSQL finds by itself, to compare with: all texts by its German configuration, best first. */
const plainQuery = `
  with texts as (
    select s.stadt, to_tsvector('german', concat_ws(' ', s.stadt, s.instrument, s.aktionsfeld, c ->> 'beschreibung',
      (select string_agg(fall ->> 'text', ' ') from json_array_elements(c -> 'anwendungsbeispiele') fall),
      c ->> 'funktionsweise', c ->> 'rechtlicheGrundlage', c ->> 'uebertragbarkeit')) as vector
    from search s join versions v on v.record = s.record and v.number = s.version, lateral (select v.content as c) as _
    where s.audience <> 'editors')
  select stadt from texts, websearch_to_tsquery('german', $1) as query
  where vector @@ query order by ts_rank(vector, query) desc, stadt limit 10`;

/** The cities found, best first. */
export async function plainSearch(database: Queryable, query: string): Promise<readonly string[]> {
  const { rows } = await database.query<{ stadt: string }>(plainQuery, [query]);
  return rows.map(({ stadt }) => stadt);
}
