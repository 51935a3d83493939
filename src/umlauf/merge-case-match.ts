import type { Anwendungsfall } from "../steckbrief/value.ts";
import { foldText } from "./content.ts";
import { likenessOf } from "./likeness.ts";
import { compareTexts } from "./order.ts";

/** From here on two texts may be the same case in spite of different letters. */
const alike = 0.5;
/** What the same letter is worth beside likeness: programs that lose tags number the cases anew. */
const sameLetter = 0.3;

/** Which case of a copy is which of the base, by the base's id. Cases of neither side that are missing are new or gone. */
export function matchCases(
  base: readonly Anwendungsfall[],
  copy: readonly Anwendungsfall[],
): ReadonlyMap<string, Anwendungsfall> {
  const pairs = base.flatMap((own) => copy.map((other) => ({ own, other, score: scoreOf(own, other) })));
  pairs.sort(
    (one, two) =>
      two.score - one.score ||
      compareTexts(one.own.id, two.own.id) ||
      compareTexts(one.other.id, two.other.id),
  );
  const found = new Map<string, Anwendungsfall>();
  const taken = new Set<Anwendungsfall>();
  for (const { own, other, score } of pairs) {
    if (score === 0 || found.has(own.id) || taken.has(other)) continue;
    found.set(own.id, other);
    taken.add(other);
  }
  return found;
}

function scoreOf(own: Anwendungsfall, other: Anwendungsfall): number {
  const isSame = foldText(own.text) === foldText(other.text);
  const likeness = isSame ? 1 : likenessOf(own.text, other.text);
  if (own.id === other.id) return likeness + sameLetter;
  return likeness >= alike ? likeness : 0;
}
