import { earliest, formatEdtf, type Interval, latest } from "./edtf.ts";
import { canonicalText } from "./text.ts";
import type { Zeitraum } from "./value.ts";
import { type IntervalReading, readIntervals } from "./zeitraum-grammar.ts";

export type ZeitraumProblem = "ambiguous" | "unreadable" | "reversed";

export interface ZeitraumReading {
  readonly zeitraum: Zeitraum;
  readonly problem: ZeitraumProblem | null;
  /** EDTF of what it may mean: two where it is ambiguous, the ends exchanged where it is reversed, else none. */
  readonly readings: readonly string[];
}

/**
 * Reads a period as people type it, German or English, into EDTF (ISO 8601-2) with the precision typed. What can be
 * read in two ways is never guessed: two-digit years, "2017/18". "Anfang", "Mitte", "Ende" of a year are in that year.
 */
export function parseZeitraum(text: string): ZeitraumReading {
  const typed = canonicalText(text);
  const intervals = readText(typed);
  const problem = problemOf(intervals);
  const blank: Zeitraum = { text: typed, start: null, end: null, ongoing: false, edtf: null };
  if (problem !== null) return { zeitraum: blank, problem, readings: readingsOf(intervals, problem) };
  return { zeitraum: { ...blank, ...extent(first(intervals)) }, problem, readings: [] };
}

/** Nobody types a longer one; what is longer is another text. */
const longestPeriod = 2000;

/** A line end is a blank where the whole is readable so, else it separates intervals. */
function readText(typed: string): readonly IntervalReading[] {
  if (typed.length > longestPeriod) return [];
  const pieces = typed
    .split(";")
    .map(simplify)
    .filter((piece) => piece !== "");
  const whole = pieces.flatMap((piece) => readIntervals(piece.replaceAll("\n", " ")));
  if (problemOf(whole) !== "unreadable") return whole;
  const lines = pieces
    .flatMap((piece) => piece.split("\n"))
    .map((line) => line.replace(/^ *(?:-|\d+\.) /, "").trim());
  return lines.filter((line) => line !== "").flatMap(readIntervals);
}

/** Lower case, single blanks, plain hyphens and apostrophes. */
function simplify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/[‘’´`]/g, "'")
    .replace(/[\t\p{Zs}]+/gu, " ")
    .trim();
}

function problemOf(intervals: readonly IntervalReading[]): ZeitraumProblem | null {
  if (intervals.length === 0) return "unreadable";
  if (intervals.some(({ readings, reversed }) => readings.length === 0 && !reversed)) return "unreadable";
  if (intervals.some(({ reversed }) => reversed)) return "reversed";
  return intervals.some(({ readings }) => readings.length > 1) ? "ambiguous" : null;
}

/** Two ways to read the whole: each unclear interval in its first way, then in its second. */
function readingsOf(intervals: readonly IntervalReading[], problem: ZeitraumProblem): readonly string[] {
  if (problem !== "ambiguous") return [];
  return [0, 1].map((way) =>
    formatEdtf(intervals.flatMap(({ readings }) => readings[Math.min(way, readings.length - 1)] ?? [])),
  );
}

function first(intervals: readonly IntervalReading[]): readonly Interval[] {
  return intervals.flatMap(({ readings }) => readings.slice(0, 1));
}

/** From the earliest start to the latest end; open where one interval is. */
function extent(intervals: readonly Interval[]): Omit<Zeitraum, "text"> {
  const starts = intervals.flatMap(({ start }) => start ?? []).sort((a, b) => earliest(a) - earliest(b));
  const ends = intervals.flatMap(({ end }) => end ?? []).sort((a, b) => latest(a) - latest(b));
  const ongoing = intervals.some(({ end }) => end === null);
  const begun = intervals.every(({ start }) => start !== null);
  return {
    start: begun ? (starts[0] ?? null) : null,
    end: ongoing ? null : (ends.at(-1) ?? null),
    ongoing,
    edtf: formatEdtf(intervals),
  };
}
