import { foldText } from "./content.ts";
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
