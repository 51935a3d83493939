import fc from "fast-check";
import { nodePlatform } from "../../src/cli/platform.ts";
import { DocxError } from "../../src/docx/error.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { fuzzSeeds } from "./fuzz-seeds.ts";
import { arbitraryMutations, mutate } from "./mutate.ts";

/** `npm run fuzz` goes on for as long as one likes. */
const runs = 2500;

test("of a file changed at will comes a reading or a word", async () => {
  const seeds = await fuzzSeeds();
  const outcomes = new Map<string, number>();
  fc.assert(
    fc.property(fc.nat(seeds.length - 1), arbitraryMutations, (seed, mutations) => {
      const bytes = mutate(seeds[seed] ?? new Uint8Array(), mutations);
      const outcome = outcomeOf(bytes);
      outcomes.set(outcome.code, (outcomes.get(outcome.code) ?? 0) + 1);
    }),
    { numRuns: runs, seed: 20_261_122 },
  );
  // Changes that never get anywhere would prove nothing.
  expect(outcomes.get("read")).toBeGreaterThan(runs / 10);
  expect(outcomes.size).toBeGreaterThan(4);
}, 600_000);

test("portable code and Node's own routines read the same", async () => {
  const seeds = await fuzzSeeds();
  fc.assert(
    fc.property(fc.nat(seeds.length - 1), arbitraryMutations, (seed, mutations) => {
      const bytes = mutate(seeds[seed] ?? new Uint8Array(), mutations);
      expect(outcomeOf(bytes, false)).toEqual(outcomeOf(bytes));
    }),
    { numRuns: runs / 15, seed: 3 },
  );
}, 600_000);

function outcomeOf(bytes: Uint8Array, native = true): { readonly code: string; readonly json: string } {
  try {
    const json = JSON.stringify(readSteckbrief(bytes, native ? { platform: nodePlatform } : {}));
    return { code: "read", json };
  } catch (error) {
    if (!(error instanceof DocxError)) throw error;
    return { code: error.code, json: "" };
  }
}
