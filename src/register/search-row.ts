import type { RecordState } from "../exchange/receipt.ts";
import { numbersOf, parseEdtf } from "../steckbrief/edtf.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Steckbrief, Zeitraum } from "../steckbrief/value.ts";
import type { Queryable } from "./database.ts";
import { laender, landOf } from "./laender.ts";
import { type SearchDocument, type SearchText, searchDocumentOf, searchTextsOf } from "./search-document.ts";

/** Changes of the vocabulary exclude one another: adding goes with adding, taking away is alone. */
const vocabularyLock = 7_316_002;

/** Records of one round when many are indexed. */
const batch = 200;

/**
 * Makes the rows of a record in the table `search` anew. To be called in the transaction of every change: of versions,
 * state, AGS, Aktionsfeld, pictures. A record that is not there, or merged into another, has none.
 */
export async function writeSearchRows(tx: Queryable, record: string): Promise<void> {
  await writeRowsOf(tx, [record]);
}

/** Makes the whole index anew: after an update that changed what is searched, and after a restore. */
export async function reindexSearch(tx: Queryable): Promise<number> {
  await tx.query("select pg_advisory_xact_lock($1)", [vocabularyLock]);
  await tx.query("delete from search");
  await tx.query("delete from search_words");
  const { rows } = await tx.query<{ id: string }>("select id from records order by id");
  const ids = rows.map(({ id }) => id);
  for (let start = 0; start < ids.length; start += batch)
    await writeRowsOf(tx, ids.slice(start, start + batch));
  return ids.length;
}

async function writeRowsOf(tx: Queryable, records: readonly string[]): Promise<void> {
  const before = await tx.query<{ stem: string }>(
    `select distinct unnest(tsvector_to_array(body)) as stem from search
     where record = any($1::uuid[]) and audience <> 'editors'`,
    [records],
  );
  await tx.query("delete from search where record = any($1::uuid[])", [records]);
  const { rows: found } = await tx.query<FoundRecord>(recordQuery, [records]);
  const rows = found.flatMap(rowsOf);
  if (rows.length > 0) await insertRows(tx, rows);
  const shown = rows.filter(({ audience }) => audience !== "editors").map(({ document }) => document);
  const words = new Map(
    shown.flatMap((document) => document.words.map((word) => [word.word, word] as const)),
  );
  const kept = new Set([...words.values()].map(({ stem }) => stem));
  await removeWords(
    tx,
    before.rows.map(({ stem }) => stem).filter((stem) => !kept.has(stem)),
  );
  await addWords(tx, [...words.values()]);
}

interface FoundVersion {
  readonly version: number;
  readonly steckbrief: Steckbrief;
  /** Positions of the pictures that have bytes to show. */
  readonly pictures: readonly number[];
}

interface FoundRecord {
  readonly record: string;
  readonly state: RecordState;
  readonly ags: string | null;
  readonly aktionsfeld: string | null;
  readonly changed_at: Date;
  readonly newest: number;
  readonly published: number | null;
  readonly versions: readonly FoundVersion[];
}

const recordQuery = `select r.id as record, r.state, r.ags, r.aktionsfeld, r.changed_at, r.newest, r.published,
    (select json_agg(json_build_object('version', v.number, 'steckbrief', v.content, 'pictures',
        (select coalesce(json_agg(u.position), '[]') from picture_uses u
          where u.record = v.record and u.version = v.number and u.consent and u.withheld is null)))
      from versions v where v.record = r.id and v.number in (r.newest, r.published)) as versions
  from records r where r.id = any($1::uuid[]) and r.merged_into is null`;

interface SearchRow {
  readonly record: FoundRecord;
  readonly audience: "public" | "editors" | "all";
  readonly shown: FoundVersion;
  readonly document: SearchDocument;
}

function rowsOf(record: FoundRecord): readonly SearchRow[] {
  return record.versions.map((shown) => {
    const isPublic = shown.version === record.published;
    const audience = shown.version !== record.newest ? "public" : isPublic ? "all" : "editors";
    const texts = [
      ...searchTextsOf(steckbriefForm, shown.steckbrief, shown.pictures),
      ...textsOfRegister(record),
    ];
    return { record, audience, shown, document: searchDocumentOf(texts) };
  });
}

/** What the register knows beside the form: „Räume öffnen“ and „Bayern“ are looked for, too. */
function textsOfRegister({ ags, aktionsfeld }: FoundRecord): readonly SearchText[] {
  const land = ags === null ? null : landOf(ags);
  return [
    ...(aktionsfeld === null ? [] : [{ field: "aktionsfeld", weight: "C" as const, text: aktionsfeld }]),
    ...(land === null ? [] : [{ field: "land", weight: "C" as const, text: laender[land] }]),
  ];
}

/** Columns of the table, their types, and what a row has there. */
const columns: readonly (readonly [name: string, type: string, value: (row: SearchRow) => unknown])[] = [
  ["record", "uuid", ({ record }) => record.record],
  ["audience", "text", ({ audience }) => audience],
  ["version", "integer", ({ shown }) => shown.version],
  ["stadt", "text", ({ shown }) => shown.steckbrief.stadt ?? ""],
  ["instrument", "text", ({ shown }) => shown.steckbrief.instrument ?? ""],
  ["ags", "text", ({ record }) => record.ags],
  ["land", "text", ({ record }) => (record.ags === null ? null : landOf(record.ags))],
  ["aktionsfeld", "text", ({ record }) => record.aktionsfeld],
  ["beginn", "integer", ({ shown }) => yearsOf(shown.steckbrief.zeitraum).beginn],
  ["ende", "integer", ({ shown }) => yearsOf(shown.steckbrief.zeitraum).ende],
  ["laufend", "boolean", ({ shown }) => yearsOf(shown.steckbrief.zeitraum).laufend],
  ["rechtsgrundlage", "boolean", ({ shown }) => shown.steckbrief.rechtlicheGrundlage !== null],
  ["bilder", "integer", ({ shown }) => shown.pictures.length],
  ["archiviert", "boolean", ({ record }) => record.state === "archiviert"],
  ["changed_at", "timestamptz", ({ record }) => record.changed_at.toISOString()],
  ["head", "tsvector", ({ document }) => document.head],
  ["body", "tsvector", ({ document }) => document.body],
];

async function insertRows(tx: Queryable, rows: readonly SearchRow[]): Promise<void> {
  const names = columns.map(([name]) => name).join(", ");
  const values = columns.map(([name, type]) => (type === "tsvector" ? `${name}::tsvector` : name)).join(", ");
  const arrays = columns.map(([, type], index) => `$${index + 1}::${type === "tsvector" ? "text" : type}[]`);
  await tx.query(
    `insert into search (${names}) select ${values} from unnest(${arrays.join(", ")}) as row (${names})`,
    columns.map(([, , value]) => rows.map(value)),
  );
}

/** First and last year of all intervals of a period; null where it is open or unreadable. */
export function yearsOf(zeitraum: Zeitraum | null): {
  readonly beginn: number | null;
  readonly ende: number | null;
  readonly laufend: boolean;
} {
  if (zeitraum === null || zeitraum.edtf === null) return { beginn: null, ende: null, laufend: false };
  const intervals = parseEdtf(zeitraum.edtf);
  const yearOf = (date: string | null): number | null => (date === null ? null : numbersOf(date).year);
  const starts = intervals.map(({ start }) => yearOf(start));
  const ends = intervals.map(({ end }) => yearOf(end));
  return {
    beginn: starts.includes(null) ? null : Math.min(...starts.filter((year) => year !== null)),
    ende: ends.includes(null) ? null : Math.max(...ends.filter((year) => year !== null)),
    laufend: ends.includes(null),
  };
}

/** In order, so that two that add the same words don't block each other. */
async function addWords(tx: Queryable, words: SearchDocument["words"]): Promise<void> {
  if (words.length === 0) return;
  await tx.query("select pg_advisory_xact_lock_shared($1)", [vocabularyLock]);
  const sorted = [...words].sort((one, other) => (one.word < other.word ? -1 : 1));
  await tx.query(
    `insert into search_words (word, stem, shown)
     select * from unnest($1::text[], $2::text[], $3::text[]) on conflict do nothing`,
    [sorted.map(({ word }) => word), sorted.map(({ stem }) => stem), sorted.map(({ shown }) => shown)],
  );
}

/** Words that no published record has any more go: a name that was deleted must not live on in a suggestion. */
async function removeWords(tx: Queryable, stems: readonly string[]): Promise<void> {
  if (stems.length === 0) return;
  const { rows } = await tx.query<{ stem: string }>(
    `select stem from unnest($1::text[]) as stem
     where not exists (select from search where audience <> 'editors' and body @@ quote_literal(stem)::tsquery)`,
    [stems],
  );
  if (rows.length === 0) return;
  await tx.query("select pg_advisory_xact_lock($1)", [vocabularyLock]);
  await tx.query(
    `delete from search_words where stem = any($1)
     and not exists (select from search where audience <> 'editors' and body @@ quote_literal(stem)::tsquery)`,
    [rows.map(({ stem }) => stem)],
  );
}
