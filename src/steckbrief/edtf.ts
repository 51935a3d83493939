/** EDTF (ISO 8601-2): dates with their precision, as this form uses them. Months 21–41 are parts of a year. */

/** Lowest and highest month of the parts of a year; a winter may be the one before or after the year's other months. */
const yearParts: Readonly<Record<number, readonly [first: number, last: number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [1, 14],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  40: [1, 6],
  41: [7, 12],
};

/** Two dates, the ends of an interval; null where it is open. */
export interface Interval {
  readonly start: string | null;
  readonly end: string | null;
  /** Whether it is written with two ends: a single date has its start as its end. */
  readonly single: boolean;
}

/** A date by its numbers, or null where the calendar has none. `month` may be a part of the year (21–41). */
export function dateOf(year: number, month?: number, day?: number): string | null {
  if (year < 1000 || year > 2999) return null;
  if (month === undefined) return String(year);
  if (!(month >= 1 && month <= 12) && !(month in yearParts && day === undefined)) return null;
  if (day === undefined) return `${year}-${twoDigits(month)}`;
  return day >= 1 && day <= daysIn(year, month) ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : null;
}

/** The numbers of a date; an approximate one has „~“ behind it. */
export function numbersOf(date: string): {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly approximate: boolean;
} {
  const [year = 0, month, day] = date.replace("~", "").split("-").map(Number);
  return {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    approximate: date.endsWith("~"),
  };
}

/** First day a date may mean, as a number that sorts (20170131). */
export function earliest(date: string): number {
  const { year, month = 1, day = 1 } = numbersOf(date);
  return dayNumber(year, yearParts[month]?.[0] ?? month, day);
}

/** Last day a date may mean, as a number that sorts. */
export function latest(date: string): number {
  const { year, month = 12, day } = numbersOf(date);
  return dayNumber(year, yearParts[month]?.[1] ?? month, day ?? 31);
}

export function isReversed({ start, end }: Interval): boolean {
  return start !== null && end !== null && earliest(start) > latest(end);
}

/** EDTF of one interval, or of several as a set. */
export function formatEdtf(intervals: readonly Interval[]): string {
  const [first] = intervals;
  if (intervals.length === 1 && first !== undefined) {
    return first.single ? `${first.start}` : `${first.start ?? ".."}/${first.end ?? ".."}`;
  }
  return `{${intervals.map((one) => (one.single ? one.start : `${one.start ?? ""}..${one.end ?? ""}`)).join(",")}}`;
}

/** The intervals of an EDTF text that `formatEdtf` made. */
export function parseEdtf(edtf: string): readonly Interval[] {
  return edtf
    .replace(/[{}]/g, "")
    .split(",")
    .map((piece) => {
      const [start = "", end] = piece.includes("/")
        ? piece.split("/").map((date) => (date === ".." ? "" : date))
        : piece.split("..");
      if (end === undefined) return { start, end: start, single: true };
      return { start: start === "" ? null : start, end: end === "" ? null : end, single: false };
    });
}

function dayNumber(year: number, month: number, day: number): number {
  const years = Math.floor((month - 1) / 12);
  return (year + years) * 10_000 + (month - years * 12) * 100 + day;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
