import { strFromU8 } from "fflate";
import { propertyNames } from "../steckbrief/tags.ts";
import { rememberPart } from "./kept-parts.ts";
import { isSampleMark } from "./leftovers.ts";
import { relationshipEndings } from "./names.ts";
import { type DocxPackage, readSharedPart, targetsOf } from "./package.ts";
import { type Paragraph, plainTextOf } from "./story.ts";
import { placeOf } from "./xml-codes.ts";

/** The word that the sample carries in its title and behind its pages; „Musterstadt“ is none. */
const letters = "MUSTER";
const word = /(?<![\p{L}\p{N}])MUSTER(?![\p{L}\p{N}])/u;

/** Paragraphs from the top among which the title stands; as many at the foot. */
const titleParagraphs = 3;

/** Whether a document is the Muster: it says so itself, or its title, its header or its footer does. */
export function isSample(
  pack: DocxPackage,
  properties: ReadonlyMap<string, string>,
  paragraphs: readonly Paragraph[],
): boolean {
  const said = properties.get(propertyNames.muster);
  if (said !== undefined) return said !== "0" && said !== "" && said !== "false";
  const top = firstOf(paragraphs.values(), ({ control }) => control === null);
  if (top.some((paragraph) => isNamed(plainTextOf(paragraph)))) return true;
  // The paper form has the word alone at its foot.
  const foot = firstOf(backwards(paragraphs), (one) => isFree(one) && plainTextOf(one).trim() !== "");
  if (foot.some((paragraph) => isSampleMark(plainTextOf(paragraph)))) return true;
  const edges = [relationshipEndings.header, relationshipEndings.footer].flatMap((type) =>
    targetsOf(pack.mainRelationships, type),
  );
  // A watermark is an attribute of VML or a text box: the word is looked for in the whole part.
  return edges.some((part) => {
    const bytes = readSharedPart(pack.zip, part);
    return bytes !== null && hasWord(bytes);
  });
}

const hasWord = rememberPart(
  (bytes: Uint8Array) => bytes,
  (bytes) => placeOf(bytes, letters, 0) >= 0 && word.test(strFromU8(bytes)),
);

/** The letters first: the pattern looks twice at each of a text. */
function isNamed(text: string): boolean {
  return text.includes(letters) && word.test(text);
}

function firstOf(
  paragraphs: Iterable<Paragraph>,
  holds: (paragraph: Paragraph) => boolean,
): readonly Paragraph[] {
  const found: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    if (found.length === titleParagraphs) break;
    if (holds(paragraph)) found.push(paragraph);
  }
  return found;
}

function* backwards(paragraphs: readonly Paragraph[]): Generator<Paragraph> {
  for (let at = paragraphs.length - 1; at >= 0; at--) {
    const paragraph = paragraphs[at];
    if (paragraph !== undefined) yield paragraph;
  }
}

function isFree({ control, pieces }: Paragraph): boolean {
  return control === null && pieces.every((piece) => piece.control === null);
}
