import { lengthOf, type Piece, paragraphsOf, piecesOf, runControlOf, storyOf } from "./atoms.ts";
import {
  clearPrompt,
  controlsAround,
  controlsIn,
  isEmpty,
  isFrozen,
  isProtected,
  isRunLevel,
  kindOf,
  promptingControl,
  showPrompt,
  showsPrompt,
  typedProperties,
} from "./controls.ts";
import { attribute, child, create, ensure, ensureProperties, find, isW, setText } from "./dom.ts";
import { WorkbenchError } from "./error.ts";
import { ns } from "./ooxml.ts";
import {
  around,
  clamp,
  compare,
  controlAt,
  order,
  type Position,
  paragraphsIn,
  type Span,
  snap,
  spanOf,
} from "./ranges.ts";
import { continues, createRun, fillRun, openSlot, removeAtoms, type Slot } from "./runs.ts";
import { createRevision, markParagraph, paragraphMark, type Revision } from "./tracked.ts";

/** What an edit needs to know of the document around it. */
export interface Editing {
  /** Set while changes are tracked. */
  readonly revision: Revision | null;
  /** Runs of the control's prompt, from the glossary part or Word's default. */
  prompt(control: Element): readonly Element[];
  /** Style of the paragraph that follows one of that style, where the style names one. */
  nextStyle(paragraph: Element): string | null;
}

/**
 * Inserts text; "\n" begins a paragraph (a line break inside a run-level control), "\v" is a line break.
 * Takes on the formatting of what stands before it; replaces the prompt of a control that shows one.
 * @returns the position behind the text
 * @throws WorkbenchError `locked` inside a control whose content is locked
 */
export function insertText(position: Position, text: string, editing: Editing): Position {
  let at = enter(snap(position, "backward"));
  const lines = cleanText(text).split("\n");
  for (const [index, line] of lines.entries()) {
    if (index > 0) at = splitParagraph(at, editing);
    if (line !== "") at = insertLine(at, line, editing);
  }
  return at;
}

/**
 * Deletes what a span covers. Under tracking text is marked instead of removed.
 * Controls that lie inside with something beyond them go too; others stay, and show their prompt when nothing is left.
 * @throws WorkbenchError `locked` when a control that must stay would go, or locked content would change
 */
export function deleteSpan(span: Span, editing: Editing): Position {
  const ordered = order(span);
  if (compare(ordered.start, ordered.end) === 0) return ordered.start;
  const start = snap(ordered.start, "backward");
  const end = snap(ordered.end, "forward");
  const paragraphs = paragraphsIn({ start, end });
  const doomed = coveredBlocks({ start, end });
  const reach = (index: number): readonly [from: number, to: number] => [
    index === 0 ? start.offset : 0,
    index === paragraphs.length - 1 ? end.offset : Number.POSITIVE_INFINITY,
  ];
  const pieces = paragraphs.map((paragraph, index) => piecesWithin(paragraph, ...reach(index)));
  refuseLocked(doomed, pieces.flat());
  const touched = new Set(
    paragraphs.flatMap((paragraph, index) => [
      ...controlsAround(paragraph),
      ...(pieces[index] ?? []).flatMap((piece) => controlsAround(piece.node)),
    ]),
  );
  for (const [index, paragraph] of paragraphs.entries()) {
    deletePieces(paragraph, ...reach(index), doomed, editing);
  }
  if (editing.revision === null) for (const element of doomed) element.remove();
  mergeParagraphs(paragraphs, editing);
  for (const control of touched) {
    if (control.isConnected && !showsPrompt(control) && kindOf(control) !== "checkbox" && isEmpty(control)) {
      showPrompt(control, editing.prompt(control));
    }
  }
  return clamp(start);
}

/**
 * Ends the paragraph at a position; what follows becomes a paragraph with the same properties.
 * Inside a run-level control, which can't hold paragraphs, a line break is made instead.
 * @returns the position at the beginning of the new paragraph or line
 */
export function splitParagraph(position: Position, editing: Editing): Position {
  const at = enter(snap(position, "backward"));
  if (controlAt(at) !== null) return insertLine(at, "\v", editing);
  const { paragraph } = at;
  const atEnd = at.offset >= lengthOf(paragraph);
  const tail = create(paragraph, "p");
  const properties = child(paragraph, "pPr");
  if (properties !== null) tail.appendChild(properties.cloneNode(true));
  moveTail(paragraph, openSlot({ ...at, control: null, ...around(at) }), tail);
  paragraph.parentNode?.insertBefore(tail, paragraph.nextSibling);
  // The section ends with the later of the two.
  child(properties, "sectPr")?.remove();
  const style = atEnd ? editing.nextStyle(paragraph) : null;
  if (style !== null) ensure(ensureProperties(tail, "pPr"), "pStyle").setAttributeNS(ns.w, "w:val", style);
  if (editing.revision !== null) {
    for (const name of ["ins", "del"]) find(tail, "pPr", "rPr", name)?.remove();
    const old = paragraphMark(paragraph, "ins") ?? paragraphMark(paragraph, "del");
    if (old !== null) ensure(ensureProperties(tail, "pPr"), "rPr").prepend(old);
    markParagraph(paragraph, "ins", editing.revision);
  }
  return { paragraph: tail, offset: 0 };
}

/**
 * Joins two neighbouring paragraphs of one container; not across the border of a control, cell or table.
 * @returns the seam, or null where they can't be joined
 */
export function joinParagraphs(first: Element, second: Element, editing: Editing): Position | null {
  if (!areNeighbours(first, second)) return null;
  if (controlsAround(first).some(isFrozen)) throw new WorkbenchError("locked");
  if (promptingControl(first) !== null) return null;
  const offset = lengthOf(first);
  const own = paragraphMark(first, "ins");
  if (editing.revision !== null && (own === null || attribute(own, "author") !== editing.revision.author)) {
    markParagraph(first, "del", editing.revision);
    return { paragraph: first, offset };
  }
  const kept = child(first, "pPr");
  const given = child(second, "pPr");
  // An empty paragraph gives way: the other one's properties stay.
  if (offset === 0) {
    kept?.remove();
    if (given !== null) first.prepend(given);
  } else {
    given?.remove();
    find(first, "pPr", "rPr", "ins")?.remove();
  }
  while (second.firstChild !== null) first.appendChild(second.firstChild);
  second.remove();
  return { paragraph: first, offset };
}

/** Gets ready to insert at a position: refuses locked places, and clears a prompt. @throws WorkbenchError `locked` */
export function enter(position: Position): Position {
  const control = controlAt(position);
  const inside = control ?? position.paragraph;
  if (controlsAround(inside).some(isFrozen)) throw new WorkbenchError("locked");
  const prompting = promptingControl(inside);
  if (prompting === null) return { ...position, control };
  const span = spanOf(prompting);
  clearPrompt(prompting);
  if (isRunLevel(prompting)) {
    return { paragraph: position.paragraph, offset: span?.start.offset ?? 0, control: prompting };
  }
  const only = paragraphsOf(prompting)[0] ?? position.paragraph;
  return { paragraph: only, offset: 0, control: null };
}

function insertLine(position: Position, text: string, editing: Editing): Position {
  const control = controlAt(position);
  const gap = { ...position, control, ...around(position) };
  const after = { ...position, control, offset: position.offset + text.length };
  const author = editing.revision?.author ?? null;
  const plain = !/[\t\v]/.test(text);
  for (const piece of [gap.left, gap.right]) {
    if (!plain || piece === null || runControlOf(piece.node) !== control) continue;
    if (continues(piece, author)) {
      const old = piece.node.textContent ?? "";
      const index = position.offset - piece.start;
      setText(piece.node, old.slice(0, index) + text + old.slice(index));
      return after;
    }
    // Text before decides the formatting; only at a beginning does the text behind.
    if (piece === gap.left) break;
  }
  const slot = openSlot(gap);
  const properties =
    slot.like === null
      ? (typedProperties(control ?? controlsAround(position.paragraph)[0] ?? null) ??
        find(position.paragraph, "pPr", "rPr"))
      : child(slot.like, "rPr");
  const run = createRun(position.paragraph, properties);
  fillRun(run, text);
  const wrapper =
    editing.revision === null ? run : createRevision(position.paragraph, "ins", editing.revision);
  if (wrapper !== run) wrapper.appendChild(run);
  slot.parent.insertBefore(wrapper, slot.before);
  return after;
}

/** Tables and unlocked or locked controls that a span covers with something beyond them, outermost first. */
function coveredBlocks(span: Span): Element[] {
  const covered: Element[] = [];
  const candidates = new Set<Element>();
  for (const paragraph of paragraphsIn(span)) {
    for (let at = paragraph.parentElement; at !== null; at = at.parentElement) {
      if (isW(at, "sdt") || isW(at, "tbl")) candidates.add(at);
    }
    for (const control of controlsIn(paragraph)) candidates.add(control);
  }
  for (const candidate of candidates) {
    const own = spanOf(candidate);
    if (own === null) continue;
    const before = compare(span.start, own.start);
    const after = compare(span.end, own.end);
    const beyond =
      isRunLevelElement(candidate) || (before < 0 && after > 0)
        ? before < 0 || after > 0
        : before < 0 && after === 0 && isLastOfStory(own.end);
    if (before <= 0 && after >= 0 && beyond) covered.push(candidate);
  }
  return covered;
}

function refuseLocked(doomed: readonly Element[], pieces: readonly Piece[]): void {
  const lost = doomed.some((element) => isW(element, "sdt") && isProtected(element));
  const frozen = pieces.some((piece) =>
    controlsAround(piece.node).some((control) => isFrozen(control) && !doomed.includes(control)),
  );
  if (lost || frozen) throw new WorkbenchError("locked");
}

/** Pieces that a stretch of a paragraph touches. */
function piecesWithin(paragraph: Element, from: number, to: number): Piece[] {
  return piecesOf(paragraph).filter((piece) => piece.start < to && piece.start + piece.length > from);
}

/** Deletes a stretch from the back, so that offsets before it stay true; prompts and checkboxes stay. */
function deletePieces(
  paragraph: Element,
  from: number,
  to: number,
  doomed: readonly Element[],
  editing: Editing,
): void {
  for (const piece of piecesWithin(paragraph, from, to).reverse()) {
    const stays = controlsAround(piece.node).some(
      (control) => !doomed.includes(control) && (showsPrompt(control) || kindOf(control) === "checkbox"),
    );
    if (stays || (piece.deleted && editing.revision !== null)) continue;
    const low = Math.max(0, from - piece.start);
    const high = Math.min(piece.length, to - piece.start);
    removeAtoms(piece, low, high, editing.revision);
  }
}

/** Joins the paragraphs of a deleted span, as far as they are neighbours; others stay, emptied. */
function mergeParagraphs(paragraphs: readonly Element[], editing: Editing): void {
  let current: Element | null = null;
  for (const paragraph of paragraphs) {
    if (!paragraph.isConnected) continue;
    const joined: Position | null = current === null ? null : joinParagraphs(current, paragraph, editing);
    if (joined === null || editing.revision !== null) current = paragraph;
  }
}

/** Siblings with nothing between them that is a block of its own. */
export function areNeighbours(first: Element, second: Element): boolean {
  if (first.parentNode !== second.parentNode) return false;
  let at = first.nextElementSibling;
  while (at !== null && at !== second && !/^(p|tbl|sdt|customXml)$/.test(at.localName)) {
    at = at.nextElementSibling;
  }
  return at === second;
}

function isRunLevelElement(element: Element): boolean {
  return isW(element, "sdt") && isRunLevel(element);
}

function isLastOfStory(position: Position): boolean {
  return paragraphsOf(storyOf(position.paragraph)).at(-1) === position.paragraph;
}

/** Line ends become "\n"; what XML can't hold goes. */
function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, "\n")
      .replace(/[\u2028]/g, "\v")
      .replace(/[\u2029]/g, "\n")
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 forbids
      .replace(/[\u0000-\u0008\f\u000e-\u001f\ufffe\uffff]/g, "")
  );
}

/** Moves everything behind a gap into another paragraph, cutting hyperlinks and the like around it. */
function moveTail(paragraph: Element, slot: Slot, tail: Element): void {
  let { parent, before } = slot;
  while (parent !== paragraph) {
    const outer = parent.parentElement;
    if (outer === null) return;
    if (before === null) before = parent.nextSibling;
    else {
      const second = parent.cloneNode(false) as Element;
      moveAll(before, second);
      outer.insertBefore(second, parent.nextSibling);
      before = second;
    }
    parent = outer;
  }
  moveAll(before, tail);
}

function moveAll(first: Node | null, into: Element): void {
  for (let node = first; node !== null; ) {
    const next: Node | null = node.nextSibling;
    into.appendChild(node);
    node = next;
  }
}
