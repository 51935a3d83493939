import type { Migration } from "./migration.ts";

/**
 * What searching needs. `search` is derived and made anew by `reindexSearch`, so it may be dropped and created. The
 * vectors are made by our own code (search-document.ts), not by a configuration of the database: engines of all
 * versions answer alike. `head` (what stands in titles) is short and ranks many hits fast; `body` holds every word.
 */
export const createSearch: Migration = {
  number: 2,
  name: "search",
  sql: [
    "drop table search",
    `create table search (
       record uuid not null references records (id) on delete cascade,
       -- Who sees the row: the public its published version, editors the newest, all where these are the same.
       audience text not null check (audience in ('public', 'editors', 'all')),
       version integer not null,
       stadt text not null,
       instrument text not null,
       ags text,
       land text,
       aktionsfeld text,
       -- First and last year of use; null where open or unknown. laufend: it has no end.
       beginn integer,
       ende integer,
       laufend boolean not null,
       rechtsgrundlage boolean not null,
       bilder integer not null,
       archiviert boolean not null,
       changed_at timestamptz not null,
       head tsvector not null,
       body tsvector not null,
       primary key (audience, record)
     )`,
    "create index search_record on search (record)",
    "create index search_body on search using gin (body)",
    "create index search_head on search using gin (head)",
    "create index search_changed on search (changed_at desc, record)",
    `create index search_stadt on search (stadt collate "und-x-icu", record)`,
    "create index search_ags on search (ags)",

    // What any of the queries finds, each by the index alone. What the planner might do instead, reading every vector,
    // costs a hundred times as much, and it does not know: vectors lie outside of the table (TOAST). „is true“ keeps the
    // primary key out of it.
    `create function search_finds(queries text[], who text) returns table (
         record uuid, audience text, version integer, stadt text, instrument text, ags text, land text,
         aktionsfeld text, beginn integer, ende integer, laufend boolean, rechtsgrundlage boolean, bilder integer,
         archiviert boolean, changed_at timestamptz, head tsvector)
       language sql stable rows 20000 set enable_seqscan = off set enable_indexscan = off as $$
         select s.record, s.audience, s.version, s.stadt, s.instrument, s.ags, s.land, s.aktionsfeld, s.beginn, s.ende,
           s.laufend, s.rechtsgrundlage, s.bilder, s.archiviert, s.changed_at, s.head
         from search s
         where (s.audience = who or s.audience = 'all') is true and s.body @@ any (queries::tsquery[]) $$`,
    `create function search_titles(queries text[], who text) returns setof uuid
       language sql stable rows 2000 set enable_seqscan = off set enable_indexscan = off as $$
         select s.record from search s
         where (s.audience = who or s.audience = 'all') is true and s.head @@ any (queries::tsquery[]) $$`,

    // The words of published records: compounds and misspelt words are looked up here, not in whole texts.
    `create table search_words (
       word text primary key,
       stem text not null,
       -- As it was written first, for „Meinten Sie“.
       shown text not null
     )`,
    "create index search_words_stem on search_words (stem)",
    "create index search_words_trigrams on search_words using gin (word gin_trgm_ops)",

    "alter table gemeinden add column einwohner integer",
  ],
};
