import {
  fourAt,
  joinBytes,
  le16,
  le24,
  le32,
  mostPieces,
  startsWith,
  toBytes,
  toLe32,
} from "./image-bytes.ts";
import { ImageError } from "./image-error.ts";
import { orientationOnly, readOrientation } from "./image-exif.ts";

const headerLength = 12;
/** Flags of VP8X (RFC 9649 2.7). */
const flags = { exif: 0x08, xmp: 0x04 };
/** What stands before the chunks of a frame of an animation. */
const frameLength = 16;
const shown: ReadonlySet<string> = new Set(["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"]);

/** Pixels of a WebP, from its first chunk (RFC 9649). */
export function measureWebp(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const type = fourAt(bytes, headerLength);
  const at = headerLength + 8;
  if (bytes.length < at + 10) return null;
  if (type === "VP8X") return { width: le24(bytes, at + 4) + 1, height: le24(bytes, at + 7) + 1 };
  if (type === "VP8L" && bytes[at] === 0x2f) {
    const packed = le32(bytes, at + 1);
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  // A key frame: three bytes, the start code, then both sizes with two bits of scaling (RFC 6386 9.1).
  if (type === "VP8 " && startsWith(bytes, at + 3, "\x9d\x01\x2a"))
    return { width: le16(bytes, at + 6) & 0x3fff, height: le16(bytes, at + 8) & 0x3fff };
  return null;
}

/** The WebP without EXIF, XMP and chunks of single programs; its pixels are copied. Throws ImageError. */
export function stripWebp(bytes: Uint8Array): Uint8Array {
  const end = 8 + le32(bytes, 4);
  if (end > bytes.length || end < headerLength) throw new ImageError("damaged", "WebP");
  const chunks = [...chunksOf(bytes, headerLength, end)];
  const exif = chunks.find(({ type }) => type === "EXIF");
  const orientation = exif === undefined ? 1 : readOrientation(tiffIn(exif.content));
  const isExtended = chunks[0]?.type === "VP8X";
  const isTurned = isExtended && orientation !== 1;
  const kept = chunks.filter(({ type }) => shown.has(type)).map((one) => write(one, isTurned));
  if (!chunks.some(({ type }) => type === "VP8 " || type === "VP8L" || type === "ANMF"))
    throw new ImageError("damaged", "WebP");
  if (isTurned) kept.push(chunkOf("EXIF", orientationOnly(orientation)));
  const content = joinBytes([toBytes("WEBP"), ...kept]);
  return joinBytes([toBytes("RIFF"), toLe32(content.length), content]);
}

interface Chunk {
  readonly type: string;
  readonly content: Uint8Array;
}

function* chunksOf(bytes: Uint8Array, from: number, end: number): Generator<Chunk> {
  let at = from;
  for (let count = 0; at + 8 <= end; count++) {
    const length = le32(bytes, at + 4);
    if (count > mostPieces || at + 8 + length > end) throw new ImageError("damaged", "WebP");
    yield { type: fourAt(bytes, at), content: bytes.subarray(at + 8, at + 8 + length) };
    at += 8 + length + (length & 1);
  }
}

function write({ type, content }: Chunk, isTurned: boolean): Uint8Array {
  if (type === "VP8X") {
    const own = content.slice();
    const first = (own[0] ?? 0) & ~(flags.exif | flags.xmp);
    own[0] = isTurned ? first | flags.exif : first;
    return chunkOf(type, own);
  }
  if (type !== "ANMF") return chunkOf(type, content);
  const inner = [...chunksOf(content, frameLength, content.length)].filter((one) => shown.has(one.type));
  const pieces = inner.map((one) => chunkOf(one.type, one.content));
  return chunkOf(type, joinBytes([content.subarray(0, frameLength), ...pieces]));
}

function chunkOf(type: string, content: Uint8Array): Uint8Array {
  const filling = new Uint8Array(content.length & 1);
  return joinBytes([toBytes(type), toLe32(content.length), content, filling]);
}

/** Some programs put the mark of a JPEG's EXIF segment before it. */
function tiffIn(content: Uint8Array): Uint8Array {
  return startsWith(content, 0, "Exif\0\0") ? content.subarray(6) : content;
}
