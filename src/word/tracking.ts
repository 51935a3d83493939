import type { Batch } from "./batch.ts";
import type { Capabilities } from "./capabilities.ts";
import { wordErrorOf } from "./errors.ts";
import { WordError } from "./port.ts";

/**
 * Sends what is queued, then runs the edits with change tracking off and puts it back as it was. Where Word is too
 * old to switch, the edits are tracked if tracking is on.
 */
export async function untracked<T>(
  batch: Batch,
  capabilities: Capabilities,
  edits: () => Promise<T>,
): Promise<T> {
  await batch.sync();
  const before = capabilities.can("tracking") ? await readMode(batch, capabilities) : "Off";
  if (before === "Off") return edits();
  await switchOff(batch);
  try {
    return await edits();
  } finally {
    batch.context.document.changeTrackingMode = before;
    await batch.finish();
  }
}

/** A Word may declare the mode and not have it (an old build): then it is as good as off, and not asked again. */
async function readMode(
  { context: { document }, sync }: Batch,
  capabilities: Capabilities,
): Promise<Word.Document["changeTrackingMode"]> {
  try {
    document.load("changeTrackingMode");
    await sync();
    return document.changeTrackingMode;
  } catch (error) {
    if (wordErrorOf(error, false).code === "busy") throw error;
    capabilities.lose("tracking");
    return "Off";
  }
}

/** A locked mode can't be switched; edits under it would leave two versions in each control. */
async function switchOff({ context, sync }: Batch): Promise<void> {
  try {
    context.document.changeTrackingMode = "Off";
    await sync();
  } catch (error) {
    const { code, reason } = wordErrorOf(error, false);
    throw code === "busy" ? error : new WordError("tracking", reason);
  }
}
