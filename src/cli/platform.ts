import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import * as zlib from "node:zlib";
import { crc32 } from "../docx/crc.ts";
import type { Platform } from "../docx/platform.ts";
import { shortcuts } from "../docx/shortcuts.ts";

/** Node's own routines: native code, several times as fast as portable JavaScript. */
export const nodePlatform: Platform = {
  inflate(packed, size) {
    // One chunk holds all, so that nothing is copied; one byte more, so that zlib sees the end of the stream.
    const content = zlib.inflateRawSync(packed, {
      chunkSize: Math.max(64, size + 1),
      maxOutputLength: size + 1,
    });
    if (content.length > size) throw new RangeError("longer than announced");
    return content;
  },
  // Since Node 20.15.
  crc32: typeof zlib.crc32 === "function" ? (bytes) => zlib.crc32(bytes) : crc32,
  sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
  latin1: (bytes) => bufferOf(bytes).toString("latin1"),
  utf8: (bytes) => bufferOf(bytes).toString("utf8"),
  utf8Of(bytes) {
    const buffer = bufferOf(bytes);
    return (start, end) => buffer.toString("utf8", start, end);
  },
  isUtf8: (bytes) => isUtf8(bytes),
  shortcuts,
};

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
