import { isWord, tokensOf } from "./diff-tokens.ts";

/** How much two texts say the same, 0…1: the share of words they have in common, whatever their order. */
export function likenessOf(one: string, other: string): number {
  const own = countWords(one);
  const others = countWords(other);
  let common = 0;
  for (const [word, count] of own) common += Math.min(count, others.get(word) ?? 0);
  const all = sum(own) + sum(others);
  return all === 0 ? 0 : (2 * common) / all;
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokensOf(text))
    if (isWord(token)) counts.set(token.toLowerCase(), (counts.get(token.toLowerCase()) ?? 0) + 1);
  return counts;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
