import { distanceWithin } from "../docx/fold.ts";
import type { Queryable } from "./database.ts";
import { stemOf } from "./search-stem.ts";
import type { SearchTerm } from "./search-terms.ts";
import {
  findHolding,
  findParts,
  findSimilar,
  type HoldingWord,
  type KnownWord,
  pieceOf,
  type TypedWord,
} from "./search-vocabulary.ts";

/** What a term is found by. */
export interface ExpandedTerm {
  readonly term: SearchTerm;
  /** Stems of compounds that hold the word; where nobody wrote it, of words written nearly the same, or of its parts. */
  readonly related: readonly string[];
  /** The word that was probably meant, as it is written; null where the word itself is known. */
  readonly meant: string | null;
}

/** Most stems that a word is found by beside its own. */
const mostRelated = 40;

/**
 * Looks the words up in the vocabulary of published records: compounds that hold them, and, for words that nobody
 * wrote, words written nearly the same or the parts they are made of. Words in a row are looked for as they are.
 */
export async function expandTerms(
  database: Queryable,
  terms: readonly SearchTerm[],
): Promise<readonly ExpandedTerm[]> {
  const single = terms.flatMap(({ words }) => (words.length === 1 ? words : []));
  const holding = await findHolding(database, single);
  const unknown = single.filter((typed) => {
    const own = holding.filter((found) => found.typed === typed.word);
    return typed.word.length >= 4 && !own.some((found) => found.kind === "same" || isCompound(found, typed));
  });
  const similar = await findSimilar(database, unknown);
  const parts = await findParts(
    database,
    unknown.filter(({ word }) => word.length >= 8),
  );
  return terms.map((term) => {
    const [typed, ...more] = term.words;
    if (typed === undefined || more.length > 0) return { term, related: [], meant: null };
    const own = <Found extends KnownWord>(found: readonly Found[]): readonly Found[] =>
      found.filter((one) => one.typed === typed.word);
    const compounds = own(holding).filter((found) => found.kind === "holds" && isCompound(found, typed));
    if (!unknown.includes(typed)) return { term, related: stemsOf(compounds), meant: null };
    return { term, ...insteadOf(typed, own(similar), own(parts)) };
  });
}

/** What to look for where nobody wrote the word. */
function insteadOf(
  { word: typed }: TypedWord,
  similar: readonly KnownWord[],
  parts: readonly KnownWord[],
): Omit<ExpandedTerm, "term"> {
  const near = nearest(similar, ({ word }) => typosBetween(typed, word));
  const [best] = near;
  if (best !== undefined) return { related: stemsOf(near), meant: best.shown };
  const inside = nearest(similar, ({ word }) => typosInside(typed, word));
  return { related: stemsOf(inside.length > 0 ? inside : partsOf(typed, parts)), meant: null };
}

/**
 * Whether a word holds another as a compound does: it ends with it (Kranken-haus), begins with it and goes on with
 * another word (Haus-gemeinschaft, but not Haushalt), or the piece is too long to stand there by chance.
 */
function isCompound({ word, isJoined }: HoldingWord, typed: TypedWord): boolean {
  const piece = pieceOf(typed);
  if (isJoined || piece.length >= 6) return true;
  const head = word.slice(word.lastIndexOf(piece));
  return stemOf(head) === typed.stem || /^(?:in|innen)$/.test(head.slice(piece.length));
}

/** Those with the fewest wrong letters; none where all have too many. */
function nearest(
  words: readonly KnownWord[],
  typosOf: (word: KnownWord) => number | null,
): readonly KnownWord[] {
  const counted = words.map((word) => ({ word, typos: typosOf(word) ?? Number.POSITIVE_INFINITY }));
  const least = Math.min(...counted.map(({ typos }) => typos));
  return counted.filter(({ typos }) => typos === least && Number.isFinite(typos)).map(({ word }) => word);
}

/** How many letters may be wrong in a word; none where one makes another word. */
function allowedTypos(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : word.length < 14 ? 2 : 3;
}

function typosBetween(typed: string, word: string): number | null {
  return distanceWithin(typed, word, allowedTypos(typed));
}

/** The same for a compound that begins or ends with the word that was meant: „Zwischenutzung“, Zwischennutzungsagentur. */
function typosInside(typed: string, word: string): number | null {
  if (typed.length < 6) return null;
  const most = Math.min(2, allowedTypos(typed));
  const sizes = Array.from({ length: 2 * most + 1 }, (_, index) => typed.length - most + index);
  const distances = sizes
    .flatMap((size) => [word.slice(0, size), word.slice(-size)])
    .map((piece) => distanceWithin(typed, piece, most))
    .filter((distance) => distance !== null);
  return distances.length === 0 ? null : Math.min(...distances);
}

/** The longest known words that a compound begins and ends with, not overlapping: Erbbaurecht-s-vertrag. */
function partsOf(compound: string, parts: readonly KnownWord[]): readonly KnownWord[] {
  const head = parts.find(({ word, stem }) => compound.endsWith(word) || compound.endsWith(stem));
  const rest = compound.slice(0, compound.length - (head?.stem.length ?? 0));
  const begin = parts.find(({ word, stem }) => rest.startsWith(word) || rest.startsWith(stem));
  return [begin, head].filter((part) => part !== undefined);
}

function stemsOf(words: readonly KnownWord[]): readonly string[] {
  return [...new Set(words.map(({ stem }) => stem))].slice(0, mostRelated);
}
