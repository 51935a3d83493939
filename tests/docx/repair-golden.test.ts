import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { foldHeading, wordsOf } from "../../src/docx/form-words.ts";
import { lintPackage } from "../../src/docx/lint.ts";
import { openPackage, readXmlPart } from "../../src/docx/package.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { repairSteckbrief } from "../../src/docx/repair.ts";
import { buildTemplate } from "../../src/docx/template.ts";
import { parseTree } from "../../src/docx/tree.ts";
import { typedText, wordsIn } from "../../src/docx/words.ts";
import { formatSteckbrief } from "../../src/steckbrief/canonical.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";

const folder = "tests/golden";
const files = readdirSync(folder).filter((name) => name.endsWith(".docx"));
const blank = await buildTemplate();

test.each(files)("%s, as a real program made it, becomes a whole form with the same content", (file) => {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const before = formatSteckbrief(readSteckbrief(bytes).steckbrief);
  const repair = repairSteckbrief(bytes);
  expect(formatSteckbrief(readSteckbrief(repair.bytes).steckbrief)).toBe(before);
  const there = new Set([...wordsIn(textOf(repair.bytes)), ...wordsIn(textOf(blank))]);
  expect(wordsIn(withoutHeadings(textOf(bytes))).filter((word) => !there.has(word))).toEqual([]);
  expect(repairSteckbrief(repair.bytes).changed).toBe(false);
  const own = new Set(["duplicate-id", "duplicate-tag", "prompt-missing", "control-empty"]);
  expect(lintPackage(repair.bytes).filter(({ code }) => own.has(code))).toEqual([]);
});

/** Headings and titles of the form, in old words too, are replaced by those of today. */
function withoutHeadings(text: string): string {
  const { headings, titles } = wordsOf(steckbriefForm);
  return text
    .split("\n")
    .filter((line) => !headings.has(foldHeading(line)) && !titles.has(foldHeading(line)))
    .join("\n");
}

function textOf(bytes: Uint8Array): string {
  const pack = openPackage(bytes);
  const xml = readXmlPart(pack.zip, pack.main) ?? "";
  return typedText(parseTree(xml, pack.main), xml);
}
