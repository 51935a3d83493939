import { DocxError } from "./error.ts";
import { type ImageHeader, isCredible, isDrawing, readImageHeader } from "./image-size.ts";
import type { DocxPackage } from "./package.ts";
import { findEntry, inflateEntry, inflateStart, type ZipEntry } from "./zip.ts";

/** Where the bytes of a picture are: in the archive, outside of the file, or nowhere. */
export type Media = { readonly entry: ZipEntry } | "linked" | "lost";

/** Bytes that hold the size of nearly every picture; photographs carry up to 64 KB of EXIF before it. */
const headerLength = 80 << 10;
/** And of most JPEGs. */
const firstLook = 8 << 10;

/** Follows the relationship of a picture. What it leads to outside of the file is never fetched. */
export function findMedia({ zip, mainRelationships }: DocxPackage, relationship: string): Media {
  const relation = mainRelationships.find(({ id }) => id === relationship);
  if (relation?.external === true) return "linked";
  const entry = relation === undefined ? null : findEntry(zip, relation.target);
  return entry === null ? "lost" : { entry };
}

/** What the header of an embedded picture says; `credible` is false where its size can't be true. */
export interface MediaHeader {
  readonly header: ImageHeader | null;
  readonly credible: boolean;
}

/** Reads the beginning of a picture, and all of it only where its size stands further behind. Throws DocxError. */
export function readMediaHeader({ zip }: DocxPackage, entry: ZipEntry): MediaHeader {
  let header = readImageHeader(inflateStart(zip, entry, firstLook));
  // Other formats may say behind their size how they are turned.
  if (header?.format !== "JPEG" || header.width === null)
    header = readImageHeader(inflateStart(zip, entry, headerLength));
  if (header !== null && header.width === null && !isDrawing(header.format) && entry.size > headerLength)
    header = readImageHeader(inflateEntry(zip, entry));
  return { header, credible: header === null || isCredible(header, entry.size) };
}

/** The bytes of a picture; null where the archive is damaged there. */
export function readMedia({ zip }: DocxPackage, entry: ZipEntry): Uint8Array | null {
  return orNull(() => inflateEntry(zip, entry));
}

/** A damaged picture spoils no document: what DocxError stops becomes null. */
export function orNull<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocxError) return null;
    throw error;
  }
}
