import { controlPackage } from "../docx/blocks.ts";
import type { Content } from "../docx/body.ts";
import { caseIdsOf, contentsOf } from "../docx/contents.ts";
import { readSteckbrief } from "../docx/read.ts";
import { repairSteckbrief } from "../docx/repair.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import { type WordDocument, WordError } from "../word/port.ts";
import type { Live, LiveControl } from "./live.ts";
import { restoreControls } from "./restore.ts";

/** How a repair ended: here, in a repaired copy in a window of its own, or with damage that stays. */
export type RepairEnd = "here" | "copy" | "partly";

/**
 * Makes the form whole: puts missing controls back, with what was typed in their place as the extractor reads it. What
 * can't be done here without touching text that is nobody's is done in a repaired copy; the document stays as it is.
 */
export async function repairDocument(port: WordDocument, live: Live): Promise<RepairEnd> {
  const missing = live.controls.filter(({ hits }) => hits === 0);
  if (!port.can("bytes")) {
    await restoreControls(port, live, missing);
    return live.controls.some(({ hits }) => hits > 1) ? "partly" : "here";
  }
  const before = await port.bytes();
  const repair = repairSteckbrief(before);
  if (!repair.changed) return "here";
  const typed = typedInPlaceOf(missing, before);
  if (typed === null || live.controls.some(({ hits }) => hits > 1)) return openCopy(port, repair.bytes);
  const filled = new Set<LiveControl>();
  for (const [control, text] of typed)
    if (await replaceTyped(port, control, text)) filled.add(control);
    else return openCopy(port, repair.bytes);
  await restoreControls(
    port,
    live,
    missing.filter((control) => !filled.has(control)),
  );
  const after = repairSteckbrief(await port.bytes());
  return after.changed ? openCopy(port, after.bytes) : "here";
}

/** What was typed where controls are missing; null where that is more than one paragraph each. */
function typedInPlaceOf(
  missing: readonly LiveControl[],
  bytes: Uint8Array,
): ReadonlyMap<LiveControl, string> | null {
  const { steckbrief } = readSteckbrief(bytes);
  const contents: ReadonlyMap<string, Content> = contentsOf(steckbrief, steckbriefForm);
  const cases = caseIdsOf(steckbrief, steckbriefForm);
  const typed = new Map<LiveControl, string>();
  for (const control of missing) {
    const { tag, address, content } = control.spec;
    const found = contents.get(tag);
    if (found?.kind === "checkbox" && !found.checked) continue;
    if (found === undefined || (address.item !== undefined && !cases.includes(address.item))) continue;
    // Parts stand on a line with their label: those are put back in the copy.
    if (found.kind !== "text" || content !== "text" || address.part !== undefined) return null;
    if (found.text.includes("\n")) return null;
    typed.set(control, found.text);
  }
  return typed;
}

async function replaceTyped(port: WordDocument, { spec }: LiveControl, text: string): Promise<boolean> {
  try {
    await port.insert(controlPackage(spec.address, text), { at: "instead", text });
    return true;
  } catch (error) {
    if (error instanceof WordError && error.code === "not-found") return false;
    throw error;
  }
}

async function openCopy(port: WordDocument, bytes: Uint8Array): Promise<RepairEnd> {
  if (!port.can("newDocument")) return "partly";
  await port.openNew(bytes);
  return "copy";
}
