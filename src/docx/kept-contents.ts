import type { Field, Form } from "../steckbrief/kinds.ts";
import { type ControlSpec, controlsOfField } from "../steckbrief/tags.ts";
import { canonicalText } from "../steckbrief/text.ts";
import { type Contents, textParagraphs } from "./body.ts";
import { type FieldLines, linesOfField } from "./field-lines.ts";
import { find } from "./finders.ts";
import type { Outside } from "./leftovers.ts";
import { type MovedXml, movedContent, movedXml, rootPrefixes } from "./moved-xml.ts";
import { w } from "./names.ts";
import type { Source } from "./source.ts";
import { type Control, type Paragraph, plainTextOf } from "./story.ts";
import { styleIds } from "./styles.ts";
import { ancestorOf, childOf, descendantsOf, type XmlNode } from "./tree.ts";
import { typedText } from "./words.ts";

/** A document whose form is put anew. */
export interface OldForm {
  readonly form: Form;
  readonly source: Source;
  readonly xml: string;
  readonly root: XmlNode;
  readonly contents: Contents;
  readonly cases: readonly string[];
  /** The pictures that stand in slots of the new form. */
  readonly placed: ReadonlySet<string>;
  /** Keys of fields whose text is written anew. */
  readonly plain: ReadonlySet<string>;
  /** Numbers the lists of XML of ours as the document does. */
  readonly withLists: (xml: string) => string;
}

/**
 * What the new form's controls hold, by tag, taken from the old one as it stands there: with its formatting, links,
 * lists and tables. What can't be moved as a whole stands there as plain text.
 */
export function keptContents(old: OldForm): ReadonlyMap<string, string> {
  const { form, contents, cases, plain } = old;
  const places = createPlaces(old);
  const kept = new Map<string, string>();
  for (const field of form.fields) {
    if (plain.has(field.key)) continue;
    for (const spec of controlsOfField(field, cases)) {
      const content = contents.get(spec.tag);
      if (content?.kind !== "text") continue;
      const inner =
        spec.level === "block"
          ? keptBlocks(field, spec, content.text, old, places)
          : keptRuns(field, spec, content.text, old, places);
      if (inner !== null) kept.set(spec.tag, inner);
    }
  }
  return kept;
}

/** Where paragraphs and controls of the model stand in the XML. */
interface Places extends MovedXml {
  readonly nodes: ReadonlyMap<number, XmlNode>;
  /** Text as paragraphs of ours. */
  readonly write: (text: string) => string;
}

function createPlaces({ root, xml, placed, withLists }: OldForm): Places {
  const nodes = new Map<number, XmlNode>();
  for (const node of descendantsOf(root))
    if (node.name === w.p || node.name === w.sdt) nodes.set(node.inner, node);
  const isPlaced = (drawing: string): boolean => placed.has(drawing);
  const write = (text: string): string => withLists(textParagraphs(text));
  return { nodes, xml, prefixes: rootPrefixes(xml), style: styleIds.text, isPlaced, write };
}

/** A stretch of a field's text, and the paragraphs it stands in; null where it is written anew. */
interface Stretch {
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly control: Control | null;
}

function keptBlocks(
  field: Field,
  spec: ControlSpec,
  text: string,
  { source }: OldForm,
  places: Places,
): string | null {
  const lines = linesOfField(source, field, spec);
  if (lines.text !== text) return null;
  const stretches = stretchesOf(lines);
  const own = new Set(stretches.flatMap(({ paragraph }) => nodesOf(paragraph, places)));
  const written = new Set<XmlNode>();
  const blocks = stretches.map((stretch) => {
    const nodes = stretch.paragraph.of === undefined ? nodesOf(stretch.paragraph, places) : [];
    if (nodes.length === 0) return places.write(stretch.text);
    const item = typedItem(stretch.paragraph, nodes, places);
    if (item !== null) return places.write(item);
    return nodes
      .map((node) => {
        const whole = largestOf(node, own, places);
        if (written.has(whole)) return "";
        written.add(whole);
        return blockXml(whole, stretch, places);
      })
      .join("");
  });
  // A table is followed by a paragraph, also in a control.
  const inner = blocks.join("");
  return /<\/(?:[\w.-]+:)?tbl>$/.test(inner) ? inner + places.write("") : inner;
}

/** What a paragraph has that nobody formatted. */
const unformatted: ReadonlySet<string> = new Set([w.pPr, w.pStyle, w.r, w.rPr, w.t, "w:lang", "w:proofErr"]);

/** A list item whose bullet is typed, and which nothing formats, is written as a real one; null for others. */
function typedItem(paragraph: Paragraph, nodes: readonly XmlNode[], { nodes: known }: Places): string | null {
  const line = canonicalText(plainTextOf(paragraph));
  const [node, ...others] = nodes;
  if (paragraph.marker !== "" || !/^ *- ./.test(line) || node === undefined || others.length > 0) return null;
  const isPlain = [...descendantsOf(node)].every(
    ({ name, inner }) => unformatted.has(name) && !known.has(inner),
  );
  return isPlain && ancestorOf(node, ({ name }) => name === w.tbl) === null ? line : null;
}

function stretchesOf({ found, own, before, after }: FieldLines): readonly Stretch[] {
  const beside = (lines: readonly Outside[]): readonly Stretch[] =>
    lines.map((line) => ({ ...line, control: null }));
  const control = own === null ? null : (found?.control ?? null);
  const inside = (control?.paragraphs ?? []).map((paragraph) => ({ text: own ?? "", paragraph, control }));
  // Empty lines at its ends don't count, but they would between it and what stands beside it.
  const says = ({ paragraph }: Stretch): boolean => plainTextOf(paragraph).trim() !== "";
  const first = before.length === 0 ? 0 : Math.max(0, inside.findIndex(says));
  const last = after.length === 0 ? inside.length : inside.findLastIndex(says) + 1;
  return [...beside(before), ...inside.slice(first, last), ...beside(after)];
}

function nodesOf({ positions }: Paragraph, { nodes }: Places): readonly XmlNode[] {
  return positions.flatMap((position) => nodes.get(position) ?? []);
}

/** The table around a paragraph, where all that is said in it belongs to the field; else the paragraph. */
function largestOf(node: XmlNode, own: ReadonlySet<XmlNode>, { xml }: Places): XmlNode {
  let largest = node;
  for (let one = node.parent; one !== null; one = one.parent) {
    if (one.name !== w.tbl) continue;
    const paragraphs = [...descendantsOf(one)].filter(({ name }) => name === w.p);
    if (!paragraphs.every((each) => own.has(each) || typedText(each, xml).trim() === "")) break;
    largest = one;
  }
  return largest;
}

/** A block as it is; of a paragraph that a control divides only what stands in that. */
function blockXml(node: XmlNode, { control }: Stretch, places: Places): string {
  const inside = control === null ? undefined : places.nodes.get(control.position);
  const isDivided =
    inside !== undefined &&
    node.name === w.p &&
    ancestorOf(inside, (one) => one === node) !== null &&
    typedText(inside, places.xml).trim() !== typedText(node, places.xml).trim();
  if (!isDivided) return movedXml(node, places) ?? plainXml(node, places);
  const properties = childOf(node, w.pPr);
  const content = childOf(inside, w.sdtContent);
  const runs = content === null ? null : movedContent(content, places);
  if (runs === null) return plainXml(node, places);
  const start = places.xml.slice(node.start, node.inner);
  const end = places.xml.slice(node.innerEnd, node.end);
  return `${start}${properties === null ? "" : (movedXml(properties, places) ?? "")}${runs}${end}`;
}

function plainXml(node: XmlNode, { xml, write }: Places): string {
  return write(typedText(node, xml).replace(/^\n|\n$/g, ""));
}

/** The runs of a short value: of its control, or of what stands behind its label. */
function keptRuns(
  field: Field,
  spec: ControlSpec,
  text: string,
  { source }: OldForm,
  places: Places,
): string | null {
  const found = find(source, field, spec);
  if (found === null || found.text !== text) return null;
  const node = found.control === null ? undefined : places.nodes.get(found.control.position);
  if (node !== undefined) {
    const content = childOf(node, w.sdtContent);
    const isPlain = content?.children.every(({ name }) => name !== w.p && name !== w.tbl) ?? false;
    return content !== null && isPlain ? movedContent(content, places) : null;
  }
  const [paragraph, ...others] = found.paragraph === null ? [] : nodesOf(found.paragraph, places);
  if (paragraph === undefined || others.length > 0 || found.paragraph?.of !== undefined) return null;
  return runsBehindLabel(paragraph, text, places);
}

/** The last children of a paragraph that say a value and nothing else. */
function runsBehindLabel(paragraph: XmlNode, text: string, places: Places): string | null {
  let said = "";
  for (let first = paragraph.children.length - 1; first > 0; first--) {
    const child = paragraph.children[first];
    if (child === undefined || child.name === w.pPr) return null;
    said = typedText(child, places.xml) + said;
    if (canonicalText(said) !== text) continue;
    const parts = paragraph.children.slice(first).map((one) => movedXml(one, places));
    return parts.includes(null) ? null : parts.join("");
  }
  return null;
}
