import { matchHeading } from "../../src/docx/heading-match.ts";
import { openPackage, readXmlPart } from "../../src/docx/package.ts";
import { buildTemplate } from "../../src/docx/template.ts";
import { parseTree } from "../../src/docx/tree.ts";
import { typedText, wordsIn } from "../../src/docx/words.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";

const form = new Set(wordsIn(textOf(await buildTemplate())));

/** What somebody typed and is gone: the form's own words, of prompts that are filled in now, are nobody's. */
export function lostWords(before: Uint8Array, after: Uint8Array): readonly string[] {
  const there = new Set(wordsIn(textOf(after)));
  return wordsIn(withoutHeadings(textOf(before))).filter((word) => !there.has(word) && !form.has(word));
}

/** Headings and titles of the form, in old words and retyped ones too, are replaced by those of today. */
function withoutHeadings(text: string): string {
  const isHeading = (line: string): boolean => {
    const match = matchHeading(line, steckbriefForm);
    return match !== null && match.value === null && match.likeness !== "typo";
  };
  return text
    .split("\n")
    .filter((line) => !isHeading(line))
    .join("\n");
}

function textOf(bytes: Uint8Array): string {
  const pack = openPackage(bytes);
  const xml = readXmlPart(pack.zip, pack.main) ?? "";
  return typedText(parseTree(xml, pack.main), xml);
}
