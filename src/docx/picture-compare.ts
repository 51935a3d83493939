import type { PictureFacts, StoredAs } from "./pictures.ts";

/**
 * What became of the picture that was put in first: it is still there (`original`), with fewer pixels (`scaled`), saved
 * anew with as many (`changed`), or another one stands in its place (`replaced`); `unknown` where nothing was noted.
 */
export type PictureState = "original" | "scaled" | "changed" | "replaced" | "unknown";

/** The picture in the document. */
export interface EmbeddedFacts {
  readonly mediaType: string | null;
  readonly width: number | null;
  readonly height: number | null;
  /** Length and checksum as the archive has them, for nothing. */
  readonly stored: StoredAs | null;
  /** SHA-256 of the bytes where it was reckoned. */
  readonly sha256?: string;
}

/**
 * Compares with what was noted of the original. The hash decides where both are there, else length and checksum; else a
 * picture of the same type and size counts as the same. Of two photographs with one shape and different sizes nobody
 * can tell a copy from another picture: a smaller one counts as scaled down.
 */
export function compareWithOriginal(original: PictureFacts | null, embedded: EmbeddedFacts): PictureState {
  if (original === null) return "unknown";
  const same = isSame(original, embedded);
  if (same === true) return "original";
  const { width, height } = embedded;
  if (original.width === null || original.height === null) return same === false ? "changed" : "unknown";
  if (width === null || height === null) return same === false ? "replaced" : "original";
  if (width === original.width && height === original.height)
    return same === null && embedded.mediaType === original.mediaType ? "original" : "changed";
  if (width > original.width || height > original.height) return "replaced";
  // Rounding to whole pixels shifts the proportions of a small picture by up to a pixel in each direction.
  const expected = (width * original.height) / original.width;
  return Math.abs(expected - height) <= 1 + height / 100 ? "scaled" : "replaced";
}

/** Whether the bytes are those of the original; null where nothing tells. */
function isSame(original: PictureFacts, embedded: EmbeddedFacts): boolean | null {
  if (original.sha256 !== null && embedded.sha256 !== undefined) return original.sha256 === embedded.sha256;
  if (original.stored === undefined || embedded.stored === null) return null;
  return original.stored.size === embedded.stored.size && original.stored.crc === embedded.stored.crc;
}
