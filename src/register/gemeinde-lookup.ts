import { allowedTypos, distanceWithin, foldLabel } from "../docx/fold.ts";
import { isShortFor, type NameWords, withoutTitles, wordsOfName } from "./gemeinde-names.ts";
import type { Gemeinde } from "./gemeinden.ts";
import { laender, landOf } from "./laender.ts";

/**
 * What a typed city is: one municipality; several of that name, the largest first; or none, with those that are
 * written nearly the same. Nothing is ever guessed between namesakes of comparable size.
 */
export type GemeindeAnswer =
  | { readonly kind: "found"; readonly gemeinde: Gemeinde }
  | { readonly kind: "ambiguous"; readonly gemeinden: readonly Gemeinde[] }
  | { readonly kind: "unknown"; readonly similar: readonly Gemeinde[] };

interface Entry {
  readonly gemeinde: Gemeinde;
  readonly whole: string;
  readonly words: NameWords;
  /** How the name may be written: whole, and without what tells it from its namesakes. */
  readonly spellings: readonly { readonly text: string; readonly letters: number }[];
}

/** A list of municipalities, prepared for looking names up. */
export interface GemeindeIndex {
  readonly entries: readonly Entry[];
  readonly byWhole: ReadonlyMap<string, readonly Entry[]>;
  readonly byCore: ReadonlyMap<string, readonly Entry[]>;
}

export function indexGemeinden(gemeinden: readonly Gemeinde[]): GemeindeIndex {
  const entries = gemeinden
    .map((gemeinde) => {
      const words = wordsOfName(gemeinde.name);
      const whole = foldLabel(gemeinde.name);
      const texts = new Set([whole, words.core.join("")]);
      return {
        gemeinde,
        whole,
        words,
        spellings: [...texts].map((text) => ({ text, letters: lettersOf(text) })),
      };
    })
    .sort((one, other) => bySize(one.gemeinde, other.gemeinde));
  return {
    entries,
    byWhole: group(entries, ({ whole }) => whole),
    byCore: group(entries, ({ words }) => words.core.join(" ")),
  };
}

/** Nobody's city has a longer name; what is longer is another text. */
const longestName = 100;
/** A town is meant by its bare name where it has this many times the inhabitants of each namesake. */
const dominance = 15;
const mostCandidates = 5;

/** Finds the municipality that people mean by what they typed as their city. */
export function findGemeinde(index: GemeindeIndex, typed: string): GemeindeAnswer {
  const name = typed.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (name === "" || name.length > longestName) return { kind: "unknown", similar: [] };
  for (const candidate of withoutTitles(name)) {
    const found = namesakes(index, candidate);
    const [first, ...others] = found;
    if (first === undefined) continue;
    if (others.length === 0 || dominates(first, others)) return { kind: "found", gemeinde: first };
    return { kind: "ambiguous", gemeinden: found.slice(0, mostCandidates) };
  }
  return { kind: "unknown", similar: similarTo(index, name) };
}

/** All that may be called so. What tells them apart must agree as far as it was typed; a Land tells apart, too. */
function namesakes(index: GemeindeIndex, name: string): readonly Gemeinde[] {
  const typed = wordsOfName(name);
  const same = index.byWhole.get(foldLabel(name)) ?? [];
  if (typed.rest.length === 0) {
    const whole = typed.core.join(" ");
    const spaced = index.byCore.get(whole) ?? named(index, typed.core);
    return [...new Set([...same, ...spaced])].map(({ gemeinde }) => gemeinde).sort(bySize);
  }
  if (same.length > 0) return same.map(({ gemeinde }) => gemeinde);
  const cores = index.byCore.get(typed.core.join(" ")) ?? [];
  const agreeing = cores.filter(({ words }) => words.rest.length > 0 && agree(words.rest, typed.rest));
  const inLand = cores.filter(({ gemeinde }) => isLand(gemeinde, typed.rest));
  const [only, ...more] = cores;
  // „Köln am Rhein“: there is but one, and nothing it is told apart by contradicts.
  const alone = only !== undefined && more.length === 0 && only.words.rest.length === 0 ? [only] : [];
  const best = [agreeing, inLand, alone].find((some) => some.length > 0) ?? [];
  return best.map(({ gemeinde }) => gemeinde);
}

/** „Frankfurt Main“, without a joint between: the first words are the town's, the others tell it apart. */
function named(index: GemeindeIndex, words: readonly string[]): readonly Entry[] {
  for (let length = words.length - 1; length > 0; length--) {
    const rest = words.slice(length);
    const found = (index.byCore.get(words.slice(0, length).join(" ")) ?? []).filter(
      (entry) => entry.words.rest.length > 0 && agree(entry.words.rest, rest),
    );
    if (found.length > 0) return found;
  }
  return [];
}

function agree(own: readonly string[], typed: readonly string[]): boolean {
  return typed.every((word, index) => isShortFor(own[index] ?? "", word) && own[index] !== undefined);
}

function isLand({ ags }: Gemeinde, words: readonly string[]): boolean {
  const land = landOf(ags);
  return land !== null && foldLabel(laender[land]) === words.join("");
}

function dominates(first: Gemeinde, others: readonly Gemeinde[]): boolean {
  return others.every(
    ({ einwohner }) => (first.einwohner ?? 0) >= dominance * Math.max(einwohner ?? 0, 1000),
  );
}

/** Names with a few letters wrong, and the town before the hyphen of a quarter („Köln-Ehrenfeld“). */
function similarTo(index: GemeindeIndex, name: string): readonly Gemeinde[] {
  const wanted = [...new Set([...withoutTitles(name), name.split(/ ?[-–(,]/)[0] ?? name].map(foldLabel))];
  const near = wanted.flatMap((whole) => {
    const most = Math.min(2, allowedTypos(whole.length + 2));
    const letters = lettersOf(whole);
    return index.entries.flatMap(({ gemeinde, spellings }) => {
      const distances = spellings
        // A changed letter takes at most one kind away and brings another.
        .filter((spelling) => bitsOf(spelling.letters ^ letters) <= 2 * most)
        .map(({ text }) => distanceWithin(whole, text, most))
        .filter((distance) => distance !== null);
      return distances.length === 0 ? [] : [{ gemeinde, distance: Math.min(...distances) }];
    });
  });
  const sorted = near.sort(
    (one, other) => one.distance - other.distance || bySize(one.gemeinde, other.gemeinde),
  );
  return [...new Set(sorted.map(({ gemeinde }) => gemeinde))].slice(0, mostCandidates);
}

/** One bit for each letter of the alphabet that occurs: rules most names out before their letters are compared. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) % 32);
  return letters;
}

function bitsOf(letters: number): number {
  let count = 0;
  for (let rest = letters; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function bySize(one: Gemeinde, other: Gemeinde): number {
  return (other.einwohner ?? 0) - (one.einwohner ?? 0);
}

function group<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const own = groups.get(keyOf(item));
    if (own === undefined) groups.set(keyOf(item), [item]);
    else own.push(item);
  }
  return groups;
}
