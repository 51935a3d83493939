import { type Piece, paragraphOf, revisionOf, runControlOf } from "./atoms.ts";
import { contentOf } from "./controls.ts";
import { child, create, createText, isW, setText } from "./dom.ts";
import { deleteRun, type Revision } from "./tracked.ts";

/** Where new runs go, and the run whose formatting they take on. */
export interface Slot {
  readonly parent: Element;
  readonly before: Node | null;
  readonly like: Element | null;
}

/** Atoms on both sides of a gap, the paragraph around it, and the run-level control it shall lie in. */
export interface Gap {
  readonly paragraph: Element;
  readonly offset: number;
  readonly control: Element | null;
  readonly left: Piece | null;
  readonly right: Piece | null;
}

/** Cuts runs and revisions at a gap until it lies straight in its control, hyperlink or paragraph. */
export function openSlot(gap: Gap): Slot {
  const { control, left, right } = gap;
  if (left !== null && runControlOf(left.node) === control) {
    const slot = splitAfter(left, gap.offset - left.start);
    return { ...liftOut(slot.parent, slot.before), like: slot.like };
  }
  if (right !== null && runControlOf(right.node) === control) {
    const run = splitBefore(right);
    return { ...liftOut(parentOf(run), run), like: run };
  }
  // Nothing of this container touches the gap: beside the controls that stand there.
  const parent = (control && contentOf(control)) ?? gap.paragraph;
  const before = left && childWithin(parent, left.node);
  if (before !== null) return { parent, before: before.nextSibling, like: null };
  const after = right && childWithin(parent, right.node);
  return { parent, before: after, like: null };
}

/** Cuts the run of a piece behind that many of its atoms. */
export function splitAfter(piece: Piece, count: number): Slot {
  const parent = parentOf(piece.run);
  if (count < piece.length) splitText(piece.node, count);
  const rest = piece.node.nextElementSibling;
  if (rest === null) return { parent, before: piece.run.nextSibling, like: piece.run };
  const second = piece.run.cloneNode(false) as Element;
  const properties = child(piece.run, "rPr");
  if (properties !== null) second.appendChild(properties.cloneNode(true));
  for (let node: ChildNode | null = rest; node !== null; ) {
    const next: ChildNode | null = node.nextSibling;
    second.appendChild(node);
    node = next;
  }
  parent.insertBefore(second, piece.run.nextSibling);
  return { parent, before: second, like: piece.run };
}

/** Cuts before a piece, so that its run begins with it. */
export function splitBefore(piece: Piece): Element {
  const previous = piece.node.previousElementSibling;
  if (previous === null || isW(previous, "rPr")) return piece.run;
  const slot = splitAfter({ ...piece, node: previous, length: 0 }, 0);
  return slot.before as Element;
}

/** Leaves tracked insertions and deletions: a gap inside one cuts it in two. */
function liftOut(parent: Element, before: Node | null): { parent: Element; before: Node | null } {
  if (!/^(ins|del|moveFrom|moveTo)$/.test(parent.localName) || !isW(parent)) return { parent, before };
  const outer = parentOf(parent);
  if (before === null) return liftOut(outer, parent.nextSibling);
  if (before === parent.firstChild) return liftOut(outer, parent);
  const second = parent.cloneNode(false) as Element;
  for (let node: Node | null = before; node !== null; ) {
    const next: Node | null = node.nextSibling;
    second.appendChild(node);
    node = next;
  }
  outer.insertBefore(second, parent.nextSibling);
  return liftOut(outer, second);
}

/** A new run with the formatting of another, without its revision marks. */
export function createRun(near: Element, properties: Element | null): Element {
  const run = create(near, "r");
  if (properties !== null && properties.childElementCount > 0) {
    const copy = properties.cloneNode(true) as Element;
    const made = copy.localName === "rPr" ? copy : create(near, "rPr");
    for (const name of ["rPrChange", "ins", "del"]) child(made, name)?.remove();
    if (made.childElementCount > 0) run.appendChild(made);
  }
  return run;
}

/** Fills a run with text; tabs and line breaks become elements. */
export function fillRun(run: Element, text: string): void {
  for (const part of text.split(/([\t\v])/)) {
    if (part === "\t") run.appendChild(create(run, "tab"));
    else if (part === "\v") run.appendChild(create(run, "br"));
    else if (part !== "") run.appendChild(createText(run, part));
  }
}

/** Whether typing may extend the run of a piece: same author's insertion while tracking, no revision otherwise. */
export function continues(piece: Piece, author: string | null): boolean {
  if (piece.deleted || !isW(piece.node, "t")) return false;
  const revision = revisionOf(piece.run);
  if (author === null) return revision === null;
  return (
    revision?.localName === "ins" &&
    (revision.getAttributeNS(revision.namespaceURI, "author") ?? "") === author
  );
}

/** Cuts a text element in two; the second half follows. */
function splitText(node: Element, count: number): void {
  const text = node.textContent ?? "";
  const second = createText(node, text.slice(count), node.localName === "delText" ? "delText" : "t");
  setText(node, text.slice(0, count));
  node.parentNode?.insertBefore(second, node.nextSibling);
}

function childWithin(container: Element, node: Element): Node | null {
  let at: Node | null = node;
  while (at !== null && at.parentNode !== container) at = at.parentNode;
  return at;
}

function parentOf(node: Element): Element {
  const parent = node.parentElement;
  if (parent === null || paragraphOf(parent) === null) throw new Error("a run outside any paragraph");
  return parent;
}

/** Removes atoms of a piece, or marks them as deleted under tracking; a run left empty goes. */
export function removeAtoms(piece: Piece, from: number, to: number, revision: Revision | null): void {
  if (revision !== null) {
    deleteRun(isolate(piece, from, to), revision);
    return;
  }
  const text = piece.node.textContent ?? "";
  if (
    piece.text.length === piece.length &&
    /^(t|delText)$/.test(piece.node.localName) &&
    to - from < piece.length
  ) {
    setText(piece.node, text.slice(0, from) + text.slice(to));
    return;
  }
  piece.node.remove();
  if ([...piece.run.children].every((node) => isW(node, "rPr"))) removeEmpty(piece.run);
}

/** Cuts a run so that it holds exactly these atoms. */
function isolate(piece: Piece, from: number, to: number): Element {
  if (to < piece.length) splitAfter(piece, to);
  else if (piece.node.nextElementSibling !== null) splitAfter(piece, piece.length);
  if (from === 0) return splitBefore(piece);
  const slot = splitAfter({ ...piece, length: to }, from);
  return slot.before as Element;
}

/** Removes a run, and the revision or hyperlink that held nothing else. */
function removeEmpty(element: Element): void {
  const parent = element.parentElement;
  element.remove();
  if (parent !== null && /^(ins|del|hyperlink)$/.test(parent.localName) && parent.childElementCount === 0) {
    removeEmpty(parent);
  }
}
