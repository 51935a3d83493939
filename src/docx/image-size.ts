import { be32, le16, le32, startsWith } from "./image-bytes.ts";
import { measureHeif } from "./image-heif.ts";
import { isFrame, jpegSegments, orientationOf } from "./image-jpeg.ts";
import { measureTiff } from "./image-tiff.ts";
import { measureWebp } from "./image-webp.ts";

export type ImageFormat =
  | "PNG"
  | "JPEG"
  | "GIF"
  | "TIFF"
  | "BMP"
  | "WebP"
  | "HEIC"
  | "AVIF"
  | "EMF"
  | "WMF"
  | "SVG";

/** What the first bytes of a picture say. */
export interface ImageHeader {
  readonly format: ImageFormat;
  readonly mediaType: string;
  /** Stored pixels, before any turning; null for drawings, and where the header ends early or can't be true. */
  readonly width: number | null;
  readonly height: number | null;
  /** EXIF orientation 1…8 (CIPA DC-008); 5 and up mean that it is shown lying on its side. */
  readonly orientation: number;
}

/** Larger than any camera's or scanner's picture: what claims to be is no picture. */
export const imageLimits = { side: 100_000, pixels: 1_000_000_000 } as const;

/**
 * Reads format and pixel size from the beginning of a picture; null where it is none that we know. Of JPEG, TIFF, HEIC
 * and AVIF the size may stand far behind: where `bytes` end before it, width and height are null.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const format = formats.find(({ marks }) => marks.every(([at, text]) => startsWith(bytes, at, text)));
  if (format === undefined) return null;
  const { name, mediaType, measure } = format;
  const { width, height, orientation = 1 } = measure?.(bytes) ?? noSize;
  const isPlausible =
    width > 0 &&
    height > 0 &&
    Math.max(width, height) <= imageLimits.side &&
    width * height <= imageLimits.pixels;
  return {
    format: name,
    mediaType,
    width: isPlausible ? width : null,
    height: isPlausible ? height : null,
    orientation,
  };
}

/** Formats made of lines and shapes, which have no pixels to count. */
export function isDrawing(format: ImageFormat): boolean {
  return format === "EMF" || format === "WMF" || format === "SVG";
}

/**
 * Whether so many bytes can hold the pixels that the header claims. Deflate packs at most 1 : 1032 (of one bit per
 * pixel: 8256 pixels a byte), and JPEG, GIF and run lengths less. Newer formats hold an empty picture in nothing.
 */
export function isCredible({ format, width, height }: ImageHeader, size: number): boolean {
  if (width === null || height === null) return true;
  const isDense = format === "PNG" || format === "JPEG" || format === "GIF" || format === "BMP";
  return !isDense || width * height <= size * 8256;
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly orientation?: number;
}

const noSize: Size = { width: 0, height: 0 };

interface Format {
  readonly name: ImageFormat;
  readonly mediaType: string;
  /** What stands where, in Latin-1. */
  readonly marks: readonly (readonly [number, string])[];
  readonly measure?: (bytes: Uint8Array) => Size | null;
}

const heif = (brand: string, name: "HEIC" | "AVIF"): Format => ({
  name,
  mediaType: `image/${name.toLowerCase()}`,
  marks: [[4, `ftyp${brand}`]],
  measure: measureHeif,
});

const formats: readonly Format[] = [
  { name: "JPEG", mediaType: "image/jpeg", marks: [[0, "\xff\xd8\xff"]], measure: measureJpeg },
  {
    name: "PNG",
    mediaType: "image/png",
    marks: [
      [0, "\x89PNG\r\n\x1a\n"],
      [12, "IHDR"],
    ],
    measure: (bytes) => ({ width: be32(bytes, 16), height: be32(bytes, 20) }),
  },
  { name: "GIF", mediaType: "image/gif", marks: [[0, "GIF8"]], measure: measureGif },
  { name: "TIFF", mediaType: "image/tiff", marks: [[0, "II*\0"]], measure: measureTiff },
  { name: "TIFF", mediaType: "image/tiff", marks: [[0, "MM\0*"]], measure: measureTiff },
  {
    name: "WebP",
    mediaType: "image/webp",
    marks: [
      [0, "RIFF"],
      [8, "WEBP"],
    ],
    measure: measureWebp,
  },
  heif("avif", "AVIF"),
  heif("avis", "AVIF"),
  heif("heic", "HEIC"),
  heif("heix", "HEIC"),
  heif("hevc", "HEIC"),
  heif("mif1", "HEIC"),
  heif("msf1", "HEIC"),
  {
    name: "EMF",
    mediaType: "image/emf",
    marks: [
      [0, "\x01\0\0\0"],
      [40, " EMF"],
    ],
  },
  { name: "WMF", mediaType: "image/wmf", marks: [[0, "\xd7\xcd\xc6\x9a"]] },
  { name: "WMF", mediaType: "image/wmf", marks: [[0, "\x01\0\t\0\0"]] },
  { name: "BMP", mediaType: "image/bmp", marks: [[0, "BM"]], measure: measureBitmap },
  { name: "SVG", mediaType: "image/svg+xml", marks: [[0, "<svg"]] },
  { name: "SVG", mediaType: "image/svg+xml", marks: [[0, "<?xml"]] },
  { name: "SVG", mediaType: "image/svg+xml", marks: [[0, "\xef\xbb\xbf<"]] },
];

function measureGif(bytes: Uint8Array): Size {
  return { width: le16(bytes, 6), height: le16(bytes, 8) };
}

/** A negative height means that the first row is on top; the oldest header has 16 bits. */
function measureBitmap(bytes: Uint8Array): Size {
  if (le32(bytes, 14) === 12) return { width: le16(bytes, 18), height: le16(bytes, 20) };
  return { width: le32(bytes, 18), height: Math.abs(le32(bytes, 22) | 0) };
}

/** Walks the segments to the frame header (ITU-T T.81 B.2.2), passing EXIF on the way. */
function measureJpeg(bytes: Uint8Array): Size | null {
  let orientation: number | null = null;
  for (const segment of jpegSegments(bytes)) {
    const { marker, start } = segment;
    if (isFrame(marker)) {
      if (start + 9 > bytes.length) return null;
      const size = { width: be32(bytes, start + 5) % 0x10000, height: be32(bytes, start + 5) >>> 16 };
      return { ...size, orientation: orientation ?? 1 };
    }
    orientation ??= orientationOf(bytes, segment);
  }
  return null;
}
