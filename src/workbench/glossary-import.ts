import { attribute, child, childrenOf, find } from "./dom.ts";
import type { FlatPackage } from "./flat-package.ts";
import { ns, relation } from "./ooxml.ts";
import { type OpenPackage, parseXml } from "./package.ts";

const glossaryType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.glossary+xml";

/** Takes over the prompts (building blocks) that the controls name and the document lacks. */
export function importGlossary(flat: FlatPackage, target: OpenPackage, blocks: readonly Element[]): void {
  const from = flat.target(flat.mainPath, relation.glossary);
  const source = child(from === null ? null : flat.root(from), "docParts");
  if (source === null) return;
  const named = new Set(blocks.flatMap(promptNames));
  const wanted = childrenOf(source, "docPart").filter((part) => named.has(nameOf(part)));
  if (wanted.length === 0) return;
  const there = glossaryParts(target);
  const present = new Set(childrenOf(there, "docPart").map(nameOf));
  for (const part of wanted)
    if (!present.has(nameOf(part))) there.appendChild(there.ownerDocument.importNode(part, true));
}

function promptNames(block: Element): string[] {
  return [...block.getElementsByTagNameNS(block.namespaceURI, "placeholder")].map(
    (placeholder) => attribute(child(placeholder, "docPart"), "val") ?? "",
  );
}

function nameOf(part: Element): string {
  return attribute(find(part, "docPartPr", "name"), "val") ?? "";
}

/** The list of building blocks; the part is made when the first one comes. */
export function glossaryParts(target: OpenPackage): Element {
  const found = target.target(target.mainPath, relation.glossary);
  const path = found ?? "word/glossary/document.xml";
  if (found === null) {
    const xml = `<w:glossaryDocument xmlns:w="${ns.w}"><w:docParts/></w:glossaryDocument>`;
    target.put(path, parseXml(xml, path), glossaryType);
    target.addRelationship(target.mainPath, relation.glossary, path);
  }
  const root = target.xml(path).documentElement;
  const parts = child(root, "docParts");
  if (parts !== null) return parts;
  const made = root.ownerDocument.createElementNS(root.namespaceURI, "w:docParts");
  root.appendChild(made);
  return made;
}
