import type { Batch } from "./batch.ts";
import type { Capabilities } from "./capabilities.ts";
import { unlock } from "./locks.ts";
import { WordError } from "./port.ts";
import { untracked } from "./tracking.ts";

export interface Removal {
  readonly tag: string;
  readonly index: number;
  readonly heading?: string;
}

/** Removes one of the controls with a tag, content and heading included, and makes sure that it is gone. */
export async function removeControl(
  batch: Batch,
  removal: Removal,
  capabilities: Capabilities,
): Promise<void> {
  const found = withTag(batch, removal.tag);
  await batch.sync();
  const control = found.items[removal.index];
  if (control === undefined) throw new WordError("not-found", removal.tag);
  const previous = control.paragraphs.getFirst().getPreviousOrNullObject();
  previous.load("text");
  await untracked(batch, capabilities, async () => {
    unlock(control);
    control.delete(false);
    const { heading } = removal;
    if (heading !== undefined && !previous.isNullObject && startsWith(previous.text, heading))
      previous.delete();
    await batch.sync();
  });
  const left = withTag(batch, removal.tag);
  await batch.sync();
  // A tracked deletion leaves the control where it was.
  if (left.items.length >= found.items.length)
    throw new WordError(capabilities.can("tracking") ? "failed" : "tracking", removal.tag);
}

function withTag(batch: Batch, tag: string): Word.ContentControlCollection {
  const found = batch.context.document.contentControls.getByTag(tag);
  found.load("items/tag");
  return found;
}

/** A heading may carry its limit behind a tab. */
function startsWith(text: string, heading: string): boolean {
  return text.split("\t")[0]?.trim() === heading.trim();
}
