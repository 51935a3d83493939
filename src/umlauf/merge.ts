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
 *   lineageOf(merge, steckbrief)     what to note in the document, so that a copy made before is told later
 *
 * `diffTexts(conflict.base, variant.text)` marks differences. Names of copies must differ from each other and from the
 * base's. The base for comparing is the Grundfassung that the document carries; where it carries none, that of the copies;
 * where there is none at all, the document's own text. With a Grundfassung the document itself is one of the sides, too.
 */
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Form } from "../steckbrief/kinds.ts";
import type { AnySteckbrief } from "../steckbrief/value.ts";
import { contentsOf } from "./content.ts";
import { changedSince, gueltigkeitOf } from "./gueltigkeit.ts";
import { mergeField } from "./merge-fields.ts";
import { isOf, type Lineage } from "./merge-lineage.ts";
import { type Conflict, createMergeRecord, type Notice, type Taken } from "./merge-record.ts";
import { type Choice, type Draft, type Resolution, resolveDraft } from "./merge-resolve.ts";
import { agreedId, type MergeSide, refuseEmpty, refuseOlder, sidesOf } from "./merge-sides.ts";
import { fingerprintOf, isMerged, mergeUmlaeufe } from "./merge-umlauf.ts";
import { compareTexts } from "./order.ts";
import type { Umlauf } from "./umlauf.ts";

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
  /** Of the document, and fingerprints of what was merged into it now. */
  readonly lineage: Lineage | null;
  readonly merged: readonly string[];
  readonly draft: Draft;
  readonly form: Form;
}

/**
 * Merges copies into a document. Depends on the set of the copies, not on their order. Throws UmlaufError
 * other-steckbrief where ids contradict each other, empty-copy where a copy is a blank form, and older-copy where one was
 * made before the document was merged and nothing tells what it changed.
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
  const fingerprints = new Map(
    sorted.map((copy) => [copy, fingerprintOf(contentsOf(copy.steckbrief, form).hashes)]),
  );
  const { lineage = null } = base;
  const old = sorted.filter((copy) => {
    const fingerprint = fingerprints.get(copy) ?? "";
    return (
      isMerged(fingerprint, copy.umlauf, base.umlauf) || (copy.umlauf === null && isOf(lineage, fingerprint))
    );
  });
  if (old.length > 0)
    record.notice(
      "already-merged",
      null,
      old.map(({ name }) => name),
    );
  const fresh = sorted.filter((copy) => !old.includes(copy));
  const own = fingerprintOf(contentsOf(base.steckbrief, form).hashes);
  for (const copy of fresh) {
    refuseEmpty(copy, base, form);
    if (fingerprints.get(copy) !== own) refuseOlder(copy, base, sorted);
  }
  const { ancestor, sides } = sidesOf(base, fresh, form, record);
  const before = fingerprintOf(contentsOf(ancestor, form).hashes);
  const unchanged = fresh.filter((copy) => fingerprints.get(copy) === before).map(({ name }) => name);
  if (unchanged.length > 0) record.notice("unchanged", null, unchanged);
  const fields = form.fields.map((field) => [field.key, mergeField(field, ancestor, sides, record)] as const);
  const draft: Draft = { id, fields: Object.fromEntries(fields) };
  const { steckbrief } = resolveDraft(draft, record.conflicts, {}, form);
  const merged = [...new Set(fresh.flatMap((copy) => fingerprints.get(copy) ?? []))].sort(compareTexts);
  const umlauf = mergeUmlaeufe(
    base,
    sorted,
    { now, akteur, inhalte: merged, changed: merged.some((fingerprint) => fingerprint !== own) },
    (code, names, text) => record.notice(code, null, names, text),
  );
  const { taken, conflicts, notices } = record;
  return { steckbrief, taken, conflicts, notices, umlauf, lineage, merged, draft, form };
}

/** Puts decisions into a merge, by the ids of its conflicts. Total: what has no decision that fits stays open. */
export function resolve(merge: Merge, choices: Readonly<Record<string, Choice>>): Resolution {
  return resolveDraft(merge.draft, merge.conflicts, choices, merge.form);
}

/**
 * What the merged document is to note of its origin; null where its Umlauf keeps a Grundfassung, which tells more.
 */
export function lineageOf(merge: Merge, steckbrief: Readonly<Record<string, unknown>>): Lineage | null {
  const { umlauf, lineage, merged, form } = merge;
  if (umlauf?.grundfassung != null) return null;
  if (merged.length === 0) return lineage;
  const generation = fingerprintOf(contentsOf(steckbrief, form).hashes);
  return { generation, fingerprints: [...merged, ...(lineage?.fingerprints ?? [])] };
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
