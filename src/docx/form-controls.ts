import type { Form } from "../steckbrief/kinds.ts";
import { parseTag } from "../steckbrief/tags.ts";
import { mc, w } from "./names.ts";
import { ancestorOf, childOf, descendantsOf, type XmlNode } from "./tree.ts";

/** A control of the form in the XML of the main document. */
export interface FormControl {
  readonly tag: string;
  readonly node: XmlNode;
  readonly properties: XmlNode | null;
  readonly content: XmlNode | null;
}

/** The form's controls by tag, in the order of the document. What only older programs read (mc:Fallback) is left out. */
export function formControlsIn(root: XmlNode, form: Form): ReadonlyMap<string, readonly FormControl[]> {
  const found = new Map<string, FormControl[]>();
  for (const node of descendantsOf(root)) {
    if (node.name !== w.sdt) continue;
    const properties = childOf(node, w.sdtPr);
    const tag = childOf(properties, w.tag)?.val ?? "";
    if (parseTag(tag, form) === null) continue;
    if (ancestorOf(node, ({ name }) => name === mc.fallback || name === w.del || name === w.moveFrom))
      continue;
    const list = found.get(tag) ?? [];
    list.push({ tag, node, properties, content: childOf(node, w.sdtContent) });
    found.set(tag, list);
  }
  return found;
}

/** Where a control stands: around paragraphs, inside one, or around rows or cells of a table. */
export function levelOfControl({ node }: FormControl): "block" | "run" | "table" {
  if (node.parent?.name === w.tbl || node.parent?.name === w.tr) return "table";
  return ancestorOf(node, ({ name }) => name === w.p || name === w.txbxContent)?.name === w.p
    ? "run"
    : "block";
}
