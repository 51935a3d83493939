import { createSteckbrief } from "../steckbrief/canonical.ts";
import type { Form } from "../steckbrief/kinds.ts";
import { UmlaufError } from "./error.ts";
import { hashOf } from "./hash.ts";
import { mergeField, type Values } from "./merge-fields.ts";
import type { Lineage } from "./merge-lineage.ts";
import { createMergeRecord, type MergeRecord } from "./merge-record.ts";
import { type Choice, type Draft, resolveDraft } from "./merge-resolve.ts";
import type { Grundfassung, Umlauf } from "./umlauf.ts";

/** A document that takes part in a merge. */
export interface MergeSide {
  /** How people call it: the file name. */
  readonly name: string;
  readonly steckbrief: Readonly<Record<string, unknown>> & { readonly id: string | null };
  readonly umlauf: Umlauf | null;
  /** Set where the document came of a merge without Grundfassung. */
  readonly lineage?: Lineage | null;
  /** Places that are missing in it, so that it says nothing of them: „beschreibung“, „ansprechpartner.email“. */
  readonly unread?: readonly string[];
}

/** The id of all; a missing one is told. */
export function agreedId(base: MergeSide, copies: readonly MergeSide[], record: MergeRecord): string | null {
  const known = [base, ...copies].find(({ steckbrief }) => steckbrief.id !== null);
  const id = known?.steckbrief.id ?? null;
  const lacking: string[] = [];
  for (const { name, steckbrief } of [base, ...copies]) {
    if (steckbrief.id === null) lacking.push(name);
    else if (steckbrief.id !== id)
      throw new UmlaufError("other-steckbrief", [], { copy: name, other: known?.name ?? "" });
  }
  if (base.steckbrief.id === null && id !== null) record.notice("id-taken", null, [known?.name ?? ""]);
  const without = lacking.filter((name) => name !== base.name);
  if (without.length > 0) record.notice("id-missing", null, without);
  return id;
}

/** Refuses a blank form, which would delete everything. */
export function refuseEmpty(copy: MergeSide, base: MergeSide, form: Form): void {
  const isEmpty = ({ steckbrief }: MergeSide): boolean =>
    form.fields.every(({ key }) => {
      const value = steckbrief[key];
      return value == null || (Array.isArray(value) && value.length === 0);
    });
  if (isEmpty(copy) && !isEmpty(base)) throw new UmlaufError("empty-copy", [], { copy: copy.name });
}

/** Refuses a copy that can't be compared: without any Grundfassung only copies made from the merged document itself can be compared with it. */
export function refuseOlder(copy: MergeSide, base: MergeSide, copies: readonly MergeSide[]): void {
  const isKnown = base.umlauf?.grundfassung != null || agreedGrundfassung(copies) !== null;
  if (isKnown || base.lineage == null || copy.lineage?.generation === base.lineage.generation) return;
  throw new UmlaufError("older-copy", [], { copy: copy.name, base: base.name });
}

/** What is compared with, and what is compared. */
export interface Sides {
  readonly ancestor: Readonly<Record<string, unknown>>;
  readonly sides: readonly Values[];
}

/** The common origin of all, and everything that departs from it. */
export function sidesOf(
  base: MergeSide,
  copies: readonly MergeSide[],
  form: Form,
  record: MergeRecord,
): Sides {
  const canonical = ({ name, steckbrief, unread = [] }: MergeSide): Values => ({
    name,
    steckbrief: createSteckbrief(steckbrief, form),
    unread,
  });
  const own = base.umlauf?.grundfassung ?? null;
  const grundfassung = own ?? agreedGrundfassung(copies);
  if (grundfassung === null) {
    const ancestor = createSteckbrief(base.steckbrief, form);
    return { ancestor, sides: copies.map(canonical) };
  }
  if (own === null) record.notice("grundfassung-of-copy", null, [base.name]);
  const ancestor = createSteckbrief(grundfassung.felder, form);
  const older = copies.filter(
    ({ umlauf }) => umlauf?.grundfassung != null && !isSame(umlauf.grundfassung, grundfassung),
  );
  if (older.length > 0)
    record.notice(
      "older-grundfassung",
      null,
      older.map(({ name }) => name),
    );
  const sides = copies.map((copy) => {
    const side = canonical(copy);
    const from = copy.umlauf?.grundfassung;
    return older.includes(copy) && from != null ? rebased(side, from, ancestor, form) : side;
  });
  return { ancestor, sides: [canonical(base), ...sides] };
}

/** The Grundfassung that copies carry, where the document lost it and they agree. */
function agreedGrundfassung(copies: readonly MergeSide[]): Grundfassung | null {
  const all = copies.flatMap(({ umlauf }) => umlauf?.grundfassung ?? []);
  const [first] = all;
  return first !== undefined && all.every((one) => isSame(one, first)) ? first : null;
}

function isSame(one: Grundfassung, other: Grundfassung): boolean {
  return hashOf(one.felder) === hashOf(other.felder);
}

/**
 * A copy that was made from an earlier Grundfassung, as if made from the present one: what it left alone follows the
 * present one, and only what it changed counts as its change.
 */
function rebased(
  side: Values,
  from: Grundfassung,
  ancestor: Readonly<Record<string, unknown>>,
  form: Form,
): Values {
  const record = createMergeRecord();
  const present: Values = { name: "", steckbrief: ancestor, unread: [] };
  const before = createSteckbrief(from.felder, form);
  const fields = form.fields.map(
    (field) => [field.key, mergeField(field, before, [present, side], record)] as const,
  );
  const own: Choice = { take: "copy", copy: side.name };
  const choices = Object.fromEntries(record.conflicts.map(({ id }) => [id, own]));
  const draft: Draft = { id: null, fields: Object.fromEntries(fields) };
  return { ...side, steckbrief: resolveDraft(draft, record.conflicts, choices, form).steckbrief };
}
