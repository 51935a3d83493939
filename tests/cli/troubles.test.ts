import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { steckbrief } from "./here.ts";
import { filesOf, recordsOf } from "./records.ts";
import { compileCommandLine, type Run, startSteckbrief } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "steckbrief-troubles-"));
const inFolder = (name: string): string => join(folder, name);
const good = Array.from({ length: 20 }, (_, index) => `ordner/${String(index).padStart(2, "0")}.docx`);

beforeAll(() => {
  compileCommandLine();
  mkdirSync(inFolder("ordner"));
  for (const name of good) writeFileSync(inFolder(name), readFileSync("assets/steckbrief.docx"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * Stands for an error that nobody knows of yet: loaded before the threads of a run, it strikes when one is handed a
 * file of that name.
 */
const strike = (name: string, blow: string): readonly string[] => {
  const code = `import { isMainThread, parentPort } from "node:worker_threads";
    if (!isMainThread) {
      const on = parentPort.on.bind(parentPort);
      parentPort.on = (event, take) => on(event, (handed) => {
        const struck = [handed].flat().some((source) => String(source).endsWith(${JSON.stringify(name)}));
        if (event === "message" && struck) { ${blow} }
        take(handed);
      });
    }`;
  return ["--import", `data:text/javascript,${encodeURIComponent(code)}`];
};
const blows = {
  exit: "process.exit(1)",
  throw: "throw new Error('boom')",
  memory: "const hoard = []; for (;;) hoard.push(new Array(100_000).fill(hoard.length + 0.5));",
  endless: "for (;;);",
} as const;

function extractStruck(name: string, blow: keyof typeof blows, ...args: readonly string[]): Promise<Run> {
  return startSteckbrief(["extract", "ordner", ...args], folder, strike(name, blows[blow])).end;
}

test.each([
  ["exit", "1"],
  ["throw", "2"],
  ["memory", "2"],
] as const)(
  "a file that brings its thread down (%s, %s jobs) gets its record in its place, the others are read",
  async (blow, jobs) => {
    const { code, stdout, stderr } = await extractStruck("07.docx", blow, "--jobs", jobs);
    expect(code).toBe(1);
    expect(filesOf(stdout)).toEqual(good);
    const failed = recordsOf(stdout).filter((record) => "error" in record);
    expect(failed).toMatchObject([{ file: "ordner/07.docx", error: { code: "crashed" } }]);
    expect(stderr).toMatch(/19 Dateien gelesen.*1 nicht lesbar/);
    expect(stderr).toMatch(/ordner\/07\.docx: Dokument: .*Öffnen Sie sie in Word/);
  },
  120_000,
);

test("a file that is never done is given up after --timeout, the others are read", async () => {
  const run = await extractStruck("00.docx", "endless", "--jobs", "2", "--timeout", "2");
  expect(run.code).toBe(1);
  expect(filesOf(run.stdout)).toEqual(good);
  const failed = recordsOf(run.stdout).filter((record) => "error" in record);
  expect(failed).toMatchObject([{ file: "ordner/00.docx", error: { code: "timed-out" } }]);
  expect(run.stderr).toContain("nach 2 Sekunden");
}, 120_000);

test("one file alone is no exception", async () => {
  const args = strike("00.docx", blows.exit);
  const { code, stdout } = await startSteckbrief(["extract", "ordner/00.docx"], folder, args).end;
  expect(code).toBe(1);
  expect(recordsOf(stdout)).toMatchObject([{ file: "ordner/00.docx", error: { code: "crashed" } }]);
});

(process.platform === "win32" ? test.skip : test)(
  "a pipe nobody writes into is refused, not waited for",
  async () => {
    mkdirSync(inFolder("rohr"));
    execFileSync("mkfifo", [inFolder("rohr/a.docx")]);
    const { code, stdout, stderr } = await steckbrief(["extract", "rohr/a.docx", "ordner/00.docx"], folder);
    expect(code).toBe(1);
    expect(recordsOf(stdout)).toMatchObject([
      { file: "rohr/a.docx", error: { code: "not-a-file" } },
      { file: "ordner/00.docx", findings: expect.anything() },
    ]);
    expect(stderr).toContain("keine gewöhnliche Datei");
  },
);

test.each(["0", "zwei", "1.5", "9999"])("--timeout %s is wrong usage", async (value) => {
  const { code, stderr } = await steckbrief(["extract", "ordner", "--timeout", value], folder);
  expect(code).toBe(2);
  expect(stderr).toContain(`„${value}“`);
});
