import { ImageError } from "./image-error.ts";
import {
  numberIn,
  readDirectory,
  type TiffEntry,
  type TiffNumbers,
  tiffNumbers,
  tiffTags,
} from "./image-exif.ts";
import { areApart, type ByteRange, mergeRanges } from "./image-ranges.ts";

/** Size and orientation of a TIFF's first page. */
export function measureTiff(bytes: Uint8Array) {
  const numbers = tiffNumbers(bytes);
  const entries = numbers === null ? null : readDirectory(numbers, numbers.four(4), bytes.length);
  if (numbers === null || entries === null) return null;
  const value = (wanted: number): number => {
    const entry = entries.find(({ tag }) => tag === wanted);
    return entry === undefined ? 0 : numberIn(numbers, entry);
  };
  const orientation = value(tiffTags.orientation);
  return {
    width: value(tiffTags.width),
    height: value(tiffTags.height),
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
  };
}

/** Tags that say how to show or print the pixels (TIFF 6.0 and its technical notes); all others go. */
const shown: ReadonlySet<number> = new Set([
  254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284,
  290, 291, 292, 293, 296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 332, 334, 336, 338, 339,
  340, 341, 347, 512, 513, 514, 515, 517, 529, 530, 531, 532, 34675,
]);

const tags = {
  kind: 254,
  strips: 273,
  stripLengths: 279,
  tiles: 324,
  tileLengths: 325,
  jpeg: 513,
  jpegLength: 514,
};
const dngVersion = 50_706;
/** A smaller copy of another page: a thumbnail. */
const reduced = 1;
const mostPages = 1000;
/** Strips and tiles of all pages together; a scan of the largest format has some thousands. */
const mostPieces = 1 << 20;
/** Bytes of one value, by type. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/**
 * The TIFF with its pixels where they were, and nothing else but what shows them: directories lose all other entries,
 * and every byte that nothing points to any more is zero. Throws ImageError.
 */
export function stripTiff(bytes: Uint8Array): Uint8Array {
  const numbers = tiffNumbers(bytes);
  if (numbers === null) throw damaged();
  const pages = readPages(bytes, numbers);
  const data = mergeRanges(dataOf(pages, numbers, bytes.length));
  const directories = pages.map(({ start, kept }) => ({ start, end: start + 6 + kept.length * 12 }));
  // Directories are rewritten: pixels that lie over one would change.
  if (!areApart([{ start: 0, end: 8 }, ...directories, ...data])) throw damaged();
  const written = new Uint8Array(mergeRanges([...directories, ...data]).at(-1)?.end ?? 0);
  written.set(bytes.subarray(0, 8));
  for (const { start, end } of data) written.set(bytes.subarray(start, end), start);
  for (const [index, { start, kept }] of pages.entries()) {
    const put = (at: number, value: number, length: number): void => {
      for (let byte = 0; byte < length; byte++)
        written[at + (numbers.isLittle ? byte : length - 1 - byte)] = (value >>> (8 * byte)) & 255;
    };
    put(start, kept.length, 2);
    for (const [place, { at }] of kept.entries())
      written.set(bytes.subarray(at - 8, at + 4), start + 2 + place * 12);
    put(start + 2 + kept.length * 12, pages[index + 1]?.start ?? 0, 4);
  }
  return written;
}

interface Page {
  readonly start: number;
  readonly kept: readonly TiffEntry[];
}

/** The pages without thumbnails, each with the entries that stay. */
function readPages(bytes: Uint8Array, numbers: TiffNumbers): readonly Page[] {
  const pages: Page[] = [];
  const seen = new Set<number>();
  for (let start = numbers.four(4); start !== 0; ) {
    const entries = readDirectory(numbers, start, bytes.length - 4);
    if (entries === null || seen.has(start) || seen.size >= mostPages) throw damaged();
    seen.add(start);
    const kind = entries.find(({ tag }) => tag === tags.kind);
    const isReduced = kind !== undefined && (numberIn(numbers, kind) & reduced) !== 0;
    // Raw photographs put a thumbnail first, and the picture where other readers don't look.
    if (entries.some(({ tag }) => tag === dngVersion) || (isReduced && pages.length === 0))
      throw new ImageError("cannot-strip", "TIFF");
    if (!isReduced) pages.push({ start, kept: entries.filter(({ tag }) => shown.has(tag)) });
    start = numbers.four(start + 2 + entries.length * 12);
  }
  if (pages.length === 0) throw damaged();
  return pages;
}

/** Where the pixels of all pages lie, and the values that are too long for their entries. */
function dataOf(pages: readonly Page[], numbers: TiffNumbers, length: number): readonly ByteRange[] {
  const ranges: ByteRange[] = [];
  for (const page of pages) {
    addData(page, numbers, length, ranges);
    if (ranges.length > mostPieces) throw damaged();
  }
  return ranges;
}

function addData({ kept }: Page, numbers: TiffNumbers, length: number, ranges: ByteRange[]): void {
  const add = (start: number, size: number): void => {
    if (size === 0) return;
    if (start < 8 || start + size > length) throw damaged();
    ranges.push({ start, end: start + size });
  };
  for (const entry of kept) {
    const size = sizeOf(entry);
    if (size > 4) add(numbers.four(entry.at), size);
  }
  const values = (wanted: number): readonly number[] | null => {
    const entry = kept.find(({ tag }) => tag === wanted);
    return entry === undefined ? null : valuesOf(entry, numbers);
  };
  const pairs = [
    [tags.strips, tags.stripLengths],
    [tags.tiles, tags.tileLengths],
    [tags.jpeg, tags.jpegLength],
  ] as const;
  let pixels = 0;
  for (const [offsets, lengths] of pairs) {
    const starts = values(offsets);
    if (starts === null) continue;
    const sizesThere = values(lengths);
    if (sizesThere === null || sizesThere.length !== starts.length)
      throw new ImageError("cannot-strip", "TIFF");
    for (const [index, start] of starts.entries()) add(start, sizesThere[index] ?? 0);
    pixels += starts.length;
  }
  if (pixels === 0) throw damaged();
}

function valuesOf(entry: TiffEntry, { two, four }: TiffNumbers): readonly number[] {
  const { type, count, at } = entry;
  if ((type !== 3 && type !== 4) || count > mostPieces) throw damaged();
  const step = type === 3 ? 2 : 4;
  const start = count * step > 4 ? four(at) : at;
  return Array.from({ length: count }, (_, index) =>
    type === 3 ? two(start + index * step) : four(start + index * step),
  );
}

function sizeOf({ type, count }: TiffEntry): number {
  const size = sizes[type];
  if (size === undefined || size === 0) throw damaged();
  return size * count;
}

function damaged(): ImageError {
  return new ImageError("damaged", "TIFF");
}
