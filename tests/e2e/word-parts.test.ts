import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { flatOpc, readParts } from "../../src/docx/flat.ts";
import { writeParts } from "../../src/docx/parts.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { startWordBench, type WordBench } from "./word-bench.ts";

/** What an Umlauf needs of Word: a part of its own, a block that nobody edits, locks on the fields. */
let bench: WordBench;
const docx = readFileSync("assets/steckbrief.docx").toString("base64");

beforeAll(async () => {
  bench = await startWordBench();
});
afterAll(() => bench?.close());

const namespace = "urn:steckbrief:test";
const readPart = (frame: Frame) =>
  frame.evaluate((ns) => window.port.attempt((word) => word.readParts(ns)), namespace);
const writePart = (frame: Frame, xml: string) =>
  frame.evaluate(([ns, content]) => window.port.attempt((word) => word.writePart(ns, content)), [
    namespace,
    xml,
  ] as const);
const part = (text: string) => `<a xmlns="${namespace}">${text}</a>`;

describe("a custom XML part", () => {
  test("is written, replaced and read, an XML declaration is left out; after many steps there is one", async () => {
    const frame = await bench.connect({ docx });
    expect(await readPart(frame)).toEqual({ value: [] });
    expect(await writePart(frame, `<?xml version="1.0"?>${part("eins")}`)).toEqual({});
    for (let step = 2; step <= 12; step++)
      expect(await writePart(frame, part(`Schritt ${step} &amp; „mehr“`))).toEqual({});
    const { value = [] } = await readPart(frame);
    expect(value).toHaveLength(1);
    expect(value[0]).toContain("Schritt 12 &amp; „mehr“");
  });

  test("that Word loses without a word is an error", async () => {
    const frame = await bench.connect({ docx, faults: "loses-custom-xml" });
    expect(await writePart(frame, part(""))).toMatchObject({ code: "failed" });
  });

  test("above 1 MB is refused before Word sees it, and the old one stays", async () => {
    const frame = await bench.connect({ docx });
    await writePart(frame, part("alt"));
    expect(await writePart(frame, part("x".repeat(1_000_000)))).toMatchObject({ code: "too-large" });
    const { value = [] } = await readPart(frame);
    expect(value).toEqual([expect.stringContaining("alt")]);
  });

  test("that other programs left twice is told twice, and once after the next step", async () => {
    const frame = await bench.connect({ docx });
    await frame.evaluate(
      async (xmls) => {
        for (const xml of xmls)
          await new Promise((done) => Office.context.document.customXmlParts.addAsync(xml, done));
      },
      [part("älter"), part("neuer")],
    );
    expect((await readPart(frame)).value).toHaveLength(2);
    await writePart(frame, part("neu"));
    expect((await readPart(frame)).value).toEqual([expect.stringContaining("neu")]);
  });

  test("that was deleted is told as none, and can be written again", async () => {
    const frame = await bench.connect({ docx });
    await writePart(frame, part("da"));
    await frame.evaluate(async (ns) => {
      const found = await new Promise<Office.CustomXmlPart[]>((done) =>
        Office.context.document.customXmlParts.getByNamespaceAsync(ns, ({ value }) => done(value)),
      );
      for (const each of found) await new Promise((done) => each.deleteAsync(done));
    }, namespace);
    expect(await readPart(frame)).toEqual({ value: [] });
    expect(await writePart(frame, part("wieder da"))).toEqual({});
    expect((await readPart(frame)).value).toHaveLength(1);
  });
});

const tag = "steckbrief.test";
const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A package with a locked control around a heading, a table and a paragraph. */
function slip(...rows: readonly string[]): string {
  const table = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>${rows.map((row) => `<w:tr>${cell(row)}</w:tr>`).join("")}</w:tbl>`;
  const control = `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/><w:id w:val="4711"/><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Laufzettel</w:t></w:r></w:p>${table}<w:p><w:r><w:t>Ende</w:t></w:r></w:p></w:sdtContent></w:sdt>`;
  return flatOpc(
    writeParts(
      readParts(readFileSync("assets/steckbrief.docx")).map((one) =>
        one.name === "/word/document.xml"
          ? { ...one, content: `<w:document xmlns:w="${w}"><w:body>${control}</w:body></w:document>` }
          : one,
      ),
    ),
  );
}

const putLocked = (frame: Frame, xml: string) =>
  frame.evaluate(([name, flat]) => window.port.attempt((word) => word.putLocked(name, flat)), [
    tag,
    xml,
  ] as const);
const xmlOf = () => bench.page.evaluate(() => window.bench.xml());
const slipsIn = (xml: string) =>
  (xml.match(/<w:sdt[ >](?:(?!<\/w:sdt>).)*<\/w:sdt>/gs) ?? []).filter((one) => one.includes(tag));

describe("a locked block at the end", () => {
  test("comes behind the form, is rewritten again and again, and stays locked; nothing else moves", async () => {
    const frame = await bench.connect({ docx });
    const before = await bench.outline();
    expect(await putLocked(frame, slip("eins"))).toEqual({});
    for (const rows of [["eins", "zwei"], ["eins", "zwei", "drei"], ["nur noch eine"]])
      expect(await putLocked(frame, slip(...rows))).toEqual({});
    const xml = await xmlOf();
    const [only = "", ...others] = slipsIn(xml);
    expect(others).toEqual([]);
    expect(only).toContain("nur noch eine");
    expect(only).not.toContain("zwei");
    expect(only).toContain("sdtContentLocked");
    const after = (await bench.outline()).filter((line) => !line.includes(tag) && line !== "");
    expect(after).toEqual(before.filter((line) => line !== ""));
    expect(xml.indexOf(tag)).toBeGreaterThan(xml.lastIndexOf("steckbrief.ansprechpartner"));
  });

  test("is never tracked, and tracking goes on", async () => {
    const frame = await bench.connect({ docx });
    await bench.page.evaluate(() => {
      window.bench.document().tracking = "TrackAll";
    });
    await putLocked(frame, slip("eins"));
    expect(await putLocked(frame, slip("zwei"))).toEqual({});
    expect(await xmlOf()).not.toMatch(/<w:(ins|del) /);
    expect(await bench.page.evaluate(() => window.bench.document().tracking)).toBe("TrackAll");
  });

  test("that is no steckbrief's field is none of its content", async () => {
    const frame = await bench.connect({ docx });
    const before = (await frame.evaluate(() => window.port.word().look())).controls;
    await putLocked(frame, slip("eins"));
    expect((await frame.evaluate(() => window.port.word().look())).controls).toEqual(before);
  });
});

test("all fields are locked at once, refuse to be typed into, and are opened again", async () => {
  const frame = await bench.connect({ docx });
  const locks = (state: "open" | "closed") =>
    frame.evaluate((to) => window.port.attempt((word) => word.setLocks(to)), state);
  const locked = async () =>
    new Set(
      (await frame.evaluate(() => window.port.word().look())).controls.map(({ cannotEdit }) => cannotEdit),
    );
  expect(await locks("closed")).toEqual({});
  expect(await locked()).toEqual(new Set([true]));
  expect(await locks("closed")).toEqual({});
  await expect(bench.type("steckbrief.stadt", "Ulm")).rejects.toThrow();
  expect(await locks("open")).toEqual({});
  expect(await locked()).toEqual(new Set([false]));
  await bench.type("steckbrief.stadt", "Ulm");
  const bytes = Buffer.from((await frame.evaluate(() => window.port.bytes())).docx, "base64");
  expect(readSteckbrief(new Uint8Array(bytes)).steckbrief.stadt).toBe("Ulm");
});
