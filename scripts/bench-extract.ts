/**
 * What reading costs: `node scripts/run.mjs scripts/bench-extract.ts [--files N] [--rounds N] [--many N]`, part of
 * `npm run bench`. `--many` is how many files the command line reads: links to those of the corpus.
 */
import { spawnSync } from "node:child_process";
import { linkSync, mkdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import mammoth from "mammoth";
import { writeCorpus } from "./bench-corpus.ts";
import { median, type ReaderTask, type ReaderTimes } from "./bench-readers.ts";
import { peakIn, reportingPeak } from "./peak-memory.ts";

export interface BenchRow {
  readonly name: string;
  /** Milliseconds per file. */
  readonly plain: number | null;
  /** The same with two pictures of 3 MB in each. */
  readonly pictured: number | null;
  /** Highest resident memory over the plain files, in MB (of a million bytes), where it was measured. */
  readonly memory?: number | null;
}

export interface BenchExtractOptions {
  readonly files?: number;
  readonly rounds?: number;
  readonly many?: number;
}

/** Measures floor, ours and the peers that are installed, in one run over one corpus. */
export async function benchExtract({
  files = 300,
  rounds = 5,
  many = 30_000,
}: BenchExtractOptions = {}): Promise<readonly BenchRow[]> {
  spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "src/tsconfig.cli.json"]);
  const folder = await mkdtemp(join(tmpdir(), "steckbrief-corpus-"));
  try {
    const { plain, pictured } = await writeCorpus(folder, files, Math.ceil(files / 15));
    // What was just written is on its way to the disk, which costs all that read.
    spawnSync("sync");
    const { floor, floorPictured, ours, oursPictured } = timeReaders(plain, pictured, rounds);
    const outside = (name: string, run: (list: readonly string[]) => number | null): BenchRow => ({
      name,
      plain: run(plain),
      pictured: run(pictured),
    });
    const plainMany = linkMany(join(folder, "viele"), plain, many);
    const picturedMany = linkMany(join(folder, "viele-bilder"), pictured, Math.ceil(many / 10));
    const cores = [1, availableParallelism()];
    const plainRuns = timeCommands(plainMany, cores);
    const picturedRuns = timeCommands(picturedMany, cores);
    const commandLines = cores.map((count, index): BenchRow => {
      const run = plainRuns[index];
      return {
        name: count === 1 ? oneCoreName : `ours, command line on ${count} cores`,
        plain: run?.perFile ?? null,
        pictured: picturedRuns[index]?.perFile ?? null,
        memory: run?.memory ?? null,
      };
    });
    const few = linkMany(join(folder, "wenige"), plain, files);
    return [
      { name: floorName, plain: floor, pictured: floorPictured },
      { name: oursName, plain: ours, pictured: oursPictured },
      ...commandLines,
      {
        name: `the same over ${files} files, start of Node and all`,
        plain: timeWhole(few, availableParallelism()),
        pictured: null,
      },
      {
        name: "mammoth.extractRawText",
        plain: await timeMammoth(plain.slice(0, 60)),
        pictured: await timeMammoth(pictured),
      },
      outside("python-docx walking w:sdt", (list) =>
        timeBatch(python, ["-c", pythonWalk], list, list.length),
      ),
      outside("pandoc -t json, a process per file", (list) =>
        timeBatch("pandoc", ["-t", "json", "-o", join(folder, "pandoc.json")], list.slice(0, 10), 1),
      ),
      outside("LibreOffice batch to text", (list) =>
        timeBatch(
          "soffice",
          ["--headless", "--convert-to", "txt:Text", "--outdir", join(folder, "text")],
          list.slice(0, 20),
          20,
        ),
      ),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The rows as a table, each with its ratio to the floor. */
export function formatRows(rows: readonly BenchRow[]): string {
  const [floor] = rows;
  const cell = (time: number | null, base: number | null | undefined): string =>
    time === null
      ? "       –"
      : `${time.toFixed(3).padStart(8)}  ${(time / (base ?? Number.NaN)).toFixed(1).padStart(6)} ×`;
  const width = Math.max(...rows.map(({ name }) => name.length));
  const ours = rows.find(({ name }) => name === oursName);
  const one = rows.findIndex(({ name }) => name === oneCoreName);
  const ratio = (value: number | null | undefined, base: number | null | undefined): string =>
    value == null || base == null ? "–" : (value / base).toFixed(2);
  return [
    `${"ms per file".padEnd(width)}     plain           with pictures (ratio to the plain floor)`,
    ...rows.map(({ name, plain, pictured, memory }) =>
      [
        `${name.padEnd(width)}  ${cell(plain, floor?.plain)}   ${cell(pictured, floor?.plain)}`,
        ...(memory == null ? [] : [`   at most ${memory.toFixed(0)} MB`]),
      ].join(""),
    ),
    "",
    `one thread ÷ floor (goal: at most 6): ${ratio(ours?.plain, floor?.plain)}`,
    `with pictures ÷ without (goal: at most 1): ${ratio(ours?.pictured, ours?.plain)}`,
    `one core ÷ all cores (goal on two: at least 1.7): ${ratio(rows[one]?.plain, rows[one + 1]?.plain)}`,
  ].join("\n");
}

const floorName = "floor: read the file, inflate word/document.xml";
const oursName = "ours, one thread";
const oneCoreName = "ours, command line on one core";
const python = "/usr/bin/python3";
const pythonWalk = `
import sys
from docx import Document
from docx.oxml.ns import qn
for file in sys.argv[1:]:
    for sdt in Document(file).element.body.iter(qn("w:sdt")):
        "".join(t.text or "" for t in sdt.iter(qn("w:t")))
`;

/** In a process of its own: V8 compiles otherwise what has written documents before. */
function timeReaders(plain: readonly string[], pictured: readonly string[], rounds: number): ReaderTimes {
  const { status, stdout } = spawnSync(process.execPath, ["scripts/run.mjs", "scripts/bench-readers.ts"], {
    input: JSON.stringify({ plain, pictured, rounds } satisfies ReaderTask),
    stdio: ["pipe", "pipe", "inherit"],
    encoding: "utf8",
  });
  if (status !== 0) throw new Error("the readers were not measured");
  return JSON.parse(stdout);
}

interface Many {
  readonly folder: string;
  readonly count: number;
}

/** A folder of links: as many files as wanted at the cost of a few. */
function linkMany(folder: string, files: readonly string[], count: number): Many {
  mkdirSync(folder);
  for (let index = 0; index < count; index++) {
    const name = `${String(index).padStart(6, "0")}.docx`;
    linkSync(files[index % files.length] ?? "", join(folder, name));
  }
  return { folder, count };
}

interface CommandRun {
  readonly perFile: number;
  /** Highest resident memory, in MB. */
  readonly memory: number;
}

/** Below this many files there is no figure. */
const fewest = 1000;
/** How often each number of cores has its turn. */
const commandRounds = 3;

/**
 * The compiled command line over a folder, on so many cores in turn; the start of Node, measured by runs over one file,
 * is taken off. Null where a run failed.
 */
function timeCommands({ folder, count }: Many, cores: readonly number[]): readonly (CommandRun | null)[] {
  const runs = cores.map(() => ({ whole: [] as number[], start: [] as number[], memory: 0 }));
  for (let round = 0; round < commandRounds; round++)
    for (const [index, own] of runs.entries()) {
      const whole = runCommand(folder, cores[index] ?? 1);
      const start = runCommand(join(folder, "000000.docx"), cores[index] ?? 1);
      if (whole === null || start === null) continue;
      own.whole.push(whole.time);
      own.start.push(start.time);
      own.memory = Math.max(own.memory, whole.memory);
    }
  return runs.map(({ whole, start, memory }) => {
    const perFile = (median(whole) - median(start)) / (count - 1);
    // With few files the start of a process outweighs them: no figure is better than a wrong one.
    return whole.length === commandRounds && count >= fewest ? { perFile, memory } : null;
  });
}

/** What somebody waits for who has a folder of files, by the file. */
function timeWhole({ folder, count }: Many, cores: number): number | null {
  const times = Array.from({ length: commandRounds }, () => runCommand(folder, cores)?.time ?? Number.NaN);
  return times.every(Number.isFinite) ? median(times) / count : null;
}

function runCommand(input: string, cores: number): { time: number; memory: number } | null {
  const start = performance.now();
  const args = ["extract", "--quiet", "--jobs", String(cores), input];
  const [command = "", ...before] = [...(cores === 1 ? onOneCore() : []), process.execPath];
  const { status, stderr } = spawnSync(
    command,
    [...before, ...reportingPeak, resolve("bin/steckbrief.js"), ...args],
    { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" },
  );
  const time = performance.now() - start;
  return status === 0 ? { time, memory: peakIn(stderr) / 1e6 } : null;
}

/** One thread alone would still have other cores compile and tidy up for it. */
function onOneCore(): readonly string[] {
  const pin = ["taskset", "-c", "0"];
  return spawnSync("taskset", ["-c", "0", "true"]).status === 0 ? pin : [];
}

/** One round warms up. */
async function timeMammoth(files: readonly string[]): Promise<number> {
  let time = 0;
  for (let round = 0; round < 2; round++) {
    const start = performance.now();
    for (const path of files) await mammoth.extractRawText({ path });
    time = performance.now() - start;
  }
  return time / files.length;
}

/** A program that isn't installed, or fails, has no row. */
function timeBatch(
  command: string,
  args: readonly string[],
  files: readonly string[],
  batch: number,
): number | null {
  const start = performance.now();
  for (let at = 0; at < files.length; at += batch) {
    const { status } = spawnSync(command, [...args, ...files.slice(at, at + batch)], { stdio: "ignore" });
    if (status !== 0) return null;
  }
  return (performance.now() - start) / files.length;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { files: { type: "string" }, rounds: { type: "string" }, many: { type: "string" } },
  });
  const rows = await benchExtract({
    files: Number(values.files ?? 300),
    rounds: Number(values.rounds ?? 5),
    many: Number(values.many ?? 30_000),
  });
  console.log(formatRows(rows));
}
