import { flatOpc } from "../docx/flat.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import { controlsOf } from "../steckbrief/tags.ts";
import type { WordDocument } from "../word/port.ts";
import { PaneError } from "./pane-error.ts";
import { repairFound } from "./repair.ts";
import { identity, type Surroundings } from "./session.ts";
import type { Done } from "./state.ts";

/**
 * Puts the blank form into this document, once: a document that has one is left alone. One whose form lost all its
 * controls (typed into the paper form, saved by an old LibreOffice) gets them around what stands there.
 */
export async function insertForm(port: WordDocument, surroundings: Surroundings): Promise<Done | null> {
  const before = await port.look();
  if (before.controls.length > 0) return null;
  const repaired = await repairFound(port);
  if (repaired !== null) return repaired === "copy" ? "openNew" : "repair";
  const form = await loadForm(surroundings);
  await port.insert(flatOpc(form), { at: "end" });
  const after = await port.look();
  const arrived = new Set(after.controls.map(({ tag }) => tag));
  const lost = controlsOf(steckbriefForm).filter(
    ({ tag, content }) => content !== "checkbox" && !arrived.has(tag),
  );
  if (lost.length > 0) throw new PaneError("incomplete", lost.map(({ tag }) => tag).join(", "));
  if (port.can("properties")) await port.setProperties(identity(surroundings.newId()));
  return "insert";
}

/** Opens the blank form in a window of its own. */
export async function openNewForm(port: WordDocument, surroundings: Surroundings): Promise<Done> {
  await port.openNew(await loadForm(surroundings));
  return "openNew";
}

async function loadForm({ loadForm }: Surroundings): Promise<Uint8Array> {
  try {
    return await loadForm();
  } catch (error) {
    throw new PaneError("no-form", error instanceof Error ? error.message : String(error));
  }
}
