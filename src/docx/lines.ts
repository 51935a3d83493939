import type { Control, Paragraph, Piece } from "./story.ts";

/**
 * The paragraphs with those divided at their manual line breaks that stand in none of the form's controls: what is
 * pasted from a mail is one paragraph with breaks, headings and all. Read together again they give the same text.
 */
export function linesOf(
  paragraphs: readonly Paragraph[],
  owned: (control: Control | null) => boolean,
): readonly Paragraph[] {
  if (!paragraphs.some(hasBreak)) return paragraphs;
  return paragraphs.flatMap((paragraph) => {
    const { pieces, pictures, control } = paragraph;
    const isOwned = owned(control) || pieces.some((piece) => owned(piece.control));
    return !hasBreak(paragraph) || isOwned || pictures.length > 0 ? [paragraph] : divide(paragraph);
  });
}

/** A line that holds what stands behind a heading, as if it stood below it. */
export function valueLine(heading: Paragraph, value: string): Paragraph {
  return { ...lineOf(heading, [{ text: value, control: null, prompt: false }]), marker: "", outline: null };
}

function hasBreak({ pieces }: Paragraph): boolean {
  return pieces.some(({ text }) => text.includes("\n"));
}

function divide(paragraph: Paragraph): readonly Paragraph[] {
  const lines: Piece[][] = [[]];
  for (const piece of paragraph.pieces)
    for (const [index, text] of piece.text.split("\n").entries()) {
      if (index > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ ...piece, text });
    }
  return lines.map((pieces, index) => {
    const line = lineOf(paragraph, pieces);
    return index === 0 ? line : { ...line, marker: "" };
  });
}

function lineOf(paragraph: Paragraph, pieces: Piece[]): Paragraph {
  return { ...paragraph, pieces, of: paragraph.of ?? paragraph };
}
