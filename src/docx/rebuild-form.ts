import type { Form } from "../steckbrief/kinds.ts";
import { controlsOf, parseTag, slotsOf, tagOf } from "../steckbrief/tags.ts";
import { canonicalText, foldBlanks } from "../steckbrief/text.ts";
import { type Contents, formXml, paragraph, run } from "./body.ts";
import { find } from "./finders.ts";
import { addressOfTitle, foldHeading, wordsOf } from "./form-words.ts";
import { longestHeading, matchHeading } from "./heading-match.ts";
import { keptContents } from "./kept-contents.ts";
import { w } from "./names.ts";
import { bindPrefixes, rootTag } from "./requisites.ts";
import type { Source } from "./source.ts";
import type { Splices } from "./splice.ts";
import { styleIds } from "./styles.ts";
import { childOf, descendantsOf, parseTree, type XmlNode } from "./tree.ts";
import { createStock, typedText, type WordStock, wordsIn } from "./words.ts";
import type { TakeNote } from "./write-texts.ts";

/** Over text of a document that belongs to no field. */
export const unassignedHeading = "Nicht zugeordneter Text";

export interface Rebuilding {
  readonly form: Form;
  readonly source: Source;
  readonly xml: string;
  /** Name of the part. */
  readonly main: string;
  readonly root: XmlNode;
  readonly body: XmlNode;
  readonly contents: Contents;
  readonly cases: readonly string[];
  /** Keys of fields whose text is written anew, without what formats it. */
  readonly plain: ReadonlySet<string>;
  /** Numbers the lists of XML of ours as the document does. */
  readonly withLists: (xml: string) => string;
  readonly splices: Splices;
  readonly note: TakeNote;
}

/**
 * Puts the form anew in the place of the damaged one, with the same content. Blocks of the document that hold nothing
 * of it stay as they are: those before it before it, those in the middle behind it under a heading. What else is left
 * over of the old form follows there as text.
 */
export function rebuildForm(rebuilding: Rebuilding): void {
  const { body, xml, splices, note, form } = rebuilding;
  const pictures = picturesOf(rebuilding);
  const kept = keptContents({ ...rebuilding, placed: new Set(pictures.values()) });
  const blank = rebuilding.withLists(formXml(form, rebuilding));
  const ours = withWholeMarks(withKeptContents(blank, kept, pictures));
  const supply = supplyOf(ours, rebuilding);
  const blocks = body.children.filter(({ name }) => name !== "w:sectPr");
  const anchors = blocks.map((node) => isAnchor(node, rebuilding));
  const first = anchors.indexOf(true);
  let last = anchors.lastIndexOf(true);
  const blocksKept: string[] = [];
  const left: string[] = [];
  for (const [index, node] of blocks.entries()) {
    if (index < first) continue;
    const isOurs = anchors[index] === true || isSaid(node, xml, form, supply);
    // Behind the last heading or control of the form only its own text is taken along.
    if (index > last && !isOurs) break;
    last = Math.max(last, index);
    if (!isOurs) {
      if (!isEmpty(node, xml) && !isPlaced(node, xml, pictures))
        blocksKept.push(xml.slice(node.start, node.end));
      continue;
    }
    if (anchors[index] === true) left.push(...leftoversOf(node, xml, form, supply));
    blocksKept.push(
      ...marksIn(node, xml).filter((mark) => !ours.includes(mark)),
      ...sectionsIn(node, xml),
      ...extraPictures(node, xml, pictures, ours),
    );
  }
  for (const text of left) note("text-unassigned", null, { text: excerpt(text), heading: unassignedHeading });
  const tail = [...blocksKept, ...left.map((text) => paragraph(styleIds.text, run(text)))];
  const isTold = tail.some((block) => /<(?:[\w.-]+:)?(?:t|drawing|pict|tbl)[\s>]/.test(block));
  const heading = isTold ? paragraph(styleIds.field, run(unassignedHeading)) : "";
  // A block-level control needs a paragraph behind it (formXml sees to that for the form).
  splices.replace(
    blocks[first]?.start ?? body.innerEnd,
    blocks[last]?.end ?? body.innerEnd,
    ours + heading + tail.join(""),
  );
}

/** What the new form says: its words, each as often as it stands there, and its lines. */
interface Supply {
  readonly stock: WordStock;
  readonly lines: ReadonlySet<string>;
}

function supplyOf(ours: string, { xml, main }: Rebuilding): Supply {
  const bound = bindPrefixes(xml, ["w", "w14", "w15", "mc"]);
  const { start, end } = rootTag(bound);
  const tag = bound.slice(start, end);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
  const whole = `${tag}${ours}</${name}>`;
  const text = typedText(parseTree(whole, main), whole);
  return { stock: createStock(wordsIn(text)), lines: new Set(text.split("\n").map(foldBlanks)) };
}

/** A block that holds a control of the form, one of its headings, or its title. */
function isAnchor(node: XmlNode, { form, source, xml }: Rebuilding): boolean {
  if (holdsControls(node, form)) return true;
  const headings = new Set(
    form.fields.flatMap(({ key }) => source.outline.field(key)?.heading.positions ?? []),
  );
  const nodes = node.name === w.p ? [node] : [...descendantsOf(node)];
  if (nodes.some(({ name, inner }) => name === w.p && headings.has(inner))) return true;
  return node.name === w.p && isTitle(typedText(node, xml), form);
}

/** Whether the new form says all that a block says. */
function isSaid(node: XmlNode, xml: string, form: Form, supply: Supply): boolean {
  const lines = linesIn(node, xml);
  return lines.length > 0 && lines.every((line) => isLineSaid(line, form, supply));
}

function isLineSaid(line: string, form: Form, { stock, lines }: Supply): boolean {
  return lines.has(foldBlanks(line)) || isPrinted(line, form) || stock.take(wordsIn(line));
}

function linesIn(node: XmlNode, xml: string): readonly string[] {
  return typedText(node, xml)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => wordsIn(line).length > 0);
}

/** The lines of a block of the old form that the new form lacks. */
function leftoversOf(block: XmlNode, xml: string, form: Form, supply: Supply): readonly string[] {
  return linesIn(block, xml).filter((line) => !isLineSaid(line, form, supply));
}

/** Whether a block holds nothing but pictures that stand in their slots now. */
function isPlaced(node: XmlNode, xml: string, pictures: ReadonlyMap<string, string>): boolean {
  const placed = new Set(pictures.values());
  const drawings = drawingsIn(node, xml);
  return drawings.length > 0 && drawings.every((one) => placed.has(one)) && linesIn(node, xml).length === 0;
}

function isFormControl(node: XmlNode, form: Form): boolean {
  const properties = childOf(node, w.sdtPr);
  const title = childOf(properties, w.alias)?.val ?? "";
  return (
    parseTag(childOf(properties, w.tag)?.val ?? "", form) !== null || addressOfTitle(title, form) !== null
  );
}

function isTitle(text: string, form: Form): boolean {
  return text.length <= longestHeading && wordsOf(form).titles.has(foldHeading(text));
}

/** Whether a text is nothing but a prompt, a hint, a heading or the title of the form, in whatever version. */
function isPrinted(text: string, form: Form): boolean {
  const { prompts, longestPrompt } = wordsOf(form);
  if (text.length > longestPrompt * 2) return false;
  const match = text.length <= longestHeading ? matchHeading(text, form) : null;
  const isHeading = match !== null && match.value === null && match.likeness !== "typo";
  return prompts.has(foldBlanks(canonicalText(text))) || isTitle(text, form) || isHeading;
}

/** Whether a block is a control of the form, or has one in it. */
function holdsControls(block: XmlNode, form: Form): boolean {
  if (block.name === w.sdt && isFormControl(block, form)) return true;
  for (const one of descendantsOf(block)) if (one.name === w.sdt && isFormControl(one, form)) return true;
  return false;
}

function isEmpty(node: XmlNode, xml: string): boolean {
  if (node.name !== w.p || typedText(node, xml).trim() !== "") return false;
  for (const one of descendantsOf(node))
    if (one.name === w.drawing || one.name === w.pict || one.name === w.object || one.name === "w:sectPr")
      return false;
  return true;
}

const markNames: ReadonlySet<string> = new Set([
  "w:bookmarkStart",
  "w:bookmarkEnd",
  "w:commentRangeStart",
  "w:commentRangeEnd",
]);

/** Ends of bookmarks and comments whose other ends may stand elsewhere, and the references to comments. */
function marksIn(block: XmlNode, xml: string): readonly string[] {
  const found = [...descendantsOf(block)];
  const marks = found
    .filter(({ name }) => markNames.has(name))
    .map((node) => xml.slice(node.start, node.end));
  const references = found
    .filter(({ name }) => name === "w:commentReference")
    .map((node) => `<w:r>${xml.slice(node.start, node.end)}</w:r>`);
  return [...marks, ...(references.length === 0 ? [] : [paragraph(styleIds.text, references.join(""))])];
}

/** A section that ends with a paragraph of the old form still ends. */
function sectionsIn(block: XmlNode, xml: string): readonly string[] {
  return [...descendantsOf(block)]
    .filter((node) => node.name === "w:sectPr" && node.parent?.name === w.pPr)
    .map((node) => `<w:p><w:pPr>${xml.slice(node.start, node.end)}</w:pPr></w:p>`);
}

/** XML of the picture of each slot, by the tag of its control. */
function picturesOf({ form, source, root, xml }: Rebuilding): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const used = new Set<string>();
  const field = form.fields.find(({ kind }) => kind === "pictures");
  if (field?.kind !== "pictures") return found;
  const all = drawingsIn(root, xml);
  for (const slot of slotsOf(field)) {
    const tag = tagOf({ field: field.key, item: slot, part: "bild" });
    const spec = controlsOf(form).find((one) => one.tag === tag);
    const [picture] = spec === undefined ? [] : (find(source, field, spec)?.pictures ?? []);
    const id = picture?.relationship;
    if (id === undefined) continue;
    const drawing = all.find((one) => !used.has(one) && (one.includes(`"${id}"`) || one.includes(`'${id}'`)));
    if (drawing === undefined) continue;
    used.add(drawing);
    found.set(tag, drawing);
  }
  return found;
}

function drawingsIn(node: XmlNode, xml: string): readonly string[] {
  return node.children.flatMap((one) =>
    one.name === w.drawing || one.name === w.pict ? [xml.slice(one.start, one.end)] : drawingsIn(one, xml),
  );
}

/** Pictures of the old form that have no slot. */
function extraPictures(
  block: XmlNode,
  xml: string,
  pictures: ReadonlyMap<string, string>,
  ours: string,
): readonly string[] {
  const placed = new Set(pictures.values());
  return drawingsIn(block, xml)
    .filter(
      (drawing) =>
        !placed.has(drawing) && !ours.includes(drawing) && /<(?:[\w.-]+:)?(?:blip|imagedata)\s/.test(drawing),
    )
    .map((drawing) => paragraph(styleIds.picture, `<w:r>${drawing}</w:r>`));
}

/** The form's XML with pictures in their slots, and with what controls hold as it stood in the old form. */
function withKeptContents(
  form: string,
  kept: ReadonlyMap<string, string>,
  pictures: ReadonlyMap<string, string>,
): string {
  return form.replace(
    /(<w:sdt><w:sdtPr>(?:(?!<\/w:sdtPr>).)*?<w:tag w:val="([^"]*)"\/>(?:(?!<\/w:sdtPr>).)*?<\/w:sdtPr><w:sdtContent>)((?:(?!<\/w:sdtContent>).)*)(<\/w:sdtContent>)/gs,
    (whole, start: string, tag: string, _inner: string, end: string) => {
      const drawing = pictures.get(tag);
      if (drawing !== undefined)
        return `${start.replace("<w:showingPlcHdr/>", "")}${paragraph(styleIds.picture, `<w:r>${drawing}</w:r>`)}${end}`;
      const inner = kept.get(tag);
      return inner === undefined ? whole : start + inner + end;
    },
  );
}

/** Begin and end of bookmarks and comments belong together: where only one was taken along, it is left to the other. */
function withWholeMarks(xml: string): string {
  const marks = [
    ...xml.matchAll(/<(?:[\w.-]+:)?(bookmark|commentRange)(Start|End)\s[^>]*?:id="([^"]*)"[^>]*?\/>/g),
  ];
  const keyOf = ([, kind, , id]: RegExpMatchArray): string => `${kind} ${id}`;
  const ends = new Map<string, Set<string>>();
  for (const mark of marks) ends.set(keyOf(mark), (ends.get(keyOf(mark)) ?? new Set()).add(mark[2] ?? ""));
  const single = marks.filter((mark) => ends.get(keyOf(mark))?.size === 1).map(([mark]) => mark);
  return single.reduce((text, mark) => text.replace(mark, ""), xml);
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 200 ? line : `${line.slice(0, 199).replace(/[\ud800-\udbff]$/, "")}…`;
}
