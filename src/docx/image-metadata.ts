import { le32 } from "./image-bytes.ts";
import { ImageError } from "./image-error.ts";
import { stripGif } from "./image-gif.ts";
import { stripHeif } from "./image-heif.ts";
import { stripJpeg } from "./image-jpeg.ts";
import { stripPng } from "./image-png.ts";
import { type ImageHeader, readImageHeader } from "./image-size.ts";
import { stripTiff } from "./image-tiff.ts";
import { stripWebp } from "./image-webp.ts";

/**
 * A picture fit for publication: without EXIF (place, camera, times), XMP, IPTC, comments, thumbnails and whatever
 * else says something about it. Nothing is encoded anew: compressed pixels and colour profile stay byte for
 * byte. Where the picture is shown turned, it still is. Stripping twice changes nothing.
 * Throws ImageError: not-a-picture, damaged, cannot-strip (vector graphics, and what nobody could show any more).
 */
export function stripMetadata(bytes: Uint8Array): Uint8Array {
  const header = readImageHeader(bytes);
  if (header === null) throw new ImageError("not-a-picture");
  return strippers[header.format](bytes, header.format);
}

const refuse = (_bytes: Uint8Array, format: string): Uint8Array => {
  throw new ImageError("cannot-strip", format);
};

const strippers: Readonly<Record<ImageHeader["format"], (bytes: Uint8Array, format: string) => Uint8Array>> =
  {
    JPEG: stripJpeg,
    PNG: stripPng,
    WebP: stripWebp,
    TIFF: stripTiff,
    GIF: stripGif,
    HEIC: stripHeif,
    AVIF: stripHeif,
    // Bitmaps have no place for metadata but their end.
    BMP: cutBitmap,
    SVG: refuse,
    EMF: refuse,
    WMF: refuse,
  };

function cutBitmap(bytes: Uint8Array): Uint8Array {
  const length = le32(bytes, 2);
  if (length < 26 || le32(bytes, 10) >= length || length > bytes.length)
    throw new ImageError("damaged", "BMP");
  return bytes.slice(0, length);
}
