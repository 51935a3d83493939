import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import type { ByteSource } from "../docx/zip.ts";

/** Up to this many bytes one read of the whole file is faster than several of its pieces. */
const small = 256 << 10;

/**
 * Opens a file for as long as `use` runs. Of a large one only what is asked for is read: pictures stay on the disk.
 * Throws what the file system throws; ENXIO for what is no file (pipes, devices), as open(2) says of sockets.
 */
export function withFile<R>(file: string, use: (bytes: Uint8Array | ByteSource) => R): R {
  // A pipe that nobody writes into would block the thread for ever, and no signal ends that.
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile() && !stats.isDirectory())
      throw Object.assign(new Error(`${file} is no file`), { code: "ENXIO", syscall: "open" });
    const { size } = stats;
    const read = readFrom(descriptor);
    // What tells no size is read to its end.
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
