import { foldLabel } from "../docx/fold.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Form } from "../steckbrief/kinds.ts";
import type { Steckbrief } from "../steckbrief/value.ts";
import { requireAdministrator } from "./change.ts";
import type { Queryable } from "./database.ts";
import { RegisterError } from "./error.ts";
import type { Actor } from "./record.ts";

/** A text of the register that names a person. */
export interface Mention {
  readonly record: string;
  /** The version; null for a remark of the editors. */
  readonly version: number | null;
  /** Where: path in the JSON of the Steckbrief, „findings“, „source name“ or „remark“. */
  readonly path: string;
  readonly text: string;
  readonly receivedAt: Date;
}

/** Versions read at a time: a register of any size is searched in little memory. */
const batch = 500;
/** Letters that a search for a person must have at least: less would find everybody. */
const fewestLetters = 4;

/**
 * Every text that holds one of the terms (name, e-mail, telephone), in all versions and remarks, however it is spelt
 * in capitals, umlauts and punctuation. Throws RegisterError bad-input, not-allowed.
 */
export async function findPerson(
  database: Queryable,
  terms: readonly string[],
  actor: Actor,
): Promise<readonly Mention[]> {
  requireAdministrator(actor);
  const folded = foldTerms(terms);
  const mentions: Mention[] = [];
  for await (const row of versionRows(database)) mentions.push(...mentionsIn(row, folded));
  const { rows } = await database.query<{ record: string; text: string; at: Date }>(
    "select record, text, at from remarks order by at, id",
  );
  for (const { record, text, at } of rows)
    if (isMentioned(text, folded))
      mentions.push({ record, version: null, path: "remark", text, receivedAt: at });
  return mentions;
}

/** The terms as they are compared. Throws RegisterError bad-input. */
export function foldTerms(terms: readonly string[]): readonly string[] {
  const folded = terms.map(foldLabel);
  if (folded.length === 0 || folded.some((term) => term.length < fewestLetters))
    throw new RegisterError("bad-input", { reason: "person-short", letters: fewestLetters });
  return folded;
}

export function isMentioned(text: string, folded: readonly string[]): boolean {
  const whole = foldLabel(text);
  return folded.some((term) => whole.includes(term));
}

/** A version with everything in it that may name a person. */
export interface PersonRow {
  readonly record: string;
  readonly number: number;
  readonly content: Steckbrief;
  readonly findings: readonly { readonly message: string; readonly remedy: string }[];
  readonly raw: string | null;
  readonly name: string | null;
  readonly source: string | null;
  readonly received: Date;
}

/** All versions, in their order. */
export async function* versionRows(database: Queryable): AsyncGenerator<PersonRow> {
  let last: Pick<PersonRow, "record" | "number"> = {
    record: "00000000-0000-0000-0000-000000000000",
    number: 0,
  };
  for (;;) {
    const { rows } = await database.query<PersonRow>(
      `select record, number, content, findings, raw, source_name as name, source, received_at as received
       from versions where (record, number) > ($1::uuid, $2::integer) order by record, number limit ${batch}`,
      [last.record, last.number],
    );
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < batch) return;
    last = end;
  }
}

function mentionsIn(row: PersonRow, folded: readonly string[]): readonly Mention[] {
  const { record, number: version, received: receivedAt } = row;
  const found: Mention[] = [];
  const look = (path: string, text: string): void => {
    if (isMentioned(text, folded)) found.push({ record, version, path, text, receivedAt });
  };
  for (const { path, text } of textsOf(row.content)) look(path, text);
  for (const { message } of row.findings) look("findings", message);
  if (row.name !== null) look("source name", row.name);
  if (row.raw !== null) look("raw", row.raw);
  return found;
}

/** Every text of a Steckbrief's fields with its path. */
function textsOf(steckbrief: Steckbrief): readonly { readonly path: string; readonly text: string }[] {
  const found: { path: string; text: string }[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === "string") found.push({ path, text: value });
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
  };
  const fields: Form["fields"] = steckbriefForm.fields;
  for (const { key } of fields) walk((steckbrief as Readonly<Record<string, unknown>>)[key], key);
  return found;
}
