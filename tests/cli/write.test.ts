import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { formatSteckbrief } from "../../src/steckbrief/canonical.ts";
import { muster } from "../../src/steckbrief/muster.ts";
import { steckbrief } from "./here.ts";
import { compileCommandLine } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "steckbrief-fill-"));
const inFolder = (name: string): string => join(folder, name);
const json = formatSteckbrief({ ...muster, projektbilder: [] });

beforeAll(() => {
  compileCommandLine();
  writeFileSync(inFolder("a.json"), json);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function extracted(file: string): Promise<string> {
  return (await steckbrief(["extract", "--bare", file])).stdout.toString("utf8");
}

describe("fill", () => {
  test("what is filled in comes out again, byte for byte", async () => {
    const { code } = await steckbrief(["fill", inFolder("a.json"), "-o", inFolder("a.docx")]);
    expect(code).toBe(0);
    expect(await extracted(inFolder("a.docx"))).toBe(json);
  });

  test("takes the JSON from standard input, and fills a document that is there", async () => {
    const { status } = spawnSync(
      process.execPath,
      [resolve("bin/steckbrief.js"), "fill", "-", "--into", inFolder("a.docx"), "-o", inFolder("b.docx")],
      { input: formatSteckbrief({ ...muster, stadt: "Y-town", projektbilder: [] }) },
    );
    expect(status).toBe(0);
    expect(JSON.parse(await extracted(inFolder("b.docx")))).toMatchObject({ stadt: "Y-town" });
  });

  test("without -o the file gets its usual name, and an existing one is left alone", async () => {
    expect((await steckbrief(["fill", inFolder("a.json")], folder)).code).toBe(0);
    writeFileSync(inFolder("Steckbrief.docx"), "meins");
    const second = await steckbrief(["fill", inFolder("a.json")], folder);
    expect(second).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("Steckbrief.docx gibt es schon"),
    });
    expect(readFileSync(inFolder("Steckbrief.docx"), "utf8")).toBe("meins");
  });

  test.each([
    ["a control character", JSON.stringify({ ...muster, stadt: "X\u0007" }), /Stadt: .*Steuerzeichen/],
    ["what is no JSON", "Hallo", /kein gültiges JSON/],
    ["what is no Steckbrief", "{}", /keinen Steckbrief/],
  ])("%s is refused with file, reason and remedy", async (_, content, message) => {
    writeFileSync(inFolder("x.json"), content);
    const { code, stderr } = await steckbrief(["fill", inFolder("x.json"), "-o", inFolder("x.docx")]);
    expect(code).toBe(1);
    expect(stderr).toContain("x.json: ");
    expect(stderr).toMatch(message);
  });

  test("a target that is no document is named", async () => {
    const { code, stderr } = await steckbrief([
      "fill",
      inFolder("a.json"),
      "--into",
      inFolder("a.json"),
      "-o",
      inFolder("x.docx"),
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/a\.json: Die Datei ist kein Word-Dokument/);
  });
});

describe("repair", () => {
  test("a form that is whole is said to be so, and written all the same", async () => {
    const { code, stderr } = await steckbrief(["repair", inFolder("a.docx"), "-o", inFolder("r.docx")]);
    expect(code).toBe(0);
    expect(stderr).toContain("nichts wiederherzustellen");
    expect(readFileSync(inFolder("r.docx")).equals(readFileSync(inFolder("a.docx")))).toBe(true);
  });

  test("without -o the name tells, and a file that can't be read is said", async () => {
    expect((await steckbrief(["repair", inFolder("a.docx")], folder)).stderr).toContain(
      "a-repariert.docx ist geschrieben",
    );
    const { code, stderr } = await steckbrief(["repair", inFolder("fehlt.docx")], folder);
    expect(code).toBe(1);
    expect(stderr).toContain("fehlt.docx");
  });
});
