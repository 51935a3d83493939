import type { RecordState } from "../exchange/receipt.ts";
import type { Steckbrief } from "../steckbrief/value.ts";
import type { Arrival } from "./arrival.ts";
import { findRow, type Queryable } from "./database.ts";
import { RegisterError } from "./error.ts";
import type { IntakeNote, IntakeOptions } from "./intake-result.ts";
import type { UmlaufSummary } from "./record.ts";
import { isSameSubject, type Place, placeOf, twinKey } from "./twin-key.ts";

/** A record that an arrival may belong to, with its newest version. */
export interface FoundRecord {
  readonly id: string;
  readonly state: RecordState;
  readonly newest: number;
  readonly merged: string | null;
  readonly ags: string | null;
  readonly agsByEditor: boolean;
  readonly withdrawn: boolean;
  readonly steckbrief: Steckbrief;
  readonly hash: string;
  readonly time: Date | null;
  readonly umlauf: UmlaufSummary | null;
}

interface Common {
  readonly notes: readonly IntakeNote[];
  readonly place: Place;
}

/** What is to be done with an arrival. */
export type Decision =
  | (Common & { readonly case: "neu"; readonly id: string | null })
  | (Common & { readonly case: "neueVersion"; readonly found: FoundRecord })
  | (Common & { readonly case: "unveraendert"; readonly found: FoundRecord })
  /** `known`: the earlier version that has this very content; null where it is only older. */
  | (Common & { readonly case: "veraltet"; readonly found: FoundRecord; readonly known: number | null });

/** Decides by id, content and age. Throws RegisterError not-allowed where a submitter sends another city's. */
export async function decide(tx: Queryable, arrival: Arrival, options: IntakeOptions): Promise<Decision> {
  const place = placeOf(arrival.steckbrief, options.findCity);
  const { actor, force = false } = options;
  if (actor.city !== null && !isOfCity(place, actor.city))
    throw new RegisterError("not-allowed", {
      reason: "city",
      city: arrival.steckbrief.stadt ?? "",
      own: actor.city,
    });
  const found = await findTarget(tx, arrival, place, actor.city);
  if (found === null) {
    const { id } = arrival.steckbrief;
    const isTaken = id !== null && (await findRow(tx, "select from records where id = $1", [id])) !== null;
    return { case: "neu", place, id: isTaken ? null : id, notes: isTaken ? ["id-taken"] : [] };
  }
  const { record, redirected } = found;
  const notes: IntakeNote[] = redirected ? ["redirected"] : [];
  if (record.hash === arrival.hash) return { case: "unveraendert", place, found: record, notes };
  const known = await findKnown(tx, record.id, arrival.hash);
  if (known !== null && known.record !== record.id)
    // The content that lost when two records became one.
    return { case: "unveraendert", place, found: record, notes };
  const isOld = known !== null || isOlder(arrival, record);
  if (isOld && !force) return { case: "veraltet", place, found: record, known: known?.number ?? null, notes };
  if (isOld) notes.push("forced");
  if (record.withdrawn) notes.push("was-withdrawn");
  return { case: "neueVersion", place, found: record, notes };
}

/** The city of a token is an AGS, or a name where the place is in no list. */
function isOfCity({ ags, city }: Place, own: string): boolean {
  return own === ags || own === city;
}

/**
 * The Umlauf counts what happened to a document; where there is none, the time it was last saved. A document that says
 * neither is as new as its arrival.
 */
function isOlder({ umlauf, documentTime }: Arrival, stored: FoundRecord): boolean {
  if (umlauf !== null && stored.umlauf !== null && umlauf.id === stored.umlauf.id) {
    const entries = umlauf.eintraege - stored.umlauf.eintraege;
    if (entries !== 0) return entries < 0;
  }
  return documentTime !== null && stored.time !== null && documentTime < stored.time;
}

const foundColumns = `r.id, r.state, r.newest, r.merged_into as merged, r.ags, r.ags_by_editor as "agsByEditor",
  r.withdrawn_at is not null as withdrawn, v.content as steckbrief, v.hash, v.document_time as time, v.umlauf`;
const foundTables = "records r join versions v on v.record = r.id and v.number = r.newest";

async function findTarget(
  tx: Queryable,
  { steckbrief, hash }: Arrival,
  place: Place,
  submitter: string | null,
): Promise<{ readonly record: FoundRecord; readonly redirected: boolean } | null> {
  const { rows } =
    steckbrief.id === null
      ? // Without an id the content alone can tell.
        await tx.query<FoundRecord>(
          `select ${foundColumns} from ${foundTables}
           where r.id in (select record from versions where hash = $1) order by r.created_at, r.id`,
          [hash],
        )
      : await tx.query<FoundRecord>(
          `select ${foundColumns} from ${foundTables}
           where r.id = $1 or r.file_id = $1 order by r.created_at, r.id`,
          [steckbrief.id],
        );
  const own = rows.filter(
    (row) =>
      submitter === null ||
      isOfCity(
        placeOf(row.steckbrief, () => row),
        submitter,
      ),
  );
  const key = twinKey(place, steckbrief);
  const match =
    own.find((row) => row.hash === hash) ??
    own.find(
      (row) =>
        twinKey(
          placeOf(row.steckbrief, () => row),
          row.steckbrief,
        ) === key,
    ) ??
    own.find((row) => isSameSubject({ place, steckbrief }, row));
  if (match === undefined) return null;
  const record = await followMerge(tx, match);
  return { record, redirected: record.id !== match.id };
}

async function followMerge(tx: Queryable, start: FoundRecord): Promise<FoundRecord> {
  let record = start;
  // Merging keeps chains short and without circles; the bound is for data from elsewhere.
  for (let step = 0; step < 20 && record.merged !== null; step++) {
    const next = await findRow<FoundRecord>(
      tx,
      `select ${foundColumns} from ${foundTables} where r.id = $1`,
      [record.merged],
    );
    if (next === null) return record;
    record = next;
  }
  return record;
}

/** A stored version with this content, of the record or of one that was merged into it; the newest of them. */
async function findKnown(
  tx: Queryable,
  record: string,
  hash: string,
): Promise<{ readonly record: string; readonly number: number } | null> {
  return await findRow(
    tx,
    `with recursive family (id) as (
       select $1::uuid union select r.id from records r join family f on r.merged_into = f.id)
     select v.record, v.number from versions v join family f on v.record = f.id
     where v.hash = $2 order by v.record = $1 desc, v.number desc limit 1`,
    [record, hash],
  );
}
