import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import type { ByteSource } from "../docx/zip.ts";

/** Up to this many bytes one read of the whole file is faster than several of its pieces. */
const small = 256 << 10;

/**
 * Opens a file for as long as `use` runs. Of a large one only what is asked for is read: pictures stay on the disk.
 * Throws what the file system throws.
 */
export function withFile<R>(file: string, use: (bytes: Uint8Array | ByteSource) => R): R {
  const descriptor = openSync(file, "r");
  try {
    const { size } = fstatSync(descriptor);
    const read = readFrom(descriptor);
    // What tells no size (a pipe) is read to its end.
    if (size === 0) return use(readFileSync(descriptor));
    return use(size <= small ? read(0, size) : { size, read });
  } finally {
    closeSync(descriptor);
  }
}

function readFrom(descriptor: number): ByteSource["read"] {
  return (start, end) => {
    const bytes = new Uint8Array(end - start);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, start));
  };
}
