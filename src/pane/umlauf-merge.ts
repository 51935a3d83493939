import { picturePackage } from "../docx/blocks.ts";
import type { Comment } from "../docx/comments.ts";
import { type MergeFile, readMergeSide } from "../docx/merge-side.ts";
import { storedAs } from "../docx/picture-stored.ts";
import { formatPictureFacts, inspectImage } from "../docx/pictures.ts";
import { purePlatform } from "../docx/platform.ts";
import { picturesFrom } from "../docx/write-merged.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { propertyNames, slotsOf, tagOf } from "../steckbrief/tags.ts";
import { getValue, type Steckbrief } from "../steckbrief/value.ts";
import { lineageOf, type Merge, mergeSteckbriefe, resolve } from "../umlauf/merge.ts";
import { formatLineage } from "../umlauf/merge-lineage.ts";
import type { Choice } from "../umlauf/merge-resolve.ts";
import type { WordDocument } from "../word/port.ts";
import { applyImport } from "./import-apply.ts";
import { planImport } from "./import-plan.ts";
import { readDocument } from "./import-read.ts";
import { readLook } from "./live.ts";
import { rules } from "./rules.ts";
import { readUmlaufSeen } from "./umlauf-read.ts";
import type { Reached } from "./umlauf-session.ts";

/** What is known when copies are merged. */
export interface Merging {
  readonly copies: readonly MergeFile[];
  readonly locale: Locale;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly akteur: string;
}

/** How the document itself is called among the copies. */
const ownName: Readonly<Record<Locale, string>> = { de: "dieses Dokument", en: "this document" };

/** A remark in the margin of a copy; it stays there. */
export interface CopyComment extends Comment {
  readonly copy: string;
}

export interface Comparison {
  readonly merge: Merge;
  readonly comments: readonly CopyComment[];
}

/** Merges copies into the open document, as far as that goes without a decision. Throws DocxError, UmlaufError. */
export async function mergeIntoDocument(port: WordDocument, merging: Merging): Promise<Comparison> {
  const { copies, locale, now, akteur } = merging;
  const base = readMergeSide({ name: ownName[locale], bytes: await port.bytes() }, { locale }).side;
  const read = copies.map((copy) => readMergeSide(copy, { locale }));
  const sides = read.map(({ side }) => side);
  const comments = read.flatMap(({ side, comments: own }) => own.map((one) => ({ ...one, copy: side.name })));
  return { merge: mergeSteckbriefe(base, sides, { now, akteur }), comments };
}

/**
 * Puts the merged Steckbrief into the open document, pictures of the copies included, and notes what was merged; null where
 * decisions are missing. The Umlauf that goes with it is for the caller to write.
 */
export async function applyMerge(
  port: WordDocument,
  merging: Merging,
  choices: Readonly<Record<string, Choice>>,
): Promise<Reached | null> {
  const { merge } = await mergeIntoDocument(port, merging);
  const { steckbrief, open } = resolve(merge, choices);
  if (open.length > 0) return null;
  const before = await port.bytes();
  const live = readLook(await port.look(), rules.readers);
  const read = await readDocument(port, rules.readers);
  // A merged Steckbrief is canonical and of our form; only its static type is wider.
  const wanted = steckbrief as unknown as Steckbrief;
  await applyImport(port, { ...planImport(live, wanted, read), live, read });
  for (const [slot, bytes] of picturesFrom(before, wanted, merging.copies, purePlatform))
    await placePicture(port, wanted, slot, bytes);
  if (port.can("properties")) {
    const lineage = lineageOf(merge, steckbrief);
    const noted = lineage === null ? null : formatLineage(lineage);
    await port.setProperties({ [propertyNames.lineage]: noted });
  }
  const { context } = await readUmlaufSeen(port, merging);
  return { umlauf: merge.umlauf, context };
}

const emuPerInch = 914_400;
/** Width of the text in the form, 16 cm, in EMU. */
const widest = 16 * 360_000;

async function placePicture(
  port: WordDocument,
  steckbrief: Steckbrief,
  slot: string,
  bytes: Uint8Array,
): Promise<void> {
  const field = steckbriefForm.fields.find(({ kind }) => kind === "pictures");
  const image = inspectImage(bytes);
  if (field?.kind !== "pictures" || image === null) return;
  const { width, height, mediaType } = image;
  const entry = getValue(steckbrief, field)[slotsOf(field).indexOf(slot)];
  if (width === null || height === null || entry === undefined) return;
  const widthEmu = Math.min(
    widest,
    entry.dpi === null ? widest : Math.round((width * emuPerInch) / entry.dpi),
  );
  const heightEmu = Math.round((widthEmu * height) / width);
  const { alt, dateiname, dpi, sha256 } = entry;
  const placed = { bytes, mediaType, widthEmu, heightEmu, alt: alt ?? "", name: dateiname ?? "" };
  const tag = tagOf({ field: field.key, item: slot, part: "bild" });
  await port.insert(picturePackage(slot, placed), { at: "inside", tag });
  const shownMm = Math.round(widthEmu / 3_600) / 10;
  const facts = {
    sha256,
    mediaType,
    width: entry.width,
    height: entry.height,
    dpi,
    shownMm,
    stored: storedAs(bytes),
  };
  if (port.can("properties"))
    await port.setProperties({ [propertyNames.picture(slot)]: formatPictureFacts(facts) });
}
