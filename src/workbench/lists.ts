import { attribute, child, childrenOf, create, ensure, ensureProperties, find, valOf } from "./dom.ts";
import { contentType, ns, relation } from "./ooxml.ts";
import { type OpenPackage, parseXml } from "./package.ts";
import { listPlace } from "./render-numbering.ts";
import { Styles } from "./render-styles.ts";

export type ListKind = "bullet" | "decimal";

/** The list a paragraph belongs to, itself or by its style. */
export function listOf(paragraph: Element, source: OpenPackage): { numId: string; level: number } | null {
  return listPlace(new Styles(source).paragraph(paragraph));
}

/** Makes a paragraph an item: of the given list, else of one of that kind, made if the document has none. */
export function makeItem(
  paragraph: Element,
  kind: ListKind,
  level: number,
  source: OpenPackage,
  numId?: string,
): void {
  const list = numId ?? findList(kind, source) ?? createList(kind, source);
  const properties = ensureProperties(paragraph, "pPr");
  const numbering = ensure(properties, "numPr");
  ensure(numbering, "ilvl").setAttributeNS(ns.w, "w:val", String(level));
  ensure(numbering, "numId").setAttributeNS(ns.w, "w:val", list);
  // Word gives items of plain paragraphs a style of their own; other styles stay.
  const style = listStyle(source);
  if (style !== null && valOf(properties, "pStyle") === null) {
    ensure(properties, "pStyle").setAttributeNS(ns.w, "w:val", style);
  }
}

/** Takes a paragraph out of its list. */
export function endItem(paragraph: Element, source: OpenPackage): void {
  const properties = ensureProperties(paragraph, "pPr");
  child(properties, "numPr")?.remove();
  if (valOf(properties, "pStyle") === listStyle(source)) child(properties, "pStyle")?.remove();
  // A style that brings numbering is overruled by list 0 (ECMA-376 17.9.18).
  if (listOf(paragraph, source) !== null) {
    const numbering = ensure(properties, "numPr");
    numbering.appendChild(create(numbering, "numId", { val: "0" }));
  }
}

/** Moves an item in (1) or out (-1); levels go from 0 to 8. */
export function nestItem(paragraph: Element, by: 1 | -1, source: OpenPackage): void {
  const place = listOf(paragraph, source);
  if (place === null) return;
  const level = Math.max(0, Math.min(8, place.level + by));
  const numbering = ensure(ensureProperties(paragraph, "pPr"), "numPr");
  if (child(numbering, "numId") === null) {
    numbering.appendChild(create(numbering, "numId", { val: place.numId }));
  }
  const made = child(numbering, "ilvl") ?? create(numbering, "ilvl");
  made.setAttributeNS(ns.w, "w:val", String(level));
  numbering.insertBefore(made, numbering.firstChild);
}

/** Kind of the list's first level. */
export function kindOfList(numId: string, source: OpenPackage): ListKind {
  return valOf(firstLevel(numId, source), "numFmt") === "bullet" ? "bullet" : "decimal";
}

function findList(kind: ListKind, source: OpenPackage): string | null {
  // A numbered list that is there already would count on: a new one begins at 1.
  if (kind !== "bullet") return null;
  const found = childrenOf(numberingRoot(source), "num").find((number) => {
    const level = firstLevel(attribute(number, "numId") ?? "", source);
    return valOf(level, "numFmt") === "bullet" && child(level, "pStyle") === null;
  });
  return found === undefined ? null : attribute(found, "numId");
}

function firstLevel(numId: string, source: OpenPackage): Element | null {
  const root = numberingRoot(source);
  const number = childrenOf(root, "num").find((element) => attribute(element, "numId") === numId);
  const abstractId = valOf(number ?? null, "abstractNumId");
  const abstract = childrenOf(root, "abstractNum").find(
    (element) => attribute(element, "abstractNumId") === abstractId,
  );
  return childrenOf(abstract ?? null, "lvl").find((level) => attribute(level, "ilvl") === "0") ?? null;
}

function createList(kind: ListKind, source: OpenPackage): string {
  const root = numberingRoot(source) ?? createNumbering(source);
  const abstractId = nextNumber(childrenOf(root, "abstractNum"), "abstractNumId", 0);
  const abstract = create(root, "abstractNum", { abstractNumId: abstractId });
  abstract.appendChild(create(root, "multiLevelType", { val: "hybridMultilevel" }));
  for (let level = 0; level < 9; level += 1) abstract.appendChild(levelOf(root, kind, level));
  // All definitions come before all lists (ECMA-376 17.9.15).
  root.insertBefore(abstract, childrenOf(root, "num")[0] ?? null);
  const numId = nextNumber(childrenOf(root, "num"), "numId", 1);
  const number = create(root, "num", { numId });
  number.appendChild(create(root, "abstractNumId", { val: abstractId }));
  root.insertBefore(number, child(root, "numIdMacAtCleanup"));
  return numId;
}

const bullets = ["\u2022", "\u25e6", "\u25aa"];
const numbers = [
  ["decimal", "."],
  ["lowerLetter", ")"],
  ["lowerRoman", "."],
] as const;

function levelOf(near: Element, kind: ListKind, level: number): Element {
  const element = create(near, "lvl", { ilvl: String(level) });
  const [format, end] = kind === "bullet" ? ["bullet", ""] : (numbers[level % 3] ?? numbers[0]);
  const text = kind === "bullet" ? (bullets[level % 3] ?? "\u2022") : `%${level + 1}${end}`;
  element.append(
    create(near, "start", { val: "1" }),
    create(near, "numFmt", { val: format }),
    create(near, "lvlText", { val: text }),
    create(near, "lvlJc", { val: "left" }),
  );
  const properties = create(near, "pPr");
  properties.appendChild(create(near, "ind", { left: String(720 + level * 360), hanging: "360" }));
  element.appendChild(properties);
  return element;
}

function numberingRoot(source: OpenPackage): Element | null {
  const path = source.target(source.mainPath, relation.numbering);
  return path === null ? null : source.xml(path).documentElement;
}

function createNumbering(source: OpenPackage): Element {
  const path = "word/numbering.xml";
  source.put(path, parseXml(`<w:numbering xmlns:w="${ns.w}"/>`, path), contentType.numbering);
  source.addRelationship(source.mainPath, relation.numbering, path);
  return source.xml(path).documentElement;
}

function nextNumber(elements: readonly Element[], name: string, first: number): string {
  const taken = elements.map((element) => Number(attribute(element, name)));
  return String(Math.max(first - 1, ...taken) + 1);
}

/** The id of the style "List Paragraph", whatever the language of the Word that wrote it. */
function listStyle(source: OpenPackage): string | null {
  const path = source.target(source.mainPath, relation.styles);
  const root = path === null ? null : source.xml(path).documentElement;
  const style = childrenOf(root, "style").find(
    (element) => valOf(element, "name")?.toLowerCase() === "list paragraph",
  );
  return attribute(find(style ?? null), "styleId");
}
