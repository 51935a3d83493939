import { attribute, child, childrenOf, find, valOf } from "./dom.ts";
import { relation } from "./ooxml.ts";
import type { OpenPackage } from "./package.ts";
import type { ParagraphLook } from "./render-styles.ts";

/** What stands before a list paragraph, and how far it hangs to the left of the text (twentieths of a point). */
export interface Marker {
  readonly text: string;
  readonly bullet: boolean;
  readonly level: number;
  readonly left: string;
  readonly hanging: string;
}

/** Private-use glyphs of the symbol fonts that Word draws bullets with. */
const glyphs: Readonly<Record<string, string>> = {
  "\uf0b7": "•",
  "\uf0a7": "▪",
  "\uf0d8": "➢",
  "\uf0fc": "✓",
  o: "○",
};

/** Counts through the lists of a story, paragraph by paragraph in order. */
export class ListCounter {
  readonly #numbering: Numbering;
  readonly #counts = new Map<string, number[]>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  next(paragraph: Element, look: ParagraphLook): Marker | null {
    const place = listPlace(look);
    if (place === null) return null;
    const list = this.#numbering.list(place.numId);
    const level = list?.levels.get(place.level);
    if (list === undefined || level === undefined) return null;
    const counts = this.#counts.get(list.key) ?? [];
    this.#counts.set(list.key, counts);
    counts.length = Math.max(counts.length, place.level + 1);
    counts[place.level] = (counts[place.level] ?? startOf(level) - 1) + 1;
    counts.length = place.level + 1;
    const indents = child(child(level, "pPr"), "ind");
    // Indents of the list level come before those of the style, but behind the paragraph's own.
    const direct = find(paragraph, "pPr", "ind");
    const format = valOf(level, "numFmt") ?? "decimal";
    const pattern = valOf(level, "lvlText") ?? "";
    return {
      text: format === "bullet" ? (glyphs[pattern] ?? pattern) : this.#number(list, counts, pattern),
      bullet: format === "bullet",
      level: place.level,
      left: side(direct, "left") ?? side(indents, "left") ?? "720",
      hanging: attribute(direct, "hanging") ?? attribute(indents, "hanging") ?? "360",
    };
  }

  #number(list: List, counts: readonly number[], pattern: string): string {
    return pattern.replace(/%(\d)/g, (_, digit: string) => {
      const level = Number(digit) - 1;
      const element = list.levels.get(level);
      return formatNumber(counts[level] ?? startOf(element), valOf(element ?? null, "numFmt") ?? "decimal");
    });
  }
}

interface List {
  readonly key: string;
  readonly levels: ReadonlyMap<number, Element>;
}

/** Lists of a package, by number id. */
export class Numbering {
  readonly #root: Element | null;

  constructor(source: OpenPackage) {
    const path = source.target(source.mainPath, relation.numbering);
    this.#root = path === null ? null : source.xml(path).documentElement;
  }

  list(numId: string): List | undefined {
    const number = childrenOf(this.#root, "num").find((element) => attribute(element, "numId") === numId);
    if (number === undefined) return undefined;
    const abstractId = valOf(number, "abstractNumId");
    const abstract = childrenOf(this.#root, "abstractNum").find(
      (element) => attribute(element, "abstractNumId") === abstractId,
    );
    if (abstract === undefined) return undefined;
    const levels = new Map(
      childrenOf(abstract, "lvl").map((level) => [Number(attribute(level, "ilvl")), level]),
    );
    const overrides = childrenOf(number, "lvlOverride");
    for (const override of overrides) {
      const level = child(override, "lvl");
      if (level !== null) levels.set(Number(attribute(override, "ilvl")), level);
    }
    // Lists with one definition count on together, unless one of them starts anew.
    return { key: overrides.length > 0 ? `n${numId}` : `a${abstractId}`, levels };
  }
}

/** The list and level a paragraph belongs to; number id 0 means none. */
export function listPlace(look: ParagraphLook): { numId: string; level: number } | null {
  const properties = look.paragraph.get("numPr") ?? null;
  const numId = valOf(properties, "numId");
  if (numId === null || numId === "0") return null;
  return { numId, level: Number(valOf(properties, "ilvl") ?? 0) };
}

function startOf(level: Element | undefined): number {
  return Number(valOf(level ?? null, "start") ?? 1);
}

function side(indents: Element | null, name: "left"): string | null {
  return attribute(indents, name) ?? attribute(indents, "start");
}

function formatNumber(number: number, format: string): string {
  if (format === "lowerLetter") return letters(number);
  if (format === "upperLetter") return letters(number).toUpperCase();
  if (format === "lowerRoman") return roman(number);
  if (format === "upperRoman") return roman(number).toUpperCase();
  return String(number);
}

/** a … z, then aa, bb, as Word counts. */
function letters(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);
}

const romans = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

function roman(number: number): string {
  let rest = number;
  let text = "";
  for (const [size, sign] of romans) {
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  }
  return text;
}
