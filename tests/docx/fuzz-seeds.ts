import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildMuster } from "../../src/docx/template.ts";
import { muster } from "../../src/steckbrief/muster.ts";
import { samplePicture } from "./sample.ts";

/** Real files to start from: the blank form, the Muster, and what other programs made of them. */
export async function fuzzSeeds(): Promise<readonly Uint8Array[]> {
  const golden = existsSync("tests/golden") ? filesIn("tests/golden") : [];
  return [
    readFileSync("assets/steckbrief.docx"),
    await buildMuster({ steckbrief: muster, pictures: [await samplePicture()] }),
    ...golden.map((file) => readFileSync(file)),
  ];
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:docx|dotx|docm|odt)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}
