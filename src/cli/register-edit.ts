import { type RecordState, recordStates } from "../exchange/receipt.ts";
import { isBlocking } from "../register/arrival.ts";
import type { Database } from "../register/database.ts";
import { addRemark, agreeContact, listRemarks, setAktionsfeld } from "../register/edit-record.ts";
import type { Move } from "../register/life.ts";
import { stateNames } from "../register/life-messages.ts";
import { readLog } from "../register/log.ts";
import { moveRecord } from "../register/move-record.ts";
import { findVersion, getRecord, listRecords, listVersions } from "../register/store.ts";
import { decideTwins, listOpenTwins } from "../register/twins.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { describeFindings } from "./findings.ts";
import { type ExitCode, exit, type Output } from "./output.ts";
import { commandMessages as messages } from "./register-command-messages.ts";
import { commandLine as actor } from "./register-open.ts";

/** What a command of the register works with. */
export interface Desk {
  readonly database: Database;
  readonly locale: Locale;
  readonly output: Output;
}

/** Lists records: id, state, version, name. */
export async function printRecords(
  { database, locale, output }: Desk,
  state: string | undefined,
): Promise<ExitCode> {
  const wanted = recordStates.find((one) => one === state);
  if (state !== undefined && wanted === undefined) {
    output.say(messages.wrongState[locale]({ name: state }));
    return exit.usage;
  }
  for await (const { id, state: found, newest, published, title, errors } of listRecords(database, wanted)) {
    const marks = [
      published !== null && published !== newest
        ? `(${stateNames.veroeffentlicht[locale]}: ${published})`
        : "",
      errors > 0 ? "!" : "",
    ].filter((mark) => mark !== "");
    const name = stateNames[found as RecordState][locale].padEnd(15);
    await output.write(`${id}  ${name}  ${String(newest).padStart(3)}  ${[title, ...marks].join(" ")}\n`);
  }
  return exit.ok;
}

/** Everything an editor should know of a record. */
export async function printRecord({ database, locale, output }: Desk, id: string): Promise<ExitCode> {
  const record = await getRecord(database, id);
  const newest = await findVersion(database, id, record.newest);
  const { state, published, withdrawnReason, mergedInto, ags, aktionsfeld } = record;
  const lines = [
    `${id}  ${stateNames[state][locale]}`,
    `  ${[newest?.steckbrief.instrument, newest?.steckbrief.stadt].join(", ")}`,
    ...facts({ AGS: ags, Aktionsfeld: aktionsfeld, "→": mergedInto, Grund: withdrawnReason }),
  ];
  for (const { number, receivedAt, sourceName, errors } of await listVersions(database, id)) {
    const marks = [
      number === published ? stateNames.veroeffentlicht[locale] : "",
      errors > 0 ? `${errors} !` : "",
    ];
    lines.push(
      ["  ", String(number).padStart(3), receivedAt.toISOString().slice(0, 16), sourceName ?? "", ...marks]
        .join(" ")
        .trimEnd(),
    );
  }
  lines.push(
    ...describeFindings((newest?.findings ?? []).filter(isBlocking), locale).map((line) => `  ${line}`),
  );
  for (const { at, author, text, doneAt } of await listRemarks(database, id))
    lines.push(`  ${doneAt === null ? "•" : "✓"} ${at.toISOString().slice(0, 10)} ${author}: ${text}`);
  for (const { at, actor: who, action, version } of await readLog(database, { record: id, limit: 20 }))
    lines.push(
      `  ${at.toISOString().slice(0, 16)} ${who}: ${action}${version === null ? "" : ` (${version})`}`,
    );
  await output.write(`${lines.join("\n")}\n`);
  return exit.ok;
}

function facts(known: Readonly<Record<string, string | null>>): readonly string[] {
  return Object.entries(known).flatMap(([name, value]) => (value === null ? [] : [`  ${name}: ${value}`]));
}

/** Moves a record to another state. */
export async function move(
  { database, locale, output }: Desk,
  id: string,
  name: Move,
  reason?: string,
): Promise<ExitCode> {
  const { state } = await moveRecord(database, { id, actor, move: name, reason });
  output.say(`${id}: ${stateNames[state][locale]}`);
  return exit.ok;
}

/** Adds a remark. */
export async function remark(
  { database, locale, output }: Desk,
  id: string,
  text: string,
): Promise<ExitCode> {
  await addRemark(database, { id, actor, text });
  output.say(messages.done[locale]());
  return exit.ok;
}

/** Assigns an Aktionsfeld; „-“ takes it away. */
export async function assign(
  { database, locale, output }: Desk,
  id: string,
  name: string,
): Promise<ExitCode> {
  await setAktionsfeld(database, { id, actor, aktionsfeld: name === "-" ? null : name });
  output.say(messages.done[locale]());
  return exit.ok;
}

/** Records the agreement of the contact, or takes it back. */
export async function agree(
  { database, locale, output }: Desk,
  id: string,
  agreed: boolean,
): Promise<ExitCode> {
  await agreeContact(database, { id, actor, agreed });
  output.say(messages.done[locale]());
  return exit.ok;
}

/** Lists pairs that nobody decided on. */
export async function printTwins({ database, locale, output }: Desk): Promise<ExitCode> {
  const twins = await listOpenTwins(database);
  for (const { one, other } of twins) await output.write(`${one}  ${other}\n`);
  if (twins.length === 0) output.say(messages.none[locale]());
  return exit.ok;
}

/** Decides on a pair: `winner` stays, or null where they are two. */
export async function decide(
  { database, locale, output }: Desk,
  pair: readonly [string, string],
  winner: string | null,
): Promise<ExitCode> {
  const [one, other] = pair;
  await decideTwins(database, { one, other, winner, actor });
  output.say(messages.done[locale]());
  return exit.ok;
}
