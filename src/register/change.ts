import type { Database, Queryable } from "./database.ts";
import { findRow } from "./database.ts";
import { RegisterError } from "./error.ts";
import { type LogEntry, writeLog } from "./log.ts";
import type { Actor, RegisterRecord } from "./record.ts";
import { writeSearchRows } from "./search-row.ts";
import { getRecord } from "./store.ts";

/** Who changes which record. */
export interface Change {
  readonly id: string;
  readonly actor: Actor;
  /** The revision the person saw; left out on the command line, where one sees the present. */
  readonly revision?: number | undefined;
}

/** What happened, for the log. */
export type Done = Omit<LogEntry, "actor" | "record">;

/**
 * Changes a record in one transaction: locks it, checks rights and revision, applies, writes the log and the rows that
 * are searched. Throws RegisterError: not-found, not-allowed, conflict, merged, and what `apply` throws.
 */
export async function changeRecord(
  database: Database,
  { id, actor, revision }: Change,
  apply: (tx: Queryable, record: RegisterRecord) => Promise<Done>,
): Promise<RegisterRecord> {
  requireEditor(actor);
  return await database.transaction(async (tx) => {
    await getRecord(tx, id);
    // Read again under the lock: what was read before it may have changed.
    await findRow(tx, "select from records where id = $1 for update", [id]);
    const record = await getRecord(tx, id);
    if (revision !== undefined && revision !== record.revision) throw new RegisterError("conflict", { id });
    if (record.mergedInto !== null) throw new RegisterError("merged", { id, into: record.mergedInto });
    const done = await apply(tx, record);
    await tx.query("update records set revision = revision + 1, changed_at = now() where id = $1", [id]);
    await writeLog(tx, { ...done, actor: actor.label, record: id });
    await writeSearchRows(tx, id);
    return await getRecord(tx, id);
  });
}

/** Throws RegisterError not-allowed for whoever only hands in. */
export function requireEditor({ role }: Actor): void {
  if (role === "submitter") throw new RegisterError("not-allowed", { reason: "editor" });
}

/** Throws RegisterError not-allowed for everybody but administrators. */
export function requireAdministrator({ role }: Actor): void {
  if (role !== "administrator") throw new RegisterError("not-allowed", { reason: "administrator" });
}

/** A text that has to say something. Throws RegisterError bad-input. */
export function requireText(text: string, field: string): string {
  const trimmed = text.replaceAll("\0", "").trim();
  if (trimmed === "") throw new RegisterError("bad-input", { reason: "empty", field });
  if (trimmed.length > longestText) throw new RegisterError("bad-input", { reason: "too-long", field });
  return trimmed;
}

const longestText = 10_000;
