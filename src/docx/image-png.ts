import { crc32 } from "./crc.ts";
import { be32, fourAt, joinBytes, mostPieces, toBe, toBytes } from "./image-bytes.ts";
import { ImageError } from "./image-error.ts";
import { orientationOnly, readOrientation } from "./image-exif.ts";

const signatureLength = 8;
/** Length, type and checksum around the content of a chunk. */
const frameLength = 12;

/** Chunks that change how the picture looks, or how large it prints (PNG third edition, 11). */
const shown: ReadonlySet<string> = new Set(
  "IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT".split(" "),
);

/**
 * The PNG without text, EXIF, times and chunks of single programs, and without what follows its end. Chunks that the
 * picture needs are copied byte for byte; its orientation keeps its meaning. Throws ImageError.
 */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let orientation: number | null = null;
  let hasPixels = false;
  let at = signatureLength;
  for (let type = "", count = 0; type !== "IEND"; count++) {
    const end = at + frameLength + be32(bytes, at);
    type = fourAt(bytes, at + 4);
    if (
      count > mostPieces ||
      end > bytes.length ||
      !/^[A-Za-z]{4}$/.test(type) ||
      (kept.length === 0 && type !== "IHDR")
    )
      throw new ImageError("damaged", "PNG");
    hasPixels ||= type === "IDAT";
    if (type === "eXIf") orientation ??= readOrientation(bytes.subarray(at + 8, end - 4));
    if (shown.has(type)) kept.push(bytes.subarray(at, end));
    // A capital first letter means that nobody can show the picture without the chunk.
    else if (/^[A-Z]/.test(type)) throw new ImageError("cannot-strip", "PNG");
    at = end;
  }
  const [header, ...others] = kept;
  if (header === undefined || !hasPixels) throw new ImageError("damaged", "PNG");
  const exif = orientation === null || orientation === 1 ? [] : [chunk("eXIf", orientationOnly(orientation))];
  return joinBytes([bytes.subarray(0, signatureLength), header, ...exif, ...others]);
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const checked = joinBytes([toBytes(type), content]);
  return joinBytes([toBe(content.length, 4), checked, toBe(crc32(checked), 4)]);
}
