import type { Queryable } from "../../src/register/database.ts";

/**
 * What PostgreSQL finds by itself, to compare with: all texts of what is published by its German configuration. Returns
 * how to ask for the cities found, best first.
 */
export async function preparePlainSearch(
  database: Queryable,
): Promise<(query: string) => Promise<readonly string[]>> {
  await database.query("drop table if exists plain");
  await database.query(`create table plain as
    select s.stadt, to_tsvector('german', concat_ws(' ', s.stadt, s.instrument, s.aktionsfeld, c ->> 'beschreibung',
      (select string_agg(fall ->> 'text', ' ') from json_array_elements(c -> 'anwendungsbeispiele') fall),
      c ->> 'funktionsweise', c ->> 'rechtlicheGrundlage', c ->> 'uebertragbarkeit')) as vector
    from search s join versions v on v.record = s.record and v.number = s.version, lateral (select v.content as c) as _
    where s.audience <> 'editors'`);
  return async (query) => {
    const { rows } = await database.query<{ stadt: string }>(
      `select stadt from plain, websearch_to_tsquery('german', $1) as query
       where vector @@ query order by ts_rank(vector, query) desc, stadt limit 10`,
      [query],
    );
    return rows.map(({ stadt }) => stadt);
  };
}
