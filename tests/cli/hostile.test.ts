import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { peakIn, reportingPeak } from "../../scripts/peak-memory.ts";
import { attacks } from "../docx/hostile-attacks.ts";
import { hostileFiles } from "./hostile-archives.ts";
import { filesOf, recordsOf } from "./records.ts";
import { compileCommandLine, startSteckbrief } from "./run.ts";

/** Bytes that a process may take which reads what means harm: Node itself, its threads and all. */
const most = 256 * 2 ** 20;

const folder = mkdtempSync(join(tmpdir(), "steckbrief-hostile-"));
const put = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, name), bytes);

beforeAll(() => {
  compileCommandLine();
  mkdirSync(join(folder, "docx"));
  mkdirSync(join(folder, "andere"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a run over every hostile document goes on to its end, within 256 MB", async () => {
  const files = attacks.map(({ build }, index) => {
    const file = `docx/${String(index).padStart(3, "0")}.docx`;
    put(file, build());
    return file;
  });
  const run = startSteckbrief(["extract", "docx", "--jobs", "2"], folder, reportingPeak);
  const { code, stdout, stderr } = await run.end;
  expect(code).toBe(1);
  expect(filesOf(stdout)).toEqual(files);
  const outcomes = recordsOf(stdout).map((one, index) => [attacks[index]?.name, outcomeOf(one)]);
  expect(outcomes).toEqual(attacks.map(({ name, outcome }) => [name, outcome]));
  expect(peakIn(stderr)).toBeLessThan(most);
}, 300_000);

test("archives, .odt and PDF that mean harm get a word each, within 256 MB", async () => {
  for (const { name, build } of hostileFiles) put(`andere/${name}`, build());
  const run = startSteckbrief(["extract", "andere", "--jobs", "2"], folder, reportingPeak);
  const { stdout, stderr } = await run.end;
  const outcomes = recordsOf(stdout).map((one) => [one.file.split("/")[1], outcomeOf(one)]);
  const expected = hostileFiles.map(({ name, outcome }) => [name, outcome]).sort();
  expect(outcomes).toEqual(expected);
  expect(peakIn(stderr)).toBeLessThan(most);
}, 300_000);

function outcomeOf(record: ReturnType<typeof recordsOf>[number]): string {
  return "error" in record ? record.error.code : "read";
}
