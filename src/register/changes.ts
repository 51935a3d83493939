import { diffWordsWithSpace } from "diff";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Field, Form, Locale } from "../steckbrief/kinds.ts";
import { textOfField } from "./field-text.ts";

/** A stretch of text that stayed, came or went. */
export interface Piece {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** What became of one field between two versions. */
export interface Change {
  readonly field: Field;
  readonly before: string;
  readonly after: string;
  readonly pieces: readonly Piece[];
}

/** Comparing takes the square of what differs: beyond this the whole text is shown as replaced. */
const most = 2_000;

/** The fields in which two Steckbriefe differ, in the order of the form. */
export function changesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  locale: Locale,
  form: Form = steckbriefForm,
): readonly Change[] {
  return form.fields.flatMap((field) => {
    const one = textOfField(field, before, locale);
    const other = textOfField(field, after, locale);
    return one === other ? [] : [{ field, before: one, after: other, pieces: piecesOf(one, other) }];
  });
}

/** The words of two texts: what stayed, what went, what came. */
export function piecesOf(before: string, after: string): readonly Piece[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: most });
  if (parts === undefined)
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ];
  return parts.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}
