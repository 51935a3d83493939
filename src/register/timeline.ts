import { numbersOf, parseEdtf } from "../steckbrief/edtf.ts";
import type { Zeitraum } from "../steckbrief/value.ts";

/** A stretch of time in years, with the month as a fraction (2017.5 is July 2017); null where it is open. */
export interface Span {
  readonly start: number | null;
  readonly end: number | null;
}

/** The spans of a period; empty where it was not read. */
export function spansOf(zeitraum: Zeitraum | null): readonly Span[] {
  if (zeitraum?.edtf == null) return [];
  return parseEdtf(zeitraum.edtf).map(({ start, end, single }) => ({
    start: start === null ? null : yearsOf(start, "start"),
    end: end === null ? (single && start !== null ? yearsOf(start, "end") : null) : yearsOf(end, "end"),
  }));
}

/** First and last month of the parts of a year that EDTF numbers 21 to 41. */
const parts: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 12],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  40: [1, 6],
  41: [7, 12],
};

function yearsOf(date: string, side: "start" | "end"): number {
  const { year, month } = numbersOf(date);
  const [first, last] = month === undefined ? [1, 12] : (parts[month] ?? [month, month]);
  return side === "start" ? year + (first - 1) / 12 : year + last / 12;
}

/** The years a timeline shows: from the first beginning to now, in whole steps. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  /** Years that get a line and a label. */
  readonly ticks: readonly number[];
}

const steps = [1, 2, 5, 10, 20, 50] as const;
const mostTicks = 12;

/** A scale that holds every span and this year. Periods centuries back are cut at the edge, so that the rest stays readable. */
export function scaleOf(spans: readonly Span[], thisYear: number): Scale {
  const years = spans.flatMap(({ start, end }) => [start, end]).filter((year) => year !== null);
  const earliest = Math.max(thisYear - 100, Math.min(thisYear - 5, ...years.map(Math.floor)));
  const latest = Math.min(thisYear + 30, Math.max(thisYear + 1, ...years.map(Math.ceil)));
  const step = steps.find((each) => (latest - earliest) / each <= mostTicks) ?? 50;
  const from = Math.floor(earliest / step) * step;
  const to = Math.ceil(latest / step) * step;
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);
  return { from, to, ticks };
}

/** Where a year lies between the edges of a scale, from 0 to 1. */
export function placeOn({ from, to }: Scale, year: number): number {
  return Math.min(1, Math.max(0, (year - from) / (to - from)));
}
