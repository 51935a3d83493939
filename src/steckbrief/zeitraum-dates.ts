import { dateOf } from "./edtf.ts";
import {
  acrossYears,
  day,
  distinct,
  monthOrYears,
  months,
  part,
  type Span,
  sameUnit,
  yearAndTwoDigits,
  yearOf,
  years,
} from "./zeitraum-spans.ts";
import { monthOf, monthWords, seasonOf, seasonWords } from "./zeitraum-words.ts";

/** A date without its year, as in "März bis Mai 2017": completed by the date that follows. */
export type Completion = (end: string) => string | null;

/** What stands at a place of the text: a date with its readings (none: no such date), or a date without year. */
export type Found = { readonly end: number } & (
  | { readonly readings: readonly Span[] }
  | { readonly complete: Completion }
);

type Groups = readonly string[];
type Rule = readonly [pattern: RegExp, read: (groups: Groups) => readonly (Span | null)[]];
type Stub = readonly [pattern: RegExp, complete: (groups: Groups) => Completion];

/** Two digits leave the century open. */
const yearPattern = String.raw`(\d{4}|'?\d{2})(?!\d)`;
/** Between two years that make one winter; a hyphen only before two digits, since "2017-2019" is a range. */
const slash = String.raw`(?: ?/ ?|-(?=\d{2}(?!\d)))`;
const month = String.raw`(${monthWords})(?!\p{L})\.?`;
const season = String.raw`(${seasonWords})(?!\p{L})`;

/** Tried in this order; the longer pattern comes first. */
const rules: readonly Rule[] = [
  [rule(String.raw`(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)`), ([y, m, d]) => [day(y, m, d)]],
  [
    rule(String.raw`(\d{1,2})\. ?(\d{1,2})\. ?${yearPattern}`),
    ([d, m, y]) => years(y).map((one) => day(one, m, d)),
  ],
  [
    rule(String.raw`(\d{1,2})/(\d{1,2})/${yearPattern}`),
    ([a, b, y]) => years(y).flatMap((one) => [day(one, b, a), day(one, a, b)]),
  ],
  [
    rule(String.raw`(\d{1,2})\.? ?${month} ?${yearPattern}`),
    ([d, m, y]) => years(y).map((one) => day(one, monthOf(`${m}`), d)),
  ],
  [
    rule(String.raw`${month} (\d{1,2})(?:st|nd|rd|th)?, ?(\d{4})(?!\d)`),
    ([m, d, y]) => [day(y, monthOf(`${m}`), d)],
  ],
  [rule(`${month} ?/? ?${yearPattern}`), ([m, y]) => years(y).map((one) => part(one, monthOf(`${m}`)))],
  [
    rule(String.raw`(?:wise|ws|wintersemester|winter semester) ?(\d{4}|\d{2})${slash}(\d{4}|\d{2})(?!\d)`),
    ([a, b]) => years(a).map((one) => acrossYears(one, b, 10, 3)),
  ],
  [
    rule(`(?:wise|ws|wintersemester|winter semester) ?${yearPattern}`),
    ([y]) => years(y).flatMap((one) => [months(one, 10, one + 1, 3), months(one - 1, 10, one, 3)]),
  ],
  [
    rule(`(?:sose|ss|sommersemester|summer semester) ?${yearPattern}`),
    ([y]) => years(y).map((one) => months(one, 4, one, 9)),
  ],
  [
    rule(String.raw`winter ?(\d{4})${slash}(\d{4}|\d{2})(?!\d)`),
    ([a, b]) => [acrossYears(Number(a), b, 12, 2)],
  ],
  [rule(`${season} (?:of )?${yearPattern}`), ([s, y]) => years(y).map((one) => part(one, seasonOf(`${s}`)))],
  [rule(`q([1-4]) ?[/-]? ?${yearPattern}`), ([q, y]) => years(y).map((one) => part(one, 32 + Number(q)))],
  [rule(String.raw`(\d{4}) ?[/-]? ?q([1-4])(?!\d| ?[/-]? ?\d{4})`), ([y, q]) => [part(y, 32 + Number(q))]],
  [
    rule(String.raw`([1-4])(?:\.|st|nd|rd|th)? ?(?:quartal|quarter) ?/?(?:of )?${yearPattern}`),
    ([q, y]) => years(y).map((one) => part(one, 32 + Number(q))),
  ],
  [
    rule(String.raw`([12])\. ?(?:halbjahr|hj\.?) ?/? ?${yearPattern}`),
    ([h, y]) => years(y).map((one) => part(one, 39 + Number(h))),
  ],
  [
    rule(`(first|second) half of ${yearPattern}`),
    ([h, y]) => years(y).map((one) => part(one, h === "first" ? 40 : 41)),
  ],
  [
    rule(String.raw`(\d{4}) ?[/-] ?(\d{2})(?!\d| ?[./] ?\d|\.? ?(?:${monthWords})(?!\p{L}))`),
    ([y, n]) => yearAndTwoDigits(Number(y), Number(n)),
  ],
  [rule(String.raw`(\d{1,2}) ?[/.-] ?(\d{4})(?!\d)`), ([m, y]) => [part(y, m)]],
  [rule(String.raw`(\d{1,2}) ?/ ?(\d{2})(?!\d| ?[/.])`), ([a, b]) => monthOrYears(Number(a), Number(b))],
  [rule(String.raw`(\d{4})(?!\d)`), ([y]) => [part(y)]],
  [rule(String.raw`'(\d{2})(?!\d)`), ([y]) => years(y).map((one) => part(one))],
];

const stubs: readonly Stub[] = [
  [
    rule(String.raw`(\d{1,2})\. ?(\d{1,2})\.?(?!\d)`),
    ([d, m]) =>
      (end) =>
        dateOf(yearOf(end), Number(m), Number(d)),
  ],
  [
    rule(String.raw`(\d{1,2})\.? ?${month}`),
    ([d, m]) =>
      (end) =>
        dateOf(yearOf(end), monthOf(`${m}`), Number(d)),
  ],
  [
    rule(month),
    ([m]) =>
      (end) =>
        dateOf(yearOf(end), monthOf(`${m}`)),
  ],
  [
    rule(season),
    ([s]) =>
      (end) =>
        dateOf(yearOf(end), seasonOf(`${s}`)),
  ],
  [
    rule(String.raw`q([1-4])(?!\d)`),
    ([q]) =>
      (end) =>
        dateOf(yearOf(end), 32 + Number(q)),
  ],
  [
    rule(String.raw`(\d{1,2})\.?(?!\d)`),
    ([n]) =>
      (end) =>
        sameUnit(Number(n), end),
  ],
];

/** The date at a place of a text in lower case with single blanks and plain hyphens, or null where none begins. */
export function dateAt(text: string, at: number): Found | null {
  for (const [pattern, read] of rules) {
    const match = matchAt(pattern, text, at);
    if (match === null) continue;
    const readings = read(match.groups).filter((span) => span !== null);
    return { end: match.end, readings: distinct(readings) };
  }
  for (const [pattern, complete] of stubs) {
    const match = matchAt(pattern, text, at);
    if (match !== null) return { end: match.end, complete: complete(match.groups) };
  }
  return null;
}

function rule(source: string): RegExp {
  return new RegExp(source, "uy");
}

function matchAt(pattern: RegExp, text: string, at: number): { groups: Groups; end: number } | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? null : { groups: match.slice(1), end: at + match[0].length };
}
