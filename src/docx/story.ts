/** The flat model of a document: its paragraphs in order, each with its text, and who encloses which piece of it. */

/** A content control (ECMA-376-1 17.5.2), at whatever level it stands. */
export interface Control {
  readonly tag: string | null;
  /** Readable title (`w:alias`). */
  readonly title: string | null;
  /** Around whole paragraphs, or inside one. */
  readonly level: "block" | "run";
  /** Whether it says that its text is a prompt. Programs that edit keep that, and LibreOffice 7.4 drops it. */
  readonly prompting: boolean;
  readonly isCheckbox: boolean;
  /** Where its start tag ends in the part's XML, in characters. */
  readonly position: number;
  /** State of a checkbox; null where it doesn't say. */
  readonly checked: boolean | null;
  readonly parent: Control | null;
  /** Every paragraph that begins in it, or has a piece in it. */
  readonly paragraphs: Paragraph[];
  readonly pictures: Picture[];
}

/** A stretch of a paragraph's text that one control encloses. */
export interface Piece {
  text: string;
  /** The innermost control. */
  readonly control: Control | null;
  /** Whether it wears a character style for prompts. */
  readonly prompt: boolean;
}

export interface Paragraph {
  /** Id of the paragraph style; null for the default. */
  style: string | null;
  /** Level of an outline heading, from 0; null for text. Only what the paragraph itself says. */
  outline: number | null;
  /** What an automatic list puts before the text: "- ", "  1. ". */
  marker: string;
  readonly pieces: Piece[];
  /** Where its start tags end in the part's XML, in characters: several where deleted marks join paragraphs. */
  readonly positions: number[];
  /** The innermost control around the whole paragraph. */
  readonly control: Control | null;
  readonly pictures: Picture[];
  /** Whether the form printed it, where others typed into fields of their own: a fillable PDF. */
  readonly printed?: boolean;
  /** The innermost cell of a table around it. */
  readonly cell?: Cell | undefined;
  /** Of a line of a paragraph, or of what stands behind its heading: that paragraph. */
  readonly of?: Paragraph;
}

/** A cell of a table: where it stands, counted from 0, and how many columns it takes. */
export interface Cell {
  /** The same for all cells of a table. */
  readonly table: object;
  readonly row: number;
  readonly column: number;
  readonly span: number;
  /** The cell around the table. */
  readonly outer: Cell | undefined;
}

/** A picture in the text. Lengths in EMU (914,400 per inch), null where the document doesn't say. */
export interface Picture {
  readonly paragraph: Paragraph;
  /** The innermost control around it. */
  readonly control: Control | null;
  /** Id of the relationship that leads to the bytes. */
  readonly relationship: string;
  readonly widthEmu: number | null;
  readonly heightEmu: number | null;
  /** How much of width and height is cut off, 0…1. */
  readonly cropX: number;
  readonly cropY: number;
  readonly alt: string | null;
}

/** What the body of a document says, and what a reader should know about it. */
export interface Story {
  readonly paragraphs: readonly Paragraph[];
  readonly controls: readonly Control[];
  readonly pictures: readonly Picture[];
  /** Whether text formatted as hidden was left out. */
  readonly hidden: boolean;
  /** Whether it holds tracked changes that nobody has accepted or rejected. */
  readonly changes: boolean;
  /** Whether it embeds other documents, whose text is not read. */
  readonly embedded: boolean;
}

/** The paragraph's text with its list marker; an empty list item is an empty line. */
export function textOf(paragraph: Paragraph): string {
  const text = plainTextOf(paragraph);
  return text === "" ? "" : paragraph.marker + text;
}

/** The paragraph's text without its list marker. */
export function plainTextOf(paragraph: Paragraph): string {
  let text = "";
  for (const piece of paragraph.pieces) text += piece.text;
  return text;
}

/** Whether a control is the other, or stands in it. */
export function isInside(control: Control | null, outer: Control): boolean {
  for (let one = control; one !== null; one = one.parent) if (one === outer) return true;
  return false;
}

/** The text of a control: its paragraphs as lines, each with only what stands in it, and not in another field's. */
export function textOfControl(control: Control, isForeign: (piece: Piece) => boolean = () => false): string {
  const lines: string[] = [];
  for (const paragraph of control.paragraphs) {
    if (!paragraph.pieces.some(isForeign)) lines.push(lineOf(paragraph, control));
    else {
      const pieces = paragraph.pieces.filter((piece) => !isForeign(piece));
      if (pieces.length > 0) lines.push(lineOf({ ...paragraph, pieces }, control));
    }
  }
  return lines.join("\n");
}

/** The pieces of text that stand in a control. */
export function piecesOf(control: Control): readonly Piece[] {
  return control.paragraphs.flatMap((paragraph) =>
    paragraph.pieces.filter((piece) => isInside(piece.control, control)),
  );
}

function lineOf(paragraph: Paragraph, control: Control): string {
  let text = "";
  let before = "";
  for (const piece of paragraph.pieces) {
    if (isInside(piece.control, control)) text += piece.text;
    else if (text === "") before += piece.text;
  }
  // A control inside the paragraph has the list's marker only where it begins the paragraph.
  return text === "" || before.trim() !== "" ? text : paragraph.marker + text;
}
