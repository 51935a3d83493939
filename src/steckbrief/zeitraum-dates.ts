import { dateOf } from "./edtf.ts";
import { monthOf, monthWords, seasonOf, seasonWords } from "./zeitraum-words.ts";

/** One way to read a date: first and last date it spans (the same, unless it is a semester or the like). */
export interface Span {
  readonly start: string;
  readonly end: string;
  /** Makes sense only as the whole period, not as its beginning or end: "10/17" as 2010 to 2017. */
  readonly whole?: true;
}

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

function years(text: string | undefined): readonly number[] {
  const year = Number((text ?? "").replace("'", ""));
  return year < 100 ? [2000 + year, 1900 + year] : [year];
}

function day(year: unknown, monthNumber: unknown, dayNumber: unknown): Span | null {
  return single(dateOf(Number(year), Number(monthNumber), Number(dayNumber)));
}

function part(year: unknown, monthNumber?: unknown): Span | null {
  return single(dateOf(Number(year), monthNumber === undefined ? undefined : Number(monthNumber)));
}

function single(date: string | null): Span | null {
  return date === null ? null : { start: date, end: date };
}

function months(startYear: number, startMonth: number, endYear: number, endMonth: number): Span | null {
  const start = dateOf(startYear, startMonth);
  const end = dateOf(endYear, endMonth);
  return start === null || end === null ? null : { start, end };
}

/** "2017/18": the second year has to follow the first. */
function acrossYears(
  first: number,
  second: string | undefined,
  startMonth: number,
  endMonth: number,
): Span | null {
  return Number(second) % 100 === (first + 1) % 100 ? months(first, startMonth, first + 1, endMonth) : null;
}

/** "2017/18" is two years or their winter half, "2010-12" a month or a range; "2017-01" can only be a month. */
function yearAndTwoDigits(year: number, digits: number): readonly (Span | null)[] {
  const last = year - (year % 100) + digits;
  const range = last > year ? bothYears(year, last) : null;
  const winter = last === year + 1 ? months(year, 10, last, 3) : null;
  const inYear = digits <= 12 ? part(year, digits) : null;
  return inYear === null ? [range, winter] : [inYear, range];
}

/** "10/17" is October 2017, or 2010 to 2017. */
function monthOrYears(first: number, second: number): readonly (Span | null)[] {
  const range = first < second ? bothYears(2000 + first, 2000 + second) : null;
  return [
    part(2000 + second, first),
    range === null ? null : { ...range, whole: true },
    part(1900 + second, first),
  ];
}

function bothYears(first: number, second: number): Span | null {
  const start = dateOf(first);
  const end = dateOf(second);
  return start === null || end === null ? null : { start, end };
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** "3–5/2017", "15.–20.03.2017", "1.–3. Quartal 2019": the number is of the same kind as the last one of the end. */
function sameUnit(number: number, end: string): string | null {
  const [year, monthNumber, dayNumber] = end.replace("~", "").split("-").map(Number);
  if (year === undefined || monthNumber === undefined) return null;
  if (dayNumber !== undefined) return dateOf(year, monthNumber, number);
  if (monthNumber <= 12) return number <= 12 ? dateOf(year, number) : null;
  const first = [33, 40].findLast((start) => monthNumber >= start);
  return first === undefined ? null : dateOf(year, first - 1 + number);
}

function distinct(spans: readonly Span[]): readonly Span[] {
  return spans.filter(
    (span, index) =>
      spans.findIndex((other) => other.start === span.start && other.end === span.end) === index,
  );
}
