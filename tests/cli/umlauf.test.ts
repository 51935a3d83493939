import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readParts } from "../../src/docx/flat.ts";
import { type Part, writeParts } from "../../src/docx/parts.ts";
import { buildTemplate } from "../../src/docx/template.ts";
import { writeSteckbrief } from "../../src/docx/write.ts";
import { writeUmlauf } from "../../src/docx/write-umlauf.ts";
import { parseCsv } from "../steckbrief/parse-csv.ts";
import { signedBy, steckbrief } from "../umlauf/sample.ts";
import { steckbrief as run } from "./here.ts";

let folder = "";
const at = (name: string): string => join(folder, name);
const umlauf = signedBy(3);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "steckbrief-umlauf-"));
  const plain = writeSteckbrief(await buildTemplate(), steckbrief).bytes;
  const circulating = writeUmlauf(plain, umlauf);
  const edited = writeSteckbrief(circulating, { ...steckbrief, funktionsweise: "Ganz anders." }).bytes;
  await writeFile(at("ohne.docx"), plain);
  await writeFile(at("gut.docx"), circulating);
  await writeFile(at("geändert.docx"), edited);
  await writeFile(
    at("gefälscht.docx"),
    withPart(circulating, (xml) => xml.replace('"akteur":"Person 2"', '"akteur":"Person 9"')),
  );
  await writeFile(
    at("verloren.docx"),
    writeParts(readParts(circulating).filter(({ name }) => !name.includes("customXml"))),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function withPart(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const changed = (part: Part): Part =>
    /customXml\/item\d/.test(part.name) ? { ...part, content: change(`${part.content}`) } : part;
  return writeParts(readParts(bytes).map(changed));
}

test("prints route, Zeichnungen and Protokoll, and ends well where the chain is whole", async () => {
  const { code, stdout, stderr } = await run(["umlauf", at("gut.docx")]);
  expect([code, stderr]).toEqual([0, ""]);
  const text = stdout.toString();
  expect(text).toContain("Dran: Presseamt: zeichnen, seit 04.05.2026, bis 18.05.2026");
  expect(text).toContain("1. Verband offener Werkstätten, Hr. Kurz – zur Mitzeichnung (Funktionsweise)");
  expect(text).toContain("GÜLTIG: mitgezeichnet, Person 1, 04.05.2026, 10:00 Uhr");
  expect(text).toContain("Protokoll: 6 Einträge, schlüssig.");
});

test("says which Zeichnung is overtaken, and by what", async () => {
  const { code, stdout } = await run(["umlauf", at("geändert.docx")]);
  expect(code).toBe(0);
  expect(stdout.toString()).toContain(
    "ÜBERHOLT: mitgezeichnet, Person 1, 04.05.2026, 10:00 Uhr; danach geändert: Funktionsweise",
  );
  expect(stdout.toString()).toContain(
    "Die Zeichnung von Verband offener Werkstätten (Person 1) ist überholt.",
  );
});

test("fails on a broken chain, and names the entry", async () => {
  const { code, stdout, stderr } = await run(["umlauf", at("gefälscht.docx")]);
  expect(code).toBe(1);
  expect(stdout.toString()).toContain("die Kette bricht bei Eintrag 5");
  expect(stderr).toContain("Eintrag 5 des Protokolls");
});

test("fails where there is none, and where it is lost, with what to do", async () => {
  const none = await run(["umlauf", at("ohne.docx")]);
  expect([none.code, none.stderr]).toEqual([
    1,
    expect.stringContaining("hat keinen Umlauf. Richten Sie ihn"),
  ]);
  const lost = await run(["umlauf", at("verloren.docx")]);
  expect([lost.code, lost.stderr]).toEqual([1, expect.stringContaining("Nehmen Sie ihn im Aufgabenbereich")]);
});

test("prints the same as JSON", async () => {
  const { code, stdout } = await run(["umlauf", at("geändert.docx"), "--json"]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout.toString())).toMatchObject({
    id: umlauf.id,
    zustand: "umlauf",
    protokoll: { eintraege: 6, schluessig: true, bruch: null },
    zeichnungen: [
      { nr: 1, gueltigkeit: "ueberholt", geaendert: ["funktionsweise"] },
      { nr: 2, gueltigkeit: "gueltig" },
      { nr: 3, gueltigkeit: "gueltig" },
    ],
    offen: [
      { code: "station-open", nr: 4 },
      { code: "zeichnung-overtaken", nr: 1 },
    ],
  });
});

test("prints the Protokoll as CSV and as JSON", async () => {
  const csv = await run(["umlauf", at("gut.docx"), "--protokoll", "csv"]);
  const rows = parseCsv(csv.stdout.toString().replace(/^\ufeff/, ""));
  expect(rows).toHaveLength(7);
  expect(rows[4]?.slice(2, 6)).toEqual([
    "Person 1",
    "",
    "gezeichnet",
    "Station: Verband offener Werkstätten; Zeichnung: mitgezeichnet",
  ]);
  const json = await run(["umlauf", at("gut.docx"), "--protokoll", "json"]);
  expect(JSON.parse(json.stdout.toString())).toEqual(umlauf.protokoll);
  expect((await run(["umlauf", at("gut.docx"), "--protokoll", "xml"])).code).toBe(2);
});

test("writes the route for the e-file", async () => {
  const { code, stdout } = await run(["umlauf", at("gut.docx"), "--xdomea", at("akte.xml")]);
  expect([code, stdout.toString()]).toEqual([0, ""]);
  const message = await readFile(at("akte.xml"), "utf8");
  expect(message.match(/<xdomea:Beteiligungsschritt>/g)).toHaveLength(5);
  expect(message).toContain("Steckbrief „X-town: Kooperationsvereinbarung“");
});

test("extract carries the Umlauf with state and Zeichnungen, and null where there is none", async () => {
  const { stdout } = await run(["extract", at("gut.docx"), at("ohne.docx"), "--jobs", "1"]);
  const [one, other] = stdout
    .toString()
    .trim()
    .split("\n")
    .map((line: string) => JSON.parse(line));
  expect(one.umlauf).toMatchObject({
    lage: "whole",
    zustand: "umlauf",
    zeichnungen: [{ gueltigkeit: "gueltig" }, {}, {}],
  });
  expect(other.umlauf).toBeNull();
});
