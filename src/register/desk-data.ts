import { type RecordState, recordStates } from "../exchange/receipt.ts";
import type { Queryable } from "./database.ts";
import { listOpenTwins } from "./twins.ts";

/** A record in a list of the editors'. */
export interface DeskLine {
  readonly id: string;
  readonly stadt: string | null;
  readonly instrument: string | null;
  readonly state: RecordState;
  /** Findings that keep the newest version from being published. */
  readonly errors: number;
  readonly changedAt: Date;
}

const lineColumns = `r.id, v.content->>'stadt' as stadt, v.content->>'instrument' as instrument, r.state, v.errors,
  r.changed_at as "changedAt"`;
const lineTables = "records r join versions v on v.record = r.id and v.number = r.newest";
const mostLines = 200;

/** Records in a state: what waits comes in the order of waiting, what is done the latest first. */
export async function listRecords(database: Queryable, state: RecordState): Promise<readonly DeskLine[]> {
  const order = state === "eingegangen" || state === "geprueft" ? "asc" : "desc";
  const { rows } = await database.query<DeskLine>(
    `select ${lineColumns} from ${lineTables}
     where r.state = $1 and r.merged_into is null order by r.changed_at ${order}, r.id limit ${mostLines}`,
    [state],
  );
  return rows;
}

/** Records by their ids, in that order. */
export async function readRecords(database: Queryable, ids: readonly string[]): Promise<readonly DeskLine[]> {
  const { rows } = await database.query<DeskLine>(
    `select ${lineColumns} from ${lineTables} where r.id = any($1::uuid[])`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** How many records there are in every state. */
export async function countStates(database: Queryable): Promise<Readonly<Record<RecordState, number>>> {
  const { rows } = await database.query<{ state: RecordState; count: number }>(
    "select state, count(*) as count from records where merged_into is null group by state",
  );
  const counts = new Map(rows.map(({ state, count }) => [state, count]));
  return Object.fromEntries(recordStates.map((state) => [state, counts.get(state) ?? 0])) as Record<
    RecordState,
    number
  >;
}

/** Two records that may be one, as editors see them. */
export interface DeskTwins {
  readonly one: DeskLine;
  readonly other: DeskLine;
}

/** Pairs that wait for a decision: of one record, or all. */
export async function readTwins(database: Queryable, record?: string): Promise<readonly DeskTwins[]> {
  const pairs = await listOpenTwins(database, record);
  const lines = await readRecords(
    database,
    pairs.flatMap(({ one, other }) => [one, other]),
  );
  const byId = new Map(lines.map((line) => [line.id, line]));
  return pairs.flatMap((pair) => {
    const [one, other] = [byId.get(pair.one), byId.get(pair.other)];
    return one === undefined || other === undefined ? [] : [{ one, other }];
  });
}

/** Whether a record's contact, as its newest version has it, agreed to be published. */
export async function findAgreement(database: Queryable, id: string): Promise<string | null> {
  const { rows } = await database.query<{ agreed: string | null }>(
    "select contact_agreed as agreed from records where id = $1",
    [id],
  );
  return rows[0]?.agreed ?? null;
}

/** A file as it came in; null where it is gone or never was. */
export async function findSource(
  database: Queryable,
  id: string,
  number: number,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string; readonly name: string | null } | null> {
  const { rows } = await database.query<{ bytes: Uint8Array; mediaType: string; name: string | null }>(
    `select s.bytes, s.media_type as "mediaType", v.source_name as name
     from versions v join sources s on s.sha256 = v.source
     where v.record = $1 and v.number = $2 and s.bytes is not null`,
    [id, number],
  );
  return rows[0] ?? null;
}

/** Numbers of the versions whose file is still there. */
export async function listSources(database: Queryable, id: string): Promise<readonly number[]> {
  const { rows } = await database.query<{ number: number }>(
    `select v.number from versions v join sources s on s.sha256 = v.source
     where v.record = $1 and s.bytes is not null`,
    [id],
  );
  return rows.map(({ number }) => number);
}
