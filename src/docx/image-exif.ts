import { be16, be32, joinBytes, le16, le32, startsWith, toBe, toBytes } from "./image-bytes.ts";

/** How a structure of directories (TIFF 6.0, also inside EXIF) writes its numbers. */
export interface TiffNumbers {
  readonly isLittle: boolean;
  readonly two: (at: number) => number;
  readonly four: (at: number) => number;
}

/** One entry of a directory. `at` is where its value, or the offset of its value, stands. */
export interface TiffEntry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly at: number;
}

export const tiffTags = { width: 256, height: 257, orientation: 274 } as const;

/** More entries are no directory of a picture. */
const mostEntries = 512;

/** The byte order of a TIFF structure that begins with the bytes; null where none does. */
export function tiffNumbers(bytes: Uint8Array): TiffNumbers | null {
  if (startsWith(bytes, 0, "II*\0"))
    return { isLittle: true, two: (at) => le16(bytes, at), four: (at) => le32(bytes, at) };
  if (startsWith(bytes, 0, "MM\0*"))
    return { isLittle: false, two: (at) => be16(bytes, at), four: (at) => be32(bytes, at) };
  return null;
}

/** The entries of a directory; null where it doesn't fit into `length` bytes. */
export function readDirectory(
  { two, four }: TiffNumbers,
  start: number,
  length: number,
): readonly TiffEntry[] | null {
  const count = two(start);
  if (start < 8 || count > mostEntries || start + 2 + count * 12 > length) return null;
  return Array.from({ length: count }, (_, index) => {
    const at = start + 2 + index * 12;
    return { tag: two(at), type: two(at + 2), count: four(at + 4), at: at + 8 };
  });
}

/** A short or long number that stands in an entry itself. */
export function numberIn({ two, four }: TiffNumbers, { type, at }: TiffEntry): number {
  return type === 3 ? two(at) : four(at);
}

/** EXIF orientation 1…8 (CIPA DC-008 4.6.5) in a TIFF structure; 1 where it says nothing sensible. */
export function readOrientation(tiff: Uint8Array): number {
  const numbers = tiffNumbers(tiff);
  const entries = numbers === null ? null : readDirectory(numbers, numbers.four(4), tiff.length);
  const entry = entries?.find(({ tag }) => tag === tiffTags.orientation);
  const value = numbers === null || entry === undefined ? 1 : numbers.two(entry.at);
  return value >= 1 && value <= 8 ? value : 1;
}

/** A TIFF structure that says the orientation and nothing else. */
export function orientationOnly(orientation: number): Uint8Array {
  const entry = [toBe(tiffTags.orientation, 2), toBe(3, 2), toBe(1, 4), toBe(orientation, 2), toBe(0, 2)];
  return joinBytes([toBytes("MM\0*"), toBe(8, 4), toBe(1, 2), ...entry, toBe(0, 4)]);
}
