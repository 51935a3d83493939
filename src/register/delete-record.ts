import { requireAdministrator } from "./change.ts";
import type { Database } from "./database.ts";
import { writeLog } from "./log.ts";
import type { Actor } from "./record.ts";
import { writeSearchRows } from "./search-row.ts";
import { getRecord } from "./store.ts";
import { forgetDeadRows } from "./withdraw-picture.ts";

/**
 * Deletes a record for good, and those that were merged into it: every version, remark, file and picture that nobody
 * else uses. The address is then unknown. Throws RegisterError not-found, not-allowed.
 */
export async function deleteRecord(database: Database, id: string, actor: Actor): Promise<void> {
  requireAdministrator(actor);
  await database.transaction(async (tx) => {
    await getRecord(tx, id);
    const { rows: family } = await tx.query<{ id: string }>(
      "select id from records where id = $1 or merged_into = $1 order by id for update",
      [id],
    );
    const ids = family.map((one) => one.id);
    const { rows } = await tx.query<{ source: string }>(
      "select distinct source from versions where record = any($1::uuid[]) and source is not null",
      [ids],
    );
    // First out of what is searched, so that no word of it is suggested any more.
    await tx.query("update records set published = null where id = any($1::uuid[])", [ids]);
    for (const one of ids) await writeSearchRows(tx, one);
    await tx.query("delete from records where id = any($1::uuid[])", [ids]);
    await tx.query(
      `delete from sources where sha256 = any($1::text[]) and not exists (
         select from versions v where v.source = sources.sha256)`,
      [rows.map(({ source }) => source)],
    );
    await tx.query(
      "delete from pictures where not exists (select from picture_uses u where u.picture = pictures.sha256)",
    );
    for (const record of ids) await writeLog(tx, { actor: actor.label, action: "deleted", record });
  });
  await forgetDeadRows(database, ["versions", "sources", "pictures", "search"]);
}
