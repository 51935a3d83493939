import type { SteckbriefForm } from "../steckbrief/form.ts";
import type { Projektbild } from "../steckbrief/value.ts";
import { compareWithOriginal, type PictureState } from "./picture-compare.ts";
import { findMedia, orNull, readMedia, readMediaHeader } from "./picture-media.ts";
import type { SeenPicture } from "./picture-strays.ts";
import { effectiveDpi, millimetresOf, type PictureFacts } from "./pictures.ts";
import type { Platform } from "./platform.ts";
import type { Reading, ReadOptions } from "./read.ts";
import { readAny } from "./read-any.ts";
import type { ByteSource } from "./zip.ts";

/** A picture as it stands in a document. What the Steckbrief says of it holds for the original; this for the copy. */
export interface PictureFile {
  /** Number of its slot; null where it stands in none. Only one picture of a slot is the Steckbrief's. */
  readonly slot: string | null;
  /** Whether the Steckbrief says something of it; the others are too many, or stand in the wrong place. */
  readonly counts: boolean;
  /** Its place among the Steckbrief's pictures, from 0; null where it doesn't count. */
  readonly position: number | null;
  /** Whether the document is the filled sample: its picture shows nothing real. */
  readonly isSample: boolean;
  /** The file name that people gave it: words, never a path to write to. */
  readonly name: string | null;
  /** The bytes as the document has them; null where they are outside of the file, lost or damaged. */
  readonly bytes: () => Uint8Array | null;
  readonly mediaType: string | null;
  /** Stored pixels. */
  readonly width: number | null;
  readonly height: number | null;
  readonly displayedMm: { readonly width: number; readonly height: number } | null;
  /** How much of width and height is cut off, 0…1. */
  readonly crop: { readonly x: number; readonly y: number };
  /** Stored pixels by displayed inches. */
  readonly dpi: number | null;
  /** SHA-256 of the bytes; null where there are none. */
  readonly sha256: string | null;
  readonly alt: string | null;
  readonly urheber: string | null;
  readonly einwilligung: boolean;
  /** What was noted of the original; null where nothing was. */
  readonly facts: PictureFacts | null;
  /** What became of the original. */
  readonly state: PictureState;
}

export interface ReadPicturesOptions {
  /** Faster routines of the runtime, where it has some. */
  readonly platform?: Platform;
}

/**
 * All pictures of a Steckbrief document, in the order of their slots, then those that stand in none. Reads every
 * picture as a whole for its hash. Throws DocxError where the file is no readable document.
 */
export function readPictures(
  bytes: Uint8Array | ByteSource,
  options: ReadPicturesOptions = {},
): readonly PictureFile[] {
  return readWithPictures(bytes, options).pictures;
}

/** The Steckbrief and its pictures in one go. Throws what `readPictures` throws. */
export function readWithPictures(
  bytes: Uint8Array | ByteSource,
  options: ReadOptions<SteckbriefForm> = {},
): { readonly reading: Reading; readonly pictures: readonly PictureFile[] } {
  const seen: SeenPicture[] = [];
  const reading = readAny(bytes, { ...options, onPicture: (one) => seen.push(one) });
  const { steckbrief, findings } = reading;
  const isSample = findings.some(({ code }) => code === "muster");
  const places = steckbrief.projektbilder.map((one) => JSON.stringify(one));
  const pictures = onlyOnce(seen, steckbrief.projektbilder)
    .sort((one, other) => rankOf(one) - rankOf(other))
    .map((one) => pictureFile(one, isSample, takePlace(one, places)));
  return { reading, pictures };
}

/** Two pictures of which the same is said have two places. */
function takePlace({ said }: SeenPicture, places: string[]): number | null {
  const place = said === null ? -1 : places.indexOf(JSON.stringify(said));
  if (place < 0) return null;
  places[place] = "";
  return place;
}

/**
 * A document may be read in parts, or twice: of each picture one mention stays, and of those that say something only
 * what came into the Steckbrief. Where two Steckbriefe stand in a file, none of their pictures counts.
 */
function onlyOnce(seen: readonly SeenPicture[], pictures: readonly Projektbild[]): SeenPicture[] {
  const kept = new Map<string, SeenPicture>();
  const left = pictures.map((one) => JSON.stringify(one));
  const spare: SeenPicture[] = [];
  for (const one of seen) {
    const at = one.said === null ? -1 : left.indexOf(JSON.stringify(one.said));
    if (at >= 0) kept.set(keyOf(one), one);
    else spare.push({ ...one, said: null });
    if (at >= 0) left.splice(at, 1);
  }
  for (const one of spare) if (!kept.has(keyOf(one))) kept.set(keyOf(one), one);
  return [...kept.values()];
}

function keyOf({ slot, picture, pack }: SeenPicture): string {
  const media = findMedia(pack, picture.relationship);
  const part = typeof media === "string" ? `${media} ${picture.relationship}` : media.entry.name;
  return `${slot ?? "-"} ${part}`;
}

function rankOf({ slot, said }: SeenPicture): number {
  return slot === null ? Number.MAX_SAFE_INTEGER : Number(slot) * 2 + (said === null ? 1 : 0);
}

function pictureFile(
  { slot, picture, said, original, pack }: SeenPicture,
  isSample: boolean,
  position: number | null,
): PictureFile {
  const media = findMedia(pack, picture.relationship);
  const entry = media === "linked" || media === "lost" ? null : media.entry;
  const bytes = (): Uint8Array | null => (entry === null ? null : readMedia(pack, entry));
  const read = entry === null ? null : orNull(() => readMediaHeader(pack, entry));
  const { mediaType = null, orientation = 1 } = read?.header ?? {};
  const { width = null, height = null } = (read?.credible === true ? read.header : null) ?? {};
  const whole = bytes();
  const sha256 = whole === null ? null : pack.zip.platform.sha256(whole);
  const { widthEmu, heightEmu, cropX, cropY } = picture;
  return {
    slot,
    counts: said !== null,
    position,
    isSample,
    name: said?.dateiname ?? null,
    bytes,
    mediaType,
    width,
    height,
    displayedMm:
      widthEmu === null || heightEmu === null
        ? null
        : { width: millimetresOf(widthEmu), height: millimetresOf(heightEmu) },
    crop: { x: cropX, y: cropY },
    dpi: effectiveDpi({ width, height, orientation }, picture),
    sha256,
    alt: said === null ? picture.alt : said.alt,
    urheber: said?.urheber ?? null,
    einwilligung: said?.einwilligung ?? false,
    facts: original,
    state:
      sha256 === null
        ? "unknown"
        : compareWithOriginal(original, { mediaType, width, height, stored: null, sha256 }),
  };
}
