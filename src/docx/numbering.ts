import { codesOfXml, rememberPart } from "./kept-parts.ts";
import { w, wAttribute } from "./names.ts";
import type { XmlReader } from "./xml.ts";

/** The automatic lists of a document, as they count up while it is read. */
export interface Numbering {
  /**
   * What stands before the next item of a list at a level (from 0): "- " for every kind of bullet, "1. ", "2. " for
   * every kind of number, two blanks per level before it; "" where the list shows nothing. Counts the item.
   */
  nextMarker(list: string, level: number): string;
}

interface Level {
  /** `w:numFmt`: bullet, decimal, lowerLetter, none … */
  readonly format: string;
  readonly start: number;
  readonly text: string | null;
}

interface AbstractList {
  readonly levels: ReadonlyMap<number, Level>;
  /** Name of the style that holds the levels instead (ECMA-376-1 17.9.21). */
  readonly styleLink: string | null;
}

interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

interface Lists {
  readonly abstracts: ReadonlyMap<string, AbstractList>;
  readonly lists: ReadonlyMap<string, List>;
}

/** Lists have nine levels. */
const deepestLevel = 8;

/** Lists that are read when the first item asks. `listOfStyle` resolves lists that only name a style. */
export function createNumbering(
  openXml: () => XmlReader | null,
  listOfStyle: (style: string) => string | null,
): Numbering {
  let lists: Lists | null = null;
  /** Lists made from one abstract list count on together (ECMA-376-1 17.9.15). */
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    nextMarker(id, wanted) {
      if (lists === null) {
        const source = openXml();
        lists = source === null ? { abstracts: new Map(), lists: new Map() } : listsIn(source);
      }
      const list = lists.lists.get(id);
      if (list === undefined) return "";
      const depth = Math.max(0, Math.min(deepestLevel, wanted));
      const level = list.levels.get(depth) ?? findLevel(lists, list.abstract, depth, listOfStyle);
      if (level === null) return "";
      const count = countUp(list, id, depth, level.start);
      if (level.format === "none" || level.text === "") return "";
      return `${"  ".repeat(depth)}${level.format === "bullet" ? "-" : `${count}.`} `;
    },
  };

  function countUp(list: List, id: string, depth: number, start: number): number {
    const count = counts.get(list.abstract) ?? [];
    counts.set(list.abstract, count);
    const override = list.starts.get(depth);
    const key = `${id}/${depth}`;
    if (override !== undefined && !begun.has(key)) count[depth] = override - 1;
    begun.add(key);
    const next = (count[depth] ?? start - 1) + 1;
    count[depth] = next;
    count.length = depth + 1;
    return next;
  }
}

function findLevel(
  lists: Lists,
  abstract: string,
  depth: number,
  listOfStyle: (style: string) => string | null,
): Level | null {
  const found = lists.abstracts.get(abstract);
  const level = found?.levels.get(depth);
  if (found === undefined || level !== undefined || found.styleLink === null) return level ?? null;
  const linked = lists.lists.get(listOfStyle(found.styleLink) ?? "");
  // Only one step: the list of a numbering style defines its own levels.
  return linked === undefined ? null : (lists.abstracts.get(linked.abstract)?.levels.get(depth) ?? null);
}

const listsIn = rememberPart(codesOfXml, readLists);

function readLists(xml: XmlReader): Lists {
  const abstracts = new Map<string, AbstractList>();
  const lists = new Map<string, List>();
  if (!xml.nextChild(0)) return { abstracts, lists };
  while (xml.nextChild(1)) {
    if (xml.name === w.abstractNum) {
      const id = xml.attribute(wAttribute.abstractNumId) ?? "";
      abstracts.set(id, readAbstract(xml));
    } else if (xml.name === w.num) {
      const id = xml.attribute(wAttribute.numId) ?? "";
      lists.set(id, readList(xml));
    }
  }
  return { abstracts, lists };
}

function readAbstract(xml: XmlReader): AbstractList {
  const depth = xml.depth;
  const levels = new Map<number, Level>();
  let styleLink: string | null = null;
  while (xml.nextChild(depth)) {
    if (xml.name === w.lvl) levels.set(levelNumber(xml), readLevel(xml));
    else if (xml.name === w.numStyleLink) styleLink = xml.attribute(wAttribute.val);
  }
  return { levels, styleLink };
}

function readList(xml: XmlReader): List {
  const depth = xml.depth;
  const levels = new Map<number, Level>();
  const starts = new Map<number, number>();
  let abstract = "";
  while (xml.nextChild(depth)) {
    if (xml.name === w.abstractNumId) abstract = xml.attribute(wAttribute.val) ?? "";
    else if (xml.name === w.lvlOverride) readOverride(xml, levels, starts);
  }
  return { abstract, levels, starts };
}

function readOverride(xml: XmlReader, levels: Map<number, Level>, starts: Map<number, number>): void {
  const depth = xml.depth;
  const number = levelNumber(xml);
  while (xml.nextChild(depth)) {
    if (xml.name === w.startOverride) starts.set(number, Number(xml.attribute(wAttribute.val) ?? 1) || 0);
    else if (xml.name === w.lvl) levels.set(number, readLevel(xml));
  }
}

function readLevel(xml: XmlReader): Level {
  const depth = xml.depth;
  let format = "decimal";
  let start = 1;
  let text: string | null = null;
  while (xml.nextChild(depth)) {
    if (xml.name === w.numFmt) format = xml.attribute(wAttribute.val) ?? format;
    else if (xml.name === w.start) start = Number(xml.attribute(wAttribute.val) ?? 1) || 0;
    else if (xml.name === w.lvlText) text = xml.attribute(wAttribute.val);
  }
  return { format, start, text };
}

function levelNumber(xml: XmlReader): number {
  return Number(xml.attribute(wAttribute.ilvl) ?? 0) || 0;
}
