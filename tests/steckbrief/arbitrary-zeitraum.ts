import fc from "fast-check";
import { dateOf, formatEdtf, type Interval, isReversed } from "../../src/steckbrief/edtf.ts";

const part = fc.constantFrom(21, 22, 23, 24, 33, 34, 35, 36, 40, 41);

const plainDate = fc
  .record({
    year: fc.integer({ min: 1000, max: 2999 }),
    month: fc.option(fc.oneof(fc.integer({ min: 1, max: 12 }), part), { nil: undefined }),
    day: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
  })
  .map(({ year, month, day }) => dateOf(year, month, day))
  .filter((date) => date !== null);

/** A date of every precision, with „~“ where it is approximate. */
export const arbitraryDate: fc.Arbitrary<string> = fc
  .tuple(plainDate, fc.boolean())
  .map(([date, about]) => (about ? `${date}~` : date));

export const arbitraryInterval: fc.Arbitrary<Interval> = fc.oneof(
  arbitraryDate.map((date) => ({ start: date, end: date, single: true })),
  arbitraryDate.map((start) => ({ start, end: null, single: false })),
  arbitraryDate.map((end) => ({ start: null, end, single: false })),
  fc
    .tuple(arbitraryDate, arbitraryDate)
    .map(([start, end]) => ({ start, end, single: false }))
    .filter((interval) => !isReversed(interval)),
);

/** EDTF of one to three intervals. */
export const arbitraryEdtf: fc.Arbitrary<string> = fc
  .array(arbitraryInterval, { minLength: 1, maxLength: 3 })
  .map(formatEdtf);
