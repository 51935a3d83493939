import type { Form } from "../steckbrief/kinds.ts";
import { parseTag } from "../steckbrief/tags.ts";
import { readDocument } from "./document.ts";
import { w } from "./names.ts";
import { type DocxPackage, readXmlPart } from "./package.ts";
import { purePlatform } from "./platform.ts";
import { createSource } from "./source.ts";
import { ancestorOf, childOf, descendantsOf, parseTree, type XmlNode } from "./tree.ts";

const changeNames: ReadonlySet<string> = new Set([w.ins, w.del, w.moveFrom, w.moveTo]);

/**
 * Keys of the fields in which tracked changes wait to be accepted or rejected, in the order of the form. Changes of
 * format alone don't count. Reads the document once more: asked only where it holds changes, and an Umlauf.
 */
export function openChangesIn(pack: DocxPackage, form: Form): readonly string[] {
  // Faster platforms count places in bytes; here they must be those of the text.
  const pure: DocxPackage = { ...pack, zip: { ...pack.zip, platform: purePlatform } };
  const xml = readXmlPart(pure.zip, pure.main) ?? "";
  const source = createSource(readDocument(pure), form);
  const fieldAt = new Map<number, string>();
  for (const { key } of form.fields)
    for (const paragraph of source.outline.field(key)?.paragraphs ?? [])
      for (const position of (paragraph.of ?? paragraph).positions) fieldAt.set(position, key);
  const found = new Set<string>();
  for (const node of descendantsOf(parseTree(xml, pure.main))) {
    if (!changeNames.has(node.name)) continue;
    const field = fieldOfControl(node, form) ?? fieldOfParagraph(node, fieldAt);
    if (field !== null) found.add(field);
  }
  return form.fields.map(({ key }) => key).filter((key) => found.has(key));
}

function fieldOfControl(node: XmlNode, form: Form): string | null {
  for (let one = ancestorOf(node, isControl); one !== null; one = ancestorOf(one, isControl)) {
    const address = parseTag(childOf(childOf(one, w.sdtPr), w.tag)?.val ?? "", form);
    if (address !== null) return address.field;
  }
  return null;
}

function isControl({ name }: XmlNode): boolean {
  return name === w.sdt;
}

/** Around paragraphs, a change counts for the first of them. */
function fieldOfParagraph(node: XmlNode, fieldAt: ReadonlyMap<number, string>): string | null {
  const around = ancestorOf(node, ({ name }) => name === w.p);
  const inside = around === null ? [...descendantsOf(node)].find(({ name }) => name === w.p) : around;
  return fieldAt.get(inside?.inner ?? -1) ?? null;
}
