import { dateOf } from "./edtf.ts";

/** One way to read a date: first and last date it spans (the same, unless it is a semester or the like). */
export interface Span {
  readonly start: string;
  readonly end: string;
  /** Makes sense only as the whole period, not as its beginning or end: "10/17" as 2010 to 2017. */
  readonly whole?: true;
}

export function years(text: string | undefined): readonly number[] {
  const year = Number((text ?? "").replace("'", ""));
  return year < 100 ? [2000 + year, 1900 + year] : [year];
}

export function day(year: unknown, monthNumber: unknown, dayNumber: unknown): Span | null {
  return single(dateOf(Number(year), Number(monthNumber), Number(dayNumber)));
}

export function part(year: unknown, monthNumber?: unknown): Span | null {
  return single(dateOf(Number(year), monthNumber === undefined ? undefined : Number(monthNumber)));
}

function single(date: string | null): Span | null {
  return date === null ? null : { start: date, end: date };
}

export function months(
  startYear: number,
  startMonth: number,
  endYear: number,
  endMonth: number,
): Span | null {
  const start = dateOf(startYear, startMonth);
  const end = dateOf(endYear, endMonth);
  return start === null || end === null ? null : { start, end };
}

/** "2017/18": the second year has to follow the first. */
export function acrossYears(
  first: number,
  second: string | undefined,
  startMonth: number,
  endMonth: number,
): Span | null {
  return Number(second) % 100 === (first + 1) % 100 ? months(first, startMonth, first + 1, endMonth) : null;
}

/** "2017/18" is two years or their winter half, "2010-12" a month or a range; "2017-01" can only be a month. */
export function yearAndTwoDigits(year: number, digits: number): readonly (Span | null)[] {
  const last = year - (year % 100) + digits;
  const range = last > year ? bothYears(year, last) : null;
  const winter = last === year + 1 ? months(year, 10, last, 3) : null;
  const inYear = digits <= 12 ? part(year, digits) : null;
  return inYear === null ? [range, winter] : [inYear, range];
}

/** "10/17" is October 2017, or 2010 to 2017; "13/17" no month, but of this century or the last. */
export function monthOrYears(first: number, second: number): readonly (Span | null)[] {
  const range = (century: number): Span | null => {
    const years = first < second ? bothYears(century + first, century + second) : null;
    return years === null ? null : { ...years, whole: true };
  };
  if (first > 12) return [range(2000), range(1900)];
  return [part(2000 + second, first), range(2000), part(1900 + second, first)];
}

function bothYears(first: number, second: number): Span | null {
  const start = dateOf(first);
  const end = dateOf(second);
  return start === null || end === null ? null : { start, end };
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** "3–5/2017", "15.–20.03.2017", "1.–3. Quartal 2019": the number is of the same kind as the last one of the end. */
export function sameUnit(number: number, end: string): string | null {
  const [year, monthNumber, dayNumber] = end.replace("~", "").split("-").map(Number);
  if (year === undefined || monthNumber === undefined) return null;
  if (dayNumber !== undefined) return dateOf(year, monthNumber, number);
  if (monthNumber <= 12) return number <= 12 ? dateOf(year, number) : null;
  const first = [33, 40].findLast((start) => monthNumber >= start);
  return first === undefined ? null : dateOf(year, first - 1 + number);
}

export function distinct(spans: readonly Span[]): readonly Span[] {
  return spans.filter(
    (span, index) =>
      spans.findIndex((other) => other.start === span.start && other.end === span.end) === index,
  );
}
