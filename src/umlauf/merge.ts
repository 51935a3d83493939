/**
 * The one way to merge copies of a Steckbrief, for pane, command line and register:
 *
 *   const merge = mergeSteckbriefe(base, copies, { now, akteur });
 *   merge.taken      what was taken over by itself: place, words before and after, which copies
 *   merge.conflicts  what copies changed differently: place, base, variants with their copies
 *   merge.notices    what to know beside it (`describeNotice` in merge-messages.ts says it)
 *   merge.umlauf     Zeichnungen, stations and Protokoll of all, joined
 *   merge.steckbrief the result so far; where there are conflicts, as the base has it
 *   resolve(merge, { [conflict.id]: { take: "copy", copy: name } })  → { steckbrief, open }
 *
 * `diffTexts(conflict.base, variant.text)` marks differences. Names of copies must differ from each other and from the
 * base's. The base for comparing is the Grundfassung that the document carries; where it carries none, that of the copies;
 * where there is none at all, the document's own text. With a Grundfassung the document itself is one of the sides, too.
 */
import { createSteckbrief } from "../steckbrief/canonical.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Form } from "../steckbrief/kinds.ts";
import type { AnySteckbrief } from "../steckbrief/value.ts";
import { contentsOf } from "./content.ts";
import { UmlaufError } from "./error.ts";
import { changedSince, gueltigkeitOf } from "./gueltigkeit.ts";
import { hashOf } from "./hash.ts";
import { mergeField, type Values } from "./merge-fields.ts";
import {
  type Conflict,
  createMergeRecord,
  type MergeRecord,
  type Notice,
  type Taken,
} from "./merge-record.ts";
import { type Choice, type Draft, type Resolution, resolveDraft } from "./merge-resolve.ts";
import { isMerged, markOf, mergeUmlaeufe } from "./merge-umlauf.ts";
import { compareTexts } from "./order.ts";
import type { Grundfassung, Umlauf } from "./umlauf.ts";

/** A document that takes part in a merge. */
export interface MergeSide {
  /** How people call it: the file name. */
  readonly name: string;
  readonly steckbrief: Readonly<Record<string, unknown>> & { readonly id: string | null };
  readonly umlauf: Umlauf | null;
  /** Places that are missing in it, so that it says nothing of them: „beschreibung“, „ansprechpartner.email“. */
  readonly unread?: readonly string[];
}

export interface MergeOptions {
  /** ISO 8601, UTC. */
  readonly now: string;
  /** Who merges, for the Protokoll. */
  readonly akteur: string;
  readonly form?: Form;
}

export interface Merge {
  readonly steckbrief: AnySteckbrief;
  readonly taken: readonly Taken[];
  readonly conflicts: readonly Conflict[];
  readonly notices: readonly Notice[];
  readonly umlauf: Umlauf | null;
  readonly draft: Draft;
  readonly form: Form;
}

/**
 * Merges copies into a document. Depends on the set of the copies, not on their order. Throws UmlaufError
 * other-steckbrief where ids contradict each other, and empty-copy where a copy is a blank form.
 */
export function mergeSteckbriefe(
  base: MergeSide,
  copies: readonly MergeSide[],
  options: MergeOptions,
): Merge {
  const { form = steckbriefForm, now, akteur } = options;
  const sorted = [...copies].sort((one, other) => compareTexts(one.name, other.name));
  const record = createMergeRecord();
  const id = agreedId(base, sorted, record);
  const marks = new Map(sorted.map((copy) => [copy, markOf(contentsOf(copy.steckbrief, form).hashes)]));
  const old = sorted.filter((copy) => isMerged(marks.get(copy) ?? "", copy.umlauf, base.umlauf));
  if (old.length > 0)
    record.notice(
      "already-merged",
      null,
      old.map(({ name }) => name),
    );
  const fresh = sorted.filter((copy) => !old.includes(copy));
  for (const copy of fresh) refuseEmpty(copy, base, form);
  const { ancestor, sides } = sidesOf(base, fresh, form, record);
  const before = markOf(contentsOf(ancestor, form).hashes);
  const unchanged = fresh.filter((copy) => marks.get(copy) === before).map(({ name }) => name);
  if (unchanged.length > 0) record.notice("unchanged", null, unchanged);
  const fields = form.fields.map((field) => [field.key, mergeField(field, ancestor, sides, record)] as const);
  const draft: Draft = { id, fields: Object.fromEntries(fields) };
  const { steckbrief } = resolveDraft(draft, record.conflicts, {}, form);
  const own = contentsOf(base.steckbrief, form).hashes;
  const isChanged = fresh.some((copy) => marks.get(copy) !== markOf(own));
  const umlauf = mergeUmlaeufe(
    base,
    sorted,
    {
      now,
      akteur,
      inhalte: [...new Set(fresh.flatMap((copy) => marks.get(copy) ?? []))].sort(compareTexts),
      changed: isChanged,
    },
    (code, names, text) => record.notice(code, null, names, text),
  );
  const { taken, conflicts, notices } = record;
  return { steckbrief, taken, conflicts, notices, umlauf, draft, form };
}

/** Puts decisions into a merge, by the ids of its conflicts. Total: what has no decision that fits stays open. */
export function resolve(merge: Merge, choices: Readonly<Record<string, Choice>>): Resolution {
  return resolveDraft(merge.draft, merge.conflicts, choices, merge.form);
}

/** The Zeichnungen that a merged text overtakes: who has to sign again, and the fields that changed. */
export function overtakenBy(
  { umlauf, form }: Pick<Merge, "umlauf" | "form">,
  steckbrief: Readonly<Record<string, unknown>>,
): readonly { readonly wer: string; readonly station: string; readonly fields: readonly string[] }[] {
  if (umlauf === null) return [];
  const { hashes } = contentsOf(steckbrief, form);
  return umlauf.zeichnungen
    .filter((zeichnung) => gueltigkeitOf(zeichnung, umlauf, hashes) === "ueberholt")
    .map((zeichnung) => ({
      wer: zeichnung.wer,
      station: zeichnung.station,
      fields: changedSince(zeichnung, hashes),
    }));
}

/** The id of all; a missing one is told. */
function agreedId(base: MergeSide, copies: readonly MergeSide[], record: MergeRecord): string | null {
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

function refuseEmpty(copy: MergeSide, base: MergeSide, form: Form): void {
  const isEmpty = ({ steckbrief }: MergeSide): boolean =>
    form.fields.every(({ key }) => {
      const value = steckbrief[key];
      return value == null || (Array.isArray(value) && value.length === 0);
    });
  if (isEmpty(copy) && !isEmpty(base)) throw new UmlaufError("empty-copy", [], { copy: copy.name });
}

interface Sides {
  readonly ancestor: Readonly<Record<string, unknown>>;
  readonly sides: readonly Values[];
}

function sidesOf(base: MergeSide, copies: readonly MergeSide[], form: Form, record: MergeRecord): Sides {
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
