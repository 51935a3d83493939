import { formatSteckbrief } from "../steckbrief/canonical.ts";
import { checkSteckbrief } from "../steckbrief/check.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Form } from "../steckbrief/kinds.ts";
import type { Steckbrief } from "../steckbrief/value.ts";
import { isBlocking } from "./arrival.ts";
import { requireAdministrator } from "./change.ts";
import type { Database, Queryable } from "./database.ts";
import { writeLog } from "./log.ts";
import { foldTerms, isMentioned, type PersonRow, versionRows } from "./person.ts";
import type { Actor } from "./record.ts";
import { writeSearchRows } from "./search-row.ts";
import { forgetDeadRows } from "./withdraw-picture.ts";

/** What stands where a person's name stood. */
export const erased = "[auf Wunsch entfernt]";

export interface ErasedPerson {
  readonly records: readonly string[];
  readonly versions: number;
  readonly remarks: number;
  /** Files as they came in that named the person: they are gone. */
  readonly sources: number;
}

/**
 * Takes a person out of every version, remark and file (GDPR Art. 17). A contact that is meant goes but for its
 * department; in other texts the words are replaced. The hash of what came in stays: an old copy is still known for
 * what it is, and brings nobody back. Throws RegisterError bad-input, not-allowed.
 */
export async function deletePerson(
  database: Database,
  terms: readonly string[],
  actor: Actor,
): Promise<ErasedPerson> {
  requireAdministrator(actor);
  const folded = foldTerms(terms);
  const result = await database.transaction(async (tx) => {
    const records = new Set<string>();
    const sources = new Set<string>();
    let versions = 0;
    for await (const row of versionRows(tx)) {
      if (!(await eraseIn(tx, row, terms, folded))) continue;
      versions++;
      records.add(row.record);
      if (row.source !== null) sources.add(row.source);
    }
    await tx.query(
      `update sources set bytes = null, removed_at = now(), removed_reason = 'Löschung einer Person'
       where sha256 = any($1::text[]) and bytes is not null`,
      [[...sources]],
    );
    const remarks = await eraseRemarks(tx, terms, folded);
    for (const record of [...records].sort()) {
      await tx.query("update records set revision = revision + 1, changed_at = now() where id = $1", [
        record,
      ]);
      await writeSearchRows(tx, record);
      await writeLog(tx, { actor: actor.label, action: "person-erased", record });
    }
    return { records: [...records].sort(), versions, remarks, sources: sources.size };
  });
  await forgetDeadRows(database, ["versions", "sources", "remarks", "search"]);
  return result;
}

async function eraseIn(
  tx: Queryable,
  row: PersonRow,
  terms: readonly string[],
  folded: readonly string[],
): Promise<boolean> {
  const named = (text: string | null): boolean => text !== null && isMentioned(text, folded);
  const before = JSON.stringify(row.content);
  const content = erasedSteckbrief(row.content, terms, folded);
  const isContent = JSON.stringify(content) !== before;
  const inFindings = named(JSON.stringify(row.findings));
  if (!isContent && !inFindings && !named(row.name) && !named(row.raw)) return false;
  // Findings quote the text: those of the form are made anew, the reader's go.
  const findings = isContent || inFindings ? checkSteckbrief(content) : row.findings;
  await tx.query(
    `update versions set content = $3::json, findings = $4::json, errors = $5,
       source_name = case when $6 then null else source_name end, raw = case when $7 then null else raw end
     where record = $1 and number = $2`,
    [
      row.record,
      row.number,
      formatSteckbrief(content).trimEnd(),
      JSON.stringify(findings),
      checkSteckbrief(content).filter(isBlocking).length,
      named(row.name),
      row.raw !== null,
    ],
  );
  return true;
}

async function eraseRemarks(
  tx: Queryable,
  terms: readonly string[],
  folded: readonly string[],
): Promise<number> {
  const { rows } = await tx.query<{ id: string; text: string }>("select id, text from remarks");
  const named = rows.filter(({ text }) => isMentioned(text, folded));
  for (const { id, text } of named)
    await tx.query("update remarks set text = $2 where id = $1", [id, eraseText(text, terms, folded)]);
  return named.length;
}

/** The Steckbrief without the person. */
function erasedSteckbrief(
  steckbrief: Steckbrief,
  terms: readonly string[],
  folded: readonly string[],
): Steckbrief {
  const values: Record<string, unknown> = { ...steckbrief };
  const fields: Form["fields"] = steckbriefForm.fields;
  for (const { key, kind } of fields) {
    const value = values[key];
    const contact = value as Readonly<Record<string, string | null>> | null;
    if (kind !== "contact") values[key] = eraseValue(value, terms, folded);
    else if (contact !== null && isMentioned(Object.values(contact).join(" "), folded))
      values[key] = Object.fromEntries(
        Object.entries(contact).map(([part, text]) => [
          part,
          part === "referat" && text !== null && !isMentioned(text, folded) ? text : null,
        ]),
      );
  }
  return values as unknown as Steckbrief;
}

function eraseValue(value: unknown, terms: readonly string[], folded: readonly string[]): unknown {
  if (typeof value === "string") return isMentioned(value, folded) ? eraseText(value, terms, folded) : value;
  if (Array.isArray(value)) return value.map((inner) => eraseValue(inner, terms, folded));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, eraseValue(inner, terms, folded)]),
  );
}

/** Replaces the words of a person in a text; where they are spelt in a way that can't be cut out, all of it. */
function eraseText(text: string, terms: readonly string[], folded: readonly string[]): string {
  const cut = terms.reduce((rest, term) => rest.replace(patternOf(term), erased), text);
  return isMentioned(cut.replaceAll(erased, " | "), folded) ? erased : cut;
}

/** A term in any of its spellings: umlauts as digraphs, blanks and punctuation between its words. */
function patternOf(term: string): RegExp {
  const words = term.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const spellings = words.map((word) =>
    [...foldSpelling(word)].map((letter) => spellingOf[letter] ?? letter).join(""),
  );
  return new RegExp(spellings.join("[^\\p{L}\\p{N}]*"), "giu");
}

/** One sign for each umlaut, however it was typed. */
function foldSpelling(word: string): string {
  return word.toLowerCase().replace(/ae|oe|ue|ss|[äöüß]/g, (letters) => signOf[letters] ?? letters);
}

const signOf: Readonly<Record<string, string>> = {
  ae: "ä",
  ä: "ä",
  oe: "ö",
  ö: "ö",
  ue: "ü",
  ü: "ü",
  ss: "ß",
  ß: "ß",
};
const spellingOf: Readonly<Record<string, string>> = {
  ä: "(?:ä|ae)",
  ö: "(?:ö|oe)",
  ü: "(?:ü|ue)",
  ß: "(?:ß|ss)",
};
