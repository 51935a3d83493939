import type { Batch } from "./batch.ts";
import type { Capabilities } from "./capabilities.ts";
import { unlock, withUnlocked } from "./locks.ts";
import { type Place, WordError } from "./port.ts";
import { untracked } from "./tracking.ts";

/** Where a package goes. Called when tracking is off: queues what makes room, and the package itself. */
interface Spot {
  readonly insert: (flatOpc: string) => Word.Range;
  /** What is to follow in the same batch. */
  readonly afterwards?: () => void;
  /** Throws when what was inserted is not there. */
  readonly verify?: () => Promise<void>;
  /** Whether an empty paragraph stood there before, which has to stay. */
  readonly keepsEmpty: boolean;
}

/** Inserts a flat OPC package as one batch and takes away the empty paragraph that this may leave behind. */
export async function insertPackage(
  batch: Batch,
  flatOpc: string,
  place: Place,
  capabilities: Capabilities,
): Promise<void> {
  const spot = await find(batch, place, flatOpc.includes("<pkg:binaryData"));
  await untracked(batch, capabilities, async () => {
    const inserted = spot.insert(flatOpc);
    spot.afterwards?.();
    await batch.sync();
    await spot.verify?.();
    if (spot.keepsEmpty) return;
    // An empty line is no reason to report that the insertion failed.
    await removeStray(batch, inserted).catch(() => undefined);
  });
}

function find(batch: Batch, place: Place, picture: boolean): Promise<Spot> {
  switch (place.at) {
    case "start":
    case "end":
      return inBody(batch, place.at === "start" ? "Start" : "End");
    case "selection":
      // Behind the paragraph with the cursor, never over what is selected.
      return behind(batch, batch.context.document.getSelection().paragraphs.getLast());
    case "below":
    case "instead":
      return atText(batch, place);
    default:
      return atControl(batch, place.at, place.tag, picture);
  }
}

async function inBody(batch: Batch, location: "Start" | "End"): Promise<Spot> {
  const { body } = batch.context.document;
  const edge = location === "Start" ? body.paragraphs.getFirst() : body.paragraphs.getLast();
  const next = edge.getNextOrNullObject();
  const previous = edge.getPreviousOrNullObject();
  next.load("text");
  previous.load("text");
  const free = await isEmpty(batch, edge);
  const alone = next.isNullObject && previous.isNullObject;
  if (free && alone) return { insert: (xml) => body.insertOoxml(xml, "Replace"), keepsEmpty: false };
  return {
    insert: (xml) => body.insertParagraph("", location).insertOoxml(xml, "Replace"),
    keepsEmpty: free && location === "Start",
  };
}

async function atText(batch: Batch, place: Extract<Place, { text: string }>): Promise<Spot> {
  const wanted = place.text.trim();
  // Word's search takes 255 characters and reads "^" as the beginning of a code.
  const hits = batch.context.document.body.search(wanted.slice(0, 200).replaceAll("^", "^^"), {
    matchCase: true,
  });
  hits.load("items/text");
  await batch.sync();
  const paragraphs = hits.items.map((hit) => hit.paragraphs.getFirst());
  for (const paragraph of paragraphs) paragraph.load("text");
  await batch.sync();
  const found = paragraphs.find(({ text }) =>
    place.at === "below" ? text.trim().startsWith(wanted) : firstLine(text) === wanted,
  );
  if (found === undefined) throw new WordError("not-found", wanted);
  return place.at === "below" ? behind(batch, found) : over(batch, found);
}

/** A credit shares its paragraph with the consent behind a manual line break. */
function firstLine(text: string): string {
  return (text.trim().split(/[\v\n\r]/)[0] ?? "").trim();
}

/** Behind a paragraph: into it when it is empty, into the empty one that follows, else into a new one. */
async function behind(batch: Batch, paragraph: Word.Paragraph): Promise<Spot> {
  const next = paragraph.getNextOrNullObject();
  const free = (await isEmpty(batch, paragraph)) ? paragraph : (await isEmpty(batch, next)) ? next : null;
  return {
    insert: (xml) => (free ?? paragraph.insertParagraph("", "After")).insertOoxml(xml, "Replace"),
    keepsEmpty: false,
  };
}

/** In place of a paragraph. */
async function over(batch: Batch, paragraph: Word.Paragraph): Promise<Spot> {
  const next = paragraph.getNextOrNullObject();
  next.load("text");
  const { contentControls } = paragraph;
  contentControls.load("items/cannotDelete");
  await batch.sync();
  return {
    insert: (xml) => {
      for (const control of contentControls.items) unlock(control);
      return paragraph.insertOoxml(xml, "Replace");
    },
    keepsEmpty: isBlank(next),
  };
}

async function atControl(
  batch: Batch,
  at: "before" | "after" | "replace" | "inside" | "paragraph",
  tag: string,
  picture: boolean,
): Promise<Spot> {
  const control = batch.context.document.contentControls.getByTag(tag).getFirstOrNullObject();
  control.load("cannotEdit");
  await batch.sync();
  if (control.isNullObject) throw new WordError("not-found", tag);
  if (at === "paragraph") return over(batch, control.paragraphs.getFirst());
  if (at === "inside") return inside(batch, control, picture);
  const next = control.paragraphs.getLast().getNextOrNullObject();
  next.load("text");
  await batch.sync();
  return {
    // "End" would nest the package in the control: a paragraph of its own takes it instead.
    insert: (xml) =>
      withUnlocked(control, () =>
        control.insertParagraph("", at === "after" ? "After" : "Before"),
      ).insertOoxml(xml, "Replace"),
    ...(at === "replace" ? { afterwards: () => deleteControl(control) } : {}),
    keepsEmpty: at !== "before" && isBlank(next),
  };
}

function inside(batch: Batch, control: Word.ContentControl, picture: boolean): Spot {
  const verify = async () => {
    control.inlinePictures.load("items/width");
    await batch.sync();
    // Word on the web drops large pictures without a word.
    if (control.inlinePictures.items.length === 0) throw new WordError("too-large", "picture not kept");
  };
  return {
    ...(picture ? { verify } : {}),
    insert: (xml) => withUnlocked(control, () => control.insertOoxml(xml, "Replace")),
    // What is left over inside a control is the control's.
    keepsEmpty: true,
  };
}

function deleteControl(control: Word.ContentControl): void {
  unlock(control);
  control.delete(false);
}

function isBlank(paragraph: Word.Paragraph): boolean {
  return !paragraph.isNullObject && paragraph.text.trim() === "";
}

/** Whether a paragraph is there, empty, and nobody's: not in a control, not in a table, nothing in it. */
async function isEmpty(batch: Batch, paragraph: Word.Paragraph): Promise<boolean> {
  paragraph.load("text,tableNestingLevel");
  await batch.sync();
  if (!isBlank(paragraph) || paragraph.tableNestingLevel > 0) return false;
  // Only now: what a paragraph that isn't there holds can't be asked.
  paragraph.inlinePictures.load("items/width");
  paragraph.contentControls.load("items/tag");
  paragraph.parentContentControlOrNullObject.load("tag");
  await batch.sync();
  return (
    paragraph.inlinePictures.items.length === 0 &&
    paragraph.contentControls.items.length === 0 &&
    paragraph.parentContentControlOrNullObject.isNullObject
  );
}

/** Takes away one empty paragraph at the end of what was inserted or behind it. */
async function removeStray(batch: Batch, inserted: Word.Range): Promise<void> {
  const last = inserted.paragraphs.getLast();
  const stray = (await isEmpty(batch, last)) ? last : last.getNextOrNullObject();
  if (stray !== last && !(await isEmpty(batch, stray))) return;
  stray.delete();
  await batch.sync();
}
