import type { Arguments } from "./arguments.ts";
import { offsetText } from "./atoms.ts";
import { HostError } from "./host-error.ts";
import { fixedSpan } from "./live-span.ts";
import { paragraphsIn, type Span } from "./ranges.ts";
import { type LiveSpan, targetArgument, type WordType } from "./word-object.ts";

/** Options of a search, filled in by the page before it is used. */
export interface SearchOptions {
  matchCase: boolean;
  matchWholeWord: boolean;
  matchPrefix: boolean;
  matchSuffix: boolean;
  /** Played as far as they say “not supported”: silently different results would mislead. */
  unsupported: string | null;
}

export function createSearchOptions(): SearchOptions {
  return {
    matchCase: false,
    matchWholeWord: false,
    matchPrefix: false,
    matchSuffix: false,
    unsupported: null,
  };
}

type Flag = "matchCase" | "matchWholeWord" | "matchPrefix" | "matchSuffix";

const flag = (name: Flag) => ({
  get: (options: SearchOptions) => options[name],
  set: (options: SearchOptions, value: unknown) => {
    options[name] = value === true;
  },
});

const refused = (name: string) => ({
  get: () => false,
  set: (options: SearchOptions, value: unknown) => {
    if (value === true) options.unsupported = name;
  },
});

export const searchOptionsType: WordType<SearchOptions> = {
  name: "SearchOptions",
  scalars: {
    MatchCase: flag("matchCase"),
    MatchWholeWord: flag("matchWholeWord"),
    MatchPrefix: flag("matchPrefix"),
    MatchSuffix: flag("matchSuffix"),
    MatchWildcards: refused("matchWildcards"),
    IgnorePunct: refused("ignorePunct"),
    IgnoreSpace: refused("ignoreSpace"),
  },
};

/** Places of a text in a span, paragraph by paragraph: Word finds nothing across paragraph marks either. */
export function searchIn(span: Span, args: Arguments): readonly LiveSpan[] {
  const text = args.text(0);
  const options = args.has(1) ? targetArgument(args, 1, searchOptionsType) : createSearchOptions();
  if (text === "" || text.length > 255)
    throw new HostError("InvalidArgument", "the text to search must have 1 to 255 characters");
  if (options.unsupported !== null)
    throw new HostError("NotImplemented", `${options.unsupported} is not played here`);
  const pattern = patternOf(text, options);
  const paragraphs = paragraphsIn(span);
  return paragraphs.flatMap((paragraph, index) => {
    const from = index === 0 ? span.start.offset : 0;
    const to = index === paragraphs.length - 1 ? span.end.offset : Number.POSITIVE_INFINITY;
    return [...offsetText(paragraph).matchAll(pattern)]
      .filter(({ index: at, 0: found }) => at >= from && at + found.length <= to)
      .map(({ index: at, 0: found }) =>
        fixedSpan({ start: { paragraph, offset: at }, end: { paragraph, offset: at + found.length } }),
      );
  });
}

/** Word reads `^` as the beginning of a code. */
const codes: Readonly<Record<string, string>> = { "^^": "^", "^t": "\t", "^l": "\v" };

function meant(text: string): string {
  return text.replace(/\^./gu, (code) => {
    const found = codes[code];
    if (found === undefined) throw new HostError("NotImplemented", `the code ${code} is not played here`);
    return found;
  });
}

function patternOf(text: string, options: SearchOptions): RegExp {
  const escaped = meant(text).replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const begin = options.matchWholeWord || options.matchPrefix ? "(?<![\\p{L}\\p{N}_])" : "";
  const end = options.matchWholeWord || options.matchSuffix ? "(?![\\p{L}\\p{N}_])" : "";
  return new RegExp(begin + escaped + end, options.matchCase ? "gu" : "giu");
}
