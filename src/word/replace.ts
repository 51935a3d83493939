import type { Batch } from "./batch.ts";
import type { Capabilities } from "./capabilities.ts";
import { unlock } from "./locks.ts";
import { type Stretch, WordError } from "./port.ts";
import { squeeze } from "./squeeze.ts";
import { untracked } from "./tracking.ts";

/**
 * Puts a package in the place of paragraphs: first it comes in behind them, then they go, so that at no time anything
 * is nowhere. When Word refuses to let them go, what came in goes again.
 */
export async function replaceParagraphs(
  batch: Batch,
  flatOpc: string,
  stretch: Stretch,
  capabilities: Capabilities,
): Promise<void> {
  const { from, to, arriving } = stretch;
  const before = await expected(batch, stretch);
  await untracked(batch, capabilities, async () => {
    const last = before[to - 1];
    if (last === undefined) throw new WordError("not-found", `paragraph ${to}`);
    const around = last.parentContentControlOrNullObject;
    around.load("cannotEdit");
    await batch.sync();
    if (!around.isNullObject) around.cannotEdit = false;
    const room = around.isNullObject
      ? last.insertParagraph("", "After")
      : around.insertParagraph("", "After");
    const inserted = room.insertOoxml(flatOpc, "Replace");
    await batch.sync();
    const after = await paragraphsOf(batch);
    const added = after.length - before.length;
    try {
      if (added < arriving) throw new WordError("failed", `${added} of ${arriving} paragraphs arrived`);
      await removeStretch(batch, after, { from, to });
      if (added > arriving) await removeStray(batch, from + added - 1);
    } catch (error) {
      await takeBack(batch, inserted, after).catch(() => undefined);
      throw error;
    }
  });
}

/** The document's paragraphs, when they are still those that the package was made for. */
async function expected(batch: Batch, { texts, from, to }: Stretch): Promise<readonly Word.Paragraph[]> {
  const items = await paragraphsOf(batch);
  const differs = (text: string | null, at: number) =>
    text !== null && squeeze(items[at]?.text ?? "") !== squeeze(text);
  if (items.length !== texts.length)
    throw new WordError("not-found", `${items.length} paragraphs, not ${texts.length}`);
  const other = texts.findIndex(differs);
  if (other >= 0) throw new WordError("not-found", `paragraph ${other + 1} of ${from + 1} to ${to}`);
  return items;
}

async function paragraphsOf({ context, sync }: Batch): Promise<readonly Word.Paragraph[]> {
  const { paragraphs } = context.document.body;
  paragraphs.load("items/text");
  await sync();
  return paragraphs.items;
}

/** Takes paragraphs out, with the controls around and in them, whatever locks those have. */
async function removeStretch(
  batch: Batch,
  paragraphs: readonly Word.Paragraph[],
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  const controls = await outermostControls(batch, paragraphs.slice(from, to));
  for (const control of controls) unlock(control);
  await batch.sync();
  for (const control of controls) control.delete(false);
  await batch.sync();
  const left = await paragraphsOf(batch);
  // Deleting a control takes its paragraphs along, or leaves an empty one.
  const rest = left.slice(from, to - (paragraphs.length - left.length));
  // From the end: a Word that counts paragraphs anew after each deletion still meets the right ones.
  for (const paragraph of rest.reverse()) paragraph.delete();
  await batch.sync();
  const kept = await paragraphsOf(batch);
  if (kept.length !== paragraphs.length - (to - from))
    throw new WordError("failed", `${kept.length} paragraphs left of ${paragraphs.length}`);
}

async function outermostControls(
  batch: Batch,
  [first, ...others]: readonly Word.Paragraph[],
): Promise<readonly Word.ContentControl[]> {
  if (first === undefined) return [];
  const { contentControls } = first.getRange().expandTo((others.at(-1) ?? first).getRange());
  contentControls.load("items/id");
  await batch.sync();
  for (const control of contentControls.items) control.parentContentControlOrNullObject.load("id");
  await batch.sync();
  return contentControls.items.filter(({ parentContentControlOrNullObject: outer }) => outer.isNullObject);
}

/** Some builds of Word leave an empty paragraph behind what came in. */
async function removeStray(batch: Batch, at: number): Promise<void> {
  const stray = (await paragraphsOf(batch))[at];
  if (stray === undefined || stray.text.trim() !== "") return;
  stray.delete();
  await batch.sync();
}

/** Only while all that was to go is still there: else what came in is all there is of it. */
async function takeBack(
  batch: Batch,
  inserted: Word.Range,
  before: readonly Word.Paragraph[],
): Promise<void> {
  const now = await paragraphsOf(batch);
  if (now.length !== before.length || now.some(({ text }, at) => text !== before[at]?.text)) return;
  inserted.contentControls.load("items/id");
  await batch.finish();
  for (const control of inserted.contentControls.items) unlock(control);
  inserted.delete();
  await batch.finish();
}
