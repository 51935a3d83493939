import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { readSteckbrief } from "../../src/docx/read.ts";
import { buildMuster } from "../../src/docx/template.ts";
import { createBundle } from "../../src/pane/bundle.ts";
import { prepareExport } from "../../src/pane/export.ts";
import { climb, type OutFile, type Outlets, takeStep } from "../../src/pane/export-ladder.ts";
import { fileNameOf } from "../../src/pane/file-name.ts";
import { exportXml } from "../../src/pane/outlets.ts";
import { formatSteckbrief } from "../../src/steckbrief/canonical.ts";
import { muster } from "../../src/steckbrief/muster.ts";
import { FakeWord } from "./fake-word.ts";

const sample = async () =>
  buildMuster({
    steckbrief: muster,
    pictures: [new Uint8Array(await readFile("assets/muster/IMG_BEISPIELBILD.JPG"))],
  });

const prepare = (word: FakeWord) => prepareExport(word, "de", () => undefined);

test("the JSON is that of the extractor for the document's own bytes, not of what Word shows", async () => {
  const word = FakeWord.withForm({ "steckbrief.stadt": "Was Word zeigt" });
  word.docx = await sample();
  const prepared = await prepare(word);
  expect(prepared.json).toBe(formatSteckbrief(readSteckbrief(word.docx).steckbrief));
  expect(prepared).toMatchObject({ fallback: null, docx: word.docx });
  expect(prepared.findings.map(({ code }) => code)).toContain("muster");
});

test("a Word that gives no bytes is told, and its controls are taken", async () => {
  const word = FakeWord.withForm({ "steckbrief.stadt": "Ulm", "steckbrief.zeitraum": "seit 2017" });
  const prepared = await prepare(word);
  expect(prepared).toMatchObject({
    fallback: "failed: no bytes",
    docx: null,
    steckbrief: { stadt: "Ulm", zeitraum: { edtf: "2017/.." } },
  });
  expect(prepared.findings.map(({ code }) => code)).toContain("required-missing");
  word.lacking = ["bytes"];
  expect((await prepare(word)).fallback).toBe("too-old");
});

test("bytes that nobody can read are told, and kept for the bundle", async () => {
  const word = FakeWord.withForm({ "steckbrief.stadt": "Ulm" });
  word.docx = new Uint8Array([1, 2, 3]);
  const prepared = await prepare(word);
  expect(prepared.fallback).toContain("not-a-zip");
  expect(prepared).toMatchObject({ docx: word.docx, steckbrief: { stadt: "Ulm" } });
});

test.each([
  [
    "Würzburg",
    "Kooperationsvereinbarung & Stadtteilfonds 🤝",
    "Steckbrief_Wuerzburg_Kooperationsvereinbarung-Stadtteilfonds",
  ],
  ["../../etc/passwd", 'a:b*c?"<>|', "Steckbrief_etc-passwd_a-b-c"],
  ["Łódź", null, "Steckbrief_odz"],
  [null, null, "Steckbrief"],
])("%s and %s make a file name that is safe everywhere", (stadt, instrument, name) => {
  expect(fileNameOf({ stadt, instrument })).toBe(name);
});

const file: OutFile = { name: "x.json", mediaType: "application/json", content: "{}\n" };

/** Outlets where nothing works, but for what is given. */
const outlets = (given: Partial<Outlets> = {}): Outlets => ({
  pick: null,
  download: () => {
    throw new Error("no downloads");
  },
  copy: () => Promise.reject(new Error("no clipboard")),
  store: null,
  ...given,
});

test("the ladder ends with the first step that is taken", async () => {
  expect(await climb("picker", file, outlets({ pick: () => Promise.resolve("saved") }))).toEqual([
    { rung: "picker", outcome: "saved" },
  ]);
});

test("a no in the save dialog is a no, not a reason for the next step", async () => {
  expect(await climb("picker", file, outlets({ pick: () => Promise.resolve("cancelled") }))).toEqual([
    { rung: "picker", outcome: "cancelled" },
  ]);
});

test("every step that was refused stays in the record", async () => {
  const steps = await climb(
    "picker",
    file,
    outlets({ pick: () => Promise.reject(new Error("SecurityError")) }),
  );
  expect(steps).toEqual([
    { rung: "picker", outcome: "refused" },
    { rung: "download", outcome: "refused" },
    { rung: "clipboard", outcome: "refused" },
    { rung: "text", outcome: "shown" },
  ]);
});

test("a download that was started is never called saved", async () => {
  expect(await takeStep("download", file, outlets({ download: () => undefined }))).toEqual({
    rung: "download",
    outcome: "started",
  });
});

test("bytes take only the steps that bytes can take", async () => {
  const zip: OutFile = { ...file, content: new Uint8Array([1]) };
  expect((await climb("picker", zip, outlets())).map(({ rung }) => rung)).toEqual(["picker", "download"]);
});

test("inside the document the JSON stands as text of a part of our own namespace", () => {
  expect(exportXml('{"stadt":"<A & B>"}')).toBe(
    '<export xmlns="urn:steckbrief:export:1">{"stadt":"&lt;A &amp; B&gt;"}</export>',
  );
});

test("the bundle holds JSON, document and the pictures as they were chosen", () => {
  const docx = new Uint8Array([0x50, 0x4b]);
  const bytes = new Uint8Array([0xff, 0xd8]);
  const zip = createBundle({
    name: "Steckbrief_Ulm",
    json: "{}\n",
    docx,
    originals: new Map([
      ["1", { name: "../Haus.jpg", bytes }],
      ["2", { name: "Hof.jpg", bytes }],
    ]),
    now: new Date("2026-01-01T12:00:00Z"),
  });
  const files = unzipSync(zip);
  expect(Object.keys(files)).toEqual([
    "Steckbrief_Ulm.json",
    "Steckbrief_Ulm.docx",
    "bilder/1__Haus.jpg",
    "bilder/2_Hof.jpg",
  ]);
  expect(strFromU8(files["Steckbrief_Ulm.json"] ?? new Uint8Array())).toBe("{}\n");
  expect(files["Steckbrief_Ulm.docx"]).toEqual(docx);
});
