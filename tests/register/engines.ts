import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "../../src/register/database.ts";
import { databaseFolder, databaseOf, startEmbedded } from "../../src/register/embedded.ts";
import { DurableFS } from "../../src/register/embedded-files.ts";
import { migrate, migrations } from "../../src/register/migrations.ts";
import { openPostgres } from "../../src/register/postgres.ts";
import { postgresUrl } from "./postgres.ts";

/** Milliseconds that opening the first database of a run may take, for `beforeAll`. */
export const patience = 180_000;

/** A database of its own, empty but for its tables. */
export interface TestDatabase extends Database {
  /** Address of the database; null for the embedded one. */
  readonly url: string | null;
  /** Empties every table, numbering included. */
  empty(): Promise<void>;
}

/**
 * Both engines, for `describe.each(engines)("on $name", ({ open }) => …)`: open one in `beforeAll` (some seconds the
 * first time), `empty()` it in `beforeEach`, close it in `afterAll`.
 */
export const engines: readonly { readonly name: string; readonly open: () => Promise<TestDatabase> }[] = [
  { name: "PGlite", open: openInMemory },
  { name: "PostgreSQL", open: openOnServer },
];

/** A database on the server of this run; several connections to it are several processes' for all it knows. */
export async function openOnServer(): Promise<TestDatabase> {
  const server = await postgresUrl();
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const admin = await openPostgres(`${server}/postgres`);
  await admin.query(`create database ${name}`);
  await admin.close();
  const url = `${server}/${name}`;
  const database = await openPostgres(url);
  await migrate(database);
  return { ...database, url, empty: () => empty(database) };
}

/** From a dump of a folder that is set up: one second instead of ten. */
async function openInMemory(): Promise<TestDatabase> {
  const dump = new Blob([readFileSync(await dumpFile())]);
  const database = databaseOf(await startEmbedded({ loadDataDir: dump }), async () => undefined);
  return { ...database, url: null, empty: () => empty(database) };
}

/**
 * The dump of a migrated database, made once per state of the schema and kept in the temporary folder. Load it with
 * `loadDataDir`.
 */
export async function dumpFile(): Promise<string> {
  const version = readFileSync("node_modules/@electric-sql/pglite/package.json");
  const key = createHash("sha256").update(version).update(JSON.stringify(migrations)).digest("hex");
  const file = join(tmpdir(), `steckbrief-pglite-${key.slice(0, 16)}.tar`);
  const lock = `${file}.lock`;
  const deadline = Date.now() + 110_000;
  while (!existsSync(file)) {
    // Left behind by a run that was killed.
    if (Date.now() > deadline) rmSync(lock, { recursive: true, force: true });
    if (claim(lock)) {
      try {
        const pglite = await startEmbedded({});
        await migrate(databaseOf(pglite, async () => undefined));
        const dump = await pglite.dumpDataDir("none");
        await pglite.close();
        writeFileSync(`${file}.tmp`, new Uint8Array(await dump.arrayBuffer()));
        renameSync(`${file}.tmp`, file);
      } finally {
        rmSync(lock, { recursive: true, force: true });
      }
    } else await wait(100);
  }
  return file;
}

/** Makes a folder with a database that is set up, as `register serve` would: in a second and not in ten. */
export async function prepareFolder(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const dump = new Blob([readFileSync(await dumpFile())]);
  const pglite = await startEmbedded({ fs: new DurableFS(join(folder, databaseFolder)), loadDataDir: dump });
  await pglite.close();
}

function claim(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

/** Deletes row by row: on PGlite truncating costs a quarter of a second, whatever the tables hold. */
async function empty(database: Database): Promise<void> {
  await database.query(`do $$
    declare each record;
    begin
      -- Neither foreign keys nor triggers stand in the way of an order of our own.
      set local session_replication_role = replica;
      for each in select tablename from pg_tables where schemaname = 'public' and tablename <> 'migrations' loop
        execute format('delete from %I', each.tablename);
      end loop;
      for each in select sequencename from pg_sequences where schemaname = 'public' loop
        perform setval(each.sequencename::regclass, 1, false);
      end loop;
    end $$`);
}
