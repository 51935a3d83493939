import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type BackupHeader, backupFormat, backupTables } from "./backup-tables.ts";
import { type Database, findRow, type Queryable } from "./database.ts";

/** What a backup holds. */
export interface BackupResult {
  readonly rows: number;
}

/** Rows read at a time. */
const rowsAtOnce = 20;

/**
 * Writes everything of the register into one file: packed lines of JSON that either engine takes back, whichever they
 * came from. One moment is backed up, while others go on writing. The file appears as a whole or not at all, and only
 * its owner can read it: it holds what the register holds. Throws what the file system throws.
 */
export async function backUp(
  database: Database,
  file: string,
  now: Date = new Date(),
): Promise<BackupResult> {
  const draft = `${file}.unfertig`;
  try {
    const rows = await database.transaction(async (tx) => {
      await tx.query("set transaction isolation level repeatable read, read only");
      const counter = { rows: 0 };
      const target = createWriteStream(draft, { mode: 0o600 });
      await pipeline(Readable.from(linesOf(tx, now, counter)), createGzip({ level: 6 }), target);
      return counter.rows;
    });
    const handle = await open(draft, "r+");
    await handle.sync();
    await handle.close();
    await rename(draft, file);
    return { rows };
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function* linesOf(tx: Queryable, now: Date, counter: { rows: number }): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const line = (text: string): string => {
    hash.update(text).update("\n");
    return `${text}\n`;
  };
  const last = await findRow<{ number: number }>(tx, "select max(number) as number from migrations");
  const header: BackupHeader = {
    format: backupFormat,
    migration: last?.number ?? 0,
    at: now.toISOString(),
  };
  yield line(JSON.stringify(header));
  for (const table of backupTables) {
    yield line(JSON.stringify({ table: table.name }));
    for await (const row of rowsOf(tx, table)) {
      counter.rows++;
      yield line(row);
    }
  }
  yield `${JSON.stringify({ end: counter.rows, sha256: hash.digest("hex") })}\n`;
}

/** The rows of a table as JSON, in the order of its key: a part at a time, whatever its size. */
async function* rowsOf(tx: Queryable, { name, key }: (typeof backupTables)[number]): AsyncGenerator<string> {
  const columns = key.join(", ");
  const text = key.map((column) => `${column}::text`).join(", ");
  let after: readonly string[] | null = null;
  for (;;) {
    const from: string =
      after === null
        ? ""
        : `where (${columns}) > (select ${columns} from ${name} where (${text}) = (${after.map((_, index) => `$${index + 1}`).join(", ")}))`;
    const { rows }: { readonly rows: readonly { readonly row: string; readonly key: readonly string[] }[] } =
      await tx.query(
        `select row_to_json(t)::text as row, array[${text}] as key from ${name} t ${from}
         order by ${columns} limit ${rowsAtOnce}`,
        after ?? [],
      );
    for (const { row } of rows) yield row;
    const end = rows.at(-1);
    if (end === undefined || rows.length < rowsAtOnce) return;
    after = end.key;
  }
}
