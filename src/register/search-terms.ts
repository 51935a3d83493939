import { wordsOf } from "./search-words.ts";

/** One thing that is looked for: a word, or words in a row („Räume öffnen“ in quotes). */
export interface SearchTerm {
  /** Folded words as typed, with their stems and the distance to the word before. */
  readonly words: readonly { readonly word: string; readonly stem: string; readonly distance: number }[];
  /** Hits must not have it: a minus stood before it. */
  readonly excluded: boolean;
  /** As typed. */
  readonly text: string;
}

/** Longest text that is looked for, in UTF-16 units; what is typed beyond is passed over. */
export const longestSearch = 200;
/** Further words are passed over: each costs a look into the vocabulary. */
const mostTerms = 8;

/**
 * Reads what people type into a search box: words, „words in a row“ in any quotes, -not this one. Whatever is typed is
 * readable; what holds no letter and no digit asks for nothing.
 */
export function parseSearch(typed: string): readonly SearchTerm[] {
  const text = typed.slice(0, longestSearch);
  const pieces = text.matchAll(/(?<=^|\s)(-?)["„“”«»‚‘]([^"„“”«»‚‘]*)["„“”«»‚‘]|(?<=^|\s)(-?)(\S+)/gu);
  const terms = [...pieces].flatMap(([, quotedMinus, quoted, minus, plain]) =>
    quoted === undefined ? wordTerms(plain ?? "", minus === "-") : phraseTerm(quoted, quotedMinus === "-"),
  );
  const seen = new Set<string>();
  const distinct = terms.filter((term) => {
    const key = `${term.excluded} ${term.words.map(({ stem }) => stem).join(" ")}`;
    return !seen.has(key) && seen.add(key);
  });
  return distinct.slice(0, mostTerms);
}

/** Of a word with hyphens the whole is one term; it is found by its parts, too. */
function wordTerms(text: string, excluded: boolean): readonly SearchTerm[] {
  const words = wordsOf(text);
  const whole = words.find((word) => words.every(({ start, end }) => word.start <= start && word.end >= end));
  return (whole === undefined ? words : [whole]).map(({ word, stem, start, end }) => ({
    words: [{ word, stem, distance: 0 }],
    excluded,
    text: text.slice(start, end),
  }));
}

function phraseTerm(text: string, excluded: boolean): readonly SearchTerm[] {
  const words = wordsOf(text);
  // Parts and whole of a word with hyphens share a place: in a row the parts are enough.
  const parts = words.filter(
    (word) => !words.some((other) => other !== word && word.start <= other.start && word.end >= other.end),
  );
  if (parts.length === 0) return [];
  return [
    {
      words: parts.map(({ word, stem, position }, index) => ({
        word,
        stem,
        distance: position - (parts[index - 1]?.position ?? position),
      })),
      excluded,
      text: text.trim(),
    },
  ];
}
