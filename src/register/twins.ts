import { requireEditor } from "./change.ts";
import { type Database, findRow, type Queryable } from "./database.ts";
import { RegisterError } from "./error.ts";
import { writeLog } from "./log.ts";
import type { Actor } from "./record.ts";
import { writeSearchRows } from "./search-row.ts";
import { getRecord } from "./store.ts";

/** Two records that may be one. */
export interface Twins {
  readonly one: string;
  readonly other: string;
  readonly foundAt: Date;
  /** `same`: the loser's address leads to the winner's. Null: an editor has to decide. */
  readonly decision: "same" | "different" | null;
  readonly winner: string | null;
}

const columns = `one, other, found_at as "foundAt", decision, winner`;

/** Possible Dubletten that nobody has decided on, oldest first; of one record, or of all. */
export async function listOpenTwins(database: Queryable, record?: string): Promise<readonly Twins[]> {
  const { rows } = await database.query<Twins>(
    `select ${columns} from twins
     where decision is null and ($1::uuid is null or $1 in (one, other)) order by found_at, one, other`,
    [record ?? null],
  );
  return rows;
}

export interface TwinDecision {
  readonly one: string;
  readonly other: string;
  /** The record that stays, where both are the same; null where they are two. */
  readonly winner: string | null;
  readonly actor: Actor;
}

/**
 * Decides on two records. Of two that are the same the loser keeps its versions, but leaves the catalogue, and its
 * address leads to the winner. Deciding anew undoes what was decided. Throws RegisterError: not-found, not-allowed,
 * bad-input, wrong-state where the public would lose the record.
 */
export async function decideTwins(database: Database, decision: TwinDecision): Promise<void> {
  const { winner, actor } = decision;
  requireEditor(actor);
  const [one, other] = [decision.one, decision.other].sort();
  if (one === undefined || other === undefined || one === other)
    throw new RegisterError("bad-input", { reason: "twins" });
  if (winner !== null && winner !== one && winner !== other)
    throw new RegisterError("bad-input", { reason: "winner" });
  await database.transaction(async (tx) => {
    // In a fixed order, so that two editors can't block each other.
    for (const id of [one, other]) await findRow(tx, "select from records where id = $1 for update", [id]);
    await getRecord(tx, one);
    await getRecord(tx, other);
    await undo(tx, one, other);
    if (winner !== null) await merge(tx, winner === one ? other : one, winner);
    await tx.query(
      `insert into twins (one, other, decision, winner, decided_at, decided_by) values ($1, $2, $3, $4, now(), $5)
       on conflict (one, other) do update set decision = excluded.decision, winner = excluded.winner,
         decided_at = excluded.decided_at, decided_by = excluded.decided_by`,
      [one, other, winner === null ? "different" : "same", winner, actor.label],
    );
    for (const id of [one, other]) {
      await tx.query("update records set revision = revision + 1, changed_at = now() where id = $1", [id]);
      await writeSearchRows(tx, id);
      const facts = { with: id === one ? other : one, winner };
      await writeLog(tx, { actor: actor.label, action: "twins", record: id, facts });
    }
  });
}

async function undo(tx: Queryable, one: string, other: string): Promise<void> {
  await tx.query(
    `update records set merged_into = null
     where (id = $1 and merged_into = $2) or (id = $2 and merged_into = $1)`,
    [one, other],
  );
}

async function merge(tx: Queryable, loser: string, winner: string): Promise<void> {
  const [lost, stays] = [await getRecord(tx, loser), await getRecord(tx, winner)];
  if (stays.mergedInto !== null) throw new RegisterError("merged", { id: winner, into: stays.mergedInto });
  if (lost.mergedInto !== null) throw new RegisterError("merged", { id: loser, into: lost.mergedInto });
  if (lost.published !== null && stays.published === null)
    throw new RegisterError("wrong-state", {
      state: stays.state,
      move: "zusammenfuehren",
      refusal: "winner-unpublished",
    });
  // Whatever led to the loser leads to the winner: chains stay short.
  await tx.query("update records set merged_into = $2 where id = $1 or merged_into = $1", [loser, winner]);
  // What may have been the same as the loser may be the same as the winner.
  await tx.query(
    `insert into twins (one, other)
     select least(x.id, $2::uuid), greatest(x.id, $2::uuid) from (
       select case when one = $1 then other else one end as id from twins
       where $1 in (one, other) and decision is null) x
     where x.id <> $2 on conflict do nothing`,
    [loser, winner],
  );
  await tx.query("delete from twins where $1 in (one, other) and decision is null", [loser]);
}
