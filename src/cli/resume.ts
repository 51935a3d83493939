import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { type Outcome, outcomeOf } from "./outcome.ts";
import type { FileRecord } from "./record.ts";

/** What an interrupted run left behind. */
export interface Leftover {
  /** Files that are done, by the name they are printed under. */
  readonly files: ReadonlySet<string>;
  /** Bytes that are sound; a line that was cut off lies behind them. */
  readonly length: number;
}

/** The line of a file that is no record of ours, counted from 1. */
export class ForeignLineError extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`line ${line}`);
    this.name = "ForeignLineError";
    this.line = line;
  }
}

/**
 * Reads the output so far, line by line, and tells `see` each file's outcome. The last line is dropped when its end is
 * missing or it is no JSON: the run was ended in the middle of it. No file counts as an empty one. Throws ForeignLineError.
 */
export async function readLeftover(file: string, see: (outcome: Outcome) => void): Promise<Leftover> {
  const files = new Set<string>();
  let length = 0;
  let line = 0;
  let foreign: number | null = null;
  if (!(await exists(file))) return { files, length };
  // Whatever is none of ours must not be cut.
  if (!(await beginsLikeRecord(file))) throw new ForeignLineError(1);
  for await (const bytes of linesOf(file)) {
    // Only the last line may be broken: this one wasn't.
    if (foreign !== null) throw new ForeignLineError(foreign);
    line++;
    const record = parseRecord(bytes.toString("utf8"));
    if (record === null) {
      foreign = line;
      continue;
    }
    files.add(record.file);
    see(outcomeOf(record));
    length += bytes.length;
  }
  return { files, length };
}

/** Whole lines with their line ends; what has none is left out. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      yield Buffer.concat([...rest, chunk.subarray(start, end + 1)]);
      rest = [];
      start = end + 1;
    }
    rest.push(chunk.subarray(start));
  }
}

function parseRecord(line: string): FileRecord | null {
  try {
    const value: Partial<FileRecord> | null = JSON.parse(line);
    const isRecord =
      typeof value?.file === "string" &&
      ("error" in value || ("findings" in value && Array.isArray(value.findings)));
    return isRecord ? (value as FileRecord) : null;
  } catch {
    return null;
  }
}

async function beginsLikeRecord(file: string): Promise<boolean> {
  const start = '{"file":';
  for await (const chunk of createReadStream(file, { end: start.length - 1 }))
    return start.startsWith(String(chunk));
  return true;
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
