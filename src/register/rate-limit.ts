import { createHash } from "node:crypto";
import type { Database } from "./database.ts";

const window = 60_000;

/**
 * Counts an attempt of somebody in the current minute, for all processes together. Null where it may go on; else the
 * seconds until it may. `who` is kept as a hash, and for minutes only.
 */
export async function countAttempt(
  database: Database,
  who: string,
  most: number,
  now: Date,
): Promise<number | null> {
  const minute = new Date(Math.floor(now.getTime() / window) * window);
  const key = createHash("sha256").update(who).digest("hex");
  const { rows } = await database.query<{ count: number }>(
    `insert into attempts (who, minute, count) values ($1, $2, 1)
     on conflict (who, minute) do update set count = attempts.count + 1 returning count`,
    [key, minute],
  );
  // The first of a minute sweeps up behind the others.
  if (rows[0]?.count === 1)
    await database.query("delete from attempts where minute < $1", [new Date(minute.getTime() - window)]);
  if ((rows[0]?.count ?? 0) <= most) return null;
  return Math.max(1, Math.ceil((minute.getTime() + window - now.getTime()) / 1000));
}
