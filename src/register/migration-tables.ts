import type { Migration } from "./migration.ts";

/**
 * The tables. What a Steckbrief says lives in `versions.content` as the very JSON it has everywhere: no column is kept
 * by hand for a field of the form. Columns of the table `search` are derived from it (search-row.ts) and can be made
 * anew at any time.
 */
export const createTables: Migration = {
  number: 1,
  name: "tables",
  sql: [
    "create extension if not exists pg_trgm",

    // A record: one address. `state` is that of its newest version; the public sees version `published`, if any.
    `create table records (
       id uuid primary key,
       -- The id inside the file; null where it carried none. Not unique: a filled form is sometimes used as a blank one.
       file_id uuid,
       state text not null
         check (state in ('eingegangen', 'geprueft', 'veroeffentlicht', 'zurueckgezogen', 'archiviert')),
       -- Grows with every change; whoever changes something names the one they saw.
       revision integer not null default 1,
       newest integer not null,
       published integer,
       published_at timestamptz,
       -- Set where the public had seen the record: it is answered by a tombstone.
       withdrawn_at timestamptz,
       withdrawn_reason text,
       merged_into uuid references records (id) on delete set null deferrable initially deferred,
       -- Municipality: 8 digits, null where the place is in no list. An editor's choice is never overwritten.
       ags text check (ags ~ '^[0-9]{8}$'),
       ags_by_editor boolean not null default false,
       aktionsfeld text,
       -- Folded city and instrument, by which possible Dubletten are found.
       twin_key text not null,
       -- Fingerprint of the contact whose publication was agreed to; another contact needs a new agreement.
       contact_agreed text,
       created_at timestamptz not null default now(),
       changed_at timestamptz not null default now()
     )`,
    "create index records_file_id on records (file_id)",
    "create index records_twin_key on records (twin_key)",
    "create index records_merged_into on records (merged_into) where merged_into is not null",
    "create index records_state on records (state, changed_at desc)",

    // Files as they came in, for editors only. They hold pictures and names: they go when those have to go.
    `create table sources (
       sha256 text primary key,
       media_type text not null,
       size integer not null,
       bytes bytea,
       -- Hashes of all pictures in the file, also of those that the Steckbrief does not count.
       pictures text[] not null default '{}',
       removed_at timestamptz,
       removed_reason text
     )`,

    // What comes packed already is not packed again.
    "alter table sources alter column bytes set storage external",

    // Immutable, but for what the law makes us delete.
    `create table versions (
       record uuid not null references records (id) on delete cascade,
       number integer not null,
       -- The canonical JSON text; the type json keeps it character by character.
       content json not null,
       -- JSON as received, where its form is unknown to us.
       raw text,
       -- SHA-256 of the canonical JSON without its id: the same content has the same hash.
       hash text not null,
       findings json not null,
       errors integer not null,
       form text,
       form_known boolean not null,
       marks text[] not null default '{}',
       -- Name of the file alone: a path says too much of people's machines.
       source_name text,
       source text references sources (sha256),
       -- When the document was last saved, as it says itself.
       document_time timestamptz,
       -- Where the Umlauf stood: { id, zustand, eintraege, kopf, bruch }.
       umlauf json,
       received_at timestamptz not null default now(),
       received_by text not null,
       -- When the public first saw it: from then on it can be looked up among the versions.
       published_at timestamptz,
       primary key (record, number)
     )`,
    "create index versions_hash on versions (hash)",
    "create index versions_source on versions (source)",
    `alter table records add foreign key (id, newest) references versions (record, number)
       deferrable initially deferred`,
    `alter table records add foreign key (id, published) references versions (record, number)
       deferrable initially deferred`,

    // Pictures fit for publication: their metadata is taken off before they are stored.
    `create table pictures (
       sha256 text primary key,
       media_type text not null,
       width integer,
       height integer,
       size integer not null,
       bytes bytea
     )`,
    "alter table pictures alter column bytes set storage external",
    // Which picture stands where. `withheld`: why there are no bytes (no-consent, withdrawn, damaged, …), null where there are.
    `create table picture_uses (
       record uuid not null,
       version integer not null,
       position integer not null,
       picture text references pictures (sha256),
       said_sha256 text,
       file_sha256 text,
       consent boolean not null,
       withheld text,
       primary key (record, version, position),
       foreign key (record, version) references versions (record, number) on delete cascade
     )`,
    "create index picture_uses_picture on picture_uses (picture)",
    "create index picture_uses_said on picture_uses (said_sha256)",
    "create index picture_uses_file on picture_uses (file_sha256)",
    // The tombstone of a picture, by any hash it was known under: it is never taken in again.
    `create table picture_tombstones (
       sha256 text primary key,
       reason text not null,
       at timestamptz not null default now(),
       by text not null
     )`,

    `create table remarks (
       id uuid primary key,
       record uuid not null references records (id) on delete cascade,
       version integer not null,
       author text not null,
       text text not null,
       at timestamptz not null default now(),
       done_at timestamptz
     )`,
    "create index remarks_record on remarks (record, at)",

    // Two records that may be one. `decision`: null while open, 'same' (the loser redirects), 'different'.
    `create table twins (
       one uuid not null references records (id) on delete cascade,
       other uuid not null references records (id) on delete cascade,
       found_at timestamptz not null default now(),
       decision text check (decision in ('same', 'different')),
       winner uuid,
       decided_at timestamptz,
       decided_by text,
       primary key (one, other),
       check (one < other)
     )`,
    "create index twins_other on twins (other)",

    // Who did what when. No content and no personal data of those described.
    `create table log (
       number bigint generated always as identity primary key,
       at timestamptz not null default now(),
       actor text not null,
       action text not null,
       record uuid,
       version integer,
       facts json not null default '{}'
     )`,
    "create index log_record on log (record, number)",

    // `hash`: SHA-256 of the token. A submitter's token holds for one city, by AGS or by its folded name.
    `create table tokens (
       id uuid primary key,
       role text not null check (role in ('submitter', 'editor', 'administrator')),
       label text not null,
       city text,
       hash text not null unique,
       created_at timestamptz not null default now(),
       revoked_at timestamptz
     )`,
    // Editors in a browser. `hash`: SHA-256 of the cookie; `csrf` stands in their forms.
    `create table sessions (
       hash text primary key,
       token uuid not null references tokens (id) on delete cascade,
       csrf text not null,
       created_at timestamptz not null default now(),
       expires_at timestamptz not null
     )`,
    "create index sessions_expires on sessions (expires_at)",

    // The operator's own list of municipalities, before the one that comes with the program.
    `create table gemeinden (
       ags text primary key check (ags ~ '^[0-9]{8}$'),
       name text not null,
       latitude double precision,
       longitude double precision
     )`,

    // Derived: one row per record for the public (its published version) and one for editors (its newest).
    `create table search (
       record uuid not null references records (id) on delete cascade,
       audience text not null check (audience in ('public', 'editors')),
       version integer not null,
       stadt text not null,
       instrument text not null,
       ags text,
       land text,
       aktionsfeld text,
       -- First and last year of use; null where unknown. laufend: it has no end.
       beginn integer,
       ende integer,
       laufend boolean not null,
       rechtsgrundlage boolean not null,
       bilder integer not null,
       archiviert boolean not null,
       changed_at timestamptz not null,
       -- Folded text of all fields that this audience may see.
       search_text text not null,
       primary key (audience, record)
     )`,
    "create index search_record on search (record)",
  ],
};
