import type { WorkbenchDocument } from "./document.ts";
import { attribute, child, childrenOf, isW } from "./dom.ts";
import { type FlatPackage, relationAttributes } from "./flat-package.ts";
import { importGlossary } from "./glossary-import.ts";
import { HostError } from "./host-error.ts";
import { importNumbering } from "./numbering-import.ts";
import { ns } from "./ooxml.ts";
import type { OpenPackage } from "./package.ts";
import { importStyles } from "./style-import.ts";

/**
 * Takes the body of a flat package over into the document and gives its blocks, not yet placed. Styles come along
 * only where they are missing, lists get numbers of their own, media and links are copied; the package's settings,
 * defaults, properties, custom XML and its last section are ignored (Word does the same).
 * @throws HostError before anything is changed when a relationship leads nowhere.
 */
export function importBlocks(flat: FlatPackage, document: WorkbenchDocument): readonly Element[] {
  const body = child(flat.root(flat.mainPath), "body");
  if (body === null) throw new HostError("InvalidArgument", "the OOXML has no w:body");
  const sources = [...body.children].filter((block) => !isW(block, "sectPr"));
  const part = document.package;
  mustResolve(flat, sources);

  const main = part.xml(part.mainPath);
  const blocks = sources.map((block) => main.importNode(block, true));
  dropForeignMarks(blocks);
  const styles = importStyles(flat, part, blocks);
  importNumbering(flat, part, [...blocks, ...styles]);
  copyRelationships(flat, part, blocks);
  importGlossary(flat, part, blocks);
  renumber(document, blocks);
  return blocks;
}

function mustResolve(flat: FlatPackage, blocks: readonly Element[]): void {
  const known = new Map(flat.relationships(flat.mainPath).map((entry) => [entry.id, entry]));
  for (const { value } of relationAttributes(withoutSections(blocks))) {
    if (value === "") continue;
    const entry = known.get(value);
    const leads = entry !== undefined && (entry.mode === "External" || flat.has(entry.target));
    if (!leads) throw new HostError("GeneralException", `relationship ${value} of the OOXML leads nowhere`);
  }
}

function withoutSections(blocks: readonly Element[]): readonly Element[] {
  const copies = blocks.map((block) => block.cloneNode(true) as Element);
  dropForeignMarks(copies);
  return copies;
}

/** Sections, comments and notes live in parts that do not come along; their marks would lead nowhere. */
const foreign = [
  "sectPr",
  "commentRangeStart",
  "commentRangeEnd",
  "commentReference",
  "footnoteReference",
  "endnoteReference",
];

function dropForeignMarks(blocks: readonly Element[]): void {
  for (const block of blocks)
    for (const name of foreign)
      for (const mark of [...block.getElementsByTagNameNS(block.namespaceURI, name)]) mark.remove();
}

function copyRelationships(flat: FlatPackage, target: OpenPackage, blocks: readonly Element[]): void {
  const entries = new Map(flat.relationships(flat.mainPath).map((entry) => [entry.id, entry]));
  const given = new Map<string, string>();
  for (const attr of relationAttributes(blocks)) {
    const entry = entries.get(attr.value);
    if (entry === undefined) continue;
    let id = given.get(entry.id);
    if (id === undefined) {
      const external = entry.mode === "External";
      const goal = external ? entry.target : copyPart(flat, target, entry.target);
      id = target.addRelationship(target.mainPath, entry.type, goal, entry.mode);
      given.set(entry.id, id);
    }
    attr.value = id;
  }
}

/** Copies a part (and what it leads to) under a name of its own. */
function copyPart(flat: FlatPackage, target: OpenPackage, path: string): string {
  const cut = path.lastIndexOf(".");
  const stem = path.slice(0, cut).replace(/\d+$/, "");
  let number = 1;
  while (target.has(`${stem}${number}${path.slice(cut)}`)) number += 1;
  const copy = `${stem}${number}${path.slice(cut)}`;
  target.put(copy, flat.bytes(path), flat.contentType(path));
  for (const entry of flat.relationships(path)) {
    const goal = entry.mode === "External" ? entry.target : copyPart(flat, target, entry.target);
    target.addRelationship(copy, entry.type, goal, entry.mode);
  }
  return copy;
}

/** Ids that must be unique in the document: controls, bookmarks, drawings, paragraphs. */
function renumber(document: WorkbenchDocument, blocks: readonly Element[]): void {
  const root = document.body;
  uniqueControlIds(root, blocks);
  uniqueBookmarks(root, blocks);
  uniqueDrawings(root, blocks);
  uniqueParagraphs(root, blocks);
}

function uniqueControlIds(root: Element, blocks: readonly Element[]): void {
  const idOf = (sdt: Element) => child(child(sdt, "sdtPr"), "id");
  const taken = new Set(all(root, "sdt").map((sdt) => attribute(idOf(sdt), "val")));
  for (const sdt of blocks.flatMap((block) => all(block, "sdt"))) {
    const id = idOf(sdt);
    let value = attribute(id, "val");
    if (id !== null && taken.has(value)) {
      while (taken.has(value)) value = String(randomId());
      id.setAttributeNS(id.namespaceURI, "w:val", value ?? "");
    }
    taken.add(value);
  }
}

function uniqueBookmarks(root: Element, blocks: readonly Element[]): void {
  let highest = Math.max(0, ...all(root, "bookmarkStart").map((mark) => Number(attribute(mark, "id")) || 0));
  const given = new Map<string, string>();
  for (const name of ["bookmarkStart", "bookmarkEnd"])
    for (const mark of blocks.flatMap((block) => all(block, name))) {
      const old = attribute(mark, "id") ?? "";
      if (!given.has(old)) given.set(old, String(++highest));
      mark.setAttributeNS(mark.namespaceURI, "w:id", given.get(old) ?? old);
    }
}

function uniqueDrawings(root: Element, blocks: readonly Element[]): void {
  const drawings = (from: Element) => [...from.getElementsByTagNameNS(ns.wp, "docPr")];
  let highest = Math.max(0, ...drawings(root).map((drawing) => Number(drawing.getAttribute("id")) || 0));
  for (const drawing of blocks.flatMap(drawings)) drawing.setAttribute("id", String(++highest));
}

function uniqueParagraphs(root: Element, blocks: readonly Element[]): void {
  const taken = new Set(all(root, "p").map((paragraph) => paragraph.getAttributeNS(ns.w14, "paraId")));
  for (const paragraph of blocks.flatMap((block) => [block, ...all(block, "p")]))
    if (taken.has(paragraph.getAttributeNS(ns.w14, "paraId"))) {
      paragraph.removeAttributeNS(ns.w14, "paraId");
      paragraph.removeAttributeNS(ns.w14, "textId");
    }
}

function all(from: Element, name: string): Element[] {
  const below = [...from.getElementsByTagNameNS(from.namespaceURI, name)];
  return isW(from, name) ? [from, ...below] : below;
}

/** Control ids are signed 32-bit numbers (ECMA-376 17.5.2.18); positive ones are easier to read. */
export function randomId(): number {
  return Math.floor(Math.random() * 0x7ffffffe) + 1;
}

/** The paragraphs among blocks that may stand in a line: a single paragraph, no control around it. */
export function singleParagraph(blocks: readonly Element[]): Element | null {
  const [only, ...rest] = blocks;
  return only !== undefined && rest.length === 0 && isW(only, "p") ? only : null;
}

/** What stands in a paragraph besides its properties. */
export function inlineChildren(paragraph: Element): Element[] {
  return childrenOf(paragraph).filter((node) => !isW(node, "pPr"));
}
