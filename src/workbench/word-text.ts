import { lengthOf, piecesOf, revisionOf } from "./atoms.ts";
import { isRunLevel } from "./controls.ts";
import { deleteSpan, insertText } from "./edits.ts";
import { fixedSpan } from "./live-span.ts";
import { compare, order, type Position, paragraphsIn, type Span, textOf } from "./ranges.ts";
import type { LiveSpan, WordHost } from "./word-object.ts";

/**
 * Text as Word's API gives it: paragraphs end in "\r", deletions under tracking and a shown prompt are part of it.
 * All three are assumed (see `assumptions.ts`).
 */
export function apiText(target: Span | Element): string {
  return textOf(target, { deleted: "include" }).replaceAll("\n", "\r");
}

/** The text as it is once all changes are accepted. */
export function currentText(span: Span): string {
  return textOf(span, { deleted: "exclude" }).replaceAll("\n", "\r");
}

/** The text as it was before all tracked changes. */
export function originalText(span: Span): string {
  const { start, end } = order(span);
  const paragraphs = paragraphsIn(span);
  const lines = paragraphs.map((paragraph) =>
    piecesOf(paragraph)
      .filter((piece) => !/^(ins|moveTo)$/.test(revisionOf(piece.run)?.localName ?? ""))
      .filter(({ start: at }) => paragraph !== start.paragraph || at >= start.offset)
      .filter(({ start: at, length }) => paragraph !== end.paragraph || at + length <= end.offset)
      .map(({ text }) => text)
      .join(""),
  );
  return lines.join("\r");
}

/** Inserts text at a position and gives the stretch it covers. */
export function insertAt(position: Position, text: string, host: WordHost): LiveSpan {
  // Nothing must not drive out a prompt.
  if (text === "") return fixedSpan({ start: position, end: position });
  const end = insertText(position, text, host.editing);
  const length = text.length;
  const sameLine = !/[\r\n]/.test(text) && end.offset >= length;
  const start = sameLine ? { ...end, offset: end.offset - length } : clampTo(position, end);
  return fixedSpan(order({ start, end }));
}

/** Replaces what a span covers with text. */
export function replaceText(span: Span, text: string, host: WordHost): LiveSpan {
  const { start, end } = order(span);
  const at = compare(start, end) === 0 ? start : deleteSpan({ start, end }, host.editing);
  if (text === "") return fixedSpan({ start: at, end: at });
  return insertAt({ ...at, ...controlOf(span) }, text, host);
}

/** Replacing what a run-level control holds must not end up beside it. */
function controlOf({ start }: Span): { readonly control?: Element } {
  const { control } = start;
  return control?.isConnected && isRunLevel(control) ? { control } : {};
}

function clampTo(position: Position, fallback: Position): Position {
  if (!position.paragraph.isConnected) return { ...fallback, offset: 0 };
  return { ...position, offset: Math.min(position.offset, lengthOf(position.paragraph)) };
}
