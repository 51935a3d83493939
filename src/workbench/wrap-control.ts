import { create } from "./dom.ts";
import { randomId } from "./flat-insert.ts";
import { HostError } from "./host-error.ts";
import { around, paragraphsIn, type Span, spanOf } from "./ranges.ts";
import { openSlot } from "./runs.ts";

/** Puts a rich-text control around a stretch: around whole paragraphs, or around runs of one. */
export function wrapInControl(span: Span, level: "block" | "run"): Element {
  const paragraphs = paragraphsIn(span);
  const [first] = paragraphs;
  if (first === undefined) throw new HostError("InvalidArgument", "there is nothing to put a control around");
  const control = create(first, "sdt");
  const properties = create(first, "sdtPr");
  properties.appendChild(create(first, "id", { val: String(randomId()) }));
  const content = create(first, "sdtContent");
  control.append(properties, content);
  if (level === "block" || paragraphs.length > 1) wrapBlocks(paragraphs, control, content);
  else wrapRuns(span, control, content);
  return control;
}

function wrapBlocks(paragraphs: readonly Element[], control: Element, content: Element): void {
  const parent = paragraphs[0]?.parentElement ?? null;
  if (parent === null || paragraphs.some((paragraph) => paragraph.parentElement !== parent))
    throw new HostError("NotAllowed", "a control cannot begin and end in different places");
  parent.insertBefore(control, paragraphs[0] ?? null);
  content.append(...paragraphs);
}

function wrapRuns({ start, end }: Span, control: Element, content: Element): void {
  const { paragraph } = start;
  const gap = (offset: number) =>
    openSlot({ paragraph, offset, control: null, ...around({ paragraph, offset }) });
  const last = gap(end.offset);
  const marker = paragraph.ownerDocument.createComment("");
  last.parent.insertBefore(marker, last.before);
  const first = gap(start.offset);
  if (first.parent !== last.parent || spanOf(paragraph) === null)
    throw new HostError("NotAllowed", "a control cannot begin and end in different places");
  first.parent.insertBefore(control, first.before);
  for (let node = control.nextSibling; node !== null && node !== marker; node = control.nextSibling)
    content.appendChild(node);
  marker.remove();
}
