import { lengthOf, paragraphsOf, piecesOf } from "./atoms.ts";
import { setCaret, takeSelection } from "./commands.ts";
import { contentOf, controlsAround, controlsIn, isRunLevel } from "./controls.ts";
import type { WorkbenchDocument } from "./document.ts";
import { child, find, isW } from "./dom.ts";
import { enter } from "./edits.ts";
import { ns } from "./ooxml.ts";
import { parseXml } from "./package.ts";
import { around, controlAt, extentOf, order, type Span } from "./ranges.ts";
import { openSlot, removeAtoms } from "./runs.ts";

/** Name under which a piece of document travels through the clipboard. */
export const fragmentType = "application/x-steckbrief-fragment+xml";

/** A piece of document with the controls it holds wholly: what is inside a paragraph, or whole blocks. */
export function cutOut(span: Span): string {
  const { start, end } = order(span);
  const root = createRoot(start.paragraph, start.paragraph === end.paragraph);
  if (start.paragraph === end.paragraph) {
    const copy = start.paragraph.cloneNode(true) as Element;
    // The frame of a control that the selection lies in is not part of it.
    const around = [start, end].flatMap((place) => controlsAround(controlAt(place)));
    const originals = controlsIn(start.paragraph);
    const copies = controlsIn(copy);
    for (const [index, original] of originals.entries())
      if (around.includes(original)) dissolve(copies[index]);
    trim(copy, start.offset, end.offset);
    child(copy, "pPr")?.remove();
    root.append(...copy.childNodes);
  } else root.append(...blocksBetween(span));
  return new XMLSerializer().serializeToString(root);
}

/** One whole control. */
export function cutOutControl(control: Element): string {
  const root = createRoot(control, isRunLevel(control));
  root.append(control.cloneNode(true));
  return new XMLSerializer().serializeToString(root);
}

function createRoot(near: Element, inline: boolean): Element {
  const root = near.ownerDocument.createElementNS(null, "fragment");
  root.setAttribute("level", inline ? "run" : "block");
  return root;
}

/** Whether a piece of document is worth more than its text: it holds controls. */
export function hasControls(fragment: string): boolean {
  return fragment.includes("sdtContent");
}

/** Inserts a piece of document over the selection. Controls keep their tags and get new ids, as in Word. */
export function insertFragment(document: WorkbenchDocument, fragment: string): void {
  const root = parseXml(fragment, "clipboard").documentElement;
  const inline = root.getAttribute("level") === "run";
  document.change(
    () => {
      const at = enter(takeSelection(document));
      const nodes = [...root.childNodes].map((node) => document.body.ownerDocument.importNode(node, true));
      for (const node of nodes) if (node.nodeType === 1) renew(node as Element);
      if (inline) {
        const slot = openSlot({ ...at, control: controlAt(at), ...around(at) });
        const before = lengthOf(at.paragraph);
        for (const node of nodes) slot.parent.insertBefore(node, slot.before);
        setCaret(document, { paragraph: at.paragraph, offset: at.offset + lengthOf(at.paragraph) - before });
        return;
      }
      const empty = lengthOf(at.paragraph) === 0;
      const tail = empty ? at.paragraph : document.splitParagraph(at).paragraph;
      for (const node of nodes) tail.parentNode?.insertBefore(node, tail);
      setCaret(document, { paragraph: tail, offset: 0 });
    },
    { source: "user" },
  );
}

/** Ids of controls must be unique (ECMA-376 17.5.2.18); bookmarks and comments don't come twice. */
function renew(node: Element): void {
  for (const control of isW(node, "sdt") ? [node, ...controlsIn(node)] : controlsIn(node)) {
    const id = find(control, "sdtPr", "id");
    id?.setAttributeNS(ns.w, "w:val", String(Math.floor(Math.random() * 0x7fffffff)));
  }
  for (const name of ["bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"]) {
    for (const mark of [...node.getElementsByTagNameNS(ns.w, name)]) mark.remove();
  }
}

/** Copies of the blocks from start to end; controls that are only touched give up their frame. */
function blocksBetween(span: Span): Element[] {
  const { start, end } = order(span);
  const container = commonContainer(start.paragraph, end.paragraph);
  const blocks = [...container.children].filter((node) => isW(node));
  const from = blocks.findIndex((node) => node.contains(start.paragraph));
  const to = blocks.findIndex((node) => node.contains(end.paragraph));
  const copies = blocks.slice(from, to + 1).map((node) => node.cloneNode(true) as Element);
  const first = copies[0];
  const last = copies.at(-1);
  if (first === undefined || last === undefined) return [];
  const startIndex = paragraphsOf(blocks[from] ?? container).indexOf(start.paragraph);
  const endIndex = paragraphsOf(blocks[to] ?? container).indexOf(end.paragraph);
  const heads = paragraphsOf(first);
  const tails = paragraphsOf(last);
  const endParagraph = tails[endIndex];
  const startParagraph = heads[startIndex];
  const whole = (index: number, offset: number): boolean => index === 0 && offset === 0;
  const untouchedStart = whole(startIndex, start.offset);
  const untouchedEnd = endIndex === tails.length - 1 && end.offset >= lengthOf(end.paragraph);
  if (endParagraph) trim(endParagraph, 0, end.offset);
  if (startParagraph) trim(startParagraph, start.offset, Number.POSITIVE_INFINITY);
  for (const paragraph of tails.slice(endIndex + 1)) paragraph.remove();
  for (const paragraph of heads.slice(0, startIndex)) paragraph.remove();
  return copies.flatMap((copy, index) => {
    const cut = (index === 0 && !untouchedStart) || (index === copies.length - 1 && !untouchedEnd);
    return cut && isW(copy, "sdt") ? [...(contentOf(copy)?.children ?? [])] : [copy];
  });
}

function dissolve(control: Element | undefined): void {
  if (control !== undefined) control.replaceWith(...(contentOf(control)?.childNodes ?? []));
}

function commonContainer(one: Element, other: Element): Element {
  let at = one.parentElement ?? one;
  while (!at.contains(other) && at.parentElement !== null) at = at.parentElement;
  return at;
}

/** Leaves only some atoms of a copied paragraph; run-level controls that lose any are dissolved. */
function trim(paragraph: Element, from: number, to: number): void {
  for (const control of controlsIn(paragraph).reverse()) {
    const [begin, end] = extentOf(control, paragraph);
    if (begin >= from && end <= to && end > begin) continue;
    dissolve(control);
  }
  for (const piece of piecesOf(paragraph).reverse()) {
    const low = Math.max(0, Math.min(piece.length, from - piece.start));
    const high = Math.max(low, Math.min(piece.length, to - piece.start));
    if (high === low) removeAtoms(piece, 0, piece.length, null);
    else {
      if (high < piece.length) removeAtoms(piece, high, piece.length, null);
      const rest = { ...piece, length: high, text: piece.text.slice(0, high) };
      if (low > 0) removeAtoms(rest, 0, low, null);
    }
  }
}
