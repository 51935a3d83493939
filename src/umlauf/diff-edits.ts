import { diffArrays } from "diff/lib/diff/array.js";
import { beginsLine, sentencesOf, type Tokens } from "./diff-tokens.ts";

/** A piece of one text, [start, end), that stands in the other as [from, to). Either may be empty, never both. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Steps after which two sequences count as unlike: the search takes the square of them. */
const mostSentences = 400;
const mostWords = 300;

/**
 * The fewest edits that make one text the other: sentences first, then the words of those that differ. Tokens are the
 * same where they read the same through `sameAs`. Edits never touch each other.
 */
export function findEdits(
  before: Tokens,
  after: Tokens,
  sameAs: (token: string) => string = (token) => token,
): readonly Edit[] {
  const old = before.map(sameAs);
  const now = after.map(sameAs);
  return slide(
    sentenceEdits(old, now).flatMap((edit) => wordEdits(old, now, edit)),
    old,
    now,
  );
}

function sentenceEdits(before: Tokens, after: Tokens): readonly Edit[] {
  const old = sentencesOf(before);
  const now = sentencesOf(after);
  const texts = (tokens: Tokens, starts: readonly number[]): readonly string[] =>
    starts.slice(0, -1).map((start, index) => tokens.slice(start, starts[index + 1]).join(""));
  const at = (starts: readonly number[], index: number): number => starts[index] ?? 0;
  return changed(texts(before, old), texts(after, now), mostSentences).map(({ start, end, from, to }) => ({
    start: at(old, start),
    end: at(old, end),
    from: at(now, from),
    to: at(now, to),
  }));
}

function wordEdits(before: Tokens, after: Tokens, edit: Edit): readonly Edit[] {
  const { start, end, from, to } = edit;
  return changed(before.slice(start, end), after.slice(from, to), mostWords).map((one) => ({
    start: start + one.start,
    end: start + one.end,
    from: from + one.from,
    to: from + one.to,
  }));
}

/** Runs that differ. Where that takes too long, everything between the common beginning and end is one. */
function changed(before: Tokens, after: Tokens, limit: number): readonly Edit[] {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < least - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const old = before.slice(head, before.length - tail);
  const now = after.slice(head, after.length - tail);
  const whole = { start: head, end: head + old.length, from: head, to: head + now.length };
  if (old.length === 0 || now.length === 0) return old.length + now.length === 0 ? [] : [whole];
  const runs = diffArrays<string>([...old], [...now], { maxEditLength: limit });
  if (runs === undefined) return [whole];
  const edits: Edit[] = [];
  let start = head;
  let from = head;
  let isOpen = false;
  for (const { added, removed, count } of runs) {
    const isSame = !added && !removed;
    const end = start + (added ? 0 : count);
    const to = from + (removed ? 0 : count);
    const last = edits.at(-1);
    if (!isSame && isOpen && last !== undefined) edits[edits.length - 1] = { ...last, end, to };
    else if (!isSame) edits.push({ start, end, from, to });
    isOpen = !isSame;
    start = end;
    from = to;
  }
  return edits;
}

/**
 * Moves what was only inserted or only deleted to where a person would see it, as far as both texts stay the same: to
 * the beginning of a line, of a sentence, of a word. „- a⏎- [b⏎- ]c“ becomes „- a[⏎- b]⏎- c“.
 */
function slide(edits: readonly Edit[], before: Tokens, after: Tokens): readonly Edit[] {
  return edits.map((edit, index) => {
    const { start, end, from, to } = edit;
    if (start !== end && from !== to) return edit;
    const [tokens, first, last] = start === end ? [after, from, to] : [before, start, end];
    const before0 = edits[index - 1];
    const next = edits[index + 1];
    const room = before0 === undefined ? first : Math.min(start - before0.end, from - before0.to) - 1;
    const rest =
      next === undefined ? Number.MAX_SAFE_INTEGER : Math.min(next.start - end, next.from - to) - 1;
    let best = 0;
    let most = quality(tokens, first, last);
    for (let shift = -1; -shift <= room && tokens[first + shift] === tokens[last + shift]; shift--) {
      const score = quality(tokens, first + shift, last + shift);
      // The leftmost of equals, so that the same change is always told in the same place.
      if (score >= most) [best, most] = [shift, score];
    }
    for (let shift = 1; shift <= rest && last + shift <= tokens.length; shift++) {
      if (tokens[first + shift - 1] !== tokens[last + shift - 1]) break;
      const score = quality(tokens, first + shift, last + shift);
      if (score > most) [best, most] = [shift, score];
    }
    return { start: start + best, end: end + best, from: from + best, to: to + best };
  });
}

/** How natural it is to cut here. */
function quality(tokens: Tokens, first: number, last: number): number {
  const cut = (at: number): number => {
    const token = tokens[at];
    if (token === undefined || beginsLine(token)) return 4;
    if (!/^\s/.test(token)) return /^\s/.test(tokens[at - 1] ?? "") ? 1 : 0;
    return /^[.!?…]$/.test(tokens[at - 1] ?? "") ? 3 : 2;
  };
  return cut(first) + cut(last);
}
