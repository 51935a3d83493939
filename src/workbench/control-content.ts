import { paragraphsOf } from "./atoms.ts";
import { clearPrompt, contentOf, isRunLevel, showsPrompt } from "./controls.ts";
import { child, create } from "./dom.ts";
import { deleteSpan } from "./edits.ts";
import { importBlocks } from "./flat-insert.ts";
import type { FlatPackage } from "./flat-package.ts";
import { spanBetween, spanOfElement, spanOfInline } from "./live-span.ts";
import { mustBeRemovable } from "./locks.ts";
import { createParagraph } from "./paragraph-like.ts";
import { inlineOf, markInserted, placeBlocks, placeInline } from "./placing.ts";
import type { WordHost, WordObject } from "./word-object.ts";
import { insertAt } from "./word-text.ts";

type Where = "Replace" | "Start" | "End";

/** A package into a control: paragraphs into one around paragraphs, runs (with line breaks between) into one among runs. */
export function insertOoxmlIntoControl(
  control: Element,
  flat: FlatPackage,
  where: Where,
  host: WordHost,
): WordObject {
  const content = contentOf(control) ?? control.appendChild(create(control, "sdtContent"));
  if (where === "Replace") mustBeRemovable([...content.children]);
  const blocks = importBlocks(flat, host.document);
  return isRunLevel(control)
    ? intoLine(control, content, blocks, where, host)
    : intoBlocks(control, content, blocks, where, host);
}

function intoLine(
  control: Element,
  content: Element,
  blocks: readonly Element[],
  where: Where,
  host: WordHost,
): WordObject {
  const nodes = inlineOf(blocks);
  const span = spanOfElement(control)();
  if (where === "Replace" && !showsPrompt(control) && host.editing.revision === null)
    content.replaceChildren();
  else if (where === "Replace") deleteSpan(span, host.editing);
  const at = where === "Start" ? span.start : spanOfElement(control)().end;
  placeInline({ ...at, control }, nodes, host.editing);
  return host.make.range(nodes.length === 0 ? spanOfElement(control) : spanOfInline(nodes));
}

function intoBlocks(
  control: Element,
  content: Element,
  blocks: readonly Element[],
  where: Where,
  host: WordHost,
): WordObject {
  const [first] = blocks;
  const last = blocks.at(-1);
  const { editing } = host;
  const replaces = where === "Replace" || showsPrompt(control);
  if (showsPrompt(control)) clearPrompt(control);
  const old = replaces ? [...content.children] : [];
  if (
    replaces &&
    editing.revision !== null &&
    paragraphsOf(control).some((paragraph) => paragraph.textContent !== "")
  ) {
    deleteSpan(spanOfElement(control)(), editing);
    placeBlocks(content, null, blocks, editing);
  } else {
    for (const node of old) node.remove();
    placeBlocks(content, where === "Start" ? content.firstElementChild : null, blocks, editing);
  }
  if (paragraphsOf(content).length === 0) content.appendChild(create(content, "p"));
  if (first === undefined || last === undefined) return host.make.range(spanOfElement(control));
  return host.make.range(spanBetween(first, last));
}

/** A paragraph beside or inside a control; inside one among runs it becomes a line. */
export function insertParagraphIntoControl(
  control: Element,
  text: string,
  where: "Before" | "After" | "Start" | "End",
  host: WordHost,
): WordObject {
  const { start, end } = spanOfElement(control)();
  const inside = where === "Start" || where === "End";
  if (isRunLevel(control) && inside) {
    const at = where === "Start" ? start : end;
    insertAt({ ...at, control }, where === "Start" ? `${text}\v` : `\v${text}`, host);
    return host.make.paragraph(start.paragraph);
  }
  const model = where === "Before" || where === "Start" ? start.paragraph : end.paragraph;
  if (inside && showsPrompt(control)) clearPrompt(control);
  const made = createParagraph(
    inside && !model.isConnected ? (child(contentOf(control), "p") ?? model) : model,
    text,
  );
  if (!inside) {
    const beside = isRunLevel(control) ? start.paragraph : control;
    beside.parentNode?.insertBefore(made, where === "Before" ? beside : beside.nextSibling);
  } else {
    const content = contentOf(control);
    content?.insertBefore(made, where === "Start" ? content.firstElementChild : null);
  }
  markInserted([made], host.editing.revision);
  return host.make.paragraph(made);
}
