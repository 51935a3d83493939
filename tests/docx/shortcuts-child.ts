/** Reads documents with and without shortcuts, and says as JSON what differs and how often shortcuts applied. */
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { buildFilled } from "../../scripts/bench-corpus.ts";
import { nodePlatform } from "../../src/cli/platform.ts";
import { DocxError } from "../../src/docx/error.ts";
import type { Flow } from "../../src/docx/flow.ts";
import type { Platform } from "../../src/docx/platform.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { shortcuts } from "../../src/docx/shortcuts.ts";
import { buildMuster } from "../../src/docx/template.ts";
import { arbitrarySteckbrief } from "../steckbrief/arbitrary.ts";
import { damages, withMain } from "./damages.ts";
import { fuzzSeeds } from "./fuzz-seeds.ts";
import { attacks } from "./hostile-attacks.ts";
import { arbitraryMutations, mutate } from "./mutate.ts";
import { sample, samplePicture } from "./sample.ts";
import { arbitraryDrawing } from "./tricky-drawings.ts";
import { arbitraryTrickyForm } from "./tricky-forms.ts";

/** What came of one group of documents. */
export interface Compared {
  readonly documents: number;
  /** Of how many came a reading. */
  readonly read: number;
  /** How many needed no search, had blocks that were passed at a glance, and pictures among those. */
  readonly intact: number;
  readonly passed: number;
  readonly pictured: number;
  /** The first that read otherwise. */
  readonly different: readonly string[];
}

const slow: Platform = { ...nodePlatform, shortcuts: null };
const seen = { intact: false, passed: false, pictured: false };
const fast: Platform = {
  ...nodePlatform,
  shortcuts: {
    findIntact: (story, form) => {
      const intact = shortcuts.findIntact(story, form);
      seen.intact ||= intact !== null;
      return intact;
    },
    passBlocks: (flow: Flow) => {
      const before = flow.paragraphs.length;
      const pictures = flow.pictures.length;
      shortcuts.passBlocks(flow);
      seen.passed ||= flow.paragraphs.length > before;
      seen.pictured ||= flow.pictures.length > pictures;
    },
  },
};

function outcomeOf(bytes: Uint8Array, platform: Platform): unknown {
  const pictures: unknown[] = [];
  try {
    const reading = readSteckbrief(bytes, {
      platform,
      onPicture: ({ slot, said, original }) => pictures.push({ slot, said, original }),
    });
    return { reading, order: JSON.stringify(reading), pictures };
  } catch (error) {
    if (error instanceof DocxError) return { code: error.code, facts: error.facts };
    throw error;
  }
}

function compare(documents: Iterable<Uint8Array>): Compared {
  let [count, read, intact, passed, pictured] = [0, 0, 0, 0, 0];
  const different: string[] = [];
  for (const bytes of documents) {
    seen.intact = false;
    seen.passed = false;
    seen.pictured = false;
    const one = outcomeOf(bytes, fast);
    const other = outcomeOf(bytes, slow);
    if (!isDeepStrictEqual(one, other))
      different.push(`${count}: ${JSON.stringify(one)} instead of ${JSON.stringify(other)}`.slice(0, 4000));
    count++;
    if (typeof one === "object" && one !== null && "reading" in one) read++;
    if (seen.intact) intact++;
    if (seen.passed) passed++;
    if (seen.pictured) pictured++;
  }
  return { documents: count, read, intact, passed, pictured, different: different.slice(0, 3) };
}

const seeds = await fuzzSeeds();
const filled = await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => buildFilled(seed, seed % 3)));
const picture = await samplePicture();
const whole = await buildMuster({ steckbrief: sample, pictures: [picture] });
const generated: Uint8Array[] = [];
for (const steckbrief of fc.sample(arbitrarySteckbrief, { numRuns: 60, seed: 7 }))
  generated.push(await buildMuster({ steckbrief: { ...steckbrief, projektbilder: [] }, pictures: [] }));

function* mutated(): Generator<Uint8Array> {
  const all = [...seeds.slice(0, 2), ...filled, ...seeds];
  for (const [index, mutations] of fc.sample(arbitraryMutations, { numRuns: 1000, seed: 20261125 }).entries())
    yield mutate(all[index % all.length] ?? whole, mutations);
}

const pictured = await buildFilled(1, 1, () => picture);

function* redrawn(): Generator<Uint8Array> {
  for (const drawing of fc.sample(arbitraryDrawing("rIdBild1"), { numRuns: 700, seed: 3 }))
    yield withMain(pictured, (xml) => xml.replace(/<w:drawing>.*?<\/w:drawing>/s, () => drawing));
}

console.log(
  JSON.stringify({
    template: compare([readFileSync("assets/steckbrief.docx")]),
    filled: compare(filled),
    seeds: compare(seeds),
    generated: compare(generated),
    damaged: compare(damages.map(([, change]) => withMain(whole, change))),
    attacks: compare(attacks.map(({ build }) => build())),
    tricky: compare(fc.sample(arbitraryTrickyForm, { numRuns: 1000, seed: 11 })),
    mutated: compare(mutated()),
    redrawn: compare(redrawn()),
  }),
);
