import { type Interval, isReversed } from "./edtf.ts";
import { type Completion, dateAt } from "./zeitraum-dates.ts";
import type { Span } from "./zeitraum-spans.ts";
import { type WordRole, wordAt } from "./zeitraum-words.ts";

/** A date as read, or a word of the period. */
type Token =
  | { readonly role: "date"; readonly readings: readonly Span[]; readonly approximate: boolean }
  | { readonly role: "stub"; readonly complete: Completion; readonly approximate: boolean }
  | { readonly role: Exclude<WordRole, "noise" | "about"> | "dash" | "comma" };

/** What one interval may mean: one reading is clear, several are a question, none is unreadable. */
export interface IntervalReading {
  readonly readings: readonly Interval[];
  /** The only readings have their end before their start. */
  readonly reversed: boolean;
}

const unreadable: IntervalReading = { readings: [], reversed: false };

/** Signs that mean something, but are no words. */
const signs: Readonly<Record<string, Token | null>> = {
  "-": { role: "dash" },
  "/": { role: "dash" },
  ",": { role: "comma" },
  "&": { role: "and" },
  "+": { role: "and" },
  "…": { role: "ongoing" },
  " ": null,
  "(": null,
  ")": null,
  "{": null,
  "}": null,
  ".": null,
  ":": null,
};

/** The intervals in one piece of text, for each what it may mean. `text`: lower case, single blanks, plain hyphens. */
export function readIntervals(text: string): readonly IntervalReading[] {
  const tokens = tokensOf(text);
  if (tokens === null) return [unreadable];
  const whole = readInterval(tokens);
  if (whole.readings.length > 0 || whole.reversed) return [whole];
  const pieces = split(tokens);
  return pieces.length > 1 ? pieces.map(readInterval) : [whole];
}

/** Null where something is neither date nor word of ours. */
function tokensOf(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let approximate = false;
  let at = 0;
  while (at < text.length) {
    const date = dateAt(text, at);
    const word = date === null ? wordAt(text, at) : null;
    if (date !== null) {
      const behind = text[date.end] === "~" ? 1 : 0;
      tokens.push(
        "readings" in date
          ? { role: "date", readings: date.readings, approximate: approximate || behind === 1 }
          : { role: "stub", complete: date.complete, approximate },
      );
      approximate = false;
      at = date.end + behind;
    } else if (word !== null) {
      if (word.role === "about") approximate = true;
      else if (word.role !== "noise") tokens.push({ role: word.role });
      at = word.end;
    } else if (text.startsWith("..", at)) {
      tokens.push({ role: "ongoing" });
      at += text.startsWith("...", at) ? 3 : 2;
    } else {
      const sign = signs[text.charAt(at)];
      if (sign === undefined) return null;
      if (sign !== null) tokens.push(sign);
      at += 1;
    }
  }
  return tokens;
}

function readInterval(tokens: readonly Token[]): IntervalReading {
  const shape = tokens.map(({ role }) => role).join(" ");
  const dates = tokens.filter((token) => token.role === "date" || token.role === "stub");
  const [first, second] = dates;
  const form = forms.find(([pattern]) => pattern.test(shape))?.[1];
  if (form === undefined || first === undefined) return unreadable;
  return judge(form(first, second));
}

type DateToken = Extract<Token, { readonly role: "date" | "stub" }>;

/** Shapes of one interval, by the roles of its words in order. */
const forms: readonly (readonly [
  RegExp,
  (first: DateToken, second: DateToken | undefined) => readonly Interval[],
])[] = [
  [/^date$/, (date) => spansOf(date).map(single)],
  [/^since date(?: onward)?$|^date onward$/, (date) => spansOf(date).flatMap(open)],
  [
    /^(?:(?:since|from) )?date (?:comma )?(?:(?:dash|until) )*ongoing$/,
    (date) => spansOf(date).flatMap(open),
  ],
  [/^(?:ongoing dash |until )date$/, (date) => spansOf(date).flatMap(closed)],
  [
    /^(?:since |from )?(?:date|stub) (?:dash |until |dash until )date$|^between (?:date|stub) and date$/,
    (start, end) => (end === undefined ? [] : ranges(start, end)),
  ],
  // "2017 –" and "von 2017" stop in the middle: since then, or only then.
  [
    /^date (?:dash|until)$|^from date(?: (?:dash|until))?$/,
    (date) => spansOf(date).flatMap((span) => [...open(span), single(span)]),
  ],
];

/** A reading that ends before it starts is no reading, unless there is no other. */
function judge(readings: readonly Interval[]): IntervalReading {
  const possible = readings.filter((interval) => !isReversed(interval));
  return { readings: possible, reversed: possible.length === 0 && readings.length > 0 };
}

function spansOf(token: DateToken): readonly Span[] {
  if (token.role === "stub") return [];
  return token.approximate ? token.readings.map(about) : token.readings;
}

function about({ start, end, whole }: Span): Span {
  return { start: `${start}~`, end: `${end}~`, ...(whole === undefined ? {} : { whole }) };
}

function single({ start, end }: Span): Interval {
  return { start, end, single: start === end };
}

function open({ start, whole }: Span): readonly Interval[] {
  return whole ? [] : [{ start, end: null, single: false }];
}

function closed({ end, whole }: Span): readonly Interval[] {
  return whole ? [] : [{ start: null, end, single: false }];
}

/** Both ends read alike come first: who writes "10/17 – 12/18" means the same by both. */
function ranges(start: DateToken, end: DateToken): readonly Interval[] {
  const ends = spansOf(end);
  const pairs = ends.flatMap((last, right) =>
    startsOf(start, last).map((first, left) => ({
      first,
      last,
      apart: start.role === "stub" ? 0 : Math.abs(left - right),
    })),
  );
  return pairs
    .filter(({ first, last }) => !first.whole && !last.whole)
    .sort((a, b) => a.apart - b.apart)
    .map(({ first, last }) => ({ start: first.start, end: last.end, single: false }));
}

function startsOf(token: DateToken, end: Span): readonly Span[] {
  if (token.role === "date") return spansOf(token);
  const date = end.start === end.end ? token.complete(end.start) : null;
  const span = date === null ? [] : [{ start: date, end: date }];
  return token.approximate ? span.map(about) : span;
}

/** Several intervals behind one another: "2014, 2016 und 2018". */
function split(tokens: readonly Token[]): readonly (readonly Token[])[] {
  return tokens.reduce<Token[][]>(
    (pieces, token) => {
      if (token.role === "comma" || token.role === "and") pieces.push([]);
      else pieces.at(-1)?.push(token);
      return pieces;
    },
    [[]],
  );
}
