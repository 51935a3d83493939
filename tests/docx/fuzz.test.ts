import { execFile } from "node:child_process";
import { promisify } from "node:util";
import fc from "fast-check";
import { nodePlatform } from "../../src/cli/platform.ts";
import { DocxError } from "../../src/docx/error.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { fuzzSeeds } from "./fuzz-seeds.ts";
import { arbitraryMutations, mutate } from "./mutate.ts";

const run = promisify(execFile);

test("of thousands of files changed at will comes a reading or a word", async () => {
  // A process of its own: inside the test runner's sandbox the same work takes many times as long.
  const { stdout } = await run(process.execPath, [
    "scripts/run.mjs",
    "scripts/fuzz.ts",
    "--files",
    "2500",
    "--seed",
    "20261122",
  ]);
  const outcomes = new Map(
    [...stdout.matchAll(/^ *(\d+) {2}(\S+)$/gm)].map(([, count, code]) => [code ?? "", Number(count)]),
  );
  // Changes that never get anywhere would prove nothing.
  expect(outcomes.get("read")).toBeGreaterThan(250);
  expect(outcomes.size).toBeGreaterThan(4);
}, 600_000);

test("portable code and Node's own routines read the same", async () => {
  const seeds = await fuzzSeeds();
  fc.assert(
    fc.property(fc.nat(seeds.length - 1), arbitraryMutations, (seed, mutations) => {
      const bytes = mutate(seeds[seed] ?? new Uint8Array(), mutations);
      expect(outcomeOf(bytes, false)).toEqual(outcomeOf(bytes));
    }),
    { numRuns: 60, seed: 3 },
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
