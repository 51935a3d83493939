import { randomUUID } from "node:crypto";
import { formatSteckbrief } from "../steckbrief/canonical.ts";
import { type FieldKey, steckbriefForm } from "../steckbrief/form.ts";
import type { Steckbrief } from "../steckbrief/value.ts";
import { type Arrival, isBlocking } from "./arrival.ts";
import type { Queryable } from "./database.ts";
import type { Decision, FoundRecord } from "./intake-decide.ts";
import { completePictures, findTombstone, writePictures } from "./intake-pictures.ts";
import type { IntakeOptions, Written } from "./intake-result.ts";
import type { UmlaufSummary } from "./record.ts";
import { twinKey } from "./twin-key.ts";

type Case<C extends Decision["case"]> = Extract<Decision, { readonly case: C }>;

/** A new record with its first version. */
export async function createRecord(
  tx: Queryable,
  arrival: Arrival,
  { id: wanted, place }: Case<"neu">,
  { actor, createId = randomUUID }: IntakeOptions,
): Promise<Written> {
  const id = wanted ?? createId();
  const key = twinKey(place, arrival.steckbrief);
  await tx.query(
    "insert into records (id, file_id, state, newest, ags, twin_key) values ($1, $2, 'eingegangen', 1, $3, $4)",
    [id, arrival.steckbrief.id, place.ags, key],
  );
  const version = await writeVersion(tx, arrival, { record: id, number: 1, by: actor.label });
  const related =
    arrival.steckbrief.id !== null && arrival.steckbrief.id !== id ? arrival.steckbrief.id : null;
  const twins = await noteTwins(tx, { id, key, related });
  return { ...version, record: id, version: 1, changed: [], twins, touched: true };
}

/** The next version of a record. The public goes on seeing the published one until an editor has looked. */
export async function createVersion(
  tx: Queryable,
  arrival: Arrival,
  { found, place }: Case<"neueVersion">,
  { actor }: IntakeOptions,
): Promise<Written> {
  const number = found.newest + 1;
  const ags = found.agsByEditor ? found.ags : place.ags;
  const key = twinKey({ ...place, ags }, arrival.steckbrief);
  const version = await writeVersion(tx, arrival, { record: found.id, number, by: actor.label });
  await tx.query(
    `update records set newest = $2, state = 'eingegangen', revision = revision + 1, ags = $3, twin_key = $4,
       file_id = coalesce(file_id, $5), changed_at = now() where id = $1`,
    [found.id, number, ags, key, arrival.steckbrief.id],
  );
  const twins = await noteTwins(tx, { id: found.id, key, related: null });
  const changed = changedFields(found.steckbrief, arrival.steckbrief);
  return { ...version, record: found.id, version: number, changed, twins, touched: true };
}

/** The same content again: only what was missing is added. */
export async function complete(
  tx: Queryable,
  arrival: Arrival,
  { found }: Case<"unveraendert">,
): Promise<Written> {
  const isNewest = found.hash === arrival.hash;
  const pictures = isNewest && (await completePictures(tx, arrival, found));
  const umlauf = isNewest && (await completeUmlauf(tx, arrival.umlauf, found));
  const touched = pictures || umlauf;
  return {
    record: found.id,
    version: found.newest,
    changed: [],
    twins: [],
    notes: touched ? ["completed"] : [],
    errors: arrival.findings.filter(isBlocking).length,
    touched,
  };
}

/** A copy that went further round says more of the Umlauf than the one that is stored. */
async function completeUmlauf(
  tx: Queryable,
  umlauf: UmlaufSummary | null,
  { id, newest, umlauf: stored }: FoundRecord,
): Promise<boolean> {
  if (umlauf === null || umlauf.eintraege <= (stored?.eintraege ?? 0)) return false;
  await tx.query(
    `update versions set umlauf = $3::json,
       marks = case when $4 then array_append(array_remove(marks, 'chain-broken'), 'chain-broken')
         else array_remove(marks, 'chain-broken') end
     where record = $1 and number = $2`,
    [id, newest, JSON.stringify(umlauf), umlauf.bruch !== null],
  );
  return true;
}

interface Address {
  readonly record: string;
  readonly number: number;
  readonly by: string;
}

async function writeVersion(
  tx: Queryable,
  arrival: Arrival,
  { record, number, by }: Address,
): Promise<Pick<Written, "notes" | "errors">> {
  const { steckbrief, findings, form, formKnown, marks, documentTime, umlauf, source, raw } = arrival;
  const errors = findings.filter(isBlocking).length;
  const tombstone = await findTombstone(tx, arrival);
  if (source !== null)
    await tx.query(
      `insert into sources (sha256, media_type, size, bytes, pictures, removed_at, removed_reason)
       values ($1, $2, $3, $4, $6::text[], case when $5::text is null then null else now() end, $5)
       on conflict do nothing`,
      // The file holds the picture that must not be kept.
      [
        source.sha256,
        source.mediaType,
        source.bytes.length,
        tombstone === null ? source.bytes : null,
        tombstone,
        [...source.pictures],
      ],
    );
  await tx.query(
    `insert into versions (record, number, content, raw, hash, findings, errors, form, form_known, marks, source_name,
       source, document_time, umlauf, received_by)
     values ($1, $2, $3::json, $4, $5, $6::json, $7, $8, $9, $10::text[], $11, $12, $13, $14::json, $15)`,
    [
      record,
      number,
      formatSteckbrief({ ...steckbrief, id: record }).trimEnd(),
      raw,
      arrival.hash,
      JSON.stringify(findings),
      errors,
      form,
      formKnown,
      [...marks],
      storable(arrival.name),
      source?.sha256 ?? null,
      documentTime,
      umlauf === null ? null : JSON.stringify(umlauf),
      by,
    ],
  );
  await writePictures(tx, arrival.pictures, { record, version: number });
  return { errors, notes: tombstone === null ? [] : ["picture-withdrawn"] };
}

/** Fields whose value is otherwise, in the order of the form. */
export function changedFields(before: Steckbrief, after: Steckbrief): readonly FieldKey[] {
  return steckbriefForm.fields
    .map(({ key }) => key)
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

interface Twin {
  readonly id: string;
  readonly key: string;
  /** Id in the file, where it belongs to another record. */
  readonly related: string | null;
}

/** Notes records that may be the same: an editor decides. What was decided stays so. */
async function noteTwins(tx: Queryable, { id, key, related }: Twin): Promise<readonly string[]> {
  const { rows } = await tx.query<{ other: string }>(
    `insert into twins (one, other)
     select least($1::uuid, r.id), greatest($1::uuid, r.id) from records r
     where ((r.twin_key = $2 and $2 <> '') or r.id = $3 or r.file_id = $3) and r.id <> $1 and r.merged_into is null
     on conflict do nothing returning case when one = $1 then other else one end as other`,
    [id, key, related],
  );
  return rows.map(({ other }) => other).sort();
}

/** PostgreSQL stores no NUL. */
function storable(text: string): string {
  return text.replaceAll("\0", "\ufffd");
}
