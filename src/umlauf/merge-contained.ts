import { type Edit, findEdits } from "./diff-edits.ts";
import { isWord, type Tokens, tokensOf } from "./diff-tokens.ts";
import type { Wording } from "./merge-wording.ts";

/** A wording with what it changed in the base. */
export interface Compared extends Wording {
  readonly tokens: Tokens;
  readonly edits: readonly Edit[];
  /** How many of each token it has more (or less) than the base. */
  readonly surplus: ReadonlyMap<string, number>;
}

/** The wordings compared with the base, each once. */
export function compareWordings(base: Tokens, wordings: readonly Wording[]): readonly Compared[] {
  return wordings.map((wording) => {
    const tokens = tokensOf(wording.text);
    return { ...wording, tokens, edits: findEdits(base, tokens), surplus: surplusOf(tokens, base) };
  });
}

function surplusOf(tokens: Tokens, base: Tokens): ReadonlyMap<string, number> {
  const surplus = new Map<string, number>();
  for (const token of tokens) surplus.set(token, (surplus.get(token) ?? 0) + 1);
  for (const token of base) surplus.set(token, (surplus.get(token) ?? 0) - 1);
  return surplus;
}

/**
 * Whether one has as many tokens more, and less, than the base as the other: what must be so where it took the other
 * in. Where words repeat themselves, comparing alone may take the base's for the other's.
 */
function mayContain(one: Compared, other: Compared): boolean {
  for (const [token, count] of other.surplus) {
    const own = one.surplus.get(token) ?? 0;
    if (token !== " " && (count > 0 ? own < count : own > count && count < 0)) return false;
  }
  return true;
}

/** Whether one knows every word that the other brought in. */
export function knowsWordsOf(one: Compared, other: Compared): boolean {
  for (const [token, count] of other.surplus)
    if (count > 0 && isWord(token) && !one.text.includes(token)) return false;
  return true;
}

/**
 * Takes wordings out whose changes all stand in another one too: who went on writing in a copy that was merged already
 * did so knowing it. Nothing of them is lost, for the other wording stays.
 */
export function createSieve(base: Tokens): (wordings: readonly Compared[]) => readonly Compared[] {
  const known = new Map<Compared, Map<Compared, boolean>>();
  const isIn = (one: Compared, other: Compared): boolean => {
    const own = known.get(one) ?? new Map<Compared, boolean>();
    known.set(one, own);
    const answer = own.get(other) ?? (one !== other && isContained(base, one, other));
    own.set(other, answer);
    return answer;
  };
  const goesInto = (one: Compared, other: Compared): boolean => isIn(one, other) && !isIn(other, one);
  return (wordings) => {
    if (wordings.length < 2) return wordings;
    const outermost = wordings.filter((one) => !wordings.some((other) => goesInto(one, other)));
    return wordings.filter(
      (one) => outermost.includes(one) || !outermost.some((other) => goesInto(one, other)),
    );
  };
}

/** Whether everything that `one` changed in the base stands in `other`, untouched. */
function isContained(base: Tokens, one: Compared, other: Compared): boolean {
  if (!mayContain(other, one)) return false;
  const further = findEdits(one.tokens, other.tokens);
  const back = new Set(further.flatMap(({ from, to }) => other.tokens.slice(from, to)));
  return one.edits.every(({ start, end, from, to }) => {
    const isTouched = further.some((later) => later.start < to && from < later.end);
    return !isTouched && weighty(base.slice(start, end)).every((token) => !back.has(token));
  });
}

/** What must not come back where it was deleted: the words, or else the signs. */
function weighty(deleted: Tokens): Tokens {
  const words = deleted.filter(isWord);
  return words.length > 0 ? words : deleted.filter((token) => token !== " ");
}
