import type { Edit } from "./diff-edits.ts";
import { beginsLine, isWord, type Tokens } from "./diff-tokens.ts";

/**
 * Joins edits that a person would take for one: what stays the same between them is no longer than what changed on
 * both sides, or holds no word. So a replaced phrase is replaced as a phrase, not letter by letter. Lines that stay are never
 * joined over, unless nothing but a marker is left of them.
 */
export function joinEdits(edits: readonly Edit[], before: Tokens): readonly Edit[] {
  let joined = edits;
  for (;;) {
    const next = joinOnce(joined, before);
    if (next.length === joined.length) return next;
    joined = next;
  }
}

function joinOnce(edits: readonly Edit[], before: Tokens): readonly Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last !== undefined && belongTogether(last, edit, before))
      result[result.length - 1] = { start: last.start, end: edit.end, from: last.from, to: edit.to };
    else result.push(edit);
  }
  return result;
}

function belongTogether(one: Edit, other: Edit, before: Tokens): boolean {
  const between = before.slice(one.end, other.start);
  const words = between.filter(isWord).length;
  if (words === 0) return !between.some(beginsLine) || between.length === 1;
  // A whole line, or what ends one and begins the next, stays readable by itself.
  if (between.some(beginsLine)) return false;
  return words <= Math.min(sizeOf(one), sizeOf(other)) / 2;
}

/** Tokens that changed, on the side where there are more. */
function sizeOf({ start, end, from, to }: Edit): number {
  return Math.max(end - start, to - from);
}
