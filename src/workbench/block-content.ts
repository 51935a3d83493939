import { lengthOf, paragraphsOf } from "./atoms.ts";
import { create } from "./dom.ts";
import { deleteSpan } from "./edits.ts";
import { importBlocks, inlineChildren, singleParagraph } from "./flat-insert.ts";
import type { FlatPackage } from "./flat-package.ts";
import { fixedSpan, spanBetween, spanOfElement, spanOfInline } from "./live-span.ts";
import { mustBeRemovable } from "./locks.ts";
import { endOf, gapAt, inlineOf, placeBlocks, placeInline } from "./placing.ts";
import { controlAt, isCollapsed, type Position, type Span } from "./ranges.ts";
import { markParagraph } from "./tracked.ts";
import type { LiveSpan, WordHost } from "./word-object.ts";

/** A package into a body. Replacing leaves one empty paragraph behind the content, as Word is seen to do. */
export function insertOoxmlIntoBody(
  body: Element,
  flat: FlatPackage,
  where: "Replace" | "Start" | "End",
  host: WordHost,
): LiveSpan {
  const section = endOf(body);
  const old = [...body.children].filter((node) => node !== section);
  if (where === "Replace") mustBeRemovable(old);
  const blocks = importBlocks(flat, host.document);
  const last = paragraphsOf(body).at(-1);
  const lastIsEmpty = last?.parentElement === body && lengthOf(last) === 0;
  const tracked = host.editing.revision !== null;
  if (where === "Replace" && tracked) deleteSpan(spanOfElement(body)(), host.editing);
  else if (where === "Replace") for (const node of old) node.remove();
  if (where === "Start") placeBlocks(body, body.firstElementChild, blocks, host.editing);
  else if (where === "End" && lastIsEmpty) placeBlocks(body, last ?? section, blocks, host.editing);
  else placeBlocks(body, section, blocks, host.editing);
  if (where === "Replace" && !tracked) body.insertBefore(create(body, "p"), section);
  return spanOfBlocks(blocks) ?? spanOfElement(body);
}

/** A package in the place of a whole paragraph, or at its beginning or end. */
export function insertOoxmlAtParagraph(
  paragraph: Element,
  flat: FlatPackage,
  where: "Replace" | "Start" | "End",
  host: WordHost,
): LiveSpan {
  if (where === "Replace") mustBeRemovable([paragraph]);
  const blocks = importBlocks(flat, host.document);
  if (where !== "Replace") {
    const span = spanOfElement(paragraph)();
    return placeAt(where === "Start" ? span.start : span.end, blocks, host);
  }
  const container = paragraph.parentElement;
  if (container === null) return spanOfElement(paragraph);
  placeBlocks(container, paragraph, blocks, host.editing);
  removeParagraph(paragraph, host);
  return spanOfBlocks(blocks) ?? spanOfElement(container);
}

/** A package in the place of a stretch, or beside it. */
export function insertOoxmlAtSpan(
  span: Span,
  flat: FlatPackage,
  where: "Replace" | "Start" | "End" | "Before" | "After",
  host: WordHost,
): LiveSpan {
  const blocks = importBlocks(flat, host.document);
  const atEnd = where === "End" || where === "After";
  if (where !== "Replace" || isCollapsed(span)) return placeAt(atEnd ? span.end : span.start, blocks, host);
  return placeAt(deleteSpan(span, host.editing), blocks, host);
}

/** A single paragraph flows into the line; more stand between the halves of the paragraph. */
function placeAt(position: Position, blocks: readonly Element[], host: WordHost): LiveSpan {
  const control = controlAt(position);
  const single = singleParagraph(blocks);
  const inline = control !== null ? inlineOf(blocks) : single !== null ? inlineChildren(single) : null;
  if (inline !== null && (control !== null || lengthOf(position.paragraph) > 0)) {
    placeInline(position, inline, host.editing);
    return inline.length > 0 ? spanOfInline(inline) : fixedSpan({ start: position, end: position });
  }
  const { container, before } = gapAt(position, host.editing);
  if (container !== null) placeBlocks(container, before, blocks, host.editing);
  return spanOfBlocks(blocks) ?? fixedSpan({ start: position, end: position });
}

/** Removes a paragraph; under tracking its text and its end are marked. The last one of its place is only emptied. */
export function removeParagraph(paragraph: Element, host: WordHost): void {
  mustBeRemovable([paragraph]);
  const { revision } = host.editing;
  const container = paragraph.parentElement;
  if (revision !== null) {
    deleteSpan(spanOfElement(paragraph)(), host.editing);
    markParagraph(paragraph, "del", revision);
    return;
  }
  if (container === null) return;
  const isOnly = [...container.children].every(
    (node) => node === paragraph || !/^(p|sdt|tbl)$/.test(node.localName),
  );
  // A control whose last paragraph goes shows its prompt again.
  if (isOnly) deleteSpan(spanOfElement(paragraph)(), host.editing);
  else paragraph.remove();
}

function spanOfBlocks(blocks: readonly Element[]): LiveSpan | null {
  const [first] = blocks;
  const last = blocks.at(-1);
  return first === undefined || last === undefined ? null : spanBetween(first, last);
}
