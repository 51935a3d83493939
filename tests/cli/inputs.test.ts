import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { steckbrief } from "./here.ts";
import { filesOf, recordsOf } from "./records.ts";
import type { Run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "steckbrief-inputs-"));
const blank = new Uint8Array(readFileSync("assets/steckbrief.docx"));
const put = (name: string, bytes: Uint8Array | string = blank): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), bytes);
};
const extract = (...args: string[]): Promise<Run> => steckbrief(["extract", ...args], folder);

beforeAll(() => {
  for (const name of ["b.docx", "a.docx", "c/d.DOCX", "c/e f.docx", "c/g/ä.docx"]) put(`ordner/${name}`);
  for (const name of ["~$b.docx", ".~lock.b.docx#", ".versteckt.docx", ".git/x.docx"]) put(`ordner/${name}`);
  put("ordner/notiz.txt", "keine Abgabe");
  put("[1].docx");
  put("leer/notiz.txt", "nichts");
});
afterAll(() => rmSync(folder, { recursive: true }));

const inFolder = ["a.docx", "b.docx", "c/d.DOCX", "c/e f.docx", "c/g/ä.docx"].map((name) => `ordner/${name}`);

describe("a folder", () => {
  test("is walked in the order of names, past lock files, hidden files and what is no document", async () => {
    const { code, stdout, stderr } = await extract("ordner/");
    expect(filesOf(stdout)).toEqual(inFolder);
    expect(code).toBe(0);
    expect(stderr).toContain("5 Dateien gelesen");
    expect(stderr).toContain("Eine andere Datei wurde übergangen.");
  });

  test("gives paths without a dot when it is the one we are in", async () => {
    const { stdout } = await steckbrief(["extract", "."], join(folder, "ordner/c"));
    expect(filesOf(stdout)).toEqual(["d.DOCX", "e f.docx", "g/ä.docx"]);
  });

  test("may hold links to documents; links to folders are not followed", async () => {
    mkdirSync(join(folder, "links"));
    symlinkSync(join(folder, "ordner/a.docx"), join(folder, "links/a.docx"));
    symlinkSync(join(folder, "links"), join(folder, "links/kreis"));
    symlinkSync(join(folder, "weg.docx"), join(folder, "links/weg.docx"));
    const { stdout } = await extract("links");
    expect(recordsOf(stdout)).toMatchObject([
      { file: "links/a.docx", findings: expect.anything() },
      { file: "links/weg.docx", error: { code: "file-missing" } },
    ]);
  });

  test("without a document is wrong usage, naming the folder", async () => {
    const { code, stdout, stderr } = await extract("ordner", "leer");
    expect(code).toBe(2);
    expect(stdout).toHaveLength(0);
    expect(stderr).toContain("„leer“");
  });
});

describe("a pattern", () => {
  test.each([
    ["ordner/*.docx", ["ordner/a.docx", "ordner/b.docx"]],
    ["ordner/**/*.{docx,DOCX}", inFolder],
    ["ordner/[ab].docx", ["ordner/a.docx", "ordner/b.docx"]],
    ["ordner/**", inFolder],
  ])("%s is expanded by us", async (pattern, expected) => {
    expect(filesOf((await extract(pattern)).stdout)).toEqual(expected);
  });

  test("from the root gives paths from the root", async () => {
    const { stdout } = await extract(join(folder, "ordner/*.docx"));
    expect(filesOf(stdout)).toEqual(inFolder.slice(0, 2).map((name) => join(folder, name)));
  });

  test("is none where a file has that very name", async () => {
    expect(filesOf((await extract("[1].docx")).stdout)).toEqual(["[1].docx"]);
  });

  test("that matches nothing is wrong usage, naming the pattern", async () => {
    const { code, stderr } = await extract("ordner/*.docx", "ordnre/*.docx");
    expect(code).toBe(2);
    expect(stderr).toContain("„ordnre/*.docx“");
  });
});

test("what two arguments stand for is read once", async () => {
  expect(filesOf((await extract("ordner/b.docx", "ordner")).stdout)).toEqual([
    "ordner/b.docx",
    "ordner/a.docx",
    ...inFolder.slice(2),
  ]);
});

describe("a ZIP of documents", () => {
  test("is read without unpacking it, in the order of names", async () => {
    put("sammlung.zip", zipSync({ "z.docx": blank, "a/ü.docx": blank, "a/notiz.txt": strToU8("x") }));
    const { code, stdout } = await extract("sammlung.zip");
    expect(code).toBe(0);
    expect(filesOf(stdout)).toEqual(["sammlung.zip/a/ü.docx", "sammlung.zip/z.docx"]);
    const [first] = recordsOf(stdout);
    const [alone] = recordsOf((await extract("ordner/a.docx")).stdout);
    expect({ ...first, file: "" }).toEqual({ ...alone, file: "" });
  });

  test("never turns names of entries into paths, and reads both of two with one name", async () => {
    const names = {
      "../../oben.docx": blank,
      "/wurzel.docx": blank,
      "C:\\weg.docx": blank,
      "a//../b.docx": blank,
    };
    put(
      "namen.zip",
      zipSync({ ...names, "oben.docx": blank, "__MACOSX/._a.docx": blank, "~$a.docx": blank }),
    );
    const { stdout } = await extract("namen.zip");
    expect(filesOf(stdout)).toEqual([
      "namen.zip/C:/weg.docx",
      "namen.zip/a/b.docx",
      "namen.zip/oben.docx",
      "namen.zip/oben.docx (2)",
      "namen.zip/wurzel.docx",
    ]);
  });

  test("inside another is reported, not opened", async () => {
    put("aussen.zip", zipSync({ "a.docx": blank, "innen.zip": zipSync({ "b.docx": blank }) }));
    const { code, stdout, stderr } = await extract("aussen.zip");
    expect(code).toBe(1);
    expect(recordsOf(stdout)).toMatchObject([
      { file: "aussen.zip/a.docx" },
      { file: "aussen.zip/innen.zip", error: { code: "nested-archive" } },
    ]);
    expect(stderr).toContain("aussen.zip/innen.zip: Dokument: Ein ZIP-Archiv im Archiv");
  });

  test("that is cut off is one unreadable file; the others are read", async () => {
    const whole = zipSync({ "a.docx": blank });
    put("gemischt/a.zip", whole.subarray(0, whole.length - 30));
    put("gemischt/b.docx");
    const { code, stdout } = await extract("gemischt");
    expect(code).toBe(1);
    expect(recordsOf(stdout)).toMatchObject([
      { file: "gemischt/a.zip", error: { code: "archive-damaged" } },
      { file: "gemischt/b.docx", findings: expect.anything() },
    ]);
  });

  test("with one damaged entry gives the others", async () => {
    const whole = zipSync({ "a.docx": blank, "b.docx": blank }, { level: 0 });
    whole[200] = (whole[200] ?? 0) ^ 0xff;
    put("schaden.zip", whole);
    expect(recordsOf((await extract("schaden.zip")).stdout)).toMatchObject([
      { file: "schaden.zip/a.docx", error: { code: "damaged" } },
      { file: "schaden.zip/b.docx", findings: expect.anything() },
    ]);
  });

  test("may have names in the code page of DOS", async () => {
    const whole = zipSync({ "xbersicht.docx": blank });
    const name = strToU8("xbersicht.docx");
    for (let at = 0; at + name.length <= whole.length; at++)
      if (name.every((byte, index) => whole[at + index] === byte)) whole[at] = 0x9a;
    put("dos.zip", whole);
    expect(filesOf((await extract("dos.zip")).stdout)).toEqual(["dos.zip/Übersicht.docx"]);
  });

  test("that is a document under another name is read as one", async () => {
    put("umbenannt.zip");
    expect(filesOf((await extract("umbenannt.zip")).stdout)).toEqual(["umbenannt.zip"]);
  });
});

test("check takes the same inputs", async () => {
  const { code, stdout, stderr } = await steckbrief(["check", "ordner", "sammlung.zip"], folder);
  expect(code).toBe(1);
  for (const file of [...inFolder, "sammlung.zip/z.docx"])
    expect(stdout.toString("utf8")).toContain(`${file}\n`);
  expect(stderr).toContain("7 Dateien gelesen, davon 7 mit Befunden und 7 mit Fehlern");
});
