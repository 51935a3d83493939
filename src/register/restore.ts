import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { type BackupHeader, backupFormat, backupTables } from "./backup-tables.ts";
import { type Database, findRow, type Queryable } from "./database.ts";
import { RegisterError } from "./error.ts";
import { writeLog } from "./log.ts";
import { migrate, migrations } from "./migrations.ts";
import { reindexSearch } from "./search-row.ts";

/** Bytes of JSON in one statement; one row may be larger. */
const heaviestBatch = 4 << 20;

/**
 * Puts a backup into an empty register, of either engine: all of it or nothing. A backup of an older program is put in
 * by the schema of its time and brought up to date then. Throws RegisterError backup-damaged, not-empty,
 * database-newer, and what the file system throws.
 */
export async function restore(database: Database, file: string, actor: string): Promise<number> {
  const header = await readHeader(file);
  const known = migrations.at(-1)?.number ?? 0;
  if (header.migration > known) throw new RegisterError("database-newer", { found: header.migration, known });
  await migrate(
    database,
    migrations.filter(({ number }) => number <= header.migration),
  ).catch((error: unknown) => {
    // Set up by a newer program than the backup's, and so no place for it.
    if (error instanceof RegisterError && error.code === "database-newer")
      throw new RegisterError("not-empty");
    throw error;
  });
  const rows = await database.transaction(async (tx) => {
    await refuseContent(tx);
    return await putIn(tx, file);
  });
  await migrate(database);
  await database.transaction(async (tx) => {
    await reindexSearch(tx);
    await writeLog(tx, { actor, action: "restored", facts: { rows, at: header.at } });
  });
  return rows;
}

async function refuseContent(tx: Queryable): Promise<void> {
  const found = await findRow(
    tx,
    "select from (select 1 from records union all select 1 from tokens) as content limit 1",
  );
  if (found !== null) throw new RegisterError("not-empty");
  // Of a first start that nobody used.
  await tx.query("delete from log");
}

async function readHeader(file: string): Promise<BackupHeader> {
  for await (const line of linesOf(file)) {
    const header = parse(line, file) as Partial<BackupHeader>;
    if (header.format !== backupFormat || typeof header.migration !== "number") throw damaged(file, "format");
    return header as BackupHeader;
  }
  throw damaged(file, "leer");
}

async function putIn(tx: Queryable, file: string): Promise<number> {
  const hash = createHash("sha256");
  let table: string | null = null;
  let batch: string[] = [];
  let weight = 0;
  let rows = 0;
  let isWhole = false;
  const flush = async (): Promise<void> => {
    if (table !== null && batch.length > 0) await insert(tx, table, batch);
    batch = [];
    weight = 0;
  };
  let isFirst = true;
  for await (const line of linesOf(file)) {
    if (isWhole) throw damaged(file, "Ende");
    const sum = /^\{"end":(\d+),"sha256":"([0-9a-f]{64})"\}$/.exec(line);
    if (sum !== null) {
      await flush();
      if (Number(sum[1]) !== rows || sum[2] !== hash.digest("hex")) throw damaged(file, "Prüfsumme");
      isWhole = true;
      continue;
    }
    hash.update(line).update("\n");
    const next = /^\{"table":"(\w+)"\}$/.exec(line)?.[1];
    if (next !== undefined) {
      await flush();
      if (!backupTables.some(({ name }) => name === next)) throw damaged(file, next);
      table = next;
    } else if (!isFirst) {
      rows++;
      batch.push(line);
      weight += line.length;
      if (weight > heaviestBatch) await flush();
    }
    isFirst = false;
  }
  if (!isWhole) throw damaged(file, "Ende");
  await tx.query(
    `select setval(pg_get_serial_sequence('log', 'number'), coalesce((select max(number) from log), 0) + 1, false)`,
  );
  return rows;
}

async function insert(tx: Queryable, table: string, rows: readonly string[]): Promise<void> {
  await tx.query(
    `insert into ${table} overriding system value
     select * from json_populate_recordset(null::${table}, $1::json)`,
    [`[${rows.join(",")}]`],
  );
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file);
  const unpacked = createGunzip();
  bytes.on("error", (error) => unpacked.destroy(error));
  const lines = createInterface({ input: bytes.pipe(unpacked), crlfDelay: Number.POSITIVE_INFINITY });
  const failed = new Promise<never>((_, reject) => unpacked.on("error", reject));
  failed.catch(() => undefined);
  const reading = lines[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([reading.next(), failed]);
      if (next.done === true) return;
      yield next.value;
    }
  } catch (error) {
    // Z_BUF_ERROR, Z_DATA_ERROR: cut off, or no packed file at all.
    const { code = "" } = error as NodeJS.ErrnoException;
    throw code.startsWith("Z_") ? damaged(file, code) : error;
  } finally {
    lines.close();
    bytes.destroy();
  }
}

function parse(line: string, file: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw damaged(file, "format");
  }
}

function damaged(file: string, reason: string): RegisterError {
  return new RegisterError("backup-damaged", { file, reason });
}
