import { type FileHandle, open } from "node:fs/promises";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";
import { DocxError } from "../docx/error.ts";
import { type ZipEntry, zipLimits } from "../docx/zip.ts";
import { nodePlatform } from "./platform.ts";

/** A ZIP of documents that can't be used. */
export class ArchiveError extends Error {
  readonly code: "archive-damaged" | "archive-too-large";
  constructor(code: ArchiveError["code"]) {
    super(code);
    this.name = "ArchiveError";
    this.code = code;
  }
}

const endSignature = 0x06054b50;
const end64LocatorSignature = 0x07064b50;
const directorySignature = 0x02014b50;
const endLength = 22;
const locatorLength = 20;
const directoryLength = 46;
const localLength = 30;
const stored = 0;
const deflated = 8;
const longestComment = 0xffff;
/** Documents in one archive; more would cost more memory than a run may take. */
const mostEntries = 150_000;
/** Bytes of a central directory: so many entries with long names. */
const longestDirectory = 32 << 20;
/** Bytes of one document: two pictures for print and room to spare. It is unpacked in memory. */
const longestDocument = 64 << 20;
/** Up to so many bytes a document is unpacked at once, which is faster; packed and unpacked it is held then. */
const small = 4 << 20;

/**
 * The files in a ZIP of documents, as its central directory lists them, ZIP64 included. Only the directory is read,
 * so that an archive of any size costs little memory. Throws ArchiveError, and what the file system throws.
 */
export async function readArchive(file: string): Promise<readonly ZipEntry[]> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const directory = await findDirectory(handle, size);
    if (directory.length > longestDirectory) throw new ArchiveError("archive-too-large");
    if (directory.start < 0 || directory.start + directory.length > size) throw damaged();
    const bytes = await read(handle, directory.start, directory.length);
    const entries = readEntries(bytes, directory.shift);
    // Entries that share their bytes make a small file unpack to any size.
    if (entries.reduce((sum, entry) => sum + entry.compressedSize, 0) > size) throw damaged();
    return entries;
  } finally {
    await handle.close();
  }
}

/** The bytes of one file in the archive. Throws DocxError like any file that can't be unpacked. */
export async function readArchived(file: string, entry: ZipEntry): Promise<Uint8Array> {
  const { encrypted, method, offset, compressedSize, size } = entry;
  if (encrypted) throw new DocxError("encrypted");
  if (method !== stored && method !== deflated) throw new DocxError("unsupported", { reason: "method" });
  const largest = Math.max(compressedSize, size);
  if (largest > longestDocument) throw new DocxError("too-large", { size: largest, limit: longestDocument });
  if (size > 1 << 20 && size > compressedSize * zipLimits.ratio)
    throw new DocxError("too-large", { reason: "ratio", size });
  const handle = await open(file);
  try {
    const head = await read(handle, offset, localLength);
    if (head.length < localLength) throw new DocxError("truncated");
    const start = offset + localLength + head.readUInt16LE(26) + head.readUInt16LE(28);
    if (method === deflated && size > small) return checked(await inflateSlowly(handle, start, entry), entry);
    const packed = await read(handle, start, compressedSize);
    if (packed.length < compressedSize) throw new DocxError("truncated");
    return checked(method === stored ? packed : inflate(packed, size), entry);
  } finally {
    await handle.close();
  }
}

function checked(content: Uint8Array, { size, crc }: ZipEntry): Uint8Array {
  if (content.length !== size || nodePlatform.crc32(content) !== crc) throw new DocxError("damaged");
  return content;
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  try {
    return nodePlatform.inflate(packed, size);
  } catch {
    throw new DocxError("damaged");
  }
}

/** Piece by piece, so that what is packed never lies in memory as a whole. */
async function inflateSlowly(
  handle: FileHandle,
  start: number,
  { compressedSize, size }: ZipEntry,
): Promise<Uint8Array> {
  const content = new Uint8Array(size);
  let at = 0;
  const collect = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      const isTooMuch = at + chunk.length > size;
      if (!isTooMuch) content.set(chunk, at);
      at += chunk.length;
      done(isTooMuch ? new DocxError("damaged") : null);
    },
  });
  try {
    const packed = handle.createReadStream({ start, end: start + compressedSize - 1, autoClose: false });
    await pipeline(packed, createInflateRaw(), collect);
  } catch {
    throw new DocxError("damaged");
  }
  return at === size ? content : content.subarray(0, at);
}

interface Directory {
  readonly start: number;
  readonly length: number;
  /** How far offsets are off, because something was put before the archive. */
  readonly shift: number;
}

async function findDirectory(handle: FileHandle, size: number): Promise<Directory> {
  const tailStart = Math.max(0, size - endLength - longestComment - locatorLength);
  const tail = await read(handle, tailStart, size - tailStart);
  let at = tail.length - endLength;
  while (at >= 0 && tail.readUInt32LE(at) !== endSignature) at--;
  if (at < 0) throw damaged();
  const length = tail.readUInt32LE(at + 12);
  const claimed = tail.readUInt32LE(at + 16);
  if (length !== 0xffffffff && claimed !== 0xffffffff && tail.readUInt16LE(at + 10) !== 0xffff) {
    const start = tailStart + at - length;
    return { start, length, shift: start - claimed };
  }
  const locator = at - locatorLength;
  if (locator < 0 || tail.readUInt32LE(locator) !== end64LocatorSignature) throw damaged();
  const end64 = await read(handle, Number(tail.readBigUInt64LE(locator + 8)), 56);
  if (end64.length < 56) throw damaged();
  return {
    start: Number(end64.readBigUInt64LE(48)),
    length: Number(end64.readBigUInt64LE(40)),
    shift: 0,
  };
}

function readEntries(bytes: Buffer, shift: number): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + directoryLength <= bytes.length && bytes.readUInt32LE(at) === directorySignature) {
    if (entries.length === mostEntries) throw new ArchiveError("archive-too-large");
    const nameEnd = at + directoryLength + bytes.readUInt16LE(at + 28);
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
    const flags = bytes.readUInt16LE(at + 8);
    const sizes = largeSizes(bytes.subarray(nameEnd, extraEnd), [
      bytes.readUInt32LE(at + 24),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ]);
    entries.push({
      name: decodeName(bytes.subarray(at + directoryLength, nameEnd), (flags & 0x800) !== 0),
      method: bytes.readUInt16LE(at + 10),
      encrypted: (flags & 1) !== 0,
      crc: bytes.readUInt32LE(at + 16),
      size: sizes[0],
      compressedSize: sizes[1],
      offset: sizes[2] + shift,
    });
    at = extraEnd + bytes.readUInt16LE(at + 32);
  }
  if (at !== bytes.length) throw damaged();
  return entries;
}

type Sizes = [size: number, compressedSize: number, offset: number];

/** ZIP64 puts what does not fit into 32 bits into an extra field, in this order (APPNOTE 4.5.3). */
function largeSizes(extra: Buffer, small: Sizes): Sizes {
  if (!small.includes(0xffffffff)) return small;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    const large = small.map((value) => {
      if (value !== 0xffffffff || next + 8 > extra.length) return value;
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    });
    return [large[0] ?? 0, large[1] ?? 0, large[2] ?? 0];
  }
  return small;
}

/** Windows packs umlauts in the code page of DOS and says so by leaving out a flag; some others leave it out too. */
function decodeName(raw: Buffer, isUtf8: boolean): string {
  const text = raw.toString("utf8");
  if (isUtf8 || !text.includes("\ufffd")) return text;
  return [...raw].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : dosLetter(byte))).join("");
}

/** The letters that code pages 437 and 850 share, as far as names of files need them. */
function dosLetter(byte: number): string {
  if (byte === 0xe1) return "ß";
  return "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ"[byte - 0x80] ?? "áíóúñÑ"[byte - 0xa0] ?? "\ufffd";
}

async function read(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function damaged(): ArchiveError {
  return new ArchiveError("archive-damaged");
}
