import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readParts } from "../../src/docx/flat.ts";
import { type MergeFile, readMergeSide } from "../../src/docx/merge-side.ts";
import { writeParts } from "../../src/docx/parts.ts";
import { readPictures } from "../../src/docx/picture-files.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { buildTemplate } from "../../src/docx/template.ts";
import { writeSteckbrief } from "../../src/docx/write.ts";
import { writeMerged } from "../../src/docx/write-merged.ts";
import { writeUmlauf } from "../../src/docx/write-umlauf.ts";
import { createSteckbrief, formatSteckbrief } from "../../src/steckbrief/canonical.ts";
import type { Steckbrief } from "../../src/steckbrief/value.ts";
import { UmlaufError } from "../../src/umlauf/error.ts";
import { lineageOf, type Merge, mergeSteckbriefe, resolve } from "../../src/umlauf/merge.ts";
import { verifyUmlauf } from "../../src/umlauf/verify.ts";
import { begunUmlauf, contextWith, done, monday, steckbrief } from "../umlauf/sample.ts";
import { docx } from "./build.ts";
import { sample, samplePicture } from "./sample.ts";

const blank = await buildTemplate();
const fileOf = (name: string, values: Partial<Steckbrief>, from = blank): MergeFile => ({
  name,
  bytes: writeSteckbrief(from, createSteckbrief({ ...steckbrief, ...values })).bytes,
});
const base = fileOf("base.docx", {});
const copies = [
  fileOf("a.docx", { stadt: "Y-town", beschreibung: `${steckbrief.beschreibung} Neu.` }),
  fileOf("b.docx", {
    funktionsweise: steckbrief.funktionsweise?.replace("monatlich", "wöchentlich") ?? null,
    anwendungsbeispiele: [...steckbrief.anwendungsbeispiele, { id: "c", text: "Ein Garten.\n- mit Bank" }],
  }),
];

function mergedFiles(into: MergeFile, files: readonly MergeFile[]): { merge: Merge; file: MergeFile } {
  const side = (file: MergeFile) => readMergeSide(file).side;
  const merge = mergeSteckbriefe(side(into), files.map(side), { now: monday, akteur: "Fr. Lang" });
  const { steckbrief: result } = resolve(merge, {});
  const { umlauf } = merge;
  const lineage = lineageOf(merge, result);
  const { bytes } = writeMerged(into.bytes, { steckbrief: result, umlauf, lineage }, files);
  return { merge, file: { name: into.name, bytes } };
}

const jsonOf = ({ bytes }: MergeFile) => formatSteckbrief(readSteckbrief(bytes).steckbrief);
const partOf = ({ bytes }: MergeFile, name: string) =>
  String(readParts(bytes).find((part) => part.name === name)?.content ?? "");

describe("merging real documents", () => {
  const once = mergedFiles(base, copies);

  test("everything is in the result, which is the same whatever the order", () => {
    expect(readSteckbrief(once.file.bytes).steckbrief).toMatchObject({
      stadt: "Y-town",
      beschreibung: `${steckbrief.beschreibung} Neu.`,
      anwendungsbeispiele: [...steckbrief.anwendungsbeispiele, { id: "c", text: "Ein Garten.\n- mit Bank" }],
    });
    expect(mergedFiles(base, copies.toReversed()).file.bytes).toEqual(once.file.bytes);
  });

  test("copies without changes leave the document's text alone, and merging twice changes nothing", () => {
    expect(partOf(mergedFiles(base, [{ ...base, name: "same.docx" }]).file, "/word/document.xml")).toBe(
      partOf(base, "/word/document.xml"),
    );
    expect(mergedFiles(once.file, copies).file.bytes).toEqual(once.file.bytes);
    const again = mergedFiles(base, [...copies, { ...once.file, name: "result.docx" }]);
    expect(jsonOf(again.file)).toBe(jsonOf(once.file));
  });

  test("an older copy can't take back what came of a merge; a newer one is compared with it", () => {
    expect(() => mergedFiles(once.file, [fileOf("alt.docx", { stadt: "Z" })])).toThrow(UmlaufError);
    const next = {
      name: "neu.docx",
      bytes: writeSteckbrief(once.file.bytes, {
        ...readSteckbrief(once.file.bytes).steckbrief,
        instrument: "Fonds",
      }).bytes,
    };
    expect(readSteckbrief(mergedFiles(once.file, [next]).file.bytes).steckbrief).toMatchObject({
      stadt: "Y-town",
      instrument: "Fonds",
    });
  });

  test("letterhead and comments of the document stay; comments of copies are told", () => {
    const letter = docx("<w:p><w:r><w:t>Stadt Beispielhausen</w:t></w:r></w:p>", {
      header: "<w:p><w:r><w:t>Briefkopf</w:t></w:r></w:p>",
      comments:
        '<w:comment w:id="0" w:author="Rechtsamt"><w:p><w:r><w:t>Bitte </w:t></w:r><w:r><w:t>prüfen</w:t></w:r></w:p></w:comment>',
    });
    const own = fileOf("brief.docx", {}, letter);
    const { file } = mergedFiles(own, copies);
    for (const part of ["/word/header.xml", "/word/comments.xml"])
      expect(partOf(file, part)).toBe(partOf(own, part));
    expect(partOf(file, "/word/document.xml")).toContain("Stadt Beispielhausen");
    expect(readMergeSide(own).comments).toEqual([{ author: "Rechtsamt", text: "Bitte prüfen" }]);
  });

  test("a copy's picture comes with its bytes", async () => {
    const picture = await samplePicture();
    const bytes = writeSteckbrief(
      base.bytes,
      { ...steckbrief, projektbilder: sample.projektbilder },
      { pictures: new Map([["1", picture]]) },
    ).bytes;
    const { file } = mergedFiles(base, [...copies, { name: "bild.docx", bytes }]);
    const [found] = readPictures(file.bytes);
    expect(found?.bytes()).toEqual(picture);
    expect(readSteckbrief(file.bytes).steckbrief.projektbilder).toEqual(sample.projektbilder);
  });

  test("a field whose heading and control a copy lost is not deleted", () => {
    const parts = readParts(copies[0]?.bytes ?? blank).map((part) =>
      part.name === "/word/document.xml"
        ? {
            ...part,
            content: String(part.content).replace(
              /<w:p>(?:(?!<\/w:p>).)*Übertragbarkeit<.*?(?=<w:p>(?:(?!<\/w:p>).)*>Projektbilder<)/s,
              "",
            ),
          }
        : part,
    );
    const damaged = { name: "a.docx", bytes: writeParts(parts) };
    expect(readSteckbrief(damaged.bytes).steckbrief.uebertragbarkeit).toBeNull();
    const { file, merge } = mergedFiles(base, [damaged]);
    expect(merge.notices).toContainEqual({
      code: "unread",
      address: { field: "uebertragbarkeit" },
      copies: ["a.docx"],
    });
    expect(readSteckbrief(file.bytes).steckbrief.uebertragbarkeit).toBe(steckbrief.uebertragbarkeit);
  });
});

describe("with an Umlauf in the files", () => {
  const umlauf = begunUmlauf();
  const sent = { name: "umlauf.docx", bytes: writeUmlauf(base.bytes, umlauf) };

  test("Zeichnung and text of one, text of another without the part: both are in, and the chain verifies", () => {
    const [station] = umlauf.stationen;
    const text = "Die Partner treffen sich wöchentlich.";
    const signed = done(
      umlauf,
      [
        {
          move: "sign",
          station: station?.id ?? "",
          art: "mitgezeichnet",
          deputy: null,
          vermerk: null,
          akteur: "Hr. Kurz",
        },
      ],
      contextWith({ funktionsweise: text }),
    );
    const one = {
      name: "verband.docx",
      bytes: writeUmlauf(fileOf("x", { funktionsweise: text }).bytes, signed),
    };
    const other = fileOf("ohne.docx", { stadt: "Y-town" });
    const { file } = mergedFiles(sent, [one, other]);
    const read = readSteckbrief(file.bytes);
    expect(read.steckbrief).toMatchObject({ stadt: "Y-town", funktionsweise: text });
    expect(read.umlauf?.lage).toBe("whole");
    expect(read.umlauf?.umlauf?.zeichnungen.map(({ wer }) => wer)).toEqual(["Hr. Kurz"]);
    expect(verifyUmlauf(read.umlauf?.umlauf ?? umlauf)).toEqual([]);
    expect(mergedFiles(file, [other, one]).file.bytes).toEqual(file.bytes);
  });
});

const soffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));
(soffice === undefined ? test.skip : test)(
  `a copy that LibreOffice saved brings its words and takes none away${soffice === undefined ? " (skipped: no soffice here)" : ""}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), "steckbrief-merge-"));
    try {
      const [a, b] = copies;
      writeFileSync(join(folder, "b.docx"), b?.bytes ?? blank);
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      const args = [
        "--headless",
        profile,
        "--convert-to",
        "docx",
        "--outdir",
        join(folder, "lo"),
        join(folder, "b.docx"),
      ];
      execFileSync(soffice ?? "", args, { stdio: "ignore", timeout: 120_000 });
      const saved = { name: "b.docx", bytes: new Uint8Array(readFileSync(join(folder, "lo/b.docx"))) };
      const { merge, file } = mergedFiles(base, [a ?? base, saved]);
      expect(merge.conflicts).toEqual([]);
      expect(jsonOf(file)).toBe(jsonOf(mergedFiles(base, copies).file));
      expect(mergedFiles(file, [saved]).file.bytes).toEqual(file.bytes);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  180_000,
);
