import { be16, be32, fourAt, toBytes } from "./image-bytes.ts";
import { ImageError } from "./image-error.ts";
import { orientationOnly } from "./image-exif.ts";
import { type ByteRange, mergeRanges } from "./image-ranges.ts";

/** A box of the ISO base media file format (ISO/IEC 14496-12 4.2): its type, and where its content lies. */
interface Box {
  readonly type: string;
  readonly start: number;
  readonly content: number;
  readonly end: number;
}

/** Where one item's data lie in the file. */
interface Extent extends ByteRange {
  readonly item: number;
}

const mostItems = 10_000;
/** Version and flags that lead the content of a full box. */
const fullLength = 4;
/** Quarter turns against the clock (`irot`) as EXIF orientations. */
const turns = [1, 8, 3, 6];

/** Size and turning of a HEIC or AVIF: the largest of its pictures is the whole one, tiles and thumbnails are smaller. */
export function measureHeif(bytes: Uint8Array) {
  let width = 0;
  let height = 0;
  let orientation = 1;
  for (const box of propertiesIn(bytes)) {
    if (box.type === "irot") orientation = turns[(bytes[box.content] ?? 0) & 3] ?? 1;
    const across = be32(bytes, box.content + fullLength);
    const down = be32(bytes, box.content + fullLength + 4);
    if (box.type !== "ispe" || across * down <= width * height) continue;
    width = across;
    height = down;
  }
  return { width, height, orientation };
}

/** Types of items that are no pictures: EXIF, XMP and other documents, addresses. */
const said: ReadonlySet<string> = new Set(["Exif", "mime", "uri "]);
/** Boxes at the top that hold pictures; videos and what single programs add are emptied. */
const shown: ReadonlySet<string> = new Set(["ftyp", "meta", "mdat", "free", "skip"]);
/** Boxes inside `meta` that hold words, none that shows anything. */
const words: ReadonlySet<string> = new Set(["udes", "altt", "uuid", "udta"]);

/**
 * The HEIC or AVIF with every byte where it was, those of EXIF, XMP and of what no picture uses set to zero. Turning
 * is a property of its own here and stays. Throws ImageError.
 */
export function stripHeif(bytes: Uint8Array, format: string): Uint8Array {
  const damaged = new ImageError("damaged", format);
  const boxes = [...boxesIn(bytes, 0, bytes.length)];
  const meta = boxes.filter(({ type }) => type === "meta");
  const [only] = meta;
  if (boxes.some(({ type }) => type === "moov") || meta.length > 1)
    throw new ImageError("cannot-strip", format);
  if (only === undefined || boxes.at(-1)?.end !== bytes.length) throw damaged;
  const inner = [...boxesIn(bytes, only.content + fullLength, only.end)];
  const infos = inner.find(({ type }) => type === "iinf");
  const places = inner.find(({ type }) => type === "iloc");
  const idat = inner.find(({ type }) => type === "idat");
  if (infos === undefined || places === undefined) throw damaged;
  const types = itemTypes(bytes, infos);
  const extents = readExtents(bytes, places, idat, format);
  const isSaid = ({ item }: Extent): boolean => said.has(types.get(item) ?? "mime");
  const pictures = mergeRanges(extents.filter((extent) => !isSaid(extent)));
  if (pictures.length === 0) throw damaged;
  const written = bytes.slice();
  for (const box of [...boxes, ...(idat === undefined ? [] : [idat])]) {
    if (box.type === "mdat" || box.type === "idat" || !shown.has(box.type))
      written.fill(0, box.content, box.end);
    if (!shown.has(box.type) && box !== idat) written.set(toBytes("free"), box.start + 4);
  }
  for (const box of [...inner, ...propertiesIn(bytes)])
    if (words.has(box.type)) {
      written.fill(0, box.content, box.end);
      written.set(toBytes("free"), box.start + 4);
    }
  for (const { start, end } of pictures) {
    const holder = boxes.find((box) => box.content <= start && end <= box.end);
    // A picture may lie in the boxes for data only: elsewhere it would bring back what was taken out.
    if (holder?.type !== "mdat" && !(idat !== undefined && idat.content <= start && end <= idat.end))
      throw damaged;
    written.set(bytes.subarray(start, end), start);
  }
  for (const extent of extents.filter(isSaid)) {
    if (pictures.some(({ start, end }) => start < extent.end && extent.start < end)) throw damaged;
    // An empty directory, so that readers of EXIF don't stumble.
    const blank = orientationOnly(1);
    if (types.get(extent.item) === "Exif" && extent.end - extent.start >= 4 + blank.length)
      written.set(blank, extent.start + 4);
  }
  return written;
}

function* boxesIn(bytes: Uint8Array, from: number, end: number): Generator<Box> {
  let at = from;
  for (let count = 0; at + 8 <= end && count < mostItems; count++) {
    const type = fourAt(bytes, at + 4);
    const isLong = be32(bytes, at) === 1;
    const own = isLong ? be32(bytes, at + 8) * 0x1_0000_0000 + be32(bytes, at + 12) : be32(bytes, at);
    const length = own === 0 ? end - at : own;
    const head = isLong ? 16 : 8;
    if (length < head || at + length > end) return;
    yield { type, start: at, content: at + head, end: at + length };
    at += length;
  }
}

function propertiesIn(bytes: Uint8Array): readonly Box[] {
  const find = (from: number, end: number, wanted: string): Box | undefined =>
    [...boxesIn(bytes, from, end)].find(({ type }) => type === wanted);
  const meta = find(0, bytes.length, "meta");
  const all = meta === undefined ? undefined : find(meta.content + fullLength, meta.end, "iprp");
  const list = all === undefined ? undefined : find(all.content, all.end, "ipco");
  return list === undefined ? [] : [...boxesIn(bytes, list.content, list.end)];
}

/** The type of each item, from `infe` boxes of version 2 and 3 (ISO/IEC 14496-12 8.11.6). */
function itemTypes(bytes: Uint8Array, { content, end }: Box): ReadonlyMap<number, string> {
  const types = new Map<number, string>();
  const first = content + fullLength + ((bytes[content] ?? 0) === 0 ? 2 : 4);
  for (const { type, content: at } of boxesIn(bytes, first, end)) {
    const version = bytes[at] ?? 0;
    if (type !== "infe" || version < 2) continue;
    const wide = version === 2 ? 2 : 4;
    const id = wide === 2 ? be16(bytes, at + fullLength) : be32(bytes, at + fullLength);
    types.set(id, fourAt(bytes, at + fullLength + wide + 2));
  }
  return types;
}

/** Where the items lie (ISO/IEC 14496-12 8.11.3). Data in other files or derived from other items are refused. */
function readExtents(bytes: Uint8Array, box: Box, idat: Box | undefined, format: string): readonly Extent[] {
  const version = bytes[box.content] ?? 0;
  let at = box.content + fullLength;
  const next = (length: number): number => {
    if (at + length > box.end) throw new ImageError("damaged", format);
    const value =
      length === 0
        ? 0
        : length === 2
          ? be16(bytes, at)
          : length === 4
            ? be32(bytes, at)
            : be32(bytes, at) * 0x1_0000_0000 + be32(bytes, at + 4);
    at += length;
    return value;
  };
  const sizes = next(2);
  const [offsetSize, lengthSize, baseSize, indexSize] = [12, 8, 4, 0].map((shift) => (sizes >> shift) & 15);
  const known = [offsetSize, lengthSize, baseSize].every((size) => size === 0 || size === 4 || size === 8);
  if (version > 2 || !known) throw new ImageError("cannot-strip", format);
  const wide = version === 2 ? 4 : 2;
  const count = next(wide);
  if (count > mostItems) throw new ImageError("damaged", format);
  const extents: Extent[] = [];
  for (let index = 0; index < count; index++) {
    const item = next(wide);
    const method = version === 0 ? 0 : next(2) & 15;
    const reference = next(2);
    const base = next(baseSize ?? 0);
    if (reference !== 0 || method > 1 || (method === 1 && idat === undefined))
      throw new ImageError("cannot-strip", format);
    const shift = method === 1 && idat !== undefined ? idat.content : 0;
    for (let left = next(2); left > 0; left--) {
      if (version > 0 && indexSize !== 0) next(indexSize === 8 ? 8 : 4);
      const start = shift + base + next(offsetSize ?? 0);
      const length = next(lengthSize ?? 0);
      if (length === 0 || start + length > bytes.length) throw new ImageError("damaged", format);
      extents.push({ item, start, end: start + length });
      if (extents.length > mostItems) throw new ImageError("damaged", format);
    }
  }
  return extents;
}
