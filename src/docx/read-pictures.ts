import { sha256 } from "@noble/hashes/sha2.js";
import type { Address } from "../steckbrief/tags.ts";
import { readImageHeader } from "./image-size.ts";
import type { DocxPackage } from "./package.ts";
import { effectiveDpi, millimetresOf, type PictureFacts } from "./pictures.ts";
import type { Report } from "./report.ts";
import type { Picture } from "./story.ts";
import { findEntry, inflateEntry, inflateStart } from "./zip.ts";

/** Bytes that hold the size of nearly every picture; photographs carry up to 64 KB of EXIF before it. */
const headerLength = 80 << 10;

/** What is said of a picture, as the JSON has it. */
export type PictureValues = Pick<PictureFacts, "mediaType" | "width" | "height" | "dpi" | "sha256">;

export const noPicture: PictureValues = {
  mediaType: null,
  width: null,
  height: null,
  dpi: null,
  sha256: null,
};

/** What to know besides the picture: the facts of its original, and how to report. */
export interface PictureContext {
  readonly pack: DocxPackage;
  readonly original: PictureFacts | null;
  readonly address: Address;
  readonly place: string;
  readonly report: Report;
}

/**
 * The facts of an embedded picture: those of its original where the document has them and they fit, else its own.
 * Its bytes are unpacked as a whole only where nothing else tells the hash.
 */
export function readPicture(picture: Picture, context: PictureContext): PictureValues {
  const { pack, original, address, place, report } = context;
  const relation = pack.mainRelationships.find(({ id }) => id === picture.relationship);
  const entry = relation === undefined || relation.external ? null : findEntry(pack.zip, relation.target);
  if (entry === null) {
    report(relation?.external === true ? "picture-linked" : "picture-lost", address, { place });
    return original === null ? noPicture : valuesOf(original);
  }
  let header = readImageHeader(inflateStart(pack.zip, entry, headerLength));
  if (header?.format === "JPEG" && header.width === null)
    header = readImageHeader(inflateEntry(pack.zip, entry));
  if (header?.width == null)
    report("picture-format", address, { place, format: header?.format ?? extensionOf(entry.name) });
  const embedded = {
    mediaType: header?.mediaType ?? null,
    width: header?.width ?? null,
    height: header?.height ?? null,
    orientation: header?.orientation ?? 1,
  };
  const dpi = effectiveDpi(embedded, picture);
  if (original !== null && isOriginalOf(original, embedded)) {
    const originalDpi = dpiOfOriginal(original, picture);
    if (original.width !== null && embedded.width !== null && embedded.width < original.width && dpi !== null)
      report("picture-downsampled", address, { place, dpi, original: originalDpi ?? 0 });
    return { ...valuesOf(original), dpi: originalDpi };
  }
  const { mediaType, width, height } = embedded;
  return { mediaType, width, height, dpi, sha256: hexOf(sha256(inflateEntry(pack.zip, entry))) };
}

export function valuesOf({ mediaType, width, height, dpi, sha256 }: PictureFacts): PictureValues {
  return { mediaType, width, height, dpi, sha256 };
}

/** Scaled down is still the same picture, other proportions or more pixels are another one. */
function isOriginalOf(
  original: PictureFacts,
  embedded: { readonly width: number | null; readonly height: number | null },
): boolean {
  if (original.width === null || original.height === null) return false;
  if (embedded.width === null || embedded.height === null) return true;
  const isLarger = embedded.width > original.width || embedded.height > original.height;
  // Rounding to whole pixels shifts the proportions of a small picture by up to a pixel in each direction.
  const expected = (embedded.width * original.height) / original.width;
  return !isLarger && Math.abs(expected - embedded.height) <= 1 + embedded.height / 100;
}

/** At the width for which it was noted the noted resolution holds; at another it follows from the pixels. */
function dpiOfOriginal(original: PictureFacts, picture: Picture): number | null {
  const shownMm = picture.widthEmu === null ? null : millimetresOf(picture.widthEmu);
  const isAsNoted =
    shownMm === null ||
    original.shownMm == null ||
    (Math.abs(shownMm - original.shownMm) <= 0.5 && picture.cropX === 0 && picture.cropY === 0);
  return isAsNoted ? original.dpi : (effectiveDpi(original, picture) ?? original.dpi);
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1).toUpperCase();
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
