import { lengthOf, paragraphOf } from "./atoms.ts";
import { HostError } from "./host-error.ts";
import { extentOf, type Span, spanOf } from "./ranges.ts";
import type { LiveSpan } from "./word-object.ts";

/** A stretch that is always where the element is. Throws ItemNotFound once the element has gone. */
export function spanOfElement(element: Element): LiveSpan {
  return () => {
    const span = element.isConnected ? spanOf(element) : null;
    if (span === null) throw new HostError("ItemNotFound", `the ${element.localName} has no text any more`);
    return span;
  };
}

/** From the beginning of one element to the end of another, wherever they are now. */
export function spanBetween(first: Element, last: Element): LiveSpan {
  return () => ({ start: spanOfElement(first)().start, end: spanOfElement(last)().end });
}

/** A stretch that was found once; offsets beyond what is left of a paragraph are drawn in. */
export function fixedSpan(span: Span): LiveSpan {
  return () => {
    if (!span.start.paragraph.isConnected || !span.end.paragraph.isConnected)
      throw new HostError("ItemNotFound", "the range's paragraph is no longer in the document");
    const within = (position: Span["start"]) => ({
      ...position,
      offset: Math.min(position.offset, lengthOf(position.paragraph)),
    });
    return { start: within(span.start), end: within(span.end) };
  };
}

/** Stretch of the inline elements that lie in one paragraph. */
export function spanOfInline(nodes: readonly Element[]): LiveSpan {
  return () => {
    const [first] = nodes;
    const last = nodes.at(-1);
    const paragraph = first === undefined ? null : paragraphOf(first);
    if (first === undefined || last === undefined || paragraph === null)
      throw new HostError("ItemNotFound", "the inserted text is no longer in the document");
    const [from] = extentOf(first, paragraph);
    const [, to] = extentOf(last, paragraph);
    return { start: { paragraph, offset: from }, end: { paragraph, offset: to } };
  };
}
