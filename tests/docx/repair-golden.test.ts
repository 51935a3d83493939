import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lintPackage } from "../../src/docx/lint.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { repairSteckbrief } from "../../src/docx/repair.ts";
import { formatSteckbrief } from "../../src/steckbrief/canonical.ts";
import { lostWords } from "./lost-words.ts";

const folder = "tests/golden";
const files = readdirSync(folder).filter((name) => name.endsWith(".docx"));

test.each(files)("%s, as a real program made it, becomes a whole form with the same content", (file) => {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const before = formatSteckbrief(readSteckbrief(bytes).steckbrief);
  const repair = repairSteckbrief(bytes);
  expect(formatSteckbrief(readSteckbrief(repair.bytes).steckbrief)).toBe(before);
  expect(lostWords(bytes, repair.bytes)).toEqual([]);
  expect(repairSteckbrief(repair.bytes).changed).toBe(false);
  const own = new Set(["duplicate-id", "duplicate-tag", "prompt-missing", "control-empty"]);
  expect(lintPackage(repair.bytes).filter(({ code }) => own.has(code))).toEqual([]);
});
