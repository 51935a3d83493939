import { laufzettelTag } from "../steckbrief/tags.ts";
import { foldBlanks } from "../steckbrief/text.ts";
import { laufzettelColumns, laufzettelEnd, laufzettelTitle, lineLabels } from "../umlauf/laufzettel.ts";
import { w } from "./names.ts";
import { childOf, descendantsOf, type XmlNode } from "./tree.ts";
import { typedText } from "./words.ts";

/** Where a Laufzettel stands in the main document: its blocks, and its table where that is whole. */
export interface LaufzettelPlace {
  readonly start: number;
  readonly end: number;
  /** Blocks in that stretch that are none of ours: somebody wrote there. */
  readonly strangers: readonly XmlNode[];
  readonly table: XmlNode | null;
  /** What stands above the table, line by line. */
  readonly lines: readonly string[];
}

/** Blocks between heading and table, and between table and end, at most. */
const farthest = 12;

/**
 * The Laufzettel of a document: its control with all that stands in it, and what LibreOffice put behind it (it keeps
 * only the first paragraph of a control inside); null where there is none.
 */
export function findLaufzettel(root: XmlNode, xml: string): LaufzettelPlace | null {
  const body = childOf(root, w.body);
  if (body === null) return null;
  const blocks = blocksIn(body);
  const heading = blocks.findIndex((block) => isHeading(block, xml));
  const head = blocks[heading];
  if (head === undefined) return null;
  const near = blocks.slice(heading + 1, heading + 1 + farthest);
  const at = near.findIndex((block) => block.name === w.tbl);
  const found = near[at] ?? null;
  const table = found !== null && isTable(found, xml) ? found : null;
  const control = controlAround(head);
  // Neither a table of ours nor a control: somebody else's heading.
  if (table === null && control === null) return null;
  const behind = near.slice(at + 1, at + 4).find((block) => isEnd(block, xml));
  const last = table === null ? head : (behind ?? table);
  const start = Math.min(head.start, control?.start ?? head.start);
  const end = Math.max(last.end, control?.end ?? last.end);
  const inside = blocks.filter((block) => block.start >= start && block.end <= end);
  const isOurs = (block: XmlNode): boolean =>
    block === head || block === table || isEnd(block, xml) || isLine(block, xml);
  return {
    start,
    end,
    strangers: inside.filter((block) => !isOurs(block) && typedText(block, xml).trim() !== ""),
    table,
    lines: inside.filter((block) => isLine(block, xml)).map((block) => foldBlanks(typedText(block, xml))),
  };
}

/** Paragraphs and tables of the body, also those in block-level controls. */
function blocksIn(node: XmlNode): readonly XmlNode[] {
  return node.children.flatMap((child): readonly XmlNode[] => {
    if (child.name === w.p || child.name === w.tbl) return [child];
    if (child.name !== w.sdt) return [];
    const content = childOf(child, w.sdtContent);
    return content === null ? [] : blocksIn(content);
  });
}

function isHeading(block: XmlNode, xml: string): boolean {
  return block.name === w.p && foldBlanks(typedText(block, xml)) === laufzettelTitle;
}

const endWords = laufzettelEnd.slice(0, 40);

function isEnd(block: XmlNode, xml: string): boolean {
  return block.name === w.p && foldBlanks(typedText(block, xml)).startsWith(endWords);
}

/** A line above the table begins with what it tells. */
function isLine(block: XmlNode, xml: string): boolean {
  const text = block.name === w.p ? foldBlanks(typedText(block, xml)) : "";
  return Object.values(lineLabels).some((label) => text.startsWith(`${label}: `));
}

function isTable(table: XmlNode, xml: string): boolean {
  const [head = []] = cellsOf(table, xml);
  return laufzettelColumns.every((name, column) => head[column]?.[0] === name);
}

/** The control of the Laufzettel around a block, or inside it where LibreOffice has moved it there. */
function controlAround(block: XmlNode): XmlNode | null {
  const isOurs = (node: XmlNode): boolean =>
    node.name === w.sdt && childOf(childOf(node, w.sdtPr), w.tag)?.val === laufzettelTag;
  for (let one = block.parent; one !== null; one = one.parent) if (isOurs(one)) return one;
  for (const node of descendantsOf(block)) if (isOurs(node)) return block;
  return null;
}

/** The cells of a table row by row, each as its lines. */
export function cellsOf(table: XmlNode, xml: string): readonly (readonly (readonly string[])[])[] {
  return rowsIn(table).map((row) =>
    row.children
      .filter(({ name }) => name === w.tc)
      .map((cell) =>
        typedText(cell, xml)
          .split("\n")
          .map((line) => foldBlanks(line))
          .filter((line) => line !== ""),
      ),
  );
}

function rowsIn(table: XmlNode): readonly XmlNode[] {
  return [...descendantsOf(table)].filter(({ name }) => name === w.tr);
}
