import type { Finding } from "../steckbrief/finding.ts";
import { isBlocking } from "./arrival.ts";
import { type Change, changeRecord, requireText } from "./change.ts";
import { type Database, findRow, type Queryable } from "./database.ts";
import { RegisterError } from "./error.ts";
import { type Move, outcomeOf } from "./life.ts";
import type { RegisterRecord } from "./record.ts";

export interface MoveRequest extends Change {
  readonly move: Move;
  /** Why: needed where a record is withdrawn, and shown to the public then. */
  readonly reason?: string | undefined;
}

/**
 * Moves a record to another state. Throws RegisterError wrong-state, has-errors (publishing), bad-input (withdrawing
 * without a reason), and what `changeRecord` throws.
 */
export async function moveRecord(database: Database, request: MoveRequest): Promise<RegisterRecord> {
  const { move, reason } = request;
  return await changeRecord(database, request, async (tx, record) => {
    const outcome = outcomeOf(record.state, move);
    if ("refusal" in outcome)
      throw new RegisterError("wrong-state", { state: record.state, move, refusal: outcome.refusal });
    await effects[move](tx, record, reason ?? "");
    await tx.query("update records set state = $2 where id = $1", [record.id, outcome.to]);
    return { action: move, version: record.newest };
  });
}

type Effect = (tx: Queryable, record: RegisterRecord, reason: string) => Promise<void>;
const nothing: Effect = async () => undefined;

/** What a move does beside changing the state. */
const effects: Readonly<Record<Move, Effect>> = {
  pruefen: nothing,
  zurueckgeben: nothing,
  veroeffentlichen: async (tx, { id, newest }) => {
    await refuseErrors(tx, id, newest);
    await tx.query(
      `update records set published = newest, published_at = now(), withdrawn_at = null, withdrawn_reason = null
       where id = $1`,
      [id],
    );
    await tx.query(
      "update versions set published_at = coalesce(published_at, now()) where record = $1 and number = $2",
      [id, newest],
    );
  },
  zurueckziehen: async (tx, { id }, reason) => {
    // What the public never saw needs no tombstone.
    await tx.query(
      `update records set withdrawn_reason = $2, published = null,
         withdrawn_at = case when published is null then withdrawn_at else now() end where id = $1`,
      [id, requireText(reason, "reason")],
    );
  },
  archivieren: nothing,
  wiederaufnehmen: nothing,
};

async function refuseErrors(tx: Queryable, id: string, newest: number): Promise<void> {
  const version = await findRow<{ findings: readonly Finding[] }>(
    tx,
    "select findings from versions where record = $1 and number = $2",
    [id, newest],
  );
  const blocking = (version?.findings ?? []).filter(isBlocking);
  const [first] = blocking;
  if (first !== undefined)
    throw new RegisterError("has-errors", { count: blocking.length, first: first.message });
}
