import { createHash, randomUUID } from "node:crypto";
import type { Steckbrief } from "../steckbrief/value.ts";
import { type Change, changeRecord, requireText } from "./change.ts";
import type { Database, Queryable } from "./database.ts";
import { RegisterError } from "./error.ts";
import { type Aktionsfeld, aktionsfelder, type RegisterRecord } from "./record.ts";
import { findVersion } from "./store.ts";
import { placeOf, twinKey } from "./twin-key.ts";

/** Assigns one of the Aktionsfelder, or none. Throws RegisterError bad-input, and what `changeRecord` throws. */
export async function setAktionsfeld(
  database: Database,
  { aktionsfeld, ...change }: Change & { readonly aktionsfeld: string | null },
): Promise<RegisterRecord> {
  if (aktionsfeld !== null && !aktionsfelder.includes(aktionsfeld as Aktionsfeld))
    throw new RegisterError("bad-input", { reason: "aktionsfeld", found: aktionsfeld });
  return await changeRecord(database, change, async (tx, { id }) => {
    await tx.query("update records set aktionsfeld = $2 where id = $1", [id, aktionsfeld]);
    return { action: "aktionsfeld", facts: { aktionsfeld } };
  });
}

/** Says which municipality a record is of: the list does not know every place, and some names are several. */
export async function setAgs(
  database: Database,
  { ags, ...change }: Change & { readonly ags: string | null },
): Promise<RegisterRecord> {
  if (ags !== null && !/^(0[1-9]|1[0-6])\d{6}$/.test(ags))
    throw new RegisterError("bad-input", { reason: "ags", found: ags });
  return await changeRecord(database, change, async (tx, { id, newest }) => {
    const version = await findVersion(tx, id, newest);
    const key = version === null ? "" : twinKey({ ...placeOf(version.steckbrief), ags }, version.steckbrief);
    await tx.query("update records set ags = $2, ags_by_editor = true, twin_key = $3 where id = $1", [
      id,
      ags,
      key,
    ]);
    return { action: "ags", facts: { ags } };
  });
}

/** A fingerprint of a person's data: agreement to publish it holds for these data only. Null where there are none. */
export function contactFingerprint({ ansprechpartner }: Pick<Steckbrief, "ansprechpartner">): string | null {
  if (ansprechpartner === null) return null;
  return createHash("sha256").update(JSON.stringify(ansprechpartner)).digest("hex");
}

/** Records that the contact of the newest version agreed to being published, or takes it back. */
export async function agreeContact(
  database: Database,
  { agreed, ...change }: Change & { readonly agreed: boolean },
): Promise<RegisterRecord> {
  return await changeRecord(database, change, async (tx, { id, newest }) => {
    const version = await findVersion(tx, id, newest);
    const fingerprint = version === null || !agreed ? null : contactFingerprint(version.steckbrief);
    if (agreed && fingerprint === null) throw new RegisterError("bad-input", { reason: "no-contact" });
    await tx.query("update records set contact_agreed = $2 where id = $1", [id, fingerprint]);
    return { action: agreed ? "contact-agreed" : "contact-revoked", version: newest };
  });
}

/** A remark of the editors about a version. */
export interface Remark {
  readonly id: string;
  readonly version: number;
  readonly author: string;
  readonly text: string;
  readonly at: Date;
  readonly doneAt: Date | null;
}

/** Adds a remark to the newest version. Throws RegisterError bad-input, and what `changeRecord` throws. */
export async function addRemark(
  database: Database,
  { text, ...change }: Change & { readonly text: string },
): Promise<RegisterRecord> {
  const said = requireText(text, "text");
  return await changeRecord(database, change, async (tx, { id, newest }) => {
    await tx.query("insert into remarks (id, record, version, author, text) values ($1, $2, $3, $4, $5)", [
      randomUUID(),
      id,
      newest,
      change.actor.label,
      said,
    ]);
    return { action: "remark", version: newest };
  });
}

/** Marks a remark as dealt with. */
export async function closeRemark(
  database: Database,
  { remark, ...change }: Change & { readonly remark: string },
): Promise<RegisterRecord> {
  return await changeRecord(database, change, async (tx, { id }) => {
    await tx.query("update remarks set done_at = coalesce(done_at, now()) where id = $1 and record = $2", [
      remark,
      id,
    ]);
    return { action: "remark-done" };
  });
}

/** The remarks on a record, oldest first. */
export async function listRemarks(database: Queryable, id: string): Promise<readonly Remark[]> {
  const { rows } = await database.query<Remark>(
    `select id, version, author, text, at, done_at as "doneAt" from remarks where record = $1 order by at, id`,
    [id],
  );
  return rows;
}
