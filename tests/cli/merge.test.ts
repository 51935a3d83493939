import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSteckbrief } from "../../src/docx/read.ts";
import { buildTemplate } from "../../src/docx/template.ts";
import { writeSteckbrief } from "../../src/docx/write.ts";
import { createSteckbrief } from "../../src/steckbrief/canonical.ts";
import type { Steckbrief } from "../../src/steckbrief/value.ts";
import { steckbrief as sample } from "../umlauf/sample.ts";
import { steckbrief } from "./here.ts";

const folder = mkdtempSync(join(tmpdir(), "steckbrief-merge-"));
const blank = await buildTemplate();

beforeAll(() => {
  mkdirSync(join(folder, "kopien"));
  const write = (name: string, values: Partial<Steckbrief>) =>
    writeFileSync(
      join(folder, name),
      writeSteckbrief(blank, createSteckbrief({ ...sample, ...values })).bytes,
    );
  write("base.docx", {});
  write("kopien/a.docx", { stadt: "Y-town", beschreibung: `${sample.beschreibung} Neu.` });
  write("kopien/b.docx", { stadt: "Z-town", instrument: "Fonds" });
  write("lang.docx", { beschreibung: `${sample.beschreibung} ${"Sehr lang. ".repeat(100)}` });
  write("fremd.docx", { id: "11111111-2222-4333-8444-555555555555" });
  writeFileSync(join(folder, "kaputt.docx"), "kein Dokument");
});
afterAll(() => rmSync(folder, { recursive: true }));

const merge = (...args: readonly string[]) => steckbrief(["merge", ...args], folder);
const result = (name = "out.docx") =>
  readSteckbrief(new Uint8Array(readFileSync(join(folder, name)))).steckbrief;

test("conflicts are listed with field, base, variants and marks, and nothing is written", async () => {
  const { code, stderr } = await merge("base.docx", "kopien", "-o", "nie.docx", "--report", "bericht.json");
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /Widersprüche, noch offen\n {2}Stadt\n {6}bisher: X-town\n {6}kopien\/a\.docx: \[-X-town-\]\{\+Y-town\+\}/,
  );
  expect(stderr).toMatch(/Übernommen\n.*Instrument \(kopien\/b\.docx\)/);
  expect(stderr).toMatch(/Ein Widerspruch ist offen; es ist nichts geschrieben\..*--ours.*--theirs/);
  expect(existsSync(join(folder, "nie.docx"))).toBe(false);
  expect(JSON.parse(readFileSync(join(folder, "bericht.json"), "utf8"))).toMatchObject({
    base: "base.docx",
    conflicts: [
      { id: "stadt#1", base: "X-town", variants: [{ text: "Y-town" }, { text: "Z-town" }], decided: null },
    ],
    taken: [{ address: { field: "instrument" } }, { address: { field: "beschreibung" }, after: " Neu." }],
  });
});

test("--ours keeps the document's words, --theirs those of the copy named first; the rest is taken in both", async () => {
  expect((await merge("base.docx", "kopien", "-o", "out.docx", "--ours")).code).toBe(0);
  expect(result()).toMatchObject({
    stadt: "X-town",
    instrument: "Fonds",
    beschreibung: `${sample.beschreibung} Neu.`,
  });
  const { code, stderr } = await merge(
    "base.docx",
    "kopien/b.docx",
    "kopien/a.docx",
    "-o",
    "out.docx",
    "--theirs",
  );
  expect(code).toBe(0);
  expect(stderr).toContain("kopien/b.docx: [-X-town-]{+Z-town+} ← gilt");
  expect(result()).toMatchObject({ stadt: "Z-town", instrument: "Fonds" });
  expect((await merge("base.docx", "kopien", "--ours", "--theirs")).code).toBe(2);
});

test("merging the same copies into the result changes no byte", async () => {
  await merge("base.docx", "kopien", "-o", "eins.docx", "--theirs");
  const { code, stderr } = await merge("eins.docx", "kopien", "-o", "zwei.docx");
  expect(code).toBe(0);
  expect(stderr).toContain("Schon früher zusammengeführt");
  expect(readFileSync(join(folder, "zwei.docx"))).toEqual(readFileSync(join(folder, "eins.docx")));
});

test.each([
  ["md", /- \*\*Stadt\*\*\n {2}- \*\*bisher:\*\* X-town/],
  ["html", /<p class="d1"><strong>kopien\/a\.docx: ?<\/strong> ?<del>X-town<\/del><ins>Y-town<\/ins>/],
])("a report that ends in .%s is readable", async (ending, content) => {
  await merge("base.docx", "kopien", "--report", `bericht.${ending}`);
  expect(readFileSync(join(folder, `bericht.${ending}`), "utf8")).toMatch(content);
});

test("what can't be merged is named, each file, and nothing is written", async () => {
  const { code, stderr } = await merge(
    "base.docx",
    "kaputt.docx",
    "fehlt.docx",
    "kopien/a.docx",
    "-o",
    "nie.docx",
  );
  expect(code).toBe(1);
  expect(stderr).toMatch(/^kaputt\.docx: .+\nfehlt\.docx: .+\nEs ist nichts geschrieben\./);
  const other = await merge("base.docx", "fremd.docx", "-o", "nie.docx");
  expect(other).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("„fremd.docx“ ist ein anderer Steckbrief"),
  });
  expect((await merge("base.docx", "base.docx")).stderr).toContain("keine Kopie angegeben");
  expect(existsSync(join(folder, "nie.docx"))).toBe(false);
});

test("over the limit after merging is a finding, and nothing is cut off", async () => {
  const { code, stderr } = await merge("base.docx", "lang.docx", "-o", "out.docx");
  expect(code).toBe(0);
  expect(stderr).toMatch(/Prüfung des Ergebnisses\n.*Fehler.*Beschreibung: \d+ Zeichen zu viel/);
  expect(result().beschreibung).toMatch(/Sehr lang\.$/);
});

test("speaks English, too", async () => {
  const { stderr } = await merge("base.docx", "kopien", "--lang", "en");
  expect(stderr).toMatch(/Conflicts, still open\n {2}City\n {6}so far: X-town/);
  expect((await merge("--help", "--lang", "en")).stdout.toString()).toMatch(
    /of several, the one\s+named first/,
  );
});
