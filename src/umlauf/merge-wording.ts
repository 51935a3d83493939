import { foldText } from "./content.ts";
import { findEdits } from "./diff-edits.ts";
import { isWord, type Tokens, tokensOf } from "./diff-tokens.ts";
import { compareTexts } from "./order.ts";

/** What one copy says in a place. */
export interface Said {
  readonly copy: string;
  readonly text: string;
}

/** A text, and the copies that say it. */
export interface Wording {
  readonly text: string;
  readonly copies: readonly string[];
}

/** The different wordings, in an order that depends on nothing but them. */
export function wordingsOf(said: readonly Said[]): readonly Wording[] {
  const wordings = new Map<string, readonly string[]>();
  for (const { copy, text } of said) wordings.set(text, union(wordings.get(text) ?? [], [copy]));
  return [...wordings]
    .map(([text, copies]) => ({ text, copies }))
    .sort((one, other) => compareTexts(one.text, other.text));
}

/** Names of copies, each once, in their order. */
export function union(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])].sort(compareTexts);
}

/** Wordings that differ in quotes, dashes or blanks alone agree; what differs so from the base yields to a real change. */
export function agreeing(base: string, wordings: readonly Wording[]): readonly Wording[] {
  const folded = new Map<string, Wording>();
  for (const wording of wordings) {
    const key = foldText(wording.text);
    const other = folded.get(key);
    // The greater one: typographic signs come behind the typewriter's.
    const text = other === undefined || wording.text > other.text ? wording.text : other.text;
    folded.set(key, { text, copies: union(other?.copies ?? [], wording.copies) });
  }
  if (folded.size > 1) folded.delete(foldText(base));
  return [...folded.values()].sort((one, other) => compareTexts(one.text, other.text));
}

/**
 * Without the wordings whose changes all stand in another one too: who went on writing in a copy that was merged
 * already did so knowing it. Nothing of them is lost, for the other wording stays.
 */
export function withoutContained(base: string, wordings: readonly Wording[]): readonly Wording[] {
  if (wordings.length < 2) return wordings;
  const old = tokensOf(base);
  const tokens = wordings.map(({ text }) => tokensOf(text));
  const isIn = tokens.map((one) => tokens.map((other) => one !== other && isContained(old, one, other)));
  const goesInto = (one: number, other: number): boolean =>
    isIn[one]?.[other] === true && isIn[other]?.[one] !== true;
  const indexes = [...wordings.keys()];
  const outermost = indexes.filter((one) => !indexes.some((other) => goesInto(one, other)));
  return wordings.filter(
    (_, one) => outermost.includes(one) || !outermost.some((other) => goesInto(one, other)),
  );
}

/** Whether everything that `one` changed in the base stands in `other`, untouched. */
function isContained(base: Tokens, one: Tokens, other: Tokens): boolean {
  const further = findEdits(one, other);
  const back = new Set(further.flatMap(({ from, to }) => other.slice(from, to)));
  return findEdits(base, one).every(({ start, end, from, to }) => {
    const isTouched = further.some((later) => later.start < to && from < later.end);
    return !isTouched && weighty(base.slice(start, end)).every((token) => !back.has(token));
  });
}

/** What must not come back where it was deleted: the words, or else the signs. */
function weighty(deleted: Tokens): Tokens {
  const words = deleted.filter(isWord);
  return words.length > 0 ? words : deleted.filter((token) => token !== " ");
}
