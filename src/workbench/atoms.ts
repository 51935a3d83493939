import { attribute, closest, isW } from "./dom.ts";
import { ns } from "./ooxml.ts";

/** A stretch of a paragraph's inline atoms that one element holds: the characters of a text, or one tab, break or drawing. */
export interface Piece {
  readonly node: Element;
  readonly run: Element;
  /** Offset of its first atom in the paragraph. */
  readonly start: number;
  readonly length: number;
  /** What it reads as: text, "\t", "\v" for a line break, "" for a drawing. */
  readonly text: string;
  /** Deleted (or moved away) under change tracking. */
  readonly deleted: boolean;
}

/** Runs, and whatever may stand around runs inside a paragraph. */
const wrappers = new Set([
  "ins",
  "del",
  "moveFrom",
  "moveTo",
  "hyperlink",
  "smartTag",
  "customXml",
  "fldSimple",
  "dir",
  "bdo",
  "sdt",
  "sdtContent",
]);

const singles: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  br: "\v",
  cr: "\v",
  noBreakHyphen: "\u2011",
  softHyphen: "\u00ad",
  drawing: "",
  pict: "",
  object: "",
  footnoteReference: "",
  endnoteReference: "",
};

/** The pieces of a paragraph, in order; pieces without length are left out. */
export function piecesOf(paragraph: Element): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const add = (node: Element, run: Element, text: string, length: number, deleted: boolean): void => {
    if (length > 0) pieces.push({ node, run, start, length, text, deleted });
    start += length;
  };
  const walkRun = (run: Element, deleted: boolean): void => {
    for (const node of run.children) {
      if (node.namespaceURI === ns.mc && node.localName === "AlternateContent")
        add(node, run, "", 1, deleted);
      if (!isW(node)) continue;
      const single = singles[node.localName];
      if (single !== undefined) add(node, run, single, 1, deleted);
      else if (node.localName === "sym") add(node, run, symbol(node), 1, deleted);
      else if (node.localName === "t" || node.localName === "delText") {
        const text = node.textContent ?? "";
        add(node, run, text, text.length, deleted || node.localName === "delText");
      }
    }
  };
  const walk = (parent: Element, deleted: boolean): void => {
    for (const node of parent.children) {
      if (!isW(node)) continue;
      if (node.localName === "r") walkRun(node, deleted);
      else if (wrappers.has(node.localName)) {
        walk(node, deleted || node.localName === "del" || node.localName === "moveFrom");
      }
    }
  };
  walk(paragraph, false);
  return pieces;
}

/** Number of inline atoms in a paragraph. */
export function lengthOf(paragraph: Element): number {
  const last = piecesOf(paragraph).at(-1);
  return last === undefined ? 0 : last.start + last.length;
}

/** The paragraph as a string whose indexes are offsets: drawings count as U+FFFC, line breaks as "\v". */
export function offsetText(paragraph: Element): string {
  return piecesOf(paragraph)
    .map((piece) => (piece.text === "" ? "\ufffc" : piece.text))
    .join("");
}

/** Paragraphs in a block container or the container itself, in order; text boxes are stories of their own. */
export function paragraphsOf(container: Element): Element[] {
  if (isW(container, "p")) return [container];
  const found: Element[] = [];
  const walk = (parent: Element): void => {
    for (const node of parent.children) {
      if (isW(node, "p")) found.push(node);
      else if (isW(node)) walk(node);
    }
  };
  walk(container);
  return found;
}

/** The innermost run-level control of a paragraph that holds the node. */
export function runControlOf(node: Element): Element | null {
  for (let at: Element | null = node; at !== null && !isW(at, "p"); at = at.parentElement) {
    if (isW(at, "sdt")) return at;
  }
  return null;
}

/** The story a paragraph belongs to: body, header, footer, note, text box. */
export function storyOf(node: Element): Element {
  let at = node;
  while (
    at.parentElement !== null &&
    !/^(body|hdr|ftr|txbxContent|docPartBody|footnote|endnote)$/.test(at.localName)
  ) {
    at = at.parentElement;
  }
  return at;
}

/** The tracked insertion, deletion or move around a run. */
export function revisionOf(run: Element): Element | null {
  for (let at = run.parentElement; at !== null && !isW(at, "p"); at = at.parentElement) {
    if (/^(ins|del|moveFrom|moveTo)$/.test(at.localName) && isW(at)) return at;
    if (isW(at, "sdt")) return null;
  }
  return null;
}

/** The paragraph around a node. */
export function paragraphOf(node: Node): Element | null {
  return closest(node, "p");
}

function symbol(node: Element): string {
  const code = Number.parseInt(attribute(node, "char") ?? "", 16);
  return Number.isNaN(code) ? "?" : String.fromCodePoint(code);
}
