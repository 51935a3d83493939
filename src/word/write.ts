import type { Form } from "../steckbrief/kinds.ts";
import type { Batch } from "./batch.ts";
import type { Capabilities } from "./capabilities.ts";
import { specOfTag } from "./control-spec.ts";
import { type NewText, WordError } from "./port.ts";
import { squeeze } from "./squeeze.ts";
import { untracked } from "./tracking.ts";

interface Target {
  readonly tag: string;
  readonly text: string;
  readonly flatOpc: string | null;
  readonly control: Word.ContentControl;
  readonly locked: boolean;
}

/**
 * Replaces the texts of controls, all of them in one batch, and reads them back. Nothing is written when one of the
 * controls is missing.
 */
export async function writeTexts(
  batch: Batch,
  texts: readonly NewText[],
  form: Form,
  capabilities: Capabilities,
): Promise<void> {
  const found = texts.map(({ tag }) => {
    const controls = batch.context.document.contentControls.getByTag(tag);
    controls.load("items/cannotEdit");
    return controls;
  });
  const targets = await untracked(batch, capabilities, async () => {
    const chosen = texts.map((text, at) => targetOf(text, found[at]?.items ?? [], form));
    await leaveLists(batch, chosen, form);
    await replaceTexts(batch, chosen);
    await removeStrays(batch, chosen).catch(() => undefined);
    return chosen;
  });
  for (const { control } of targets) control.load("text");
  await batch.sync();
  const lost = targets.find((target) => !squeeze(target.control.text).includes(squeeze(shownText(target))));
  // "Includes": under tracking that can't be switched off, the old text may stand beside the new one.
  if (lost !== undefined) throw new WordError("failed", `${lost.tag}: not written`);
}

function targetOf(
  { tag, text, index = 0, flatOpc }: NewText,
  items: readonly Word.ContentControl[],
  form: Form,
): Target {
  const control = items[index];
  if (control === undefined) throw new WordError("not-found", tag);
  return {
    tag,
    text: fitting(tag, text, form),
    flatOpc: flatOpc ?? null,
    control,
    locked: control.cannotEdit,
  };
}

async function replaceTexts(batch: Batch, targets: readonly Target[]): Promise<void> {
  const locked = targets.filter((target) => target.locked).map(({ control }) => control);
  const lock = (cannotEdit: boolean) => {
    for (const control of locked) control.cannotEdit = cannotEdit;
  };
  lock(false);
  for (const { control, text, flatOpc } of targets) {
    // Replacing by "" is not the same: clear() brings the prompt back.
    if (text === "") control.clear();
    else if (flatOpc !== null) control.insertOoxml(flatOpc, "Replace");
    else control.insertText(text, "Replace");
  }
  lock(true);
  try {
    await batch.sync();
  } catch (error) {
    lock(true);
    await batch.finish().catch(() => undefined);
    throw error;
  }
}

/** Some builds of Word leave an empty paragraph behind an inserted package, in the control itself. */
async function removeStrays(batch: Batch, targets: readonly Target[]): Promise<void> {
  const packages = targets.filter(({ flatOpc }) => flatOpc !== null);
  if (packages.length === 0) return;
  for (const { control } of packages) control.paragraphs.load("items/text");
  await batch.sync();
  const strays = packages.flatMap(({ control, text }) => {
    const { items } = control.paragraphs;
    const last = items.at(-1);
    return last !== undefined && items.length > text.split("\n").length && last.text.trim() === ""
      ? [last]
      : [];
  });
  if (strays.length === 0) return;
  for (const paragraph of strays) paragraph.delete();
  await batch.sync();
}

/** New paragraphs take after the first one: text with typed bullets would get automatic ones besides. */
async function leaveLists(batch: Batch, targets: readonly Target[], form: Form): Promise<void> {
  const blocks = targets.filter(
    ({ tag, flatOpc }) => flatOpc === null && specOfTag(tag, form)?.level === "block",
  );
  if (blocks.length === 0) return;
  for (const { control } of blocks) control.paragraphs.load("items/isListItem");
  await batch.sync();
  for (const { control } of blocks)
    for (const paragraph of control.paragraphs.items) if (paragraph.isListItem) paragraph.detachFromList();
}

/** A run-level control can't hold paragraphs: Word would split it. */
function fitting(tag: string, text: string, form: Form): string {
  return specOfTag(tag, form)?.level === "run" ? text.replace(/\s*\n\s*/g, " ") : text;
}

/** What Word tells of a text: the marks of real list items are none of it. */
function shownText({ text, flatOpc }: Target): string {
  return flatOpc === null ? text : text.replace(/^ *- /gm, "");
}
