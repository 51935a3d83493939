import type { Address } from "../steckbrief/tags.ts";
import type { DocxPackage } from "./package.ts";
import { compareWithOriginal } from "./picture-compare.ts";
import { findMedia, orNull, readMedia, readMediaHeader } from "./picture-media.ts";
import { effectiveDpi, millimetresOf, type PictureFacts } from "./pictures.ts";
import type { Report } from "./report.ts";
import type { Picture } from "./story.ts";
import type { ZipEntry } from "./zip.ts";

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
  const media = findMedia(pack, picture.relationship);
  if (media === "linked" || media === "lost") {
    report(media === "linked" ? "picture-linked" : "picture-lost", address, { place });
    return original === null ? noPicture : valuesOf(original);
  }
  const { entry } = media;
  const known = original === null ? null : knownByDirectory(original, entry);
  if (known !== null) return { ...valuesOf(known), dpi: dpiOfOriginal(known, picture) };
  const read = orNull(() => readMediaHeader(pack, entry));
  if (read === null) {
    report("picture-damaged", address, { place });
    return original === null ? noPicture : valuesOf(original);
  }
  const { header, credible } = read;
  const {
    mediaType = null,
    orientation = 1,
    width: claimedWidth = null,
    height: claimedHeight = null,
  } = header ?? {};
  if (claimedWidth === null || claimedHeight === null)
    report("picture-format", address, { place, format: header?.format ?? extensionOf(entry.name) });
  else if (!credible)
    report("picture-size-doubtful", address, { place, width: claimedWidth, height: claimedHeight });
  const width = credible ? claimedWidth : null;
  const height = credible ? claimedHeight : null;
  const dpi = effectiveDpi({ width, height, orientation }, picture);
  const state = compareWithOriginal(original, { mediaType, width, height, stored: entry });
  if (original !== null && (state === "original" || state === "scaled")) {
    const originalDpi = dpiOfOriginal(original, picture);
    if (state === "scaled" && dpi !== null)
      report("picture-downsampled", address, { place, dpi, original: originalDpi ?? 0 });
    return { ...valuesOf(original), dpi: originalDpi };
  }
  if (state === "changed" || state === "replaced") report(`picture-${state}`, address, { place });
  const bytes = readMedia(pack, entry);
  if (bytes === null) report("picture-damaged", address, { place });
  return { mediaType, width, height, dpi, sha256: bytes === null ? null : pack.zip.platform.sha256(bytes) };
}

/**
 * The facts of an original that the document still holds, by what the directory of the archive says: length and
 * checksum are those that were noted. Null where they are not, or where it takes the picture itself to tell more.
 */
function knownByDirectory(original: PictureFacts, entry: ZipEntry): PictureFacts | null {
  const { mediaType, width, height, sha256, stored } = original;
  if (stored === undefined || stored.size !== entry.size || stored.crc !== entry.crc) return null;
  return mediaType === null || width === null || height === null || sha256 === null ? null : original;
}

export function valuesOf({ mediaType, width, height, dpi, sha256 }: PictureFacts): PictureValues {
  return { mediaType, width, height, dpi, sha256 };
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
