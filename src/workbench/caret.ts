import { controlAt, type Position } from "./ranges.ts";
import type { Scene, Spot } from "./scene.ts";

/** A place in the page's DOM, as selections have it. */
export interface DomPoint {
  readonly node: Node;
  readonly offset: number;
}

/** The position that a DOM point stands for; null outside any paragraph of the scene. */
export function positionAt(scene: Scene, root: HTMLElement, point: DomPoint): Position | null {
  const html = paragraphAround(scene, root, point.node);
  if (html === null) return besideBlocks(scene, root, point);
  const shown = scene.spotsOf(html);
  if (shown === undefined) return null;
  const { paragraph, spots } = shown;
  const control = controlAround(scene, html, point.node);
  const offset = offsetAt(spots, point);
  return control === null ? { paragraph, offset } : { paragraph, offset, control };
}

/** Where a position shows; null when its paragraph is not on show. */
export function pointAt(scene: Scene, position: Position): DomPoint | null {
  const html = scene.htmlOf(position.paragraph);
  const shown = html && scene.spotsOf(html);
  if (html === undefined || shown === undefined) return null;
  const { spots } = shown;
  const { offset } = position;
  const control = controlAt(position);
  const left = spots.findLast((spot) => spot.start < offset && offset <= spot.start + spot.length);
  const right = spots.find((spot) => spot.start <= offset && offset < spot.start + spot.length);
  if (left === undefined && right === undefined) return { node: html, offset: 0 };
  const last = spots.at(-1);
  // Behind a break at the very end stands the filler.
  if (left !== undefined && left === last && right === undefined && isBreak(left.dom)) {
    return { node: html, offset: Math.max(0, html.childNodes.length - 1) };
  }
  const sides = [left, right].filter((spot): spot is Spot => spot !== undefined);
  const inside = sides.filter((spot) => spot.control === control);
  const textual = (inside.length > 0 ? inside : sides).find((spot) => isText(spot.dom));
  const chosen = textual ?? inside[0] ?? sides[0];
  if (chosen === undefined) return { node: html, offset: 0 };
  if (isText(chosen.dom)) return { node: chosen.dom, offset: offset - chosen.start };
  const parent = chosen.dom.parentNode ?? html;
  const index = [...parent.childNodes].indexOf(chosen.dom as ChildNode);
  return { node: parent, offset: chosen === left ? index + 1 : index };
}

function offsetAt(spots: readonly Spot[], { node, offset }: DomPoint): number {
  const direct = spots.find((spot) => spot.dom === node);
  if (direct !== undefined && isText(node)) return direct.start + Math.min(offset, direct.length);
  const point = document.createRange();
  point.setStart(node, offset);
  const around = document.createRange();
  let result = 0;
  for (const spot of spots) {
    around.selectNode(spot.dom);
    // A text must lie wholly before the point; of an element it is enough that its inside was entered.
    const inside = spot.dom !== node && spot.dom.contains(node) && offset > 0;
    if (inside || around.compareBoundaryPoints(Range.START_TO_END, point) <= 0) {
      result = spot.start + spot.length;
    }
  }
  return result;
}

function paragraphAround(scene: Scene, root: HTMLElement, node: Node): HTMLElement | null {
  for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode) {
    if (scene.spotsOf(at) !== undefined) return at as HTMLElement;
  }
  return null;
}

function controlAround(scene: Scene, html: HTMLElement, node: Node): Element | null {
  for (let at: Node | null = node; at !== null && at !== html; at = at.parentNode) {
    const control = scene.controlOf(at);
    if (control !== undefined) return control;
  }
  return null;
}

/** A point between blocks: the beginning of the block behind it, else the end of the one before. */
function besideBlocks(scene: Scene, root: HTMLElement, { node, offset }: DomPoint): Position | null {
  if (!root.contains(node) || node.nodeType !== 1) return null;
  const paragraphs = [...root.querySelectorAll<HTMLElement>(".paragraph")];
  const range = document.createRange();
  range.setStart(node, offset);
  const next = paragraphs.find((html) => range.comparePoint(html, 0) >= 0);
  const first = next && scene.spotsOf(next);
  if (first !== undefined) return { paragraph: first.paragraph, offset: 0 };
  const last = paragraphs.at(-1);
  const shown = last && scene.spotsOf(last);
  if (shown === undefined) return null;
  const end = shown.spots.at(-1);
  return { paragraph: shown.paragraph, offset: end === undefined ? 0 : end.start + end.length };
}

function isText(node: Node): boolean {
  return node.nodeType === 3;
}

function isBreak(node: Node): boolean {
  return (node as Element).localName === "br";
}
