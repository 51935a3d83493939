import { writeSteckbrief } from "../docx/write.ts";
import type { Entry } from "../exchange/entry.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import { slotsOf } from "../steckbrief/tags.ts";
import type { Queryable } from "./database.ts";
import { findPicture } from "./store.ts";

/** Formats that a document carries as they are. */
const carried = new Set(["image/jpeg", "image/png"]);

/**
 * An entry as a Word document: the blank form, filled with what is public. Never the file that came in: it may hold
 * pictures without consent, remarks and names that nobody agreed to publish.
 */
export async function entryDocument(database: Queryable, entry: Entry): Promise<Uint8Array<ArrayBuffer>> {
  const field = steckbriefForm.fields.find(({ kind }) => kind === "pictures");
  const slots = field === undefined || field.kind !== "pictures" ? [] : slotsOf(field);
  const pictures = new Map<string, Uint8Array>();
  for (const [index, slot] of slots.entries()) {
    const shown = entry.bilder[index];
    if (shown === undefined || !carried.has(shown.mediaType)) continue;
    const picture = await findPicture(database, shown.sha256);
    if (picture !== null) pictures.set(slot, picture.bytes);
  }
  // Loaded here, because the writer's library is large and most answers need none of it.
  const { buildTemplate } = await import("../docx/template.ts");
  const { bytes } = writeSteckbrief(await buildTemplate(), entry.steckbrief, { pictures });
  return new Uint8Array(bytes);
}
