import { spawn } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { zipSync } from "fflate";
import { steckbriefOf } from "../register/arrivals.ts";
import { patience, prepareFolder } from "../register/engines.ts";
import { steckbrief } from "./here.ts";
import { steckbrief as asProcess, compileCommandLine } from "./run.ts";

let root: string;
let folder: string;

beforeAll(async () => {
  compileCommandLine();
  root = mkdtempSync(join(tmpdir(), "steckbrief-register-"));
  await prepareFolder(join(root, "leer"));
}, patience);
beforeEach(() => {
  folder = mkdtempSync(join(root, "fall-"));
  cpSync(join(root, "leer"), join(folder, "daten"), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const register = (...args: string[]) =>
  steckbrief(["register", ...args, "--data", join(folder, "daten")], folder);
const writeJson = (name: string, values: Parameters<typeof steckbriefOf>[0]) =>
  writeFileSync(join(folder, name), JSON.stringify(steckbriefOf(values)));
const linesOf = (stdout: Buffer) =>
  stdout
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

test("an import reads documents, JSON, folders and archives, and one bad file stops nothing", async () => {
  mkdirSync(join(folder, "post"));
  copyFileSync("tests/golden/libreoffice-saved.docx", join(folder, "post", "Görlitz.docx"));
  copyFileSync("tests/golden/libreoffice.odt", join(folder, "post", "Noch einmal.odt"));
  writeFileSync(join(folder, "post", "kaputt.docx"), "kein Dokument");
  writeJson("post/bonn.json", {});
  const packed = JSON.stringify(steckbriefOf({ id: null, stadt: "Ulm" }));
  writeFileSync(join(folder, "post", "mehr.zip"), zipSync({ "ulm.json": new TextEncoder().encode(packed) }));
  // As a process, which reads on threads.
  const data = ["--data", join(folder, "daten")];
  const first = await asProcess(["register", "import", "post", "--json", ...data], folder);
  expect(linesOf(first.stdout).map(({ file, case: found }) => `${file}: ${found}`)).toEqual([
    "post/Görlitz.docx: neu",
    "post/Noch einmal.odt: unveraendert",
    "post/bonn.json: neu",
    "post/kaputt.docx: nichtAufgenommen",
    "post/mehr.zip/ulm.json: neu",
  ]);
  expect(first.stderr).toContain("3 neu, 1 unverändert; eine Datei nicht aufgenommen.");
  expect(first.stderr).toMatch(/post\/kaputt\.docx: .*Word-Dokument/);
  expect(first.code).toBe(1);
  rmSync(join(folder, "post", "kaputt.docx"));
  const again = await register("import", "post");
  expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining("4 unverändert") });
}, 240_000);

test("a document with macros is refused with a word on what to do", async () => {
  const { readZip, inflateEntry, writeZip } = await import("../../src/docx/zip.ts");
  const zip = readZip(new Uint8Array(readFileSync("assets/steckbrief.docx")));
  const parts = new Map([...zip.entries.values()].map((entry) => [entry.name, inflateEntry(zip, entry)]));
  const rels = "word/_rels/document.xml.rels";
  const relation =
    '<Relationship Id="rIdMakro" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>';
  const xml = new TextDecoder().decode(parts.get(rels)).replace("</Relationships>", relation);
  parts.set(rels, new TextEncoder().encode(xml)).set("word/vbaProject.bin", new Uint8Array([1]));
  writeFileSync(join(folder, "makro.docm"), writeZip(parts));
  const { code, stderr } = await register("import", "makro.docm");
  expect(code).toBe(1);
  expect(stderr).toContain("makro.docm: Das Dokument enthält Makros");
}, 240_000);

test("a folder in use is refused to a second process, in German", async () => {
  const server = spawn(
    process.execPath,
    [resolve("bin/steckbrief.js"), "register", "serve", "--port", "0", "--data", join(folder, "daten")],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = new Promise((done) => server.on("exit", done));
  const said = await new Promise<string>((found) => {
    let text = "";
    server.stderr.on("data", (chunk) => {
      text += String(chunk);
      if (text.includes("stb_")) found(text);
    });
  });
  expect(said).toMatch(/Das Register läuft: http:\/\/127\.0\.0\.1:\d+/);
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? "";
  expect((await fetch(address)).status).toBe(200);
  writeJson("bonn.json", {});
  const second = await register("import", "bonn.json");
  expect(second.code).toBe(1);
  expect(second.stderr).toMatch(/wird schon benutzt \(Prozess \d+/);
  server.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect((await register("import", "bonn.json")).code).toBe(0);
}, 240_000);

test("a drop folder empties itself: what was taken in is done, what was not has a report beside it", async () => {
  const drop = join(folder, "ablage");
  mkdirSync(join(drop, "bonn"), { recursive: true });
  writeFileSync(join(drop, "bonn", "gut.json"), JSON.stringify(steckbriefOf()));
  writeFileSync(join(drop, "falsch.json"), '{"a":1}');
  writeFileSync(join(drop, "~$gut.docx"), "Sperrdatei von Word");
  const watcher = spawn(
    process.execPath,
    [resolve("bin/steckbrief.js"), "register", "import", "--watch", drop, "--data", join(folder, "daten")],
    { stdio: "ignore" },
  );
  const ended = new Promise((done) => watcher.on("exit", done));
  const report = join(drop, "fehler", "falsch.json.bericht.txt");
  const done = join(drop, "erledigt", "bonn", "gut.json");
  await until(() => existsSync(report) && existsSync(done) && !existsSync(join(drop, "falsch.json")));
  // Written in two goes: as long as it is half, it waits.
  const whole = JSON.stringify(steckbriefOf({ id: null, stadt: "Ulm" }));
  writeFileSync(join(drop, "langsam.json"), whole.slice(0, 100));
  await new Promise((pause) => setTimeout(pause, 4000));
  expect(existsSync(join(drop, "langsam.json"))).toBe(true);
  writeFileSync(join(drop, "langsam.json"), whole);
  await until(() => existsSync(join(drop, "erledigt", "langsam.json")));
  watcher.kill("SIGKILL");
  await ended;
  expect(readFileSync(report, "utf8")).toMatch(
    /Die Datei wurde nicht aufgenommen\.[\s\S]*kein(en)? Steckbrief/,
  );
  expect(readdirSync(drop).sort()).toEqual(["erledigt", "fehler", "~$gut.docx"]);
  const list = await register("list");
  expect(list.stdout.toString("utf8")).toMatch(/eingegangen .*Bonn/);
}, 240_000);

test("the life of a record, tokens, backup and restore go by command", async () => {
  writeJson("bonn.json", {});
  const id = steckbriefOf().id ?? "";
  await register("import", "bonn.json", "--quiet");
  expect((await register("veroeffentlichen", id)).stderr).toMatch(
    /^Das geht nicht, denn der Eintrag ist eingegangen/,
  );
  expect((await register("pruefen", id)).stderr).toBe(`${id}: geprüft\n`);
  expect((await register("veroeffentlichen", id)).code).toBe(0);
  expect((await register("token", "neu", "einreichung", "--stadt", "Bonn")).stderr).toMatch(
    /stb_[0-9a-f]{32}_/,
  );
  expect((await register("token", "liste")).stdout.toString()).toContain("einreichung Bonn  05314000");
  expect((await register("person", "loeschen", "Erika Beispiel")).code).toBe(2);
  expect((await register("backup", "register.sicherung")).code).toBe(0);
  const other = ["--data", join(folder, "neu")];
  await prepareFolder(join(folder, "neu"));
  const restored = await steckbrief(["register", "restore", "register.sicherung", ...other], folder);
  expect(restored).toMatchObject({ code: 0, stderr: expect.stringContaining("eingespielt") });
  const show = await steckbrief(["register", "show", id, ...other], folder);
  expect(show.stdout.toString()).toMatch(/veröffentlicht[\s\S]*Erbbaurecht/);
}, 240_000);

async function until(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 100_000;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error("it never came to pass");
    await new Promise((pause) => setTimeout(pause, 100));
  }
}
