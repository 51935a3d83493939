import { controlPackage } from "../docx/blocks.ts";
import type { Content } from "../docx/body.ts";
import { caseIdsOf, contentsOf } from "../docx/contents.ts";
import { DocxError } from "../docx/error.ts";
import { readSteckbrief } from "../docx/read.ts";
import { repairSteckbrief } from "../docx/repair.ts";
import { repairRegion } from "../docx/repair-region.ts";
import { formatSteckbrief } from "../steckbrief/canonical.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import { type WordDocument, WordError, type WordErrorCode } from "../word/port.ts";
import type { Live, LiveControl } from "./live.ts";
import { restoreControls } from "./restore.ts";

/** How a repair ended: here, in a repaired copy in a window of its own, or with damage that stays. */
export type RepairEnd = "here" | "copy" | "partly";

/**
 * Makes the form whole, with what was typed in its place as the extractor reads it: puts missing controls back, else
 * replaces the damaged stretch. What can't be done here without losing something is done in a repaired copy.
 */
export async function repairDocument(port: WordDocument, live: Live): Promise<RepairEnd> {
  const missing = live.controls.filter(({ hits }) => hits === 0);
  if (!port.can("bytes")) {
    await restoreControls(port, live, missing);
    return live.controls.some(({ hits }) => hits > 1) ? "partly" : "here";
  }
  const before = await port.bytes();
  if (!repairSteckbrief(before).changed) return "here";
  const typed = typedInPlaceOf(missing, before);
  const isDoubled = live.controls.some(({ hits }) => hits > 1);
  if (typed !== null && !isDoubled) await putBack(port, live, missing, typed);
  return repairStretch(port, await port.bytes());
}

/** Puts back what is missing, one by one: the least change, where it is enough. */
async function putBack(
  port: WordDocument,
  live: Live,
  missing: readonly LiveControl[],
  typed: ReadonlyMap<LiveControl, string>,
): Promise<void> {
  const filled = new Set<LiveControl>();
  for (const [control, text] of typed)
    if (await replaceTyped(port, control, text)) filled.add(control);
    else return;
  await restoreControls(
    port,
    live,
    missing.filter((control) => !filled.has(control)),
  );
}

/** Makes a form whole that is known by its headings alone; null where the document holds none. */
export async function repairFound(port: WordDocument): Promise<RepairEnd | null> {
  if (!port.can("bytes")) return null;
  try {
    const bytes = await port.bytes();
    const { notes, changed } = repairSteckbrief(bytes);
    return !changed || notes.some(({ code }) => code === "form-added") ? null : repairStretch(port, bytes);
  } catch (error) {
    // Bytes that can't be had or read: the document is taken for one without a form.
    if (error instanceof DocxError || (error instanceof WordError && error.code === "failed")) return null;
    throw error;
  }
}

/**
 * Replaces the stretch of the document in which the form is not whole by what the extractor makes of it. Whatever goes
 * wrong with that, the repaired copy is made of the bytes from before.
 */
async function repairStretch(port: WordDocument, before: Uint8Array): Promise<RepairEnd> {
  const repair = repairSteckbrief(before);
  if (!repair.changed) return "here";
  const region = repairRegion(before, repair.bytes);
  if (region === null || (region.tracked && !port.can("tracking"))) return openCopy(port, repair.bytes);
  try {
    await port.replaceParagraphs(region.flatOpc, { ...region, texts: region.paragraphs });
  } catch (error) {
    if (error instanceof WordError && copied.has(error.code)) return openCopy(port, repair.bytes);
    throw error;
  }
  const after = await port.bytes();
  const same =
    formatSteckbrief(readSteckbrief(after).steckbrief) ===
    formatSteckbrief(readSteckbrief(repair.bytes).steckbrief);
  return same && !repairSteckbrief(after).changed ? "here" : openCopy(port, repair.bytes);
}

/** Refusals after which a repaired copy still helps. */
const copied: ReadonlySet<WordErrorCode> = new Set(["not-found", "locked", "denied", "tracking", "failed"]);

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
