import { ImageError } from "../docx/image-error.ts";
import { stripMetadata } from "../docx/image-metadata.ts";
import { type ImageHeader, readImageHeader } from "../docx/image-size.ts";
import type { Platform } from "../docx/platform.ts";
import type { ArrivedPicture } from "./arrival.ts";

export type Publishable = Pick<ArrivedPicture, "stored" | "withheld">;

/** A picture as it may be published: without place and camera data; or why it can't be. */
export function publishable(
  content: Uint8Array,
  platform: Platform,
  header: Pick<ImageHeader, "width" | "height"> & { readonly mediaType: string | null } = readImageHeader(
    content,
  ) ?? { mediaType: null, width: null, height: null },
): Publishable {
  try {
    const bytes = stripMetadata(content);
    const { mediaType, width, height } = header;
    const stored = { bytes, sha256: platform.sha256(bytes), mediaType: mediaType ?? "", width, height };
    return { stored, withheld: null };
  } catch (error) {
    if (!(error instanceof ImageError)) throw error;
    return { stored: null, withheld: error.code === "cannot-strip" ? "cannot-strip" : "damaged" };
  }
}
