import { distanceWithin } from "../docx/fold.ts";
import type { Queryable } from "./database.ts";
import type { SearchTerm } from "./search-terms.ts";

/** What a term is found by. */
export interface ExpandedTerm {
  readonly term: SearchTerm;
  /** Stems of compounds that hold the word; where nobody wrote it, of words written nearly the same, or of its parts. */
  readonly related: readonly string[];
  /** The word that was probably meant, as it is written; null where the word itself is known. */
  readonly meant: string | null;
}

interface Candidate {
  readonly term: string;
  readonly word: string;
  readonly stem: string;
  readonly shown: string;
  readonly reason: "same" | "compound" | "similar" | "part";
}

/** Most compounds that one word is found in: the shortest are nearest to it. */
const mostRelated = 60;
/** Shorter stems stand in everything: „rat“ in Beratung. */
const shortestCompoundPart = 4;

/**
 * Looks the words up in the vocabulary of published records: compounds that hold them, and, for words that nobody
 * wrote, words written nearly the same and the parts they are made of. Words in a row are looked for as they are.
 */
export async function expandTerms(
  database: Queryable,
  terms: readonly SearchTerm[],
): Promise<readonly ExpandedTerm[]> {
  const single = terms.flatMap(({ words }) => (words.length === 1 ? words : []));
  const candidates = single.length === 0 ? [] : await findCandidates(database, single);
  return terms.map((term) => {
    const [only, ...more] = term.words;
    if (only === undefined || more.length > 0) return { term, related: [], meant: null };
    return {
      term,
      ...relatedTo(
        only,
        candidates.filter((candidate) => candidate.term === only.word),
      ),
    };
  });
}

function relatedTo(
  typed: { readonly word: string; readonly stem: string },
  candidates: readonly Candidate[],
): Omit<ExpandedTerm, "term"> {
  const of = (reason: Candidate["reason"]): readonly Candidate[] =>
    candidates.filter((candidate) => candidate.reason === reason);
  const compounds = of("compound").filter(({ word }) => isCompound(word, typed));
  if (of("same").length > 0 || compounds.length > 0) return { related: stemsOf(compounds), meant: null };
  const near = nearest(of("similar"), ({ word }) => typosBetween(typed.word, word));
  const [best] = near;
  if (best !== undefined) return { related: stemsOf(near), meant: best.shown };
  const inside = nearest(of("similar"), ({ word }) => typosInside(typed.word, word));
  if (inside.length > 0) return { related: stemsOf(inside), meant: null };
  return { related: stemsOf(partsOf(typed.word, of("part"))), meant: null };
}

/** Those with the fewest wrong letters; none where all have too many. */
function nearest(
  candidates: readonly Candidate[],
  typosOf: (candidate: Candidate) => number | null,
): readonly Candidate[] {
  const counted = candidates.map((candidate) => ({ candidate, typos: typosOf(candidate) ?? Infinity }));
  const least = Math.min(...counted.map(({ typos }) => typos));
  return least === Infinity
    ? []
    : counted.filter(({ typos }) => typos === least).map(({ candidate }) => candidate);
}

/**
 * All words that may matter, in one question: the same stem, words that hold the stem, words with like trigrams, and
 * words that the word begins or ends with. Words are letters and digits only: a pattern has no wildcard but ours.
 */
async function findCandidates(
  database: Queryable,
  words: readonly { readonly word: string; readonly stem: string }[],
): Promise<readonly Candidate[]> {
  const { rows } = await database.query<Candidate>(
    `select t.word as term, c.word, c.stem, c.shown, c.reason
     from unnest($1::text[], $2::text[]) as t (word, stem)
     cross join lateral (
       select array_agg(left(t.word, size)) || array_agg(right(t.word, size)) as ends
       from generate_series(4, length(t.word) - 3) as size) as pieces
     cross join lateral (
       (select w.word, w.stem, w.shown, 'same' as reason from search_words w where w.stem = t.stem
          order by w.word = t.word desc, w.word collate "C" limit 1)
       union all
       (select w.word, w.stem, w.shown, 'compound' from search_words w
          where length(t.stem) >= $3 and w.word like '%' || t.stem || '%' and w.stem <> t.stem
          order by length(w.word), w.word collate "C" limit $4)
       union all
       (select w.word, w.stem, w.shown, 'similar' from search_words w
          where length(t.word) >= 4 and (w.word % t.word or w.word %> t.word) and w.stem <> t.stem
          order by greatest(similarity(w.word, t.word), word_similarity(t.word, w.word)) desc, w.word collate "C"
          limit 40)
       union all
       (select w.word, w.stem, w.shown, 'part' from search_words w
          where length(t.word) >= 8 and (w.word = any(pieces.ends) or w.stem = any(pieces.ends))
          order by length(w.stem) desc, w.word collate "C" limit 40)
     ) as c`,
    [words.map(({ word }) => word), words.map(({ stem }) => stem), shortestCompoundPart, 4 * mostRelated],
  );
  return rows;
}

/** A part of a compound begins it, ends it, or is long enough to be no chance inside it: not „rat“ in „Beratung“. */
function isCompound(word: string, { stem }: { readonly stem: string }): boolean {
  const at = word.lastIndexOf(stem);
  const behind = word.length - at - stem.length;
  return word.startsWith(stem) || behind <= longestEnding || stem.length >= 6;
}

/** Endings that a stem has lost: -ungen, -innen. */
const longestEnding = 5;

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

/**
 * The longest known words that a compound begins and ends with: Erbbaurecht-s-vertrag. Where both are found they must
 * not overlap; either may be unknown.
 */
function partsOf(compound: string, parts: readonly Candidate[]): readonly Candidate[] {
  const head = parts.find(({ word, stem }) => compound.endsWith(word) || compound.endsWith(stem));
  const rest = compound.slice(0, compound.length - (head?.stem.length ?? 0));
  const begin = parts.find(({ word, stem }) => rest.startsWith(word) || rest.startsWith(stem));
  return [begin, head].filter((part) => part !== undefined);
}

function stemsOf(candidates: readonly Candidate[]): readonly string[] {
  return [...new Set(candidates.map(({ stem }) => stem))].slice(0, mostRelated);
}
