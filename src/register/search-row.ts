import { numbersOf, parseEdtf } from "../steckbrief/edtf.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Steckbrief, Zeitraum } from "../steckbrief/value.ts";
import { findRow, type Queryable } from "./database.ts";
import { laender, landOf } from "./laender.ts";
import type { RecordState } from "./record.ts";
import { type SearchDocument, type SearchText, searchDocumentOf, searchTextsOf } from "./search-document.ts";

/** Changes of the vocabulary exclude one another: adding goes with adding, taking away is alone. */
const vocabularyLock = 7_316_002;

/**
 * Makes the rows of a record in the table `search` anew. To be called in the transaction of every change: of versions,
 * state, AGS, Aktionsfeld, pictures. A record that is not there, or merged into another, has none.
 */
export async function writeSearchRows(tx: Queryable, record: string): Promise<void> {
  const before = await findRow<{ words: readonly string[] }>(
    tx,
    `select tsvector_to_array(body) as words from search where record = $1 and audience in ('public', 'all')`,
    [record],
  );
  await tx.query("delete from search where record = $1", [record]);
  const found = await findRow<FoundRecord>(tx, recordQuery, [record]);
  const rows = found === null ? [] : rowsOf(found);
  for (const row of rows) await insertRow(tx, row);
  const shown = rows.find(({ audience }) => audience !== "editors");
  const kept = new Set(shown?.document.words.map(({ stem }) => stem));
  await removeWords(tx, before?.words.filter((stem) => !kept.has(stem)) ?? []);
  if (shown !== undefined) await addWords(tx, shown.document.words);
}

/** Makes the whole index anew: after an update that changed what is searched, and after a restore. */
export async function reindexSearch(tx: Queryable): Promise<number> {
  await tx.query("select pg_advisory_xact_lock($1)", [vocabularyLock]);
  await tx.query("delete from search");
  await tx.query("delete from search_words");
  const { rows } = await tx.query<{ id: string }>("select id from records order by id");
  for (const { id } of rows) await writeSearchRows(tx, id);
  return rows.length;
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
  from records r where r.id = $1 and r.merged_into is null`;

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

async function insertRow(tx: Queryable, { record, audience, shown, document }: SearchRow): Promise<void> {
  const { steckbrief } = shown;
  const { beginn, ende, laufend } = yearsOf(steckbrief.zeitraum);
  await tx.query(
    `insert into search (record, audience, version, stadt, instrument, ags, land, aktionsfeld, beginn, ende, laufend,
       rechtsgrundlage, bilder, archiviert, changed_at, head, body)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::text::tsvector, $17::text::tsvector)`,
    [
      record.record,
      audience,
      shown.version,
      steckbrief.stadt ?? "",
      steckbrief.instrument ?? "",
      record.ags,
      record.ags === null ? null : landOf(record.ags),
      record.aktionsfeld,
      beginn,
      ende,
      laufend,
      steckbrief.rechtlicheGrundlage !== null,
      shown.pictures.length,
      record.state === "archiviert",
      record.changed_at,
      document.head,
      document.body,
    ],
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
