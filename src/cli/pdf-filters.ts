import { inflateSync } from "node:zlib";
import { DocxError } from "../docx/error.ts";

/** Unpacks text that stands for bytes; these make data smaller, never larger. */
const fromText: Readonly<Record<string, (data: Buffer, limit: number) => Buffer>> = {
  ASCIIHexDecode: fromHex,
  AHx: fromHex,
  ASCII85Decode: fromAscii85,
  A85: fromAscii85,
};

interface Packing {
  readonly data: Buffer;
  readonly limit: number;
  /** The stream's dictionary as it is written. */
  readonly dictionary: string;
}

/** Bytes that packed data unpacks to; counting may end above the limit. */
const sizes: Readonly<Record<string, (packing: Packing) => number>> = {
  FlateDecode: inflatedSize,
  Fl: inflatedSize,
  LZWDecode: lzwSize,
  LZW: lzwSize,
  RunLengthDecode: runLengthSize,
  RL: runLengthSize,
};

/**
 * How many bytes the data of a PDF's stream unpacks to, by its filters in their order (ISO 32000-1, 7.4); 0 where nothing of
 * it is packed. Throws DocxError too-large above the limit, and where data is packed more than once: a thousandth of a
 * thousandth would do for any size.
 */
export function unpackedSize(packing: Packing, filters: readonly string[]): number {
  let { data } = packing;
  let size = 0;
  let isPacked = false;
  for (const name of filters) {
    const unpack = fromText[name];
    const measure = sizes[name];
    if (isPacked && (unpack !== undefined || measure !== undefined))
      throw new DocxError("too-large", { reason: "ratio" });
    if (unpack !== undefined) {
      data = unpack(data, packing.limit);
      size += data.length;
    }
    if (measure === undefined) continue;
    isPacked = true;
    size += measure({ ...packing, data });
    if (size > packing.limit) throw new DocxError("too-large", { reason: "part", limit: packing.limit });
  }
  return size;
}

function inflatedSize({ data, limit }: Packing): number {
  try {
    return inflateSync(data, { maxOutputLength: limit }).length;
  } catch (error) {
    // Damaged data is for the reader to refuse.
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? limit + 1 : 0;
  }
}

/** Codes of 9 to 12 bits, of which 256 clears the table and 257 ends the data (7.4.4.2). */
function lzwSize({ data, limit, dictionary }: Packing): number {
  const early = /\/EarlyChange\s+0\b/.test(dictionary) ? 0 : 1;
  const lengths = new Uint16Array(4096).fill(1);
  let next = 258;
  let width = 9;
  let before = -1;
  let size = 0;
  let bits = 0;
  let held = 0;
  for (const byte of data) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    held &= (1 << bits) - 1;
    if (code === 257 || size > limit) break;
    if (code === 256) {
      next = 258;
      width = 9;
      before = -1;
      continue;
    }
    const grown = before < 0 ? 1 : (lengths[before] ?? 1) + 1;
    size += code < next ? (lengths[code] ?? 1) : grown;
    if (before >= 0 && next < 4096) lengths[next++] = grown;
    if (next + early >= 1 << width && width < 12) width++;
    before = code;
  }
  return size;
}

/** A length below 128 is followed by that many bytes and one, one above by a byte that stands 257 less the length times (7.4.5). */
function runLengthSize({ data, limit }: Packing): number {
  let size = 0;
  for (let at = 0; at < data.length && size <= limit; ) {
    const length = data[at] ?? 128;
    if (length === 128) break;
    size += length < 128 ? length + 1 : 257 - length;
    at += length < 128 ? length + 2 : 2;
  }
  return size;
}

/** Text that stands for bytes, up to the sign that ends it. */
function textUntil(sign: string, data: Buffer, limit: number): Buffer {
  // Blanks between the letters are few.
  const within = data.subarray(0, limit * 2);
  const end = within.indexOf(sign);
  if (end < 0 && data.length > within.length) throw new DocxError("too-large", { reason: "part", limit });
  return end < 0 ? within : within.subarray(0, end);
}

function fromHex(data: Buffer, limit: number): Buffer {
  const digits = textUntil(">", data, limit)
    .toString("latin1")
    .replace(/[^\da-f]/gi, "");
  return Buffer.from(digits, "hex");
}

/** Five letters for four bytes, `z` for four zeros; `~` ends the data (7.4.3). */
function fromAscii85(data: Buffer, limit: number): Buffer {
  const text = textUntil("~", data, limit);
  const bytes = Buffer.alloc(limit + 8);
  let length = 0;
  let count = 0;
  let value = 0;
  for (const code of text) {
    if (length > limit) break;
    if (code === 0x7a && count === 0) length += 4;
    if (code < 0x21 || code > 0x75) continue;
    value = value * 85 + code - 0x21;
    if (++count < 5) continue;
    length = bytes.writeUInt32BE(value % 2 ** 32, length);
    count = 0;
    value = 0;
  }
  return bytes.subarray(0, length);
}
