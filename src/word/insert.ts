import type { Batch } from "./batch.ts";
import type { Capabilities } from "./capabilities.ts";
import { type Place, WordError } from "./port.ts";
import { untracked } from "./tracking.ts";

/** Where the package goes, found and made ready; `insert` queues it, `finish` what is to follow. */
interface Spot {
  readonly insert: (flatOpc: string) => Word.Range;
  /** Paragraphs that may turn out to be left over, asked once before and once after. */
  readonly after?: Word.Paragraph;
  readonly finish?: () => void;
}

/** Inserts a flat OPC package as one batch and takes away the empty paragraph that this may leave behind. */
export async function insertPackage(
  batch: Batch,
  flatOpc: string,
  place: Place,
  capabilities: Capabilities,
): Promise<void> {
  const find = await prepare(batch, place);
  await untracked(batch, capabilities, async () => {
    const spot = find();
    const inserted = spot.insert(flatOpc);
    spot.finish?.();
    const last = inserted.paragraphs.getLast();
    const next = last.getNextOrNullObject();
    const candidates = [last, next];
    for (const paragraph of candidates) loadEmptiness(paragraph);
    await batch.sync();
    await removeStray(batch, candidates, spot.after);
  });
}

/** Queues what has to be known of the place; the result, called after the next sync, is the place itself. */
async function prepare(batch: Batch, place: Place): Promise<() => Spot> {
  switch (place.at) {
    case "start":
    case "end":
      return inBody(batch, place.at === "start" ? "Start" : "End");
    case "selection":
      return behindSelection(batch);
    case "below":
    case "instead":
      return atText(batch, place);
    default:
      return atControl(batch, place.at, place.tag);
  }
}

function inBody(batch: Batch, location: "Start" | "End"): () => Spot {
  const { body } = batch.context.document;
  body.load("text");
  body.inlinePictures.load("items/width");
  body.tables.load("items/rowCount");
  body.contentControls.load("items/tag");
  return () => {
    const empty =
      body.text.trim() === "" &&
      body.inlinePictures.items.length + body.tables.items.length + body.contentControls.items.length === 0;
    if (empty) return { insert: (xml) => body.insertOoxml(xml, "Replace") };
    const paragraph = body.insertParagraph("", location);
    return { insert: (xml) => paragraph.insertOoxml(xml, "Replace") };
  };
}

/** Behind the paragraph with the cursor, never over what is selected. */
function behindSelection(batch: Batch): () => Spot {
  const paragraph = batch.context.document.getSelection().paragraphs.getLast();
  return behind(paragraph);
}

async function atText(batch: Batch, place: Extract<Place, { text: string }>): Promise<() => Spot> {
  const wanted = place.text.trim();
  // Word's search takes 255 characters and reads "^" as the beginning of a code.
  const hits = batch.context.document.body.search(wanted.slice(0, 250).replaceAll("^", "^^"), {
    matchCase: true,
  });
  hits.load("items/text");
  await batch.sync();
  const paragraphs = hits.items.map((hit) => hit.paragraphs.getFirst());
  for (const paragraph of paragraphs) paragraph.load("text");
  await batch.sync();
  const found = paragraphs.find(({ text }) =>
    place.at === "below" ? text.trim().startsWith(wanted) : text.trim() === wanted,
  );
  if (found === undefined) throw new WordError("not-found", wanted);
  if (place.at === "below") return behind(found);
  return over(found);
}

/** Behind a paragraph: into the empty one that follows it, else into a new one. */
function behind(paragraph: Word.Paragraph): () => Spot {
  const next = paragraph.getNextOrNullObject();
  loadEmptiness(paragraph);
  loadEmptiness(next);
  return () => {
    const target = isEmpty(paragraph)
      ? paragraph
      : isEmpty(next)
        ? next
        : paragraph.insertParagraph("", "After");
    return { insert: (xml) => target.insertOoxml(xml, "Replace") };
  };
}

/** In place of a paragraph. */
function over(paragraph: Word.Paragraph): () => Spot {
  const after = paragraph.getNextOrNullObject();
  loadEmptiness(after);
  paragraph.contentControls.load("items/cannotDelete,items/cannotEdit");
  return () => {
    for (const control of paragraph.contentControls.items) unlock(control);
    return { insert: (xml) => paragraph.insertOoxml(xml, "Replace"), after };
  };
}

async function atControl(
  batch: Batch,
  at: "before" | "after" | "replace" | "inside" | "paragraph",
  tag: string,
): Promise<() => Spot> {
  const control = batch.context.document.contentControls.getByTag(tag).getFirstOrNullObject();
  control.load("cannotDelete,cannotEdit");
  await batch.sync();
  if (control.isNullObject) throw new WordError("not-found", tag);
  if (at === "paragraph") return over(control.paragraphs.getFirst());
  if (at === "inside") {
    const locked = control.cannotEdit;
    return () => {
      if (locked) control.cannotEdit = false;
      return {
        insert: (xml) => control.insertOoxml(xml, "Replace"),
        ...(locked ? { finish: () => lockAgain(control) } : {}),
      };
    };
  }
  const after = control.paragraphs.getLast().getNextOrNullObject();
  loadEmptiness(after);
  return () => {
    // "End" would nest the package in the control: an own paragraph takes it instead.
    const paragraph = control.insertParagraph("", at === "after" ? "After" : "Before");
    return {
      insert: (xml) => paragraph.insertOoxml(xml, "Replace"),
      after,
      ...(at === "replace" ? { finish: () => deleteControl(control) } : {}),
    };
  };
}

function lockAgain(control: Word.ContentControl): void {
  control.cannotEdit = true;
}

function deleteControl(control: Word.ContentControl): void {
  unlock(control);
  control.delete(false);
}

export function unlock(control: Word.ContentControl): void {
  control.cannotDelete = false;
  control.cannotEdit = false;
}

function loadEmptiness(paragraph: Word.Paragraph): void {
  paragraph.load("text");
  paragraph.inlinePictures.load("items/width");
  paragraph.contentControls.load("items/tag");
  paragraph.parentContentControlOrNullObject.load("tag");
  paragraph.parentTableOrNullObject.load("rowCount");
}

/** Empty, and nobody's: not in a control, not in a table, nothing in it. */
function isEmpty(paragraph: Word.Paragraph): boolean {
  return (
    !paragraph.isNullObject &&
    paragraph.text.trim() === "" &&
    paragraph.inlinePictures.items.length === 0 &&
    paragraph.contentControls.items.length === 0 &&
    paragraph.parentContentControlOrNullObject.isNullObject &&
    paragraph.parentTableOrNullObject.isNullObject
  );
}

/** Takes away one empty paragraph at the end of what was inserted, unless one stood there before. */
async function removeStray(
  batch: Batch,
  candidates: readonly Word.Paragraph[],
  before: Word.Paragraph | undefined,
): Promise<void> {
  if (before !== undefined && isEmpty(before)) return;
  const stray = candidates.find(isEmpty);
  if (stray === undefined) return;
  stray.delete();
  // The last paragraph of a document can't be deleted; an empty line is no reason to report a failure.
  await batch.sync().catch(() => undefined);
}
