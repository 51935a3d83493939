import { compareTexts } from "./order.ts";
import { type Eintrag, headOf, identityOf, rechainEntry } from "./protokoll.ts";

/**
 * One chain with every entry of all chains, each once: what they have in common first, then by time, as far as each
 * chain's own order allows. An entry that no longer follows the one it followed is chained anew and says where it stood.
 * The same chains in any order give the same chain; one that holds all others' entries stays as it is.
 */
export function joinProtokolle(chains: readonly (readonly Eintrag[])[]): readonly Eintrag[] {
  const waiting = chains.map((chain) => [...chain]);
  const known = new Set<string>();
  const all = new Set(chains.flat().map(identityOf));
  const whole = chains
    .filter((chain) => chain.length === all.size)
    .sort((one, other) => compareTexts(headOf(one), headOf(other)));
  const [complete] = whole;
  if (complete !== undefined) return complete;
  let joined: readonly Eintrag[] = [];
  for (;;) {
    for (const chain of waiting)
      while (chain[0] !== undefined && known.has(identityOf(chain[0]))) chain.shift();
    const [next] = waiting.flatMap(([first]) => (first === undefined ? [] : [first])).sort(compareEntries);
    if (next === undefined) return joined;
    known.add(identityOf(next));
    const follows = next.vorher === headOf(joined) && next.seq === joined.length + 1;
    joined = follows ? [...joined, next] : rechainEntry(joined, next);
  }
}

function compareEntries(one: Eintrag, other: Eintrag): number {
  // Of the same entry, the one that was not chained anew.
  return (
    compareTexts(one.zeit, other.zeit) ||
    compareTexts(identityOf(one), identityOf(other)) ||
    one.seq - other.seq ||
    compareTexts(one.hash, other.hash)
  );
}
