import type { Queryable } from "./database.ts";

export async function writeSearchRows(_tx: Queryable, _record: string): Promise<void> {}
export async function reindexSearch(_tx: Queryable): Promise<number> {
  return 0;
}
