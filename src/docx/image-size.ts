/** What the first bytes of a picture say. */
export interface ImageHeader {
  readonly format: "PNG" | "JPEG" | "GIF" | "TIFF" | "BMP" | "WebP" | "HEIC" | "EMF" | "WMF" | "SVG";
  readonly mediaType: string;
  /** Stored pixels, before any turning; null for formats that we don't measure. */
  readonly width: number | null;
  readonly height: number | null;
  /** EXIF orientation 1…8 (CIPA DC-008); 5 and up mean that it is shown lying on its side. */
  readonly orientation: number;
}

/**
 * Reads format and pixel size from the beginning of a picture; null where it is none that we know. Of a JPEG the size
 * may stand behind long metadata: where `bytes` end before it, width and height are null.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const format = formats.find(({ marks }) => marks.every(([at, text]) => startsWith(bytes, at, text)));
  if (format === undefined) return null;
  const { name, mediaType, measure } = format;
  const size = measure?.(bytes) ?? null;
  return {
    format: name,
    mediaType,
    width: size?.width ?? null,
    height: size?.height ?? null,
    orientation: size?.orientation ?? 1,
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly orientation?: number;
}

interface Format {
  readonly name: ImageHeader["format"];
  readonly mediaType: string;
  /** What stands where, in Latin-1. */
  readonly marks: readonly (readonly [number, string])[];
  readonly measure?: (bytes: Uint8Array) => Size | null;
}

const formats: readonly Format[] = [
  { name: "JPEG", mediaType: "image/jpeg", marks: [[0, "\xff\xd8\xff"]], measure: measureJpeg },
  {
    name: "PNG",
    mediaType: "image/png",
    marks: [
      [0, "\x89PNG\r\n\x1a\n"],
      [12, "IHDR"],
    ],
    measure: (bytes) => sizeOf(u32(bytes, 16), u32(bytes, 20)),
  },
  { name: "GIF", mediaType: "image/gif", marks: [[0, "GIF8"]], measure: measureGif },
  { name: "TIFF", mediaType: "image/tiff", marks: [[0, "II*\0"]] },
  { name: "TIFF", mediaType: "image/tiff", marks: [[0, "MM\0*"]] },
  {
    name: "WebP",
    mediaType: "image/webp",
    marks: [
      [0, "RIFF"],
      [8, "WEBP"],
    ],
  },
  { name: "HEIC", mediaType: "image/heic", marks: [[4, "ftypheic"]] },
  { name: "HEIC", mediaType: "image/heic", marks: [[4, "ftypmif1"]] },
  {
    name: "EMF",
    mediaType: "image/emf",
    marks: [
      [0, "\x01\0\0\0"],
      [40, " EMF"],
    ],
  },
  { name: "WMF", mediaType: "image/wmf", marks: [[0, "\xd7\xcd\xc6\x9a"]] },
  { name: "BMP", mediaType: "image/bmp", marks: [[0, "BM"]] },
  { name: "SVG", mediaType: "image/svg+xml", marks: [[0, "<svg"]] },
  { name: "SVG", mediaType: "image/svg+xml", marks: [[0, "<?xml"]] },
];

function measureGif(bytes: Uint8Array): Size | null {
  return sizeOf((bytes[6] ?? 0) | ((bytes[7] ?? 0) << 8), (bytes[8] ?? 0) | ((bytes[9] ?? 0) << 8));
}

/** Walks the segments to the frame header (ITU-T T.81 B.2.2), passing EXIF on the way. */
function measureJpeg(bytes: Uint8Array): Size | null {
  let orientation = 1;
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const alone = marker === 1 || (marker >= 0xd0 && marker <= 0xd8);
    if (alone) {
      at += 2;
      continue;
    }
    if (marker === 0xd9 || marker === 0xda) return null;
    if (isFrame(marker)) {
      const size = sizeOf(u16(bytes, at + 7), u16(bytes, at + 5));
      return size === null ? null : { ...size, orientation };
    }
    if (marker === 0xe1 && startsWith(bytes, at + 4, "Exif\0\0"))
      orientation = readOrientation(bytes, at + 10);
    at += 2 + u16(bytes, at + 2);
  }
  return null;
}

/** Start of frame: C0…CF without DHT (C4), JPG (C8) and DAC (CC). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Tag 0x0112 of the first directory of the TIFF structure in EXIF. */
function readOrientation(bytes: Uint8Array, tiff: number): number {
  const little = startsWith(bytes, tiff, "II");
  const two = (at: number): number =>
    little ? (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) : u16(bytes, at);
  const four = (at: number): number =>
    little ? two(at) + two(at + 2) * 0x10000 : two(at) * 0x10000 + two(at + 2);
  const directory = tiff + four(tiff + 4);
  const count = directory + 2 < bytes.length ? Math.min(two(directory), 512) : 0;
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12;
    const value = two(entry + 8);
    if (two(entry) === 0x0112) return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

function sizeOf(width: number, height: number): Size | null {
  return width > 0 && height > 0 ? { width, height } : null;
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++)
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

function u16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

function u32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) * 0x10000 + u16(bytes, at + 2);
}
