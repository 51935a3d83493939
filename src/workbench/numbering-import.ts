import { attribute, child, childrenOf, isW } from "./dom.ts";
import type { FlatPackage } from "./flat-package.ts";
import { contentType, ns, relation } from "./ooxml.ts";
import { type OpenPackage, parseXml } from "./package.ts";

/** Copies the list definitions that the content uses, each under a number of its own. */
export function importNumbering(flat: FlatPackage, target: OpenPackage, content: readonly Element[]): void {
  const from = flat.target(flat.mainPath, relation.numbering);
  const source = from === null ? null : flat.root(from);
  if (source === null) return;
  const given = new Map<string, string>();
  for (const block of content)
    for (const use of block.getElementsByTagNameNS(block.namespaceURI, "numId")) {
      if (!isW(use.parentElement, "numPr")) continue;
      const old = attribute(use, "val") ?? "0";
      if (old === "0") continue;
      if (!given.has(old)) given.set(old, copyList(source, numberingRoot(target), old));
      use.setAttributeNS(use.namespaceURI, "w:val", given.get(old) ?? old);
    }
}

function copyList(source: Element, there: Element, numId: string): string {
  const list = childrenOf(source, "num").find((num) => attribute(num, "numId") === numId);
  if (list === undefined) return "0";
  const abstractId = attribute(child(list, "abstractNumId"), "val");
  const definition = childrenOf(source, "abstractNum").find(
    (abstract) => attribute(abstract, "abstractNumId") === abstractId,
  );
  if (definition === undefined) return "0";

  const newAbstract = String(highest(there, "abstractNum", "abstractNumId") + 1);
  const newList = String(highest(there, "num", "numId") + 1);
  const abstract = there.ownerDocument.importNode(definition, true);
  abstract.setAttributeNS(abstract.namespaceURI, "w:abstractNumId", newAbstract);
  const num = there.ownerDocument.importNode(list, true);
  num.setAttributeNS(num.namespaceURI, "w:numId", newList);
  child(num, "abstractNumId")?.setAttributeNS(num.namespaceURI, "w:val", newAbstract);
  // All definitions stand before the first list (ECMA-376 17.9.17).
  there.insertBefore(abstract, child(there, "num"));
  const lists = childrenOf(there, "num");
  there.insertBefore(num, lists.at(-1)?.nextSibling ?? abstract.nextSibling);
  return newList;
}

function highest(there: Element, name: string, key: string): number {
  return Math.max(0, ...childrenOf(there, name).map((element) => Number(attribute(element, key)) || 0));
}

function numberingRoot(target: OpenPackage): Element {
  const found = target.target(target.mainPath, relation.numbering);
  if (found !== null) return target.xml(found).documentElement;
  const path = "word/numbering.xml";
  target.put(path, parseXml(`<w:numbering xmlns:w="${ns.w}"/>`, path), contentType.numbering);
  target.addRelationship(target.mainPath, relation.numbering, path);
  return target.xml(path).documentElement;
}
