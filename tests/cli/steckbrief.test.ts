import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FileRecord } from "../../src/cli/record.ts";
import { formatSteckbrief } from "../../src/steckbrief/canonical.ts";
import { steckbrief } from "./here.ts";
import { steckbrief as asProcess, compileCommandLine } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "steckbrief-cli-"));
const inFolder = (name: string): string => join(folder, name);
const records = (stdout: Buffer): FileRecord[] =>
  stdout
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

beforeAll(async () => {
  compileCommandLine();
  await steckbrief(["template", "-o", inFolder("leer.docx")]);
  await steckbrief(["muster", "-o", inFolder("muster.docx")]);
  writeFileSync(inFolder("notiz.docx"), "kein Word-Dokument");
});
afterAll(() => rmSync(folder, { recursive: true }));

test("npx finds the command in the checkout", () => {
  const help = execFileSync("npx", ["steckbrief", "--help"], { encoding: "utf8", shell: true });
  for (const name of ["template", "muster", "extract", "check", "schema"]) expect(help).toContain(name);
  expect(help).toContain("Aufruf:");
});

describe("template and muster", () => {
  test("the blank form on standard output is the file that is shipped", async () => {
    const { code, stdout } = await asProcess(["template", "-o", "-"]);
    expect(code).toBe(0);
    expect(stdout.equals(readFileSync("assets/steckbrief.docx"))).toBe(true);
  });

  test("without -o the file gets its usual name, and an existing one is left alone", async () => {
    const first = await steckbrief(["template"], folder);
    expect(first).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("Steckbrief.docx ist geschrieben"),
    });
    writeFileSync(inFolder("Steckbrief.docx"), "meins");
    const second = await steckbrief(["template"], folder);
    expect(second).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("Steckbrief.docx gibt es schon"),
    });
    expect(readFileSync(inFolder("Steckbrief.docx"), "utf8")).toBe("meins");
  });

  test("a target that can't be written is named with a remedy", async () => {
    const { code, stderr } = await steckbrief(["template", "-o", inFolder("fehlt/leer.docx")]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/fehlt\/leer\.docx: .*Wählen Sie einen anderen Ort/);
  });
});

describe("extract", () => {
  test("prints one line per file, in order, and goes on after a bad one", async () => {
    const files = ["muster.docx", "notiz.docx", "fehlt.docx", "leer.docx"];
    const { code, stdout, stderr } = await asProcess(["extract", ...files], folder);
    const read = records(stdout);
    expect(code).toBe(1);
    expect(read.map(({ file }) => file)).toEqual(files);
    expect(read.map((record) => Object.keys(record))).toEqual([
      ["file", "steckbrief", "findings", "provenance", "umlauf"],
      ["file", "error"],
      ["file", "error"],
      ["file", "steckbrief", "findings", "provenance", "umlauf"],
    ]);
    expect(read[1]).toMatchObject({
      error: { code: "not-a-zip", message: expect.stringContaining("notiz.docx") },
    });
    expect(read[2]).toMatchObject({ error: { code: "file-missing" } });
    expect(stderr).toContain("notiz.docx");
  });

  test("exits 0 and stays quiet when all was read", async () => {
    expect(await asProcess(["extract", "leer.docx"], folder)).toMatchObject({ code: 0, stderr: "" });
  });

  test("--bare prints the Steckbrief alone, the very bytes inside the record", async () => {
    const bare = await steckbrief(["extract", "--bare", "muster.docx"], folder);
    const line = await steckbrief(["extract", "muster.docx"], folder);
    const [record] = records(line.stdout);
    if (record === undefined || "error" in record) throw new Error("the Muster was not read");
    expect(bare.stdout.toString("utf8")).toBe(formatSteckbrief(record.steckbrief));
    expect(line.stdout.toString("utf8")).toContain(bare.stdout.toString("utf8").trimEnd());
  });

  test("--pretty prints the same record over several lines", async () => {
    const pretty = await steckbrief(["extract", "--pretty", "leer.docx"], folder);
    const line = await steckbrief(["extract", "leer.docx"], folder);
    const text = pretty.stdout.toString("utf8");
    expect(text.split("\n").length).toBeGreaterThan(20);
    expect([JSON.parse(text)]).toEqual(records(line.stdout));
  });
});

describe("check", () => {
  test("names file, field, what and remedy, and fails on an error", async () => {
    const { code, stdout } = await steckbrief(["check", "leer.docx"], folder);
    expect(code).toBe(1);
    expect(stdout.toString("utf8")).toMatch(/^leer\.docx\n {2}Fehler {3}Stadt.* – .+/);
  });

  test("speaks English on request", async () => {
    const { stdout } = await steckbrief(["check", "leer.docx", "--lang", "en"], folder);
    expect(stdout.toString("utf8")).toMatch(/^leer\.docx\n {2}Error {4}City/);
  });

  test("says of an unreadable file what to do", async () => {
    const { code, stdout } = await steckbrief(["check", "notiz.docx"], folder);
    expect(code).toBe(1);
    expect(stdout.toString("utf8")).toMatch(/^notiz\.docx: .+\..+/);
  });
});

test("schema prints a JSON Schema of 2020-12 with every field", async () => {
  const { code, stdout } = await steckbrief(["schema"]);
  const schema = JSON.parse(stdout.toString("utf8"));
  expect(code).toBe(0);
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(Object.keys(schema.properties)).toEqual(
    expect.arrayContaining(["schema", "id", "stadt", "ansprechpartner"]),
  );
});

describe("wrong usage exits with 2 and says in German what is missing", () => {
  test.each([
    [["extract"], "keine Datei"],
    [["extract", "--pretty", "a.docx", "b.docx"], "--pretty gilt nur für eine einzelne Datei"],
    [["extract", "--bare", "a.docx", "b.docx"], "--bare gilt nur für eine einzelne Datei"],
    [["exract", "a.docx"], "„exract“"],
    [["check", "--schnell", "a.docx"], "„--schnell“"],
    [["template", "-o"], "fehlt eine Angabe"],
    [["schema", "zuviel"], "mehr Angaben"],
    [["check", "a.docx", "--lang", "fr"], "„fr“"],
    [[], "Befehl"],
  ])("%j", async (args, expected) => {
    const { code, stdout, stderr } = await steckbrief(args);
    expect(code).toBe(2);
    expect(stdout).toHaveLength(0);
    expect(stderr).toContain(expected);
  });
});
