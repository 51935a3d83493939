import type { Queryable } from "./database.ts";

/** What somebody did. `facts` hold no content and nothing of the people described. */
export interface LogEntry {
  readonly actor: string;
  readonly action: string;
  readonly record?: string | null;
  readonly version?: number | null;
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes down who did what; in the transaction of what was done, so that one is never without the other. */
export async function writeLog(
  tx: Queryable,
  { actor, action, record = null, version = null, facts = {} }: LogEntry,
): Promise<void> {
  await tx.query(
    "insert into log (actor, action, record, version, facts) values ($1, $2, $3, $4, $5::json)",
    [actor, action, record, version, JSON.stringify(facts)],
  );
}

export interface LoggedEntry extends Required<LogEntry> {
  readonly number: number;
  readonly at: Date;
}

/** The last entries, the newest first: of one record, or of all. */
export async function readLog(
  database: Queryable,
  { record, limit = 100 }: { readonly record?: string; readonly limit?: number } = {},
): Promise<readonly LoggedEntry[]> {
  const { rows } = await database.query<LoggedEntry>(
    `select number, at, actor, action, record, version, facts from log
     where $1::uuid is null or record = $1 order by number desc limit $2`,
    [record ?? null, limit],
  );
  return rows;
}
