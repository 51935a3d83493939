import { lengthOf } from "./atoms.ts";
import { clearPrompt, contentOf, isRunLevel, promptingControl } from "./controls.ts";
import { child, create, isW } from "./dom.ts";
import { type Editing, splitParagraph } from "./edits.ts";
import { inlineChildren } from "./flat-insert.ts";
import { around, controlAt, type Position } from "./ranges.ts";
import { openSlot } from "./runs.ts";
import { createRevision, markParagraph, type Revision } from "./tracked.ts";

/** Puts blocks into a container (body, cell, block-level control), before a child or at the end. */
export function placeBlocks(
  container: Element,
  before: Element | null,
  blocks: readonly Element[],
  editing: Editing,
): void {
  for (const block of blocks) container.insertBefore(block, before);
  markInserted(blocks, editing.revision);
}

/** Where blocks go at the end of a container: before the section's properties. */
export function endOf(container: Element): Element | null {
  return child(container, "sectPr");
}

/** The element around a paragraph that stands straight among the blocks of its container. */
export function containerOf(paragraph: Element): Element | null {
  return paragraph.parentElement;
}

/** Puts inline elements (runs, controls, links) at a position. */
export function placeInline(position: Position, nodes: readonly Element[], editing: Editing): void {
  const control = controlAt(position);
  const prompting = promptingControl(control ?? position.paragraph);
  let at: Position = { ...position, control };
  if (prompting !== null) {
    clearPrompt(prompting);
    // The prompt's place is the only one left in the control.
    at = isRunLevel(prompting) ? { ...position, control: prompting } : firstPositionIn(prompting, position);
  }
  const slot = openSlot({ ...at, control: at.control ?? null, ...around(at) });
  for (const node of nodes) slot.parent.insertBefore(node, slot.before);
  markInserted(nodes, editing.revision);
}

function firstPositionIn(control: Element, fallback: Position): Position {
  const paragraph = child(contentOf(control), "p");
  return paragraph === null ? fallback : { paragraph, offset: 0, control: null };
}

/** Blocks as what can stand in a line: their runs, with line breaks between paragraphs. */
export function inlineOf(blocks: readonly Element[]): readonly Element[] {
  const paragraphs = blocks.flatMap((block) =>
    isW(block, "p") ? [block] : [...block.getElementsByTagNameNS(block.namespaceURI, "p")],
  );
  return paragraphs.flatMap((paragraph, index) => {
    const nodes = inlineChildren(paragraph);
    if (index === 0) return nodes;
    const run = create(paragraph, "r");
    run.appendChild(create(run, "br"));
    return [run, ...nodes];
  });
}

/** Opens a gap between two blocks at a position and gives the block after it. */
export function gapAt(
  position: Position,
  editing: Editing,
): { container: Element | null; before: Element | null } {
  const { paragraph, offset } = position;
  const container = containerOf(paragraph);
  if (offset === 0) return { container, before: paragraph };
  if (offset >= lengthOf(paragraph)) return { container, before: paragraph.nextElementSibling };
  return { container, before: splitParagraph({ paragraph, offset, control: null }, editing).paragraph };
}

/** Under tracking, marks what was just placed as inserted. */
export function markInserted(nodes: readonly Element[], revision: Revision | null): void {
  if (revision === null) return;
  for (const run of nodes.flatMap((node) => allOf(node, "r"))) {
    const inRevision = isW(run.parentElement, "ins") || isW(run.parentElement, "del");
    const parent = run.parentNode;
    if (inRevision || parent === null) continue;
    const wrapper = createRevision(run, "ins", revision);
    parent.insertBefore(wrapper, run);
    wrapper.appendChild(run);
  }
  for (const paragraph of nodes.flatMap((node) => allOf(node, "p")))
    markParagraph(paragraph, "ins", revision);
}

function allOf(node: Element, name: string): Element[] {
  const below = [...node.getElementsByTagNameNS(node.namespaceURI, name)];
  return isW(node, name) ? [node, ...below] : below;
}
