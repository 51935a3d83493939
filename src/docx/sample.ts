import { strFromU8 } from "fflate";
import { propertyNames } from "../steckbrief/tags.ts";
import { isSampleMark } from "./leftovers.ts";
import { relationshipEndings } from "./names.ts";
import { type DocxPackage, readPart, targetsOf } from "./package.ts";
import { type Paragraph, plainTextOf } from "./story.ts";

/** The word that the sample carries in its title and behind its pages; „Musterstadt“ is none. */
const letters = "MUSTER";
const word = /(?<![\p{L}\p{N}])MUSTER(?![\p{L}\p{N}])/u;

/** Paragraphs from the top among which the title stands. */
const titleParagraphs = 3;

/** Whether a document is the Muster: it says so itself, or its title, its header or its footer does. */
export function isSample(
  pack: DocxPackage,
  properties: ReadonlyMap<string, string>,
  paragraphs: readonly Paragraph[],
): boolean {
  const said = properties.get(propertyNames.muster);
  if (said !== undefined) return said !== "0" && said !== "" && said !== "false";
  const top = paragraphs.filter(({ control }) => control === null).slice(0, titleParagraphs);
  if (top.some((paragraph) => word.test(plainTextOf(paragraph)))) return true;
  // The paper form has the word alone at its foot.
  const foot = paragraphs
    .filter((one) => plainTextOf(one).trim() !== "" && isFree(one))
    .slice(-titleParagraphs);
  if (foot.some((paragraph) => isSampleMark(plainTextOf(paragraph)))) return true;
  const edges = [relationshipEndings.header, relationshipEndings.footer].flatMap((type) =>
    targetsOf(pack.mainRelationships, type),
  );
  // A watermark is an attribute of VML or a text box: the word is looked for in the whole part.
  return edges.some((part) => {
    const bytes = readPart(pack.zip, part);
    // Latin-1 first: nearly no header has the letters at all.
    return bytes !== null && pack.zip.platform.latin1(bytes).includes(letters) && word.test(strFromU8(bytes));
  });
}

function isFree({ control, pieces }: Paragraph): boolean {
  return control === null && pieces.every((piece) => piece.control === null);
}
