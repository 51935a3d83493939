import { foldForSearch } from "./search-fold.ts";
import { stemOf } from "./search-stem.ts";
import { isStopWord } from "./search-stop-words.ts";

/** A word of a text: what stands there, from `start` to `end` (UTF-16), and what it is found by. */
export interface SearchWord {
  readonly start: number;
  readonly end: number;
  /** Folded, letters and digits only. */
  readonly word: string;
  readonly stem: string;
  /** Place among the words of the text, from 1; parts and whole of a word with hyphens share places. */
  readonly position: number;
}

/** Letters and digits; „:innen“, „*in“ and „/-innen“ belong to the word before them. */
const wordPattern = /[\p{L}\p{M}\p{N}]+(?:(?:[:*_·]|\/-?)in(?:nen)?\p{L}*)?/gu;
const hyphens = /^[-\u2010\u2011]$/;
/** Longer ones are no words of a language. */
const longestWord = 60;

/**
 * The words of a text. Of words joined by hyphens each part is found, and the whole as if it had none:
 * „Konzept-Verfahren“ is found as Konzept, Verfahren and Konzeptverfahren. Stop words keep their place and are left out.
 */
export function wordsOf(text: string): readonly SearchWord[] {
  const found: SearchWord[] = [];
  let chain: SearchWord[] = [];
  let position = 0;
  for (const match of text.matchAll(wordPattern)) {
    const start = match.index;
    const one = wordAt(match[0], start, ++position);
    const last = chain.at(-1);
    if (last === undefined || !hyphens.test(text.slice(last.end, start))) {
      found.push(...wholeOf(chain));
      chain = [];
    }
    if (one === null) continue;
    chain.push(one);
    if (!isStopWord(one.word)) found.push(one);
  }
  found.push(...wholeOf(chain));
  return found;
}

function wordAt(raw: string, start: number, position: number): SearchWord | null {
  const { word, stem } = formsOf(raw);
  return word === "" ? null : { start, end: start + raw.length, word, stem, position };
}

/** German texts use the same few thousand words again and again. */
const known = new Map<string, { readonly word: string; readonly stem: string }>();
const mostKnown = 20_000;

function formsOf(raw: string): { readonly word: string; readonly stem: string } {
  const before = known.get(raw);
  if (before !== undefined) return before;
  const word = foldForSearch(raw)
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .slice(0, longestWord);
  const forms = { word, stem: stemOf(word) };
  if (known.size >= mostKnown) known.clear();
  if (raw.length <= longestWord) known.set(raw, forms);
  return forms;
}

/** The word that parts with hyphens make. */
function wholeOf(chain: readonly SearchWord[]): readonly SearchWord[] {
  const [first, last] = [chain.at(0), chain.at(-1)];
  const word = chain.map((part) => part.word).join("");
  if (first === undefined || last === undefined || chain.length < 2 || word.length > longestWord) return [];
  return [{ start: first.start, end: last.end, word, stem: stemOf(word), position: first.position }];
}
