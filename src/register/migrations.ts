import type { Database, Queryable } from "./database.ts";
import { RegisterError } from "./error.ts";
import type { Migration } from "./migration.ts";
import { createAttempts } from "./migration-attempts.ts";
import { createSearch } from "./migration-search.ts";
import { createTables } from "./migration-tables.ts";

/** Every step, in order. */
export const migrations: readonly Migration[] = [createTables, createSearch, createAttempts];

/** One lock for all processes that may start at once. */
const migrationLock = 7_316_001;

/**
 * Brings the schema up to date. All missing steps are one transaction under an advisory lock: of several processes that
 * start at once one migrates and the others wait. Doing it again does nothing. Returns the numbers of the steps taken.
 * Throws RegisterError: database-newer where a newer program has been here, database-rights and database-extension where
 * the server does not let us.
 */
export async function migrate(
  database: Database,
  steps: readonly Migration[] = migrations,
): Promise<readonly number[]> {
  return await database.transaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock($1)", [migrationLock]);
    await take(
      tx,
      `create table if not exists migrations (
         number integer primary key, name text not null, at timestamptz not null default now())`,
    );
    const { rows } = await tx.query<{ number: number }>("select number from migrations order by number");
    const last = rows.at(-1)?.number ?? 0;
    const known = steps.at(-1)?.number ?? 0;
    if (last > known) throw new RegisterError("database-newer", { found: last, known });
    const missing = steps.filter(({ number }) => number > last);
    for (const { number, name, sql } of missing) {
      for (const statement of sql) await take(tx, statement);
      await tx.query("insert into migrations (number, name) values ($1, $2)", [number, name]);
    }
    return missing.map(({ number }) => number);
  });
}

/** SQLSTATE: not allowed; a file of the extension is missing, or the extension itself. */
const notAllowed = "42501";
const notThere = new Set(["58P01", "0A000"]);

async function take(tx: Queryable, statement: string): Promise<void> {
  try {
    await tx.query(statement);
  } catch (error) {
    const { code = "" } = error as { readonly code?: string };
    const [, extension] = /^create extension if not exists (\w+)/.exec(statement) ?? [];
    if (extension !== undefined && (code === notAllowed || notThere.has(code))) {
      const reason = code === notAllowed ? "rights" : "missing";
      throw new RegisterError("database-extension", { extension, reason });
    }
    throw code === notAllowed ? new RegisterError("database-rights") : error;
  }
}
