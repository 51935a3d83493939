import { lengthOf, offsetText, piecesOf, runControlOf } from "./atoms.ts";
import {
  clearPrompt,
  controlsAround,
  isChecked,
  isFrozen,
  isProtected,
  isRunLevel,
  promptingControl,
  setChecked,
} from "./controls.ts";
import type { WorkbenchDocument } from "./document.ts";
import { create, isW } from "./dom.ts";
import { areNeighbours, deleteSpan } from "./edits.ts";
import { WorkbenchError } from "./error.ts";
import { endItem, kindOfList, type ListKind, listOf, makeItem, nestItem } from "./lists.ts";
import { clamp, controlAt, isCollapsed, order, type Position, paragraphsIn } from "./ranges.ts";

export type Unit = "character" | "word" | "line";
export type Direction = "backward" | "forward";

/** Types text over the selection. A dash or star and a blank at a paragraph's beginning become a list, as in Word. */
export function typeText(document: WorkbenchDocument, text: string): void {
  document.change(
    () => {
      const at = takeSelection(document);
      setCaret(document, document.insertText(at, text));
    },
    { source: "user", merge: "typing" },
  );
  if (text === " ") beginList(document);
}

/** Backspace and Delete, by character, word or line. */
export function deleteBeside(document: WorkbenchDocument, direction: Direction, unit: Unit): void {
  document.change(
    () => {
      if (!isCollapsed(document.selection)) {
        setCaret(document, document.deleteSpan(document.selection));
        return;
      }
      const at = document.selection.start;
      if (promptingControl(controlAt(at) ?? at.paragraph) !== null) return;
      if (direction === "backward") deleteBefore(document, at, unit);
      else deleteAfter(document, at, unit);
    },
    { source: "user", merge: `delete ${direction}` },
  );
}

/** Enter: a new paragraph; on an empty list item the end of the list; in a run-level control a line break. */
export function breakParagraph(document: WorkbenchDocument): void {
  edit(document, () => {
    const at = takeSelection(document);
    const { paragraph } = at;
    const source = document.package;
    const place = controlAt(at) === null ? listOf(paragraph, source) : null;
    if (place !== null && lengthOf(paragraph) === 0) {
      if (place.level > 0) nestItem(paragraph, -1, source);
      else endItem(paragraph, source);
      return;
    }
    setCaret(document, document.splitParagraph(at));
  });
}

/** Shift+Enter. */
export function breakLine(document: WorkbenchDocument): void {
  edit(document, () => setCaret(document, document.insertText(takeSelection(document), "\v")));
}

/** Tab and Shift+Tab: list items go in and out; elsewhere Tab is a tab. */
export function indent(document: WorkbenchDocument, by: 1 | -1): void {
  const items = paragraphsIn(document.selection).filter((paragraph) => listOf(paragraph, document.package));
  if (items.length === 0) {
    if (by === 1) typeText(document, "\t");
    return;
  }
  edit(document, () => {
    for (const item of items) {
      refuseFrozen(item);
      nestItem(item, by, document.package);
    }
  });
}

/** Makes the selected paragraphs a list, or takes them out when they all are one. */
export function toggleList(document: WorkbenchDocument, kind: ListKind): void {
  edit(document, () => {
    const source = document.package;
    const paragraphs = paragraphsIn(document.selection);
    const kinds = paragraphs.map((paragraph) => {
      refuseFrozen(paragraph);
      const place = listOf(paragraph, source);
      return place === null ? null : kindOfList(place.numId, source);
    });
    const off = kinds.every((each) => each === kind);
    for (const paragraph of paragraphs) {
      if (off) endItem(paragraph, source);
      else makeItem(paragraph, kind, listOf(paragraph, source)?.level ?? 0, source);
    }
  });
}

/** One line of pasted text; `list` null: no item, left out: whatever the paragraph is. */
export interface Line {
  readonly text: string;
  readonly list?: { readonly kind: ListKind; readonly level: number } | null;
}

/** Inserts lines over the selection; items become list paragraphs wherever paragraphs can stand. */
export function insertLines(document: WorkbenchDocument, lines: readonly Line[]): void {
  edit(document, () => {
    let at = takeSelection(document);
    const source = document.package;
    for (const [index, { text, list }] of lines.entries()) {
      if (index > 0) at = document.splitParagraph(at);
      const fresh = index > 0 || lengthOf(at.paragraph) === 0 || promptingControl(at.paragraph) !== null;
      at = document.insertText(at, text);
      if (list === undefined || !fresh || controlAt(at) !== null) continue;
      if (list !== null) makeItem(at.paragraph, list.kind, list.level, source);
      else if (listOf(at.paragraph, source) !== null) endItem(at.paragraph, source);
    }
    setCaret(document, at);
  });
}

/** Ticks a checkbox control, or takes the tick away. */
export function toggleChecked(document: WorkbenchDocument, control: Element): void {
  if (isFrozen(control)) throw new WorkbenchError("locked");
  edit(document, () => setChecked(control, !isChecked(control)));
}

/** Deletes a control with all it holds. @throws WorkbenchError `locked` when it is protected */
export function deleteControl(document: WorkbenchDocument, control: Element): void {
  const outer = control.parentElement === null ? [] : controlsAround(control.parentElement);
  if (isProtected(control) || outer.some(isFrozen)) throw new WorkbenchError("locked");
  edit(document, () => {
    const parent = control.parentElement;
    if (parent !== null && !isRunLevel(control)) parent.insertBefore(create(control, "p"), control);
    control.remove();
  });
}

/** Takes the selected text away and says where new text goes: behind what tracking keeps of it. */
export function takeSelection(document: WorkbenchDocument): Position {
  const span = order(document.selection);
  if (isCollapsed(span)) return span.start;
  const { end } = span;
  const before = lengthOf(end.paragraph);
  const start = document.deleteSpan(span);
  const tracked = document.editing.revision !== null;
  if (!tracked || !end.paragraph.isConnected) return start;
  return clamp({ ...end, offset: end.offset - (before - lengthOf(end.paragraph)) });
}

export function setCaret(document: WorkbenchDocument, position: Position): void {
  document.selection = { start: position, end: position };
}

function edit(document: WorkbenchDocument, mutate: () => void): void {
  document.change(mutate, { source: "user" });
}

function deleteBefore(document: WorkbenchDocument, at: Position, unit: Unit): void {
  const [low] = reach(at);
  const offset = skipDeleted(document, at, "backward", low);
  if (offset > low) {
    const text = offsetText(at.paragraph).slice(low, offset);
    const start = { ...at, offset: offset - lastOf(text, unit) };
    const gone = document.deleteSpan({ start, end: { ...at, offset } });
    setCaret(document, gone);
    return;
  }
  if (offset > 0 || controlAt(at) !== null) {
    setCaret(document, clamp({ ...at, offset }));
    return;
  }
  if (listOf(at.paragraph, document.package) !== null) {
    refuseFrozen(at.paragraph);
    endItem(at.paragraph, document.package);
    return;
  }
  const previous = sibling(at.paragraph, "previousElementSibling");
  const seam = previous && document.joinParagraphs(previous, at.paragraph);
  if (seam) setCaret(document, seam);
}

function deleteAfter(document: WorkbenchDocument, at: Position, unit: Unit): void {
  const [, high] = reach(at);
  const offset = skipDeleted(document, at, "forward", high);
  if (offset < high) {
    const text = offsetText(at.paragraph).slice(offset, high);
    const end = { ...at, offset: offset + firstOf(text, unit) };
    const length = lengthOf(at.paragraph);
    document.deleteSpan({ start: { ...at, offset }, end });
    // What tracking keeps is passed by, else the next Delete would meet it again.
    const kept = document.editing.revision !== null && length === lengthOf(at.paragraph);
    setCaret(document, clamp(kept ? end : { ...at, offset }));
    return;
  }
  if (offset < lengthOf(at.paragraph) || controlAt(at) !== null) return;
  const next = sibling(at.paragraph, "nextElementSibling");
  const seam = next && document.joinParagraphs(at.paragraph, next);
  if (seam) setCaret(document, document.editing.revision === null ? seam : { paragraph: next, offset: 0 });
}

/** Offsets between which deleting stays: the borders of the control the caret is in, or of those beside it. */
function reach(at: Position): readonly [low: number, high: number] {
  const control = controlAt(at);
  let low = 0;
  let high = lengthOf(at.paragraph);
  for (const piece of piecesOf(at.paragraph)) {
    if (runControlOf(piece.node) === control) continue;
    const end = piece.start + piece.length;
    if (end <= at.offset) low = end;
    else if (piece.start >= at.offset) high = Math.min(high, piece.start);
  }
  return [low, high];
}

function skipDeleted(document: WorkbenchDocument, at: Position, direction: Direction, limit: number): number {
  if (document.editing.revision === null) return at.offset;
  const gone = piecesOf(at.paragraph).filter((piece) => piece.deleted);
  let { offset } = at;
  for (;;) {
    if (offset === limit) return offset;
    const index = direction === "backward" ? offset - 1 : offset;
    const piece = gone.find(({ start, length }) => start <= index && index < start + length);
    if (piece === undefined) return offset;
    offset =
      direction === "backward" ? Math.max(limit, piece.start) : Math.min(limit, piece.start + piece.length);
  }
}

const graphemes = new Intl.Segmenter("de", { granularity: "grapheme" });

function lastOf(text: string, unit: Unit): number {
  if (unit === "line") return text.length - (text.lastIndexOf("\v", text.length - 2) + 1);
  if (unit === "word")
    return /(?:[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]+|)\s*$/u.exec(text)?.[0].length || 1;
  return [...graphemes.segment(text)].at(-1)?.segment.length ?? 1;
}

function firstOf(text: string, unit: Unit): number {
  if (unit === "line") return text.indexOf("\v", 1) < 0 ? text.length : text.indexOf("\v", 1);
  if (unit === "word")
    return /^(?:[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]+|)\s*/u.exec(text)?.[0].length || 1;
  for (const { segment } of graphemes.segment(text)) return segment.length;
  return 1;
}

/** "- ", "* " and "1. " at the beginning of a plain paragraph. */
function beginList(document: WorkbenchDocument): void {
  const { start } = document.selection;
  const { paragraph, offset } = start;
  const sign = /^(?:([-*])|1[.)]) $/.exec(offsetText(paragraph).slice(0, offset));
  if (sign === null || controlAt(start) !== null) return;
  if (listOf(paragraph, document.package) !== null) return;
  edit(document, () => {
    // The sign itself is no text worth tracking.
    const plain = { ...document.editing, revision: null };
    deleteSpan({ start: { paragraph, offset: 0 }, end: start }, plain);
    const prompting = promptingControl(paragraph);
    if (prompting !== null) clearPrompt(prompting);
    makeItem(paragraph, sign[1] === undefined ? "decimal" : "bullet", 0, document.package);
    setCaret(document, { paragraph, offset: 0 });
  });
}

function sibling(paragraph: Element, way: "previousElementSibling" | "nextElementSibling"): Element | null {
  let at = paragraph[way];
  while (at !== null && !isW(at, "p") && !isW(at, "sdt") && !isW(at, "tbl")) at = at[way];
  if (!isW(at, "p")) return null;
  const [first, second] = way === "nextElementSibling" ? [paragraph, at] : [at, paragraph];
  return areNeighbours(first, second) ? at : null;
}

function refuseFrozen(paragraph: Element): void {
  if (controlsAround(paragraph).some(isFrozen)) throw new WorkbenchError("locked");
}
