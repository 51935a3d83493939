import type { Form } from "../steckbrief/kinds.ts";
import type { Batch } from "./batch.ts";
import type { Capabilities } from "./capabilities.ts";
import { specOfTag } from "./control-spec.ts";
import { insertPackage } from "./insert.ts";
import { unlock } from "./locks.ts";
import { type Locks, WordError } from "./port.ts";
import { untracked } from "./tracking.ts";

/**
 * Puts a package that is one locked control in the place of the one with its tag, or at the end of the document. The
 * new one comes in before the old one goes. Copies of it (copy and paste) go too.
 */
export async function putLocked(
  batch: Batch,
  tag: string,
  flatOpc: string,
  capabilities: Capabilities,
): Promise<void> {
  const old = await withTag(batch, tag);
  const [first] = old;
  if (first === undefined) {
    await insertPackage(batch, flatOpc, { at: "end" }, capabilities);
    if ((await withTag(batch, tag)).length === 0) throw new WordError("failed", `${tag}: not kept`);
    return;
  }
  await untracked(batch, capabilities, async () => {
    for (const control of old) unlock(control);
    await batch.sync();
    first.insertParagraph("", "After").insertOoxml(flatOpc, "Replace");
    await batch.sync();
    const now = await withTag(batch, tag);
    if (now.length <= old.length) throw new WordError("failed", `${tag}: not kept`);
    for (const control of old) control.delete(false);
    await batch.sync();
  });
  const left = await withTag(batch, tag);
  // A tracked deletion leaves the old one where it was.
  if (left.length !== 1)
    throw new WordError(capabilities.can("tracking") ? "failed" : "tracking", `${tag}: ${left.length} of it`);
}

async function withTag({ context, sync }: Batch, tag: string): Promise<readonly Word.ContentControl[]> {
  const found = context.document.contentControls.getByTag(tag);
  found.load("items/id");
  await sync();
  return found.items;
}

/** Locks the contents of the form's controls, or opens them. Deleting is forbidden either way, as in the blank form. */
export async function setLocks({ context, sync }: Batch, locks: Locks, form: Form): Promise<void> {
  const { contentControls } = context.document;
  contentControls.load("items/tag,items/cannotEdit");
  await sync();
  const wanted = locks === "closed";
  const ours = contentControls.items.filter(
    ({ tag, cannotEdit }) => cannotEdit !== wanted && specOfTag(tag, form) !== null,
  );
  if (ours.length === 0) return;
  for (const control of ours) control.cannotEdit = wanted;
  await sync();
}
