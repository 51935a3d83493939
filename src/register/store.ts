import type { Steckbrief } from "../steckbrief/value.ts";
import { findRow, type Queryable } from "./database.ts";
import { RegisterError } from "./error.ts";
import type { PictureUse, RegisterRecord, RegisterVersion } from "./record.ts";

const recordColumns = `id, file_id as "fileId", state, revision, newest, published, published_at as "publishedAt",
  withdrawn_at as "withdrawnAt", withdrawn_reason as "withdrawnReason", merged_into as "mergedInto", ags, aktionsfeld,
  created_at as "createdAt", changed_at as "changedAt"`;

/** A record by its id, also one that was merged or withdrawn; null where there is none. */
export async function findRecord(database: Queryable, id: string): Promise<RegisterRecord | null> {
  if (!isUuid(id)) return null;
  return await findRow<RegisterRecord>(database, `select ${recordColumns} from records where id = $1`, [id]);
}

/** The same, for what can't go on without. Throws RegisterError not-found. */
export async function getRecord(database: Queryable, id: string): Promise<RegisterRecord> {
  const record = await findRecord(database, id);
  if (record === null) throw new RegisterError("not-found", { id });
  return record;
}

const versionColumns = `v.record, v.number, v.content as steckbrief, v.hash, v.findings, v.errors, v.form,
  v.form_known as "formKnown", v.marks, v.source_name as "sourceName", v.document_time as "documentTime", v.umlauf,
  v.received_at as "receivedAt", v.received_by as "receivedBy",
  v.published_at as "publishedAt"`;

/** A version of a record with its pictures, for editors; null where there is none. */
export async function findVersion(
  database: Queryable,
  id: string,
  number: number,
): Promise<RegisterVersion | null> {
  if (!isUuid(id) || !Number.isSafeInteger(number) || number < 1 || number > 2 ** 31 - 1) return null;
  const version = await findRow<Omit<RegisterVersion, "pictures">>(
    database,
    `select ${versionColumns} from versions v where v.record = $1 and v.number = $2`,
    [id, number],
  );
  if (version === null) return null;
  const { rows } = await database.query<PictureUse>(
    `select u.position, u.picture, p.media_type as "mediaType", p.width, p.height, p.size, u.consent, u.withheld,
       (select t.reason from picture_tombstones t
         where t.sha256 in (u.picture, u.said_sha256, u.file_sha256) limit 1) as "withdrawnReason"
     from picture_uses u left join pictures p on p.sha256 = u.picture
     where u.record = $1 and u.version = $2 order by u.position`,
    [id, number],
  );
  return { ...version, pictures: rows };
}

/** A record in a list. */
export interface RecordEntry extends Pick<RegisterRecord, "id" | "state" | "newest" | "published"> {
  readonly title: string;
  readonly errors: number;
}

/** Records in one state, or all, in the order of their ids; a part at a time, however many there are. */
export async function* listRecords(
  database: Queryable,
  state?: RegisterRecord["state"],
): AsyncGenerator<RecordEntry> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await database.query<Omit<RecordEntry, "title"> & { readonly content: Steckbrief }>(
      `select r.id, r.state, r.newest, r.published, v.errors, v.content
       from records r join versions v on v.record = r.id and v.number = r.newest
       where r.id > $1 and r.merged_into is null and ($2::text is null or r.state = $2) order by r.id limit 200`,
      [after, state ?? null],
    );
    for (const { content, ...row } of rows) yield { ...row, title: titleOf(content) };
    const end = rows.at(-1);
    if (end === undefined || rows.length < 200) return;
    after = end.id;
  }
}

/** A version in a list: without what it says. */
export type VersionEntry = Pick<
  RegisterVersion,
  "number" | "hash" | "errors" | "receivedAt" | "sourceName" | "publishedAt"
>;

/** Every version of a record, oldest first. The public may see those with `publishedAt`. */
export async function listVersions(database: Queryable, id: string): Promise<readonly VersionEntry[]> {
  const { rows } = await database.query<VersionEntry>(
    `select number, hash, errors, received_at as "receivedAt", source_name as "sourceName",
       published_at as "publishedAt"
     from versions where record = $1 order by number`,
    [id],
  );
  return rows;
}

/** The bytes of a picture by the SHA-256 they are stored under; null where they are gone or never were. */
export async function findPicture(
  database: Queryable,
  sha256: string,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | null> {
  return await findRow(
    database,
    `select bytes, media_type as "mediaType" from pictures where sha256 = $1 and bytes is not null`,
    [sha256],
  );
}

/** What a Steckbrief is called in lists. */
export function titleOf({ stadt, instrument }: Pick<Steckbrief, "stadt" | "instrument">): string {
  return [instrument ?? "ohne Instrument", stadt ?? "ohne Stadt"].join(", ");
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}
