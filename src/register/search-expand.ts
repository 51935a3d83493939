import { distanceWithin } from "../docx/fold.ts";
import type { Queryable } from "./database.ts";
import type { SearchTerm } from "./search-terms.ts";

/** What a term is found by. */
export interface ExpandedTerm {
  readonly term: SearchTerm;
  /** Stems of compounds that hold the word, or of words that are written nearly the same. */
  readonly related: readonly string[];
  /** Stems that together make the word, where it is a compound that nobody wrote: leerstand, agentur. */
  readonly parts: readonly string[];
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
    const none = { term, related: [], parts: [], meant: null };
    if (only === undefined || more.length > 0) return none;
    const own = candidates.filter((candidate) => candidate.term === only.word);
    const compounds = own.filter(({ reason, word }) => reason === "compound" && isCompound(word, only));
    const isKnown = own.some(({ reason }) => reason === "same");
    if (isKnown) return { ...none, related: stemsOf(compounds).slice(0, mostRelated) };
    const similar = own
      .filter(({ reason }) => reason === "similar")
      .map((candidate) => ({ candidate, distance: typosBetween(only.word, candidate.word) }))
      .filter(({ distance }) => distance !== null)
      .sort((one, other) => (one.distance ?? 0) - (other.distance ?? 0));
    const nearest = similar.filter(({ distance }) => distance === similar[0]?.distance);
    const related = compounds.length > 0 ? compounds : nearest.map(({ candidate }) => candidate);
    return {
      term,
      related: stemsOf(related).slice(0, mostRelated),
      parts: related.length > 0 ? [] : partsOf(only.word, own),
      meant: compounds.length > 0 ? null : (similar[0]?.candidate.shown ?? null),
    };
  });
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
       (select w.word, w.stem, w.shown, 'same' as reason from search_words w where w.stem = t.stem
          order by w.word = t.word desc, w.word collate "C" limit 1)
       union all
       (select w.word, w.stem, w.shown, 'compound' from search_words w
          where length(t.stem) >= $3 and w.word like '%' || t.stem || '%' and w.stem <> t.stem
          order by length(w.word), w.word collate "C" limit $4)
       union all
       (select w.word, w.stem, w.shown, 'similar' from search_words w
          where w.word % t.word and w.stem <> t.stem
          order by similarity(w.word, t.word) desc, w.word collate "C" limit 20)
       union all
       (select w.word, w.stem, w.shown, 'part' from search_words w
          where length(t.word) >= 8 and w.word = any(
            select left(t.word, size) from generate_series(4, length(t.word) - 3) as size
            union all select right(t.word, size) from generate_series(4, length(t.word) - 3) as size)
          order by length(w.word) desc, w.word collate "C" limit 20)
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

/** Letters that may be wrong, by the length of the word; none where one makes another word. */
function typosBetween(one: string, other: string): number | null {
  const most = one.length < 4 ? 0 : one.length < 8 ? 1 : one.length < 14 ? 2 : 3;
  return distanceWithin(one, other, most);
}

/** Two words that make the compound, with nothing between them but a joint (Leerstand-s-agentur). */
function partsOf(word: string, candidates: readonly Candidate[]): readonly string[] {
  const parts = candidates.filter(({ reason }) => reason === "part");
  for (const head of parts.filter((part) => word.endsWith(part.word))) {
    const rest = word.slice(0, -head.word.length);
    const begin = parts.find(
      (part) => rest.startsWith(part.word) && joints.has(rest.slice(part.word.length)),
    );
    if (begin !== undefined) return [begin.stem, head.stem];
  }
  return [];
}

const joints: ReadonlySet<string> = new Set(["", "s", "es", "n", "en", "e", "er"]);

function stemsOf(candidates: readonly Candidate[]): readonly string[] {
  return [...new Set(candidates.map(({ stem }) => stem))];
}
