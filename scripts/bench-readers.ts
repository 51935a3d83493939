/** What the readers cost that run in this process: takes a task as JSON on standard input, and prints the times. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { inflateRawSync } from "node:zlib";
import { withFile } from "../src/cli/file-source.ts";
import { nodePlatform } from "../src/cli/platform.ts";
import { readSteckbrief } from "../src/docx/read.ts";

export interface ReaderTask {
  readonly plain: readonly string[];
  readonly pictured: readonly string[];
  readonly rounds: number;
}

/** Milliseconds per file. */
export interface ReaderTimes {
  readonly floor: number;
  readonly floorPictured: number;
  readonly ours: number;
  readonly oursPictured: number;
}

function timeAll({ plain, pictured, rounds }: ReaderTask): ReaderTimes {
  // As many readings of each kind, so that the one is compiled as well as the other.
  const asMany = plain.map((_, index) => pictured[index % pictured.length] ?? "");
  const [floor = 0, ours = 0, oursPictured = 0] = mediansOf(rounds, [
    { files: plain, read: readFloor },
    { files: plain, read: readOurs },
    { files: asMany, read: readOurs },
  ]);
  // By itself: what it reads, 6 MB a file, would cost the others their caches.
  const [floorPictured = 0] = mediansOf(rounds, [{ files: pictured, read: readFloor }]);
  return { floor, floorPictured, ours, oursPictured };
}

/** Reads the file, finds the entry in the central directory, and inflates it: nothing else could cost less. */
function readFloor(file: string): number {
  const bytes = readFileSync(file);
  let at = bytes.readUInt32LE(bytes.length - 22 + 16);
  for (;;) {
    const name = bytes.readUInt16LE(at + 28);
    if (bytes.toString("latin1", at + 46, at + 46 + name) === "word/document.xml") break;
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  const local = bytes.readUInt32LE(at + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  return inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(at + 20))).length;
}

/** As the command line reads a file, without its worker threads. */
function readOurs(file: string): string {
  return withFile(file, (bytes) => JSON.stringify(readSteckbrief(bytes, { platform: nodePlatform })));
}

/** How many files each way to read is given in turn: a machine is now faster and now slower, by up to half. */
const turn = 10;

/** Rounds before those that count: V8 compiles over some three thousand readings. */
const warmUps = 4;

/** Median over rounds of the mean per file, for each task; all of them take turns. */
function mediansOf(
  rounds: number,
  tasks: readonly { readonly files: readonly string[]; readonly read: (file: string) => unknown }[],
): readonly number[] {
  const means = tasks.map((): number[] => []);
  const longest = Math.max(...tasks.map(({ files }) => files.length));
  for (let round = -warmUps; round < rounds; round++) {
    const times = tasks.map(() => 0);
    for (let at = 0; at < longest; at += turn)
      for (const [index, { files, read }] of tasks.entries()) {
        const start = performance.now();
        for (const file of files.slice(at, at + turn)) read(file);
        times[index] = (times[index] ?? 0) + performance.now() - start;
      }
    if (round < 0) continue;
    for (const [index, { files }] of tasks.entries()) means[index]?.push((times[index] ?? 0) / files.length);
  }
  return means.map(median);
}

/** The middle one; NaN of none. */
export function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(timeAll(JSON.parse(readFileSync(0, "utf8")))));
