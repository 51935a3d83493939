import type { Arrival } from "./arrival.ts";
import type { Database, Queryable } from "./database.ts";
import { type Decision, decide } from "./intake-decide.ts";
import type { Intake, IntakeOptions, Written } from "./intake-result.ts";
import { complete, createRecord, createVersion } from "./intake-write.ts";
import { writeLog } from "./log.ts";
import { writeSearchRows } from "./search-row.ts";

/** Two files may bring the same Steckbrief at the same time: one after the other is taken in, in every process. */
const intakeLock = 7_316_003;

/**
 * Takes Steckbriefe in, all of them in one transaction: when the promise ends they are on the disk. Doing it again does
 * nothing. Throws RegisterError not-allowed where a submitter sends another city's.
 */
export async function takeIn(
  database: Database,
  arrivals: readonly Arrival[],
  options: IntakeOptions,
): Promise<readonly Intake[]> {
  return await database.transaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock($1)", [intakeLock]);
    const taken: Intake[] = [];
    for (const arrival of arrivals) taken.push(await takeInOne(tx, arrival, options));
    return taken;
  });
}

async function takeInOne(tx: Queryable, read: Arrival, options: IntakeOptions): Promise<Intake> {
  const arrival = withCity(read, options);
  const decision = await decide(tx, arrival, options);
  const written = await carryOut(tx, arrival, decision, options);
  const { record, version, changed, twins, notes, errors } = written;
  if (written.touched) {
    await writeSearchRows(tx, record);
    const { actor } = options;
    const facts = { case: decision.case };
    await writeLog(tx, { actor: actor.label, action: "intake", record, version, facts });
  }
  const { stadt, instrument } = arrival.steckbrief;
  return {
    name: arrival.name,
    case: decision.case === "neu" && twins.length > 0 ? "moeglicheDublette" : decision.case,
    record,
    version,
    changed,
    twins,
    notes: [...decision.notes, ...notes],
    errors,
    arrival,
    title: { stadt, instrument },
  };
}

/** What the list of municipalities says of the city is one more finding. */
function withCity(arrival: Arrival, { findCity }: IntakeOptions): Arrival {
  const { stadt } = arrival.steckbrief;
  const finding = stadt === null ? null : findCity?.(stadt).finding;
  return finding === null || finding === undefined
    ? arrival
    : { ...arrival, findings: [...arrival.findings, finding] };
}

async function carryOut(
  tx: Queryable,
  arrival: Arrival,
  decision: Decision,
  options: IntakeOptions,
): Promise<Written> {
  switch (decision.case) {
    case "neu":
      return await createRecord(tx, arrival, decision, options);
    case "neueVersion":
      return await createVersion(tx, arrival, decision, options);
    case "unveraendert":
      return await complete(tx, arrival, decision);
    case "veraltet":
      return {
        record: decision.found.id,
        version: decision.known,
        changed: [],
        twins: [],
        notes: [],
        errors: 0,
        touched: false,
      };
  }
}
