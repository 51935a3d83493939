import { readAlternative } from "./alternate.ts";
import { readControl } from "./controls.ts";
import { checkMost, enterControls, type Flow, flushText } from "./flow.ts";
import { mc, w, wAttribute } from "./names.ts";
import { nextInline, readInlineElement } from "./runs.ts";
import type { Paragraph } from "./story.ts";
import { levelOf, readList } from "./style-sheet.ts";
import type { XmlReader } from "./xml.ts";

type Reader = (flow: Flow) => void;

/** Reads the children of a body, a cell, a note, a control: paragraphs, and what holds them. */
export function readBlocks(flow: Flow): void {
  const { xml } = flow;
  const depth = xml.depth;
  while (nextBlock(flow, depth)) blockReaders.get(xml.name)?.(flow);
}

function nextBlock(flow: Flow, depth: number): boolean {
  if (flow.xml.depth === depth) flow.passBlocks?.(flow);
  return flow.xml.nextChild(depth);
}

/** Reads a text box in the middle of a paragraph; its paragraphs stand before that one. */
export function readTextBox(flow: Flow): void {
  const { paragraph, fields, runIsPrompt, runIsHidden } = flow;
  flow.paragraph = null;
  flow.fields = [];
  readBlocks(flow);
  endStory(flow);
  Object.assign(flow, { paragraph, fields, runIsPrompt, runIsHidden });
}

/** A deleted paragraph mark at the very end has nothing to join. */
export function endStory(flow: Flow): void {
  flushText(flow);
  if (flow.unfinished !== null) flow.paragraphs.push(flow.unfinished);
  flow.unfinished = null;
}

const blockReaders: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [w.p, readParagraph],
  [w.tbl, readTable],
  [w.tr, readRow],
  [w.tc, readCell],
  [w.sdt, (flow) => readControl(flow, readBlocks)],
  [w.customXml, readBlocks],
  [w.ins, readBlocks],
  [w.moveTo, readBlocks],
  [mc.alternateContent, (flow) => readAlternative(flow.xml, () => readBlocks(flow))],
  [
    w.altChunk,
    (flow) => {
      flow.embedded = true;
    },
  ],
]);

function readTable(flow: Flow): void {
  const { cell, table } = flow;
  flow.table = { row: -1, column: 0 };
  readBlocks(flow);
  Object.assign(flow, { cell, table });
}

function readRow(flow: Flow): void {
  const { table } = flow;
  if (table !== undefined) Object.assign(table, { row: table.row + 1, column: 0 });
  readBlocks(flow);
}

function readCell(flow: Flow): void {
  const { xml, table, cell: outer } = flow;
  const depth = xml.depth;
  const place = { row: table?.row ?? 0, column: table?.column ?? 0, outer };
  let span = 1;
  flow.cell = table && { ...place, table, span };
  while (xml.nextChild(depth)) {
    if (xml.name === w.tcPr) {
      span = readSpan(xml);
      flow.cell = table && { ...place, table, span };
    } else blockReaders.get(xml.name)?.(flow);
  }
  endStory(flow);
  if (table !== undefined) table.column += span;
  flow.cell = outer;
}

/** How many columns of the grid a cell takes (ECMA-376-1 17.4.17). */
function readSpan(xml: XmlReader): number {
  const depth = xml.depth;
  let span = 1;
  while (xml.nextChild(depth)) if (xml.name === w.gridSpan) span = Number(xml.attribute(wAttribute.val)) || 1;
  return Math.max(1, span);
}

interface Properties {
  style: string | null;
  list: string | null;
  level: number | null;
  outline: number | null;
  markDeleted: boolean;
  /** A large first letter, which Word keeps in a paragraph of its own before the rest (ECMA-376-1 17.3.1.11). */
  dropCap: boolean;
}

function readParagraph(flow: Flow): void {
  const { xml } = flow;
  const depth = xml.depth;
  const paragraph = flow.unfinished ?? createParagraph(flow);
  const properties: Properties = {
    style: null,
    list: null,
    level: null,
    outline: null,
    markDeleted: false,
    dropCap: false,
  };
  paragraph.positions.push(xml.position);
  checkMost("paragraphs", flow.paragraphs.length);
  flow.unfinished = null;
  flow.paragraph = paragraph;
  enterControls(flow.control, paragraph);
  while (nextInline(flow, depth)) {
    if (xml.name === w.pPr) readProperties(flow, properties);
    else readInlineElement(flow);
  }
  flow.paragraph = null;
  // A field whose code never ends would swallow the rest of the document.
  if (flow.fields.length > 0) flow.fields = flow.fields.filter((state) => state === "result");
  if (properties.markDeleted) flow.changes = true;
  if (properties.markDeleted || properties.dropCap) {
    flow.unfinished = paragraph;
    return;
  }
  // Of paragraphs that a deleted mark joins, the last one's properties count.
  paragraph.style = properties.style;
  paragraph.outline = properties.outline;
  paragraph.marker = markerOf(flow, properties);
  flow.paragraphs.push(paragraph);
}

function createParagraph({ control, cell }: Flow): Paragraph {
  return { style: null, outline: null, marker: "", pieces: [], positions: [], control, pictures: [], cell };
}

/** Direct numbering counts before that of the style; list 0 takes a list away (ECMA-376-1 17.9.18). */
export function markerOf(
  flow: Flow,
  { style, list, level }: Pick<Properties, "style" | "list" | "level">,
): string {
  const ofStyle = list === null && style !== null ? flow.styles.numberingOf(style) : null;
  const id = list ?? ofStyle?.list ?? null;
  return id === null || id === "0" ? "" : flow.numbering.nextMarker(id, level ?? ofStyle?.level ?? 0);
}

function readProperties(flow: Flow, found: Properties): void {
  const { xml } = flow;
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name === w.pStyle) found.style = xml.attribute(wAttribute.val);
    else if (xml.name === w.outlineLvl) found.outline = levelOf(xml.attribute(wAttribute.val));
    else if (xml.name === w.numPr) Object.assign(found, readList(xml));
    else if (xml.name === w.framePr)
      found.dropCap = /drop|margin/.test(xml.attribute(wAttribute.dropCap) ?? "");
    else if (xml.name === w.rPr) readMark(flow, found);
  }
}

/** Changes tracked on the paragraph's own mark (ECMA-376-1 17.13.5.15). */
function readMark(flow: Flow, found: Properties): void {
  const { xml } = flow;
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name === w.del || xml.name === w.moveFrom) found.markDeleted = true;
    else if (xml.name === w.ins || xml.name === w.moveTo) flow.changes = true;
  }
}
