import { Inflate, inflateSync, strFromU8, type Zippable, zipSync } from "fflate";
import { crc32 } from "./crc.ts";
import { DocxError } from "./error.ts";

/** One file of the archive, as the central directory describes it. Sizes in bytes. */
export interface ZipEntry {
  /** With forward slashes, without a leading one. */
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the local header begins. */
  readonly offset: number;
}

/** The files of an archive by lower-case name: names of parts don't differ in case alone (ECMA-376-2 6.2.2.3). */
export interface ZipDirectory {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

/** What a document may unpack to. A page of text is some 50 KB of XML; a real one packs at most about 1 : 60. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of one part, unpacked. */
  readonly size: number;
  /** Bytes of all parts, unpacked. */
  readonly total: number;
  /** Unpacked ÷ packed, for parts above one megabyte. */
  readonly ratio: number;
}

export const zipLimits: ZipLimits = { entries: 10_000, size: 128 << 20, total: 512 << 20, ratio: 250 };

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const directoryLength = 46;
const localLength = 30;
const longestComment = 0xffff;
const stored = 0;
const deflated = 8;

/**
 * Reads the central directory, the only truth about names and sizes: local headers lie in files written as a stream.
 * Of two entries with one name the later counts. Throws DocxError: not-a-zip, truncated, damaged, encrypted,
 * too-large, unsupported.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits = zipLimits): ZipDirectory {
  const end = findEnd(bytes);
  const count = u16(bytes, end + 10);
  const size = u32(bytes, end + 12);
  const claimed = u32(bytes, end + 16);
  if (count === 0xffff || claimed === 0xffffffff) throw new DocxError("unsupported", { reason: "zip64" });
  if (count > limits.entries)
    throw new DocxError("too-large", { reason: "entries", size: count, limit: limits.entries });
  // Bytes put before the archive shift every offset; the directory ends where its end record begins.
  const shift = end - size - claimed;
  const start = claimed + shift;
  if (start < 0 || shift < 0) throw new DocxError("truncated", { reason: "directory" });
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + directoryLength > end || u32(bytes, at) !== directorySignature)
      throw new DocxError("damaged", { reason: "directory" });
    const entry = readEntry(bytes, at, shift);
    total += entry.size;
    if (total > limits.total)
      throw new DocxError("too-large", { reason: "total", size: total, limit: limits.total });
    if (!entry.name.endsWith("/")) entries.set(entry.name.toLowerCase(), entry);
    at += directoryLength + u16(bytes, at + 28) + u16(bytes, at + 30) + u16(bytes, at + 32);
  }
  return { bytes, entries };
}

/** The entry with that name, whatever its case. */
export function findEntry(zip: ZipDirectory, name: string): ZipEntry | null {
  return zip.entries.get(name.toLowerCase()) ?? null;
}

/** The whole content of an entry, checked against its CRC. Throws DocxError: encrypted, damaged, truncated, too-large. */
export function inflateEntry(zip: ZipDirectory, entry: ZipEntry, limits: ZipLimits = zipLimits): Uint8Array {
  checkSize(entry, limits);
  const packed = packedBytes(zip, entry);
  const content = entry.method === stored ? packed : inflate(packed, entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc)
    throw new DocxError("damaged", { reason: "checksum", part: entry.name });
  return content;
}

/** About the first `length` bytes of an entry, unchecked: enough for the header of a picture. May give fewer or more. */
export function inflateStart(zip: ZipDirectory, entry: ZipEntry, length: number): Uint8Array {
  const packed = packedBytes(zip, entry);
  const some = packed.subarray(0, Math.min(packed.length, length));
  if (entry.method === stored) return some;
  const chunks: Uint8Array[] = [];
  const inflater = new Inflate((chunk) => chunks.push(chunk));
  try {
    inflater.push(some, false);
  } catch {
    throw new DocxError("damaged", { reason: "deflate", part: entry.name });
  }
  return join(chunks).subarray(0, length);
}

/**
 * Packs parts into an archive whose bytes depend on nothing but the parts: fixed date, given order, and
 * `[Content_Types].xml` first, where programs that stream expect it.
 */
export function writeZip(
  parts: ReadonlyMap<string, Uint8Array> | Readonly<Record<string, Uint8Array>>,
): Uint8Array {
  const list: readonly (readonly [string, Uint8Array])[] =
    parts instanceof Map ? [...parts] : Object.entries(parts);
  const first = list.filter(([name]) => name === "[Content_Types].xml");
  const others = list.filter(([name]) => name !== "[Content_Types].xml");
  const files: Zippable = {};
  // What is packed already (PNG, JPEG) only grows by packing again.
  for (const [name, content] of [...first, ...others])
    files[name] = [content, { level: /\.(png|jpe?g|gif)$/i.test(name) ? 0 : 9, mtime: firstDosDate, os: 0 }];
  return zipSync(files);
}

/** The first day that a ZIP can name. */
const firstDosDate = "1980-01-01T00:00:00";

function findEnd(bytes: Uint8Array): number {
  const last = bytes.length - endLength;
  const first = Math.max(0, last - longestComment);
  for (let at = last; at >= first; at--) {
    if (bytes[at] === 0x50 && u32(bytes, at) === endSignature) return at;
  }
  const begun = bytes.length >= 4 && u32(bytes, 0) === localSignature;
  throw begun ? new DocxError("truncated", { reason: "end" }) : new DocxError("not-a-zip");
}

function readEntry(bytes: Uint8Array, at: number, shift: number): ZipEntry {
  const flags = u16(bytes, at + 8);
  const nameStart = at + directoryLength;
  const rawName = bytes.subarray(nameStart, nameStart + u16(bytes, at + 28));
  return {
    name: nameOf(rawName),
    method: u16(bytes, at + 10),
    encrypted: (flags & 1) !== 0,
    crc: u32(bytes, at + 16),
    compressedSize: u32(bytes, at + 20),
    size: u32(bytes, at + 24),
    offset: u32(bytes, at + 42) + shift,
  };
}

/** Some writers use backslashes or a leading slash. Names of parts are ASCII, so the code page doesn't matter. */
function nameOf(raw: Uint8Array): string {
  return strFromU8(raw, true).replaceAll("\\", "/").replace(/^\/+/, "");
}

function checkSize(entry: ZipEntry, limits: ZipLimits): void {
  const { name, size, compressedSize } = entry;
  if (size > limits.size)
    throw new DocxError("too-large", { reason: "part", part: name, size, limit: limits.size });
  if (size > 1 << 20 && size > compressedSize * limits.ratio)
    throw new DocxError("too-large", { reason: "ratio", part: name, size, limit: limits.ratio });
}

function packedBytes(zip: ZipDirectory, entry: ZipEntry): Uint8Array {
  const { bytes } = zip;
  const { offset, name } = entry;
  if (entry.encrypted) throw new DocxError("encrypted", { part: name });
  if (entry.method !== stored && entry.method !== deflated)
    throw new DocxError("unsupported", { reason: "method", part: name });
  if (offset + localLength > bytes.length) throw new DocxError("truncated", { part: name });
  if (u32(bytes, offset) !== localSignature) throw new DocxError("damaged", { reason: "header", part: name });
  // Of the local header only its own length is used.
  const start = offset + localLength + u16(bytes, offset + 26) + u16(bytes, offset + 28);
  if (start + entry.compressedSize > bytes.length) throw new DocxError("truncated", { part: name });
  return bytes.subarray(start, start + entry.compressedSize);
}

/** Writes into a buffer of the size announced, so that a lying entry can't take more memory than it said. */
function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(entry.size) });
  } catch {
    throw new DocxError("damaged", { reason: "deflate", part: entry.name });
  }
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

function u32(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
}
