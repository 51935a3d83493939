import type { Batch } from "./batch.ts";
import type { Capabilities } from "./capabilities.ts";
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
  const { document } = batch.context;
  const able = capabilities.can("tracking");
  if (able) document.load("changeTrackingMode");
  await batch.sync();
  const before = able ? document.changeTrackingMode : "Off";
  if (before === "Off") return edits();
  document.changeTrackingMode = "Off";
  try {
    await batch.sync();
  } catch (error) {
    // A locked mode can't be switched; edits under it would leave two versions in each control.
    throw error instanceof WordError ? error : new WordError("tracking", String(error));
  }
  try {
    return await edits();
  } finally {
    document.changeTrackingMode = before;
    await batch.finish();
  }
}
