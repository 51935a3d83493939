import type { Field } from "../steckbrief/kinds.ts";
import type { ControlSpec } from "../steckbrief/tags.ts";
import { canonicalText } from "../steckbrief/text.ts";
import { type Found, find, outsideOf, regionOf, standsIn } from "./finders.ts";
import type { Leftover, Outside, Sorted } from "./leftovers.ts";
import type { Region } from "./outline.ts";
import type { Source } from "./source.ts";

/** What the text of a field is made of: its control, and what stands beside that under its heading. */
export interface FieldLines {
  readonly found: Found | null;
  readonly region: Region | null;
  /** Text of the control; null where it is empty, or there is none. */
  readonly own: string | null;
  readonly before: readonly Outside[];
  readonly after: readonly Outside[];
  /** What the form printed there. */
  readonly left: readonly Leftover[];
  /** All of it as one text, canonical; null where nothing is said. */
  readonly text: string | null;
}

/** Collects the lines of a field that is one text, in the order of the document. */
export function linesOfField(source: Source, field: Field, spec: ControlSpec): FieldLines {
  const found = find(source, field, spec);
  const region = source.intact === null ? regionOf(source, field, spec) : null;
  const isAtHome = region !== null && (found?.control == null || standsIn(found.control, region));
  const { kept, left } = isAtHome ? outsideOf(source, field, spec) : nothingOutside;
  const own = found?.text ?? null;
  const first = own === null ? undefined : found?.control?.paragraphs[0];
  const isBefore = ({ paragraph }: Outside): boolean =>
    first !== undefined && source.numberOf(paragraph) < source.numberOf(first);
  const before = kept.filter(isBefore);
  const after = kept.filter((one) => !isBefore(one));
  if (kept.length === 0) return { found, region, own, before, after, left, text: own };
  const lines = [
    ...before.map(({ text }) => text),
    ...(own === null ? [] : [own]),
    ...after.map(({ text }) => text),
  ];
  const text = canonicalText(lines.join("\n"));
  return { found, region, own, before, after, left, text: text === "" ? null : text };
}

const nothingOutside: Sorted = { kept: [], left: [] };
