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
    // What tells no size is read to its end.
    if (size === 0) return use(readFileSync(descriptor));
    return use(size <= small ? readAt(descriptor, 0, size) : { size, read: readFrom(descriptor, size) });
  } finally {
    closeSync(descriptor);
  }
}

/** Small pieces are cut out of blocks: the parts of a document lie side by side before and behind its pictures. */
const block = 32 << 10;
/** Blocks begin at multiples of this, so that what stands a little before a piece comes along. */
const step = 8 << 10;
/** The directory's, and those before and behind the pictures. */
const keptBlocks = 3;

interface Block {
  readonly start: number;
  readonly bytes: Uint8Array;
}

function readFrom(descriptor: number, size: number): ByteSource["read"] {
  const blocks: Block[] = [];
  return (start, end) => {
    if (end - start > block - step) return readAt(descriptor, start, end - start);
    let found = blocks.find((one) => one.start <= start && end <= one.start + one.bytes.length);
    if (found === undefined) {
      const from = start - (start % step);
      found = { start: from, bytes: readAt(descriptor, from, Math.min(block, size - from)) };
      if (blocks.length === keptBlocks) blocks.shift();
      blocks.push(found);
    }
    return found.bytes.subarray(start - found.start, end - found.start);
  };
}

function readAt(descriptor: number, start: number, length: number): Uint8Array {
  // Filling it with zeros first would cost as much as reading.
  const bytes = new Uint8Array(Buffer.allocUnsafeSlow(length).buffer);
  return bytes.subarray(0, readSync(descriptor, bytes, 0, length, start));
}
