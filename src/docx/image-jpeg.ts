import { be16, joinBytes, mostPieces, startsWith, toBe, toBytes } from "./image-bytes.ts";
import { ImageError } from "./image-error.ts";
import { orientationOnly, readOrientation } from "./image-exif.ts";

/** A segment of a JPEG (ITU-T T.81 B.1.1): its marker, and where it begins and ends. */
export interface JpegSegment {
  readonly marker: number;
  readonly start: number;
  /** Behind its length and content. */
  readonly end: number;
}

const marks = { frame: 0xc0, end: 0xd9, scan: 0xda, application: 0xe0, exif: 0xe1, icc: 0xe2, adobe: 0xee };
const exifMark = "Exif\0\0";
/** Length field and content of the part of JFIF that has no thumbnail (JFIF 1.02). */
const jfifLength = 16;
const adobeLength = 14;

/** The segments from the beginning up to the first scan, or as far as they are whole. */
export function* jpegSegments(bytes: Uint8Array, from = 2): Generator<JpegSegment> {
  let at = from;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at++;
    else if (standsAlone(marker)) at += 2;
    else if (marker === marks.end || be16(bytes, at + 2) < 2) return;
    else {
      const end = at + 2 + be16(bytes, at + 2);
      yield { marker, start: at, end };
      at = end;
    }
  }
}

/** Start of frame: C0…CF without DHT (C4), JPG (C8) and DAC (CC). */
export function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** The orientation that an EXIF segment says; null where the segment is another. */
export function orientationOf(bytes: Uint8Array, { marker, start, end }: JpegSegment): number | null {
  if (marker !== marks.exif || !startsWith(bytes, start + 4, exifMark)) return null;
  return readOrientation(bytes.subarray(start + 4 + exifMark.length, end));
}

/**
 * The JPEG without EXIF, XMP, IPTC, comments, thumbnails and whatever follows its end. Tables, frames and scans are
 * copied byte for byte; colour profile, colour transform and orientation keep their meaning. Throws ImageError.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const before: Uint8Array[] = [];
  const after: Uint8Array[] = [];
  let orientation: number | null = null;
  let framed = false;
  let scanned = false;
  let at = 2;
  for (let count = 0; ; count++) {
    const segment = nextSegment(bytes, at);
    if (segment === null) break;
    if (count > mostPieces) throw new ImageError("damaged", "JPEG");
    const { marker, end } = segment;
    if (!framed) orientation ??= orientationOf(bytes, segment);
    framed ||= isFrame(marker);
    const kept = keep(bytes, segment);
    if (kept !== null) (marker === marks.application ? before : after).push(kept);
    at = end;
    if (marker !== marks.scan) continue;
    at = endOfScan(bytes, end);
    after.push(bytes.subarray(end, at));
    scanned = true;
  }
  if (!framed || !scanned) throw new ImageError("damaged", "JPEG");
  const exif = orientation === null || orientation === 1 ? [] : [exifSegment(orientation)];
  // JFIF wants to stand first (JFIF 1.02), EXIF too; every program accepts them in this order.
  const [jfif = new Uint8Array()] = before;
  return joinBytes([bytes.subarray(0, 2), jfif, ...exif, ...after, Uint8Array.of(0xff, marks.end)]);
}

/** The segment at a place, past fill bytes and lonely markers; null at the end of the picture. */
function nextSegment(bytes: Uint8Array, from: number): JpegSegment | null {
  let at = from;
  // Some cameras forget the end; what is there is shown all the same.
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) throw new ImageError("damaged", "JPEG");
    const marker = bytes[at + 1] ?? marks.end;
    if (marker === marks.end) return null;
    if (marker === 0xff) at++;
    else if (standsAlone(marker)) at += 2;
    else {
      const length = be16(bytes, at + 2);
      if (length < 2 || at + 2 + length > bytes.length) throw new ImageError("damaged", "JPEG");
      return { marker, start: at, end: at + 2 + length };
    }
  }
  return null;
}

/** What of a segment the picture needs; null where it is only said about it. */
function keep(bytes: Uint8Array, { marker, start, end }: JpegSegment): Uint8Array | null {
  const whole = bytes.subarray(start, end);
  const holds = (text: string, length: number): boolean =>
    startsWith(whole, 4, text) && whole.length >= length + 2;
  if (marker === marks.application) {
    if (!holds("JFIF\0", jfifLength)) return null;
    return joinBytes([
      whole.subarray(0, 2),
      toBe(jfifLength, 2),
      whole.subarray(4, jfifLength),
      new Uint8Array(2),
    ]);
  }
  if (marker === marks.icc) return startsWith(whole, 4, "ICC_PROFILE\0") ? whole : null;
  if (marker === marks.adobe) {
    if (!holds("Adobe", adobeLength)) return null;
    return joinBytes([whole.subarray(0, 2), toBe(adobeLength, 2), whole.subarray(4, adobeLength + 2)]);
  }
  // Frames and tables (C0…CF), scans, tables and intervals (DA…DF).
  return (marker >= marks.frame && marker <= 0xcf) || (marker >= marks.scan && marker <= 0xdf) ? whole : null;
}

/** Where the entropy-coded data end: at a marker that is no restart and no stuffed byte (T.81 B.1.1.5). */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function exifSegment(orientation: number): Uint8Array {
  const content = joinBytes([toBytes(exifMark), orientationOnly(orientation)]);
  return joinBytes([Uint8Array.of(0xff, marks.exif), toBe(content.length + 2, 2), content]);
}

function standsAlone(marker: number): boolean {
  return marker === 1 || (marker >= 0xd0 && marker <= 0xd8);
}
