import type { Queryable } from "./database.ts";

/** A word that is looked up: folded as typed, and its stem. */
export interface TypedWord {
  readonly word: string;
  readonly stem: string;
}

/** A word of published records that may matter for one that was typed. */
export interface KnownWord extends TypedWord {
  /** The typed word that it was found for. */
  readonly typed: string;
  readonly shown: string;
}

/** A word that holds a typed one. */
export interface HoldingWord extends KnownWord {
  /** „same“: of the same stem. */
  readonly kind: "same" | "holds";
  /** Whether what stands behind the typed word is a word itself, joints (Leerstand-s-agentur) left aside. */
  readonly isJoined: boolean;
}

/** Most words that hold one: the shortest are nearest to it. */
const mostHolding = 200;
const mostSimilar = 40;

/** What a word is found by inside others: its stem, or the word where its stem is too short to tell anything. */
export function pieceOf({ word, stem }: TypedWord): string {
  return stem.length >= shortestPiece ? stem : word;
}

/** Shorter ones stand in everything: „rat“ in Beratung. */
export const shortestPiece = 4;

/**
 * Words of the same stem, and words that hold the typed one. Typed words are letters and digits only, so that a
 * pattern has no wildcard but ours.
 */
export async function findHolding(
  database: Queryable,
  words: readonly TypedWord[],
): Promise<readonly HoldingWord[]> {
  if (words.length === 0) return [];
  const { rows } = await database.query<HoldingWord>(
    `select t.word as typed, c.* from unnest($1::text[], $2::text[], $3::text[]) as t (word, stem, piece)
     cross join lateral (
       (select w.word, w.stem, w.shown, 'same' as kind, false as "isJoined" from search_words w
          where w.stem = t.stem order by w.word = t.word desc, w.word collate "C" limit 1)
       union all
       (select w.word, w.stem, w.shown, 'holds', exists (
            select from search_words r, substr(w.word, length(t.piece) + 1) as rest
            where r.word in (rest, substr(rest, 2), substr(rest, 3)) and w.word like t.piece || '%')
          from search_words w
          where length(t.piece) >= $4 and w.word like '%' || t.piece || '%' and w.stem <> t.stem
          order by length(w.word), w.word collate "C" limit $5)
     ) as c`,
    [
      words.map(({ word }) => word),
      words.map(({ stem }) => stem),
      words.map(pieceOf),
      shortestPiece,
      mostHolding,
    ],
  );
  return rows;
}

/** Words with like trigrams, whole or in a part of them, the most like first. */
export async function findSimilar(
  database: Queryable,
  words: readonly TypedWord[],
): Promise<readonly KnownWord[]> {
  if (words.length === 0) return [];
  const { rows } = await database.query<KnownWord>(
    `select t.word as typed, c.* from unnest($1::text[]) as t (word)
     cross join lateral (
       select w.word, w.stem, w.shown from search_words w where w.word % t.word or w.word %> t.word
       order by greatest(similarity(w.word, t.word), word_similarity(t.word, w.word)) desc, w.word collate "C"
       limit $2
     ) as c`,
    [words.map(({ word }) => word), mostSimilar],
  );
  return rows;
}

/** Words that a typed one begins or ends with, the longest first. */
export async function findParts(
  database: Queryable,
  words: readonly TypedWord[],
): Promise<readonly KnownWord[]> {
  if (words.length === 0) return [];
  const { rows } = await database.query<KnownWord>(
    `select t.word as typed, c.* from unnest($1::text[]) as t (word)
     cross join lateral (
       select array_agg(left(t.word, size)) || array_agg(right(t.word, size)) as ends
       from generate_series($2::int, length(t.word) - 3) as size) as pieces
     cross join lateral (
       select w.word, w.stem, w.shown from search_words w
       where w.word = any(pieces.ends) or w.stem = any(pieces.ends)
       order by length(w.stem) desc, w.word collate "C" limit $3
     ) as c`,
    [words.map(({ word }) => word), shortestPiece, mostSimilar],
  );
  return rows;
}
