import { DocxError } from "./error.ts";
import type { Numbering } from "./numbering.ts";
import type { Cell, Control, Paragraph, Picture } from "./story.ts";
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
  const { paragraph, control, fields } = flow;
  if (paragraph === null || text === "") return;
  if (fields.length > 0 && fields.includes("code")) return;
  if (flow.runIsHidden) {
    flow.hidden = true;
    return;
  }
  flow.length += text.length;
  checkMost("text", flow.length);
  const last = paragraph.pieces[paragraph.pieces.length - 1];
  if (last !== undefined && last.control === control && last.prompt === flow.runIsPrompt) {
    last.text += text;
    return;
  }
  paragraph.pieces.push({ text, control, prompt: flow.runIsPrompt });
  enterControls(control, paragraph);
}

/** Notes in a control, and in those around it, that the paragraph has a part in them. */
export function enterControls(control: Control | null, paragraph: Paragraph): void {
  for (let one = control; one !== null; one = one.parent)
    if (one.paragraphs[one.paragraphs.length - 1] !== paragraph) one.paragraphs.push(paragraph);
}
