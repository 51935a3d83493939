/** `npm run fuzz -- [--minutes N | --files N] [--seed N]`: changes real files at will, reads and repairs them, until something breaks. */
import { parseArgs } from "node:util";
import fc from "fast-check";
import { nodePlatform } from "../src/cli/platform.ts";
import { DocxError } from "../src/docx/error.ts";
import { readSteckbrief } from "../src/docx/read.ts";
import { repairSteckbrief } from "../src/docx/repair.ts";
import { formatSteckbrief } from "../src/steckbrief/canonical.ts";
import { fuzzSeeds } from "../tests/docx/fuzz-seeds.ts";
import { arbitraryMutations, mutate } from "../tests/docx/mutate.ts";

const { values } = parseArgs({
  options: { minutes: { type: "string" }, files: { type: "string" }, seed: { type: "string" } },
});
const wanted = values.files === undefined ? Number.POSITIVE_INFINITY : Number(values.files);
const minutes = values.files === undefined ? Number(values.minutes ?? 1) : Number.POSITIVE_INFINITY;
const end = Date.now() + minutes * 60_000;
const seeds = await fuzzSeeds();
const batch = 500;
/** Longer than any file of this size may take. */
const slowest = 2000;
/** Repairing costs some twenty times as much as reading. */
const repairedOf = 20;
let seed = Number(values.seed ?? 1);
let files = 0;
const outcomes = new Map<string, number>();

while (Date.now() < end && files < wanted) {
  fc.assert(
    fc.property(fc.nat(seeds.length - 1), arbitraryMutations, (index, mutations) => {
      const bytes = mutate(seeds[index] ?? new Uint8Array(), mutations);
      const { user } = process.cpuUsage();
      const outcome = read(bytes);
      const time = (process.cpuUsage().user - user) / 1000;
      if (time > slowest) throw new Error(`${outcome} after ${Math.round(time)} ms of processor time`);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (outcome === "read" && (outcomes.get(outcome) ?? 0) % repairedOf === 0) checkRepair(bytes);
    }),
    { numRuns: batch, seed: seed++ },
  );
  files += batch;
}
console.log(`${files} files, next seed ${seed}`);
for (const [outcome, count] of [...outcomes].sort(([, one], [, other]) => other - one))
  console.log(`${String(count).padStart(8)}  ${outcome}`);

/** A repair has the same content, or a word why there is none. */
function checkRepair(bytes: Uint8Array): void {
  try {
    const before = formatSteckbrief(readSteckbrief(bytes).steckbrief);
    const after = formatSteckbrief(readSteckbrief(repairSteckbrief(bytes).bytes).steckbrief);
    if (after !== before) throw new Error(`repaired to ${after} from ${before}`);
  } catch (error) {
    if (!(error instanceof DocxError)) throw error;
  }
}

function read(bytes: Uint8Array): string {
  try {
    JSON.stringify(readSteckbrief(bytes, { platform: nodePlatform }));
    return "read";
  } catch (error) {
    if (error instanceof DocxError) return error.code;
    throw error;
  }
}
