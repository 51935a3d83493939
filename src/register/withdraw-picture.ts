import { requireEditor, requireText } from "./change.ts";
import { type Database, findRow, type Queryable } from "./database.ts";
import { RegisterError } from "./error.ts";
import { writeLog } from "./log.ts";
import type { Actor } from "./record.ts";
import { writeSearchRows } from "./search-row.ts";

export interface PictureWithdrawal {
  /** Any SHA-256 the picture is known under: of the original, of the file's copy, or of the published one. */
  readonly sha256: string;
  readonly reason: string;
  readonly actor: Actor;
}

/** What a withdrawal reached. */
export interface WithdrawnPicture {
  readonly records: readonly string[];
  /** Files as they came in that held the picture: they are gone too. */
  readonly sources: number;
}

/**
 * Takes a picture out of everything at once: its bytes, every version that showed it, and the files it came in. Its
 * hashes and the reason stay, so that it is not taken in again with an old copy. Throws RegisterError not-found,
 * not-allowed, bad-input.
 */
export async function withdrawPicture(
  database: Database,
  { sha256, reason, actor }: PictureWithdrawal,
): Promise<WithdrawnPicture> {
  requireEditor(actor);
  const said = requireText(reason, "reason");
  const withdrawn = await database.transaction(async (tx) => {
    const hashes = await hashesOf(tx, sha256);
    const { rows } = await tx.query<{ record: string }>(
      `update picture_uses set withheld = 'withdrawn' where ${usesPicture} returning record`,
      [hashes],
    );
    const records = [...new Set(rows.map(({ record }) => record))].sort();
    const sources = await removeSources(tx, hashes, said);
    await tx.query("update pictures set bytes = null where sha256 = any($1::text[])", [hashes]);
    await tx.query(
      `insert into picture_tombstones (sha256, reason, by) select hash, $2, $3 from unnest($1::text[]) as hash
       on conflict (sha256) do nothing`,
      [hashes, said, actor.label],
    );
    for (const record of records) {
      await tx.query("update records set revision = revision + 1, changed_at = now() where id = $1", [
        record,
      ]);
      await writeSearchRows(tx, record);
      await writeLog(tx, { actor: actor.label, action: "picture-withdrawn", record, facts: { sha256 } });
    }
    return { records, sources };
  });
  await forgetDeadRows(database, ["pictures", "sources"]);
  return withdrawn;
}

const usesPicture = `(picture = any($1::text[]) or said_sha256 = any($1::text[]) or file_sha256 = any($1::text[]))`;

/** All hashes of the picture that is known under one of them. */
async function hashesOf(tx: Queryable, sha256: string): Promise<readonly string[]> {
  const hash = sha256.toLowerCase();
  const { rows } = await tx.query<{ picture: string | null; said: string | null; file: string | null }>(
    `select picture, said_sha256 as said, file_sha256 as file from picture_uses where ${usesPicture}`,
    [[hash]],
  );
  if (rows.length === 0) throw new RegisterError("not-found", { id: hash.slice(0, 64) });
  const all = rows.flatMap(({ picture, said, file }) => [picture, said, file]);
  return [...new Set(all.filter((one) => one !== null))].sort();
}

async function removeSources(tx: Queryable, hashes: readonly string[], reason: string): Promise<number> {
  const { rows } = await tx.query(
    `update sources set bytes = null, removed_at = now(), removed_reason = $2
     where bytes is not null and (pictures && $1::text[] or sha256 in (
       select v.source from versions v join picture_uses u on u.record = v.record and u.version = v.number
       where ${usesPicture}))
     returning sha256`,
    [hashes, reason],
  );
  return rows.length;
}

/**
 * PostgreSQL keeps what was overwritten until it tidies up; here it does so now, and uses the place anew. `compact`
 * gives it back to the disk.
 */
export async function forgetDeadRows(database: Database, tables: readonly string[]): Promise<void> {
  for (const table of tables) await database.query(`vacuum ${table}`);
}

/** Writes every table anew without what was deleted. Nobody can write meanwhile. */
export async function compact(database: Database): Promise<void> {
  await database.query("vacuum full analyze");
}

/** Lets a picture be taken in again, where its consent was given anew. Throws RegisterError not-found, not-allowed. */
export async function liftPicture(
  database: Database,
  { sha256, actor }: Pick<PictureWithdrawal, "sha256" | "actor">,
): Promise<void> {
  requireEditor(actor);
  await database.transaction(async (tx) => {
    const stone = await findRow(tx, "select from picture_tombstones where sha256 = $1", [sha256]);
    if (stone === null) throw new RegisterError("not-found", { id: sha256 });
    const hashes = await hashesOf(tx, sha256);
    await tx.query("delete from picture_tombstones where sha256 = any($1::text[])", [hashes]);
    // The bytes are gone: they come back with the next file that holds them.
    await tx.query(`update picture_uses set withheld = 'no-bytes', picture = null where ${usesPicture}`, [
      hashes,
    ]);
    await writeLog(tx, { actor: actor.label, action: "picture-lifted", facts: { sha256 } });
  });
}
