import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { readParts } from "../../src/docx/flat.ts";
import { writeParts } from "../../src/docx/parts.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { repairSteckbrief } from "../../src/docx/repair.ts";
import { type RepairRegion, repairRegion } from "../../src/docx/repair-region.ts";
import { writeSteckbrief } from "../../src/docx/write.ts";
import { sample, samplePicture } from "../docx/sample.ts";
import { startWordBench, type WordBench } from "./word-bench.ts";

let bench: WordBench;
let damaged: Uint8Array;
let region: RepairRegion;

beforeAll(async () => {
  bench = await startWordBench();
  const pictures = new Map([["1", await samplePicture()]]);
  const { bytes } = writeSteckbrief(readFileSync("assets/steckbrief.docx"), sample, { pictures });
  damaged = withoutFrames(bytes);
  const found = repairRegion(damaged, repairSteckbrief(damaged).bytes);
  if (found === null) throw new Error("nothing to replace");
  region = found;
});

afterAll(() => bench?.close());

/** The document with every control of long texts unwrapped, and text of nobody's at both ends. */
function withoutFrames(bytes: Uint8Array): Uint8Array {
  const typed = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  return writeParts(
    readParts(bytes).map((part) =>
      part.name === "/word/document.xml" && typeof part.content === "string"
        ? {
            ...part,
            content: part.content
              .replace(
                /<w:sdt>(?:(?!<\/w:sdt>).)*?<w:sdtContent>(<w:p>(?:(?!<\/w:sdt>).)*)<\/w:sdtContent><\/w:sdt>/gs,
                "$1",
              )
              .replace("<w:body>", `<w:body>${typed("Davor")}`)
              .replace(/(<w:sectPr[\s\S]*<\/w:body>)/, `${typed("Dahinter")}$1`),
          }
        : part,
    ),
  );
}

const open = () => bench.connect({ docx: Buffer.from(damaged).toString("base64") });

const replace = (frame: Frame, { flatOpc, paragraphs: texts, from, to, arriving }: RepairRegion) =>
  frame.evaluate(([xml, stretch]) => window.port.attempt((word) => word.replaceParagraphs(xml, stretch)), [
    flatOpc,
    { texts, from, to, arriving },
  ] as const);

async function bytesOf(frame: Frame): Promise<Uint8Array> {
  return new Uint8Array(Buffer.from((await frame.evaluate(() => window.port.bytes())).docx, "base64"));
}

test("paragraphs give way to a package, pictures and all; what is beside them stays", async () => {
  const frame = await open();
  expect(await replace(frame, region)).toEqual({});
  const after = await bytesOf(frame);
  expect(readSteckbrief(after).steckbrief).toEqual(readSteckbrief(damaged).steckbrief);
  expect(repairSteckbrief(after).changed).toBe(false);
  const outline = await bench.outline();
  expect(outline[0]).toBe("Davor");
  expect(outline.at(-1)).toBe("Dahinter");
});

test("nothing is marked where changes are tracked, and they are tracked again", async () => {
  const frame = await open();
  await bench.page.evaluate(() => {
    window.bench.document().tracking = "TrackAll";
  });
  expect(await replace(frame, region)).toEqual({});
  expect(await bench.page.evaluate(() => window.bench.xml())).not.toMatch(/<w:(ins|del) /);
  expect(await bench.page.evaluate(() => window.bench.document().tracking)).toBe("TrackAll");
});

test("a document that has changed meanwhile is left alone", async () => {
  const frame = await open();
  const before = await bench.outline();
  const texts = region.paragraphs.map((text, at) => (at === region.from ? "Anderes" : text));
  expect(await replace(frame, { ...region, paragraphs: texts })).toMatchObject({ code: "not-found" });
  expect(await replace(frame, { ...region, paragraphs: texts.slice(1) })).toMatchObject({
    code: "not-found",
  });
  expect(await bench.outline()).toEqual(before);
});

test("a package that Word refuses changes nothing", async () => {
  const frame = await open();
  const before = await bench.outline();
  const flatOpc = region.flatOpc.replace(/Target="media\/[^"]*"/, 'Target="media/fehlt.png"');
  expect(await replace(frame, { ...region, flatOpc })).toMatchObject({ code: "failed" });
  expect((await bench.outline()).filter((line) => line !== "")).toEqual(before.filter((line) => line !== ""));
});
