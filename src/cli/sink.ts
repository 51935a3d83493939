import { open } from "node:fs/promises";
import type { Output } from "./output.ts";

/** Where the results of a run go. A write ends when more may follow, so that a slow reader slows the run down. */
export interface Sink<Chunk> {
  write(chunk: Chunk): Promise<void>;
  close(): Promise<void>;
}

/** Standard output. */
export function createOutputSink(output: Output): Sink<string | Uint8Array> {
  return { write: async (chunk) => output.write(chunk), close: async () => undefined };
}

/** What is worth a write to the disk, in bytes. */
const enough = 1 << 16;

/** A file, written anew, or from `keep` bytes on. Throws what the file system throws. */
export async function createFileSink(file: string, keep: number | null): Promise<Sink<string | Uint8Array>> {
  const handle = await open(file, keep === null ? "w" : "a");
  if (keep !== null) await handle.truncate(keep);
  let waiting: (string | Uint8Array)[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    const chunks = waiting.map((chunk) => (typeof chunk === "string" ? Buffer.from(chunk) : chunk));
    waiting = [];
    length = 0;
    await handle.appendFile(Buffer.concat(chunks));
  };
  return {
    write: async (chunk) => {
      waiting.push(chunk);
      length += chunk.length;
      if (length >= enough) await flush();
    },
    close: async () => {
      await flush();
      await handle.close();
    },
  };
}
