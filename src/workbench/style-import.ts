import { attribute, child, childrenOf } from "./dom.ts";
import type { FlatPackage } from "./flat-package.ts";
import { contentType, ns, relation } from "./ooxml.ts";
import { type OpenPackage, parseXml } from "./package.ts";

const users = ["pStyle", "rStyle", "tblStyle"];
const relatives = ["basedOn", "link", "next"];

/**
 * Adds the styles that the blocks use and the document lacks, with those they build on. A style that is there (by
 * id, or by name under another id: Word's German built-in styles have German ids) keeps its look.
 * @returns the styles added, for their lists to be numbered anew.
 */
export function importStyles(
  flat: FlatPackage,
  target: OpenPackage,
  blocks: readonly Element[],
): readonly Element[] {
  const from = flat.target(flat.mainPath, relation.styles);
  const source = from === null ? null : flat.root(from);
  const there = stylesRoot(target);
  const ids = new Map<string, string>();
  const added: Element[] = [];

  function take(id: string): string {
    const known = ids.get(id);
    if (known !== undefined) return known;
    const wanted = childrenOf(source, "style").find((style) => attribute(style, "styleId") === id);
    const present = presentStyle(there, id, wanted ?? null);
    const settled = present ?? id;
    ids.set(id, settled);
    if (present !== null || wanted === undefined) return settled;
    const copy = there.ownerDocument.importNode(wanted, true);
    // The document's own default stays the default.
    copy.removeAttributeNS(copy.namespaceURI, "default");
    there.appendChild(copy);
    added.push(copy);
    for (const relative of relatives) rename(child(copy, relative), take);
    return settled;
  }

  for (const block of blocks)
    for (const user of users)
      for (const element of block.getElementsByTagNameNS(block.namespaceURI, user)) rename(element, take);
  return added;
}

function rename(element: Element | null, take: (id: string) => string): void {
  const id = attribute(element, "val");
  if (element !== null && id !== null) element.setAttributeNS(element.namespaceURI, "w:val", take(id));
}

function presentStyle(there: Element, id: string, wanted: Element | null): string | null {
  const styles = childrenOf(there, "style");
  if (styles.some((style) => attribute(style, "styleId") === id)) return id;
  const name = nameOf(wanted);
  const kind = attribute(wanted, "type");
  const twin = styles.find(
    (style) => name !== "" && nameOf(style) === name && attribute(style, "type") === kind,
  );
  return attribute(twin ?? null, "styleId");
}

function nameOf(style: Element | null): string {
  return (attribute(child(style, "name"), "val") ?? "").toLowerCase();
}

function stylesRoot(target: OpenPackage): Element {
  const found = target.target(target.mainPath, relation.styles);
  if (found !== null) return target.xml(found).documentElement;
  const path = "word/styles.xml";
  target.put(path, parseXml(`<w:styles xmlns:w="${ns.w}"/>`, path), contentType.styles);
  target.addRelationship(target.mainPath, relation.styles, path);
  return target.xml(path).documentElement;
}
