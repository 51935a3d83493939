import { Inflate, type Zippable, zipSync } from "fflate";
import { DocxError } from "./error.ts";
import { keptContent } from "./kept-parts.ts";
import { type Platform, purePlatform } from "./platform.ts";

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

/** A file that is read in pieces, so that pictures stay on the disk until somebody asks for them. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `start` to before `end`, both within the file. */
  read(start: number, end: number): Uint8Array;
}

/** The files of an archive by lower-case name: names of parts don't differ in case alone (ECMA-376-2 6.2.2.3). */
export interface ZipDirectory {
  readonly source: ByteSource;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly platform: Platform;
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

export const zipLimits: ZipLimits = { entries: 10_000, size: 64 << 20, total: 512 << 20, ratio: 250 };

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
 * Of two entries with one name and the same content the later counts. Throws DocxError: not-a-zip, truncated, damaged
 * (also where entries overlap, or names lead out of the archive), encrypted, too-large, unsupported.
 */
export function readZip(
  bytes: Uint8Array | ByteSource,
  limits: ZipLimits = zipLimits,
  platform: Platform = purePlatform,
): ZipDirectory {
  const source = bytes instanceof Uint8Array ? sourceOf(bytes) : bytes;
  const { tail, tailStart, end } = readTail(source);
  const count = u16(tail, end + 10);
  const size = u32(tail, end + 12);
  const claimed = u32(tail, end + 16);
  if (count === 0xffff || claimed === 0xffffffff) throw new DocxError("unsupported", { reason: "zip64" });
  if (count > limits.entries)
    throw new DocxError("too-large", { reason: "entries", size: count, limit: limits.entries });
  // Bytes put before the archive shift every offset; the directory ends where its end record begins.
  const start = tailStart + end - size;
  const shift = start - claimed;
  if (start < 0 || shift < 0) throw new DocxError("truncated", { reason: "directory" });
  const from = start - tailStart;
  const directory = from >= 0 ? tail.subarray(from, end) : source.read(start, start + size);
  return { source, entries: readEntries(directory, { count, shift, limits, platform }), platform };
}

/** Bytes in memory as a source. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (start, end) => bytes.subarray(start, end) };
}

interface DirectoryFacts {
  readonly count: number;
  readonly shift: number;
  readonly limits: ZipLimits;
  readonly platform: Platform;
}

function readEntries(
  bytes: Uint8Array,
  { count, shift, limits, platform }: DirectoryFacts,
): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  const all: ZipEntry[] = [];
  const names = platform.latin1(bytes);
  let total = 0;
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + directoryLength > bytes.length || u32(bytes, at) !== directorySignature)
      throw new DocxError("damaged", { reason: "directory" });
    const entry = readEntry(bytes, names, at, shift);
    total += entry.size;
    if (total > limits.total)
      throw new DocxError("too-large", { reason: "total", size: total, limit: limits.total });
    const key = entry.name.toLowerCase();
    const before = entries.get(key);
    // Two programs would read two documents out of one file.
    if (before !== undefined && (before.crc !== entry.crc || before.size !== entry.size))
      throw new DocxError("damaged", { reason: "duplicate", part: entry.name });
    if (!entry.name.endsWith("/")) entries.set(key, entry);
    all.push(entry);
    at += directoryLength + u16(bytes, at + 28) + u16(bytes, at + 30) + u16(bytes, at + 32);
  }
  checkOverlap(all);
  return entries;
}

/** Bombs let many entries share the same packed bytes. */
function checkOverlap(entries: readonly ZipEntry[]): void {
  let end = 0;
  for (const entry of [...entries].sort((one, other) => one.offset - other.offset)) {
    if (entry.offset < end) throw new DocxError("damaged", { reason: "overlap", part: entry.name });
    end = entry.offset + localLength + entry.name.length + entry.compressedSize;
  }
}

/** The entry with that name, whatever its case. */
export function findEntry(zip: ZipDirectory, name: string): ZipEntry | null {
  return zip.entries.get(name.toLowerCase()) ?? null;
}

/** The whole content of an entry, checked against its CRC. Throws DocxError: encrypted, damaged, truncated, too-large. */
export function inflateEntry(zip: ZipDirectory, entry: ZipEntry, limits: ZipLimits = zipLimits): Uint8Array {
  checkSize(entry, limits);
  return unpack(zip, packedBytes(zip, entry, entry.compressedSize), entry);
}

/** The same for reading only: small parts that other files have too are unpacked once, and shared. */
export function inflateShared(zip: ZipDirectory, entry: ZipEntry, limits: ZipLimits): Uint8Array {
  checkSize(entry, limits);
  const packed = packedBytes(zip, entry, entry.compressedSize);
  return keptContent(packed, entry, () => unpack(zip, packed, entry));
}

function unpack(zip: ZipDirectory, packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const content = entry.method === stored ? packed : inflate(zip, packed, entry);
  if (content.length !== entry.size || zip.platform.crc32(content) !== entry.crc)
    throw new DocxError("damaged", { reason: "checksum", part: entry.name });
  return content;
}

/** About the first `length` bytes of an entry, unchecked: enough for the header of a picture. May give fewer or more. */
export function inflateStart(zip: ZipDirectory, entry: ZipEntry, length: number): Uint8Array {
  const some = packedBytes(zip, entry, Math.min(entry.compressedSize, length));
  if (entry.method === stored) return some;
  const chunks: Uint8Array[] = [];
  let got = 0;
  const inflater = new Inflate((chunk) => {
    chunks.push(chunk);
    got += chunk.length;
  });
  try {
    // In small steps, so that a bomb unpacks to a thousand times one of them at most.
    for (let at = 0; at < some.length && got < length; at += startStep)
      inflater.push(some.subarray(at, at + startStep), false);
  } catch {
    throw new DocxError("damaged", { reason: "deflate", part: entry.name });
  }
  return join(chunks).subarray(0, length);
}

const startStep = 4 << 10;

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

/** The last bytes, which nearly always hold the whole directory, and where in them the end record stands. */
function readTail(source: ByteSource): { tail: Uint8Array; tailStart: number; end: number } {
  for (const length of [usualTail, endLength + longestComment]) {
    const tailStart = Math.max(0, source.size - length);
    const tail = source.read(tailStart, source.size);
    for (let end = tail.length - endLength; end >= 0; end--)
      if (tail[end] === 0x50 && u32(tail, end) === endSignature) return { tail, tailStart, end };
  }
  const start = source.read(0, Math.min(4, source.size));
  const begun = start.length === 4 && u32(start, 0) === localSignature;
  throw begun ? new DocxError("truncated", { reason: "end" }) : new DocxError("not-a-zip");
}

/** Enough for the directory of a document with some fifty parts. */
const usualTail = 4096;

/** `latin1` is the text of the bytes: names are cut out of it. */
function readEntry(bytes: Uint8Array, latin1: string, at: number, shift: number): ZipEntry {
  const flags = u16(bytes, at + 8);
  const nameStart = at + directoryLength;
  const rawName = latin1.slice(nameStart, nameStart + u16(bytes, at + 28));
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

/**
 * Some writers use backslashes or a leading slash. Names of parts are ASCII, so the code page doesn't matter. Names
 * that lead elsewhere on a disk are no names of parts (ECMA-376-2 6.2.2): whoever writes them means harm.
 */
function nameOf(raw: string): string {
  const name = raw.includes("\\") ? raw.replaceAll("\\", "/") : raw;
  if (name.startsWith("//") || outside.test(name))
    throw new DocxError("damaged", { reason: "name", part: raw.slice(0, 100) });
  return name.startsWith("/") ? name.slice(1) : name;
}

const outside = /^[a-z]:|(?:^|\/)\.\.(?:\/|$)/i;

function checkSize(entry: ZipEntry, limits: ZipLimits): void {
  const { name, size, compressedSize } = entry;
  if (size > limits.size)
    throw new DocxError("too-large", { reason: "part", part: name, size, limit: limits.size });
  if (size > 1 << 20 && size > compressedSize * limits.ratio)
    throw new DocxError("too-large", { reason: "ratio", part: name, size, limit: limits.ratio });
}

function packedBytes({ source }: ZipDirectory, entry: ZipEntry, length: number): Uint8Array {
  const { offset, name } = entry;
  if (entry.encrypted) throw new DocxError("encrypted", { part: name });
  if (entry.method !== stored && entry.method !== deflated)
    throw new DocxError("unsupported", { reason: "method", part: name });
  if (offset + localLength > source.size) throw new DocxError("truncated", { part: name });
  // One read for header and content: the header is as long as the name, and an extra field that is mostly short.
  const guess = Math.min(source.size, offset + localLength + name.length + usualExtra + length);
  const bytes = source.read(offset, guess);
  if (u32(bytes, 0) !== localSignature) throw new DocxError("damaged", { reason: "header", part: name });
  // Of the local header only its own length is used.
  const start = localLength + u16(bytes, 26) + u16(bytes, 28);
  if (offset + start + entry.compressedSize > source.size) throw new DocxError("truncated", { part: name });
  return start + length <= bytes.length
    ? bytes.subarray(start, start + length)
    : source.read(offset + start, offset + start + length);
}

const usualExtra = 64;

/** Into a buffer of the size announced, so that a lying entry can't take more memory than it said. */
function inflate({ platform }: ZipDirectory, packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    return platform.inflate(packed, entry.size);
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
