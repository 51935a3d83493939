import { DocxError } from "./error.ts";
import type { GatheredText } from "./gathered-text.ts";
import type { Numbering } from "./numbering.ts";
import type { Cell, Control, Paragraph, Picture, Piece } from "./story.ts";
import type { StyleSheet } from "./style-sheet.ts";
import type { XmlReader } from "./xml.ts";

/** The state of reading one part from front to back: where the reader is, and what has been collected. */
export interface Flow {
  readonly xml: XmlReader;
  readonly styles: StyleSheet;
  readonly numbering: Numbering;
  /** Text of a footnote or endnote; null where there is none. */
  readonly noteText: (kind: "footnote" | "endnote", id: string) => string | null;
  /** Reads the paragraphs of a text box; given from outside, since those hold runs again. */
  readonly readTextBox: (flow: Flow) => void;
  /** Reads the blocks that come next at a glance, as far as it goes; null where nobody does. */
  readonly passBlocks: ((flow: Flow) => void) | null;
  /** What `passBlocks` keeps from one time to the next. In a WeakMap all of this would live until a full collection. */
  passing: object | null;
  /** Whether the root says that blanks at the ends of texts count. */
  readonly keepsBlanks: boolean;

  readonly paragraphs: Paragraph[];
  readonly controls: Control[];
  readonly pictures: Picture[];
  control: Control | null;
  /** The cell being read, and how far its table is read; undefined outside tables. */
  cell: Cell | undefined;
  table: TablePlace | undefined;
  /** The paragraph being read; null between paragraphs. */
  paragraph: Paragraph | null;
  /** A paragraph whose mark is deleted: the next one goes on in it. */
  unfinished: Paragraph | null;
  /** The piece that text was added to last, and what is gathered for it. */
  piece: Piece | null;
  readonly gathered: GatheredText;
  /** Where plain properties of a run stood last. */
  readonly plain: { start: number; end: number };
  /** The fields that are open, innermost last: in their code, or in their result. */
  fields: ("code" | "result")[];
  /** Of the run being read. */
  runIsPrompt: boolean;
  runIsHidden: boolean;

  /** Characters collected so far. */
  length: number;
  hidden: boolean;
  changes: boolean;
  embedded: boolean;
}

/** How far a table is read: the row, and the next column of it, from 0. */
export interface TablePlace {
  row: number;
  column: number;
}

/** What a document may hold: some hundred times a Steckbrief, and little enough to be read at once. */
const most = { paragraphs: 20_000, controls: 5_000, pictures: 2_000, text: 500_000 } as const;

/** Throws DocxError where the document holds more of something than any that was written by hand. */
export function checkMost(kind: keyof typeof most, count: number): void {
  if (count > most[kind]) throw new DocxError("too-large", { reason: kind, size: count, limit: most[kind] });
}

/** Adds text to the paragraph being read, unless it belongs to a field's code or is hidden. */
export function addText(flow: Flow, text: string): void {
  if (text === "" || !takesText(flow)) return;
  countText(flow, text.length);
  const piece = pieceOf(flow);
  flushText(flow);
  if (piece !== null) piece.text += text;
}

/**
 * The same for a stretch of the part that stands for itself: no markup, no references. Blanks at its ends are left out
 * where they don't count.
 */
export function addPlain(flow: Flow, from: number, to: number, keepsBlanks: boolean): void {
  const { xml, gathered } = flow;
  const { codes } = xml.source;
  let start = from;
  let end = to;
  if (!keepsBlanks) {
    while (start < end && isBlank(codes[start])) start++;
    while (end > start && isBlank(codes[end - 1])) end--;
  }
  if (start === end || !takesText(flow)) return;
  pieceOf(flow);
  countText(flow, gathered.add(codes, start, end));
}

/** XML's blanks only: no-break blanks are text. */
function isBlank(code: number | undefined): boolean {
  return code === 32 || code === 9 || code === 10;
}

/** Puts what is gathered where it belongs; before anybody looks at the text. */
export function flushText({ piece, gathered }: Flow): void {
  if (piece !== null) piece.text += gathered.take();
}

function takesText(flow: Flow): boolean {
  const { paragraph, fields } = flow;
  if (paragraph === null || (fields.length > 0 && fields.includes("code"))) return false;
  if (flow.runIsHidden) flow.hidden = true;
  return !flow.runIsHidden;
}

function countText(flow: Flow, length: number): void {
  flow.length += length;
  checkMost("text", flow.length);
}

/** The piece that text at this place belongs to. */
function pieceOf(flow: Flow): Piece | null {
  const { paragraph, control, runIsPrompt } = flow;
  if (paragraph === null) return null;
  const last = paragraph.pieces[paragraph.pieces.length - 1];
  const isSame = last !== undefined && last.control === control && last.prompt === runIsPrompt;
  const piece = isSame ? last : { text: "", control, prompt: runIsPrompt };
  if (flow.piece !== piece) {
    flushText(flow);
    flow.piece = piece;
  }
  if (isSame) return piece;
  paragraph.pieces.push(piece);
  enterControls(control, paragraph);
  return piece;
}

/** Notes in a control, and in those around it, that the paragraph has a part in them. */
export function enterControls(control: Control | null, paragraph: Paragraph): void {
  for (let one = control; one !== null; one = one.parent)
    if (one.paragraphs[one.paragraphs.length - 1] !== paragraph) one.paragraphs.push(paragraph);
}
