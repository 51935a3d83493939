import { spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { peakIn, reportingPeak } from "../../scripts/peak-memory.ts";
import { formatProgress } from "../../src/cli/progress.ts";
import { steckbrief } from "./here.ts";
import { filesOf } from "./records.ts";
import { steckbrief as asProcess, compileCommandLine, type Run, startSteckbrief } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "steckbrief-many-"));
const unreadable = "few/05-notiz.docx";
const inFolder = (name: string): string => join(folder, name);
let whole: Buffer = Buffer.alloc(0);

/** A folder of links to the blank form: as many files as wanted at the cost of one. */
function makeFolder(name: string, files: number): void {
  mkdirSync(inFolder(name));
  for (let index = 0; index < files; index++)
    linkSync(inFolder("leer.docx"), inFolder(`${name}/${String(index).padStart(4, "0")}.docx`));
}

beforeAll(async () => {
  compileCommandLine();
  writeFileSync(inFolder("leer.docx"), readFileSync("assets/steckbrief.docx"));
  makeFolder("few", 24);
  writeFileSync(inFolder(unreadable), "kein Word-Dokument");
  makeFolder("many", 600);
  whole = (await asProcess(["extract", "few", "--jobs", "1"], folder)).stdout;
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the output is the same, in the same order, on one thread and on several", async () => {
  expect(filesOf(whole)).toHaveLength(25);
  for (const jobs of ["2", "3", "8"]) {
    const { stdout } = await asProcess(["extract", "few", "--jobs", jobs], folder);
    expect(stdout.equals(whole)).toBe(true);
  }
});

test("in a pipe a run shows no progress, and ends with a summary that names each unreadable file, its reason and the remedy", async () => {
  const { code, stderr } = await asProcess(["extract", "few"], folder);
  expect(code).toBe(1);
  expect(stderr.trimEnd().split("\n")).toEqual([
    "24 Dateien gelesen, davon 24 mit Befunden und 24 mit Fehlern; 1 nicht lesbar.",
    "Nicht lesbar:",
    `  ${unreadable}: Dokument: Die Datei ist kein Word-Dokument. Speichern Sie sie in Word als „Word-Dokument (*.docx)“.`,
  ]);
});

test("--quiet says nothing; the exit code does", async () => {
  expect(await steckbrief(["extract", "few", "--quiet"], folder)).toMatchObject({ code: 1, stderr: "" });
});

// `script` of util-linux gives a process a terminal.
const terminal = process.platform === "linux" && existsSync("/usr/bin/script");
(terminal ? test : test.skip)("on a terminal progress is shown and cleared away before the summary", () => {
  const command = `"${process.execPath}" "${resolve("bin/steckbrief.js")}" extract few -o gezeigt.ndjson`;
  const { stdout } = spawnSync("script", ["-qec", command, "/dev/null"], { cwd: folder, encoding: "utf8" });
  expect(stdout).toContain("\r0 von 25 (0 %) · 0 je Sekunde · noch ?\x1b[K");
  expect(stdout).toContain("\r\x1b[K24 Dateien gelesen");
});

test.each([
  [{ done: 120, total: 300, unreadable: 0 }, 0, 2, "120 von 300 (40 %) · 60 je Sekunde · noch 0:03"],
  [
    { done: 120, total: 300, unreadable: 3 },
    100,
    2,
    "120 von 300 (40 %) · 10 je Sekunde · noch 0:18 · 3 nicht lesbar",
  ],
  [{ done: 1, total: 7201, unreadable: 0 }, 0, 1, "1 von 7201 (0 %) · 1 je Sekunde · noch 2:00:00"],
  [{ done: 5, total: 5, unreadable: 0 }, 0, 1, "5 von 5 (100 %) · 5 je Sekunde · noch 0:00"],
])("progress at %j", (position, before, seconds, expected) => {
  expect(formatProgress(position, before, seconds, "de")).toBe(expected);
});

describe("of many files", () => {
  let uninterrupted: Run;
  beforeAll(async () => {
    const args = ["extract", "many", "--jobs", "2", "--quiet"];
    uninterrupted = await startSteckbrief(args, folder, reportingPeak).end;
  }, 120_000);

  test("memory does not grow with the number of files", () => {
    expect(filesOf(uninterrupted.stdout)).toHaveLength(600);
    expect(peakIn(uninterrupted.stderr)).toBeLessThan(300e6);
  });

  test("a run killed at any time and resumed gives the output of an uninterrupted run", async () => {
    const { child, end } = startSteckbrief(["extract", "many", "-o", "tot.ndjson"], folder);
    await grown(inFolder("tot.ndjson"));
    child.kill("SIGKILL");
    await end;
    const { code } = await asProcess(["extract", "many", "--resume", "tot.ndjson"], folder);
    expect(code).toBe(0);
    expect(readFileSync(inFolder("tot.ndjson")).equals(uninterrupted.stdout)).toBe(true);
  }, 120_000);
});

describe("resuming", () => {
  test("from any cut gives the very output, summary and exit code of an uninterrupted run", async () => {
    const plain = await steckbrief(["extract", "few"], folder);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (length) => {
        writeFileSync(inFolder("rest.ndjson"), whole.subarray(0, length));
        const { code, stdout, stderr } = await steckbrief(
          ["extract", "few", "--resume", "rest.ndjson"],
          folder,
        );
        expect({ code, stderr, printed: stdout.length }).toEqual({
          code: 1,
          stderr: plain.stderr,
          printed: 0,
        });
        expect(readFileSync(inFolder("rest.ndjson")).equals(whole)).toBe(true);
      }),
      { numRuns: 8, examples: [[0], [1], [whole.indexOf(10) + 1], [whole.length - 1]] },
    );
  }, 120_000);

  test("begins where there is no output yet", async () => {
    await steckbrief(["extract", "few", "--resume", "neu.ndjson"], folder);
    expect(readFileSync(inFolder("neu.ndjson")).equals(whole)).toBe(true);
  });

  test.each([
    ["eine Notiz", 1],
    ["eine Notiz\n", 1],
    [`{"file":"a.docx","error":{"code":"x","message":"y"}}\nkein JSON\n{"file":"b.docx","error":{}}\n`, 2],
  ])("leaves a file alone that is no output of ours: %j", async (content, line) => {
    writeFileSync(inFolder("fremd.txt"), content);
    const { code, stderr } = await steckbrief(["extract", "few", "--resume", "fremd.txt"], folder);
    expect(code).toBe(2);
    expect(stderr).toContain(`fremd.txt: Zeile ${line}`);
    expect(readFileSync(inFolder("fremd.txt"), "utf8")).toBe(content);
  });
});

describe("an interruption", () => {
  test("finishes what is under way, says what is missing and how to go on, and exits with 130", async () => {
    const { child, end } = startSteckbrief(["extract", "many", "-o", "halb.ndjson", "--jobs", "2"], folder);
    await grown(inFolder("halb.ndjson"));
    child.kill("SIGINT");
    const { code, stderr } = await end;
    expect(code).toBe(130);
    const done = filesOf(readFileSync(inFolder("halb.ndjson")));
    const all = Array.from({ length: 600 }, (_, index) => `many/${String(index).padStart(4, "0")}.docx`);
    expect(done.length).toBeLessThan(all.length);
    expect(done).toEqual(all.slice(0, done.length));
    expect(stderr).toContain(`Es fehlen ${all.length - done.length} Dateien:\n  ${all[done.length]}\n`);
    expect(stderr).toContain("--resume halb.ndjson");
  }, 120_000);

  test.each(["json", "xlsx"])(
    "leaves a whole %s behind",
    async (format) => {
      const { child, end } = startSteckbrief(["extract", "many", "--format", format], folder);
      if (child.stdout !== null) await once(child.stdout, "data");
      child.kill("SIGINT");
      const { code, stdout: bytes } = await end;
      expect(code).toBe(130);
      if (format === "json") expect(JSON.parse(bytes.toString("utf8")).length).toBeGreaterThan(0);
      // The end record of a ZIP.
      else expect(bytes.subarray(-22, -18).toString("latin1")).toBe("PK\x05\x06");
    },
    120_000,
  );
});

/** Waits until something was written. */
async function grown(file: string): Promise<void> {
  while ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0)
    await new Promise((next) => setTimeout(next, 10));
}
