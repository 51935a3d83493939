import { lengthOf, type Piece, paragraphOf, paragraphsOf, piecesOf, runControlOf, storyOf } from "./atoms.ts";
import { acceptsText, contentOf, isRunLevel } from "./controls.ts";
import { isW } from "./dom.ts";
import { paragraphMark } from "./tracked.ts";

/** A place between two inline atoms of a paragraph. */
export interface Position {
  readonly paragraph: Element;
  /** Characters, tabs, breaks and drawings before it, one each; deleted text under tracking counts. */
  readonly offset: number;
  /** The run-level control it lies in (null: in none), where it touches a control's border; left out: the control. */
  readonly control?: Element | null;
}

export interface Span {
  readonly start: Position;
  readonly end: Position;
}

export interface TextOptions {
  /** Whether text deleted under change tracking is part of it. */
  readonly deleted: "include" | "exclude";
}

/** Text of a span or an element: "\n" between paragraphs, "\v" for line breaks, "\t" for tabs, nothing for pictures. */
export function textOf(target: Span | Element, options: TextOptions): string {
  const span = "start" in target ? order(target) : spanOf(target);
  if (span === null) return "";
  const withDeleted = options.deleted === "include";
  const paragraphs = paragraphsIn(span);
  let text = "";
  for (const [index, paragraph] of paragraphs.entries()) {
    const from = index === 0 ? span.start.offset : 0;
    const to = index === paragraphs.length - 1 ? span.end.offset : Number.POSITIVE_INFINITY;
    for (const piece of piecesOf(paragraph)) {
      if (piece.deleted && !withDeleted) continue;
      text += sliceOf(piece, from, to);
    }
    const last = index === paragraphs.length - 1;
    if (!last && (withDeleted || paragraphMark(paragraph, "del") === null)) text += "\n";
  }
  return text;
}

/** What an element covers: a control, a paragraph, a run, a table, a whole story. Null where it holds no paragraph. */
export function spanOf(element: Element): Span | null {
  const around = element.parentElement === null ? null : paragraphOf(element.parentElement);
  if (around !== null && !isW(element, "p")) {
    const control = isW(element, "sdt") ? { control: element } : {};
    const [from, to] = extentOf(element, around);
    return {
      start: { paragraph: around, offset: from, ...control },
      end: { paragraph: around, offset: to, ...control },
    };
  }
  const paragraphs = paragraphsOf(element);
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  if (first === undefined || last === undefined) return null;
  return { start: { paragraph: first, offset: 0 }, end: { paragraph: last, offset: lengthOf(last) } };
}

/** Offsets in the paragraph between which an element inside it lies. */
export function extentOf(element: Element, paragraph: Element): readonly [from: number, to: number] {
  let from = 0;
  let to = -1;
  for (const piece of piecesOf(paragraph)) {
    const relation = element.compareDocumentPosition(piece.node);
    if (element === piece.node || (relation & Node.DOCUMENT_POSITION_CONTAINED_BY) !== 0) {
      if (to < 0) from = piece.start;
      to = piece.start + piece.length;
    } else if ((relation & Node.DOCUMENT_POSITION_PRECEDING) !== 0 && to < 0) {
      from = piece.start + piece.length;
    }
  }
  return [from, Math.max(from, to)];
}

/** Less than, equal to or greater than 0 as `one` comes before, at or after `other`. */
export function compare(one: Position, other: Position): number {
  if (one.paragraph === other.paragraph) return one.offset - other.offset;
  const relation = one.paragraph.compareDocumentPosition(other.paragraph);
  return (relation & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ? -1 : 1;
}

export function isCollapsed(span: Span): boolean {
  return compare(span.start, span.end) === 0;
}

/** The same span with its start in front. */
export function order(span: Span): Span {
  return compare(span.start, span.end) <= 0 ? span : { start: span.end, end: span.start };
}

/** Paragraphs that a span touches, in order. */
export function paragraphsIn(span: Span): Element[] {
  const { start, end } = order(span);
  if (start.paragraph === end.paragraph) return [start.paragraph];
  const all = paragraphsOf(storyOf(start.paragraph));
  const from = all.indexOf(start.paragraph);
  const to = all.indexOf(end.paragraph);
  return from < 0 || to < 0 ? [start.paragraph] : all.slice(from, to + 1);
}

/** The run-level control a position lies in: the given one, else the one it touches, before what surrounds it. */
export function controlAt(position: Position): Element | null {
  if (position.control !== undefined) return position.control;
  const { left, right } = around(position);
  const leftControl = left && runControlOf(left.node);
  const rightControl = right && runControlOf(right.node);
  if (leftControl === rightControl) return leftControl;
  for (const candidate of [leftControl, rightControl]) {
    if (candidate !== null && acceptsText(candidate)) return candidate;
  }
  const empty = emptyControlAt(position);
  if (empty !== null) return empty;
  // Between a checkbox and text: outside. Between two checkboxes: outside too.
  return leftControl !== null && rightControl !== null ? null : outerOf(leftControl ?? rightControl);
}

/** The pieces before and after a position; the same one where it lies inside a text. */
export function around(position: Position): { left: Piece | null; right: Piece | null } {
  const { offset } = position;
  let left: Piece | null = null;
  let right: Piece | null = null;
  for (const piece of piecesOf(position.paragraph)) {
    if (piece.start < offset) left = piece;
    if (right === null && piece.start + piece.length > offset) right = piece;
  }
  return { left, right };
}

/** The position moved into what is left of its paragraph. */
export function clamp(position: Position): Position {
  const offset = Math.max(0, Math.min(position.offset, lengthOf(position.paragraph)));
  const keeps = position.control?.isConnected === true || position.control === null;
  return {
    paragraph: position.paragraph,
    offset,
    ...(keeps && position.control !== undefined ? { control: position.control } : {}),
  };
}

/** The same place, or the one beside it that does not cut a character of two code units in halves. */
export function snap(position: Position, way: "backward" | "forward"): Position {
  const { left, right } = around(position);
  if (left === null || left !== right || left.text.length !== left.length) return position;
  const code = left.text.codePointAt(position.offset - left.start - 1) ?? 0;
  if (code <= 0xffff) return position;
  return { ...position, offset: position.offset + (way === "backward" ? -1 : 1) };
}

/** A control without any atom at that place, if there is one. */
function emptyControlAt(position: Position): Element | null {
  for (const control of position.paragraph.getElementsByTagNameNS(position.paragraph.namespaceURI, "sdt")) {
    const content = contentOf(control);
    if (content === null || !isRunLevel(control)) continue;
    const [from, to] = extentOf(content, position.paragraph);
    if (from === to && from === position.offset) return control;
  }
  return null;
}

function outerOf(control: Element | null): Element | null {
  return control?.parentElement ? runControlOf(control.parentElement) : null;
}

function sliceOf(piece: Piece, from: number, to: number): string {
  if (piece.start >= to || piece.start + piece.length <= from) return "";
  if (piece.text.length !== piece.length) return piece.text;
  return piece.text.slice(Math.max(0, from - piece.start), to - piece.start);
}
