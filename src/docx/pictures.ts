import { type ImageHeader, readImageHeader } from "./image-size.ts";

/** What is known of a picture's original. It travels in a custom property, since Word scales pictures down on saving. */
export interface PictureFacts {
  readonly mediaType: string | null;
  /** Pixels. */
  readonly width: number | null;
  readonly height: number | null;
  /** Pixels per inch at the width shown. */
  readonly dpi: number | null;
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly sha256: string | null;
  /** Width at which `dpi` holds, in millimetres. */
  readonly shownMm?: number | null;
  /** The document never held the picture itself, only what a JSON said of it. */
  readonly separate?: boolean;
  /** How the archive stores the picture as long as nobody touches it: tells another one without unpacking it. */
  readonly stored?: StoredAs;
}

/** Length in bytes and CRC-32: what the directory of a .docx says of each of its files. */
export interface StoredAs {
  readonly size: number;
  readonly crc: number;
}

/** What a picture is before it goes into the document. */
export interface InspectedImage extends ImageHeader {
  /** Whether Word shows it and we can measure it. */
  readonly supported: boolean;
}

const millimetresPerInch = 25.4;
const emuPerInch = 914_400;
/** LibreOffice shows a picture of no size as a dot. */
const leastShown = emuPerInch / 25.4;
const separateMark = "extern";

/** Longest value of a custom property that every program keeps. */
const longestProperty = 255;

/** Format and pixel size of a picture from its bytes; null where they are no picture. */
export function inspectImage(bytes: Uint8Array): InspectedImage | null {
  const header = readImageHeader(bytes);
  return header === null ? null : { ...header, supported: header.width !== null && header.height !== null };
}

/** Resolution that so many pixels have at a width in millimetres, rounded to whole dots per inch. */
export function dpiAtWidth(pixels: number, millimetres: number): number {
  return Math.round((pixels * millimetresPerInch) / millimetres);
}

/** A width in EMU as millimetres, to a tenth. */
export function millimetresOf(emu: number): number {
  return Math.round((emu / emuPerInch) * millimetresPerInch * 10) / 10;
}

/** What is shown of a picture, and how large. Lengths in EMU, crops as shares of the whole. */
export interface Shown {
  readonly widthEmu: number | null;
  readonly heightEmu: number | null;
  readonly cropX: number;
  readonly cropY: number;
}

/**
 * Effective resolution: stored pixels ÷ displayed inches, what is cropped away taken off. Where a picture is
 * stretched, the coarser direction counts. Null where size or extent is unknown, or nothing is to be seen of it.
 */
export function effectiveDpi(
  size: { readonly width: number | null; readonly height: number | null; readonly orientation?: number },
  shown: Shown,
): number | null {
  const { width, height, orientation = 1 } = size;
  const { widthEmu, heightEmu, cropX, cropY } = shown;
  if (width === null || height === null || widthEmu === null || heightEmu === null) return null;
  if (Math.min(widthEmu, heightEmu) < leastShown) return null;
  const across = width * (1 - cropX);
  const down = height * (1 - cropY);
  // A photograph on its side is stored turned: its pixels across run down the page.
  const lies = orientation >= 5 && across > down !== widthEmu > heightEmu;
  const horizontal = ((lies ? down : across) * emuPerInch) / widthEmu;
  const vertical = ((lies ? across : down) * emuPerInch) / heightEmu;
  // Extents are rounded to whole pixels or points by every program: a percent is no stretching.
  const isStretched = Math.abs(horizontal - vertical) > horizontal / 100;
  const dpi = Math.round(isStretched ? Math.min(horizontal, vertical) : horizontal);
  return dpi > 0 ? dpi : null;
}

/** The facts as a custom property: „sha256;mediaType;width;height;dpi;mm;extern;size-crc“, empty where unknown. */
export function formatPictureFacts(facts: PictureFacts): string {
  const { sha256, mediaType, width, height, dpi, shownMm, separate, stored } = facts;
  const fields: readonly (string | number | null | undefined)[] = [
    sha256,
    mediaType === null ? null : encodeURIComponent(mediaType).replaceAll("%2F", "/").replaceAll("%2B", "+"),
    width,
    height,
    dpi,
    shownMm,
    separate === true ? separateMark : null,
    stored === undefined ? null : `${stored.size}-${stored.crc.toString(16).padStart(8, "0")}`,
  ];
  const value = fields
    .map((field) => field ?? "")
    .join(";")
    .replace(/;+$/, "");
  if (value.length > longestProperty)
    throw new RangeError(`facts of a picture take ${value.length} characters`);
  return value;
}

/** The facts in a property's value; null where it says nothing that could be true. */
export function parsePictureFacts(value: string): PictureFacts | null {
  if (value === "") return null;
  const [
    sha256 = "",
    mediaType = "",
    width = "",
    height = "",
    dpi = "",
    shownMm = "",
    mark = "",
    check = "",
  ] = value.split(";");
  if (!/^([0-9a-f]{64})?$/.test(sha256)) return null;
  const numbers = [width, height, dpi].map((text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null));
  const type = decode(mediaType);
  if (sha256 === "" && type === null && numbers.every((number) => number === null)) return null;
  const [w = null, h = null, d = null] = numbers;
  const stored = parseStored(check);
  return {
    sha256: sha256 === "" ? null : sha256,
    mediaType: type,
    width: w,
    height: h,
    dpi: d,
    shownMm: /^\d{1,4}(\.\d+)?$/.test(shownMm) ? Number(shownMm) : null,
    separate: mark === separateMark,
    ...(stored === null ? {} : { stored }),
  };
}

function parseStored(text: string): StoredAs | null {
  const [, size, crc] = /^(\d{1,12})-([0-9a-f]{8})$/.exec(text) ?? [];
  return size === undefined || crc === undefined
    ? null
    : { size: Number(size), crc: Number.parseInt(crc, 16) };
}

function decode(text: string): string | null {
  try {
    return text === "" ? null : decodeURIComponent(text);
  } catch {
    return null;
  }
}
