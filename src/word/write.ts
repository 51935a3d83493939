import type { Form } from "../steckbrief/kinds.ts";
import type { Batch } from "./batch.ts";
import type { Capabilities } from "./capabilities.ts";
import { specOfTag } from "./control-spec.ts";
import { WordError } from "./port.ts";
import { untracked } from "./tracking.ts";

export interface TaggedText {
  readonly tag: string;
  readonly text: string;
}

/**
 * Replaces the text of the first control with each tag, all of them in one batch, and reads it back. Nothing is
 * written when one of them is missing.
 */
export async function writeTexts(
  batch: Batch,
  texts: readonly TaggedText[],
  form: Form,
  capabilities: Capabilities,
): Promise<void> {
  const targets = texts.map(({ tag, text }) => ({ tag, text: fitting(tag, text, form) }));
  const controls = targets.map(({ tag }) => firstWith(batch, tag));
  for (const control of controls) control.load("cannotEdit");
  await untracked(batch, capabilities, async () => {
    for (const [index, control] of controls.entries())
      if (control.isNullObject) throw new WordError("not-found", targets[index]?.tag ?? "");
    const locked = controls.filter((control) => control.cannotEdit);
    for (const control of locked) control.cannotEdit = false;
    try {
      for (const [index, control] of controls.entries()) replace(control, targets[index]?.text ?? "");
      for (const control of locked) control.cannotEdit = true;
      await batch.sync();
    } catch (error) {
      for (const control of locked) control.cannotEdit = true;
      await batch.finish().catch(() => undefined);
      throw error;
    }
  });
  await verify(batch, targets);
}

/** A run-level control can't hold paragraphs: Word would split it. */
function fitting(tag: string, text: string, form: Form): string {
  return specOfTag(tag, form)?.level === "run" ? text.replace(/\s*\n\s*/g, " ") : text;
}

function firstWith(batch: Batch, tag: string): Word.ContentControl {
  return batch.context.document.contentControls.getByTag(tag).getFirstOrNullObject();
}

function replace(control: Word.ContentControl, text: string): void {
  // Replacing by "" is not the same: clear() brings the prompt back.
  if (text === "") control.clear();
  else control.insertText(text, "Replace");
}

async function verify(batch: Batch, targets: readonly TaggedText[]): Promise<void> {
  const controls = targets.map(({ tag }) => firstWith(batch, tag));
  for (const control of controls) control.load("text");
  await batch.sync();
  for (const [index, { tag, text }] of targets.entries()) {
    const control = controls[index];
    // Under tracking that can't be switched off, the old text may still stand beside the new one.
    if (control === undefined || control.isNullObject || !squeeze(control.text).includes(squeeze(text)))
      throw new WordError("failed", `${tag}: not written`);
  }
}

/** Only what must be the same whatever a Word does with blanks and line ends. */
function squeeze(text: string): string {
  return text.normalize("NFC").replace(/[\s\p{Cc}\p{Cf}]+/gu, "");
}
