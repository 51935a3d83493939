import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { casePackage, consentPackage, fieldPackage, picturePackage } from "../../src/docx/blocks.ts";
import { flatOpc } from "../../src/docx/flat.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import { controlsOf } from "../../src/steckbrief/tags.ts";
import type { Look, Place } from "../../src/word/port.ts";
import { onePixel } from "./host-samples.ts";
import { startWordBench, type WordBench } from "./word-bench.ts";

const blank = readFileSync("assets/steckbrief.docx");
const docx = blank.toString("base64");
const form = flatOpc(new Uint8Array(blank));
const textTags = controlsOf(steckbriefForm)
  .filter(({ content }) => content !== "checkbox")
  .map(({ tag }) => tag);

let bench: WordBench;

beforeAll(async () => {
  bench = await startWordBench();
});

afterAll(async () => {
  await bench.close();
});

const look = (frame: Frame): Promise<Look> => frame.evaluate(() => window.port.word().look());
const insert = (frame: Frame, flat: string, place: Place) =>
  frame.evaluate(([xml, at]) => window.port.attempt((word) => word.insert(xml, at)), [flat, place] as const);
const textOf = ({ controls }: Look, tag: string) => controls.find((control) => control.tag === tag)?.text;
const tagsOf = ({ controls }: Look) => controls.map(({ tag }) => tag);

describe("looking at a document", () => {
  test("a document without a form has no controls of ours", async () => {
    const frame = await bench.connect();
    expect(await look(frame)).toEqual({ controls: [], tracking: "off", readOnly: false, properties: {} });
  });

  test("the blank form shows every control with its prompt, in the order of the document", async () => {
    const frame = await bench.connect({ docx });
    const seen = await look(frame);
    expect(tagsOf(seen)).toEqual(textTags);
    for (const { tag, prompt } of controlsOf(steckbriefForm))
      if (textTags.includes(tag)) expect(textOf(seen, tag)).toBe(prompt.de);
    expect(seen.properties).toEqual({ "steckbrief.form": "1" });
    expect(seen.controls.filter(({ pictures }) => pictures !== undefined)).toMatchObject([
      { tag: "steckbrief.projektbilder.1.bild", pictures: [] },
      { tag: "steckbrief.projektbilder.2.bild", pictures: [] },
    ]);
    expect(seen.controls.filter(({ consent }) => consent !== undefined)).toMatchObject([
      { tag: "steckbrief.projektbilder.1.urheber", consent: false },
      { tag: "steckbrief.projektbilder.2.urheber", consent: false },
    ]);
  });

  test("from the second look on each one is a single sync and keeps no object alive", async () => {
    const frame = await bench.connect({ docx });
    await look(frame);
    const before = await frame.evaluate(() => ({ ...window.port.word().statistics }));
    for (let times = 0; times < 5; times += 1) await look(frame);
    const after = await frame.evaluate(() => ({ ...window.port.word().statistics }));
    expect(Number(after.looks) - Number(before.looks)).toBe(5);
    expect(Number(after.syncs) - Number(before.syncs)).toBe(5);
    expect(await bench.page.evaluate(() => window.bench.host().keptObjects)).toBe(0);
  });

  test("what is typed in the document is in the next look", async () => {
    const frame = await bench.connect({ docx });
    await bench.type("steckbrief.stadt", "Köln 🏛");
    await bench.type("steckbrief.beschreibung", "Erster Absatz\nZweiter");
    const seen = await look(frame);
    expect(textOf(seen, "steckbrief.stadt")).toBe("Köln 🏛");
    expect(textOf(seen, "steckbrief.beschreibung")).toMatch(/^Erster Absatz[\r\n]Zweiter$/);
  });

  test("tracking and read-only are told", async () => {
    const frame = await bench.connect({ docx, faults: "read-only" });
    expect(await look(frame)).toMatchObject({ readOnly: true, tracking: "off" });
    await bench.page.evaluate(() => {
      window.bench.document().readOnly = false;
      window.bench.document().tracking = "TrackAll";
    });
    expect(await look(frame)).toMatchObject({ tracking: "on" });
  });

  test("controls that a copy doubled are all told, with the pictures and the consent of each", async () => {
    const frame = await bench.connect({ docx });
    await insert(frame, consentPackage("1", { urheber: "Ada", einwilligung: true }), { at: "end" });
    await bench.type("steckbrief.stadt", "Köln");
    await insert(frame, fieldPackage({ field: "stadt" }, "Bonn"), { at: "end" });
    const { controls } = await look(frame);
    expect(controls.filter(({ tag }) => tag === "steckbrief.stadt").map(({ text }) => text)).toEqual([
      "Köln",
      "Bonn",
    ]);
    expect(
      controls
        .filter(({ tag }) => tag === "steckbrief.projektbilder.1.urheber")
        .map(({ consent }) => consent),
    ).toEqual([false, true]);
  });

  test("a control deleted between two looks is simply missing in the next", async () => {
    const frame = await bench.connect({ docx });
    await look(frame);
    await bench.page.evaluate(() => {
      const document = window.bench.document();
      const control = [...document.body.getElementsByTagName("w:sdt")].find((sdt) =>
        sdt.querySelector("sdtPr > tag")?.getAttribute("w:val")?.endsWith("1.bild"),
      );
      document.change(() => control?.remove(), { source: "user" });
    });
    expect(tagsOf(await look(frame))).toEqual(
      textTags.filter((tag) => tag !== "steckbrief.projektbilder.1.bild"),
    );
  });

  test("a Word that refuses an extra is still read, without it", async () => {
    const frame = await bench.connect({
      docx,
      moreFaults: { refuses: { "ContentControl.InlinePictures": "NotImplemented" } },
    });
    const seen = await look(frame);
    expect(tagsOf(seen)).toEqual(textTags);
    expect(seen.controls.every(({ pictures }) => pictures === undefined)).toBe(true);
    expect(seen.controls.filter(({ consent }) => consent === false)).toHaveLength(2);
  });

  test("an older Word can't say whether changes are tracked", async () => {
    const frame = await bench.connect({ docx, faults: "older" });
    expect(await look(frame)).toMatchObject({ tracking: "unknown" });
    expect(await frame.evaluate(() => window.port.word().can("tracking"))).toBe(false);
  });
});

describe("inserting", () => {
  test("the whole form goes into an empty document and nothing is left over around it", async () => {
    const frame = await bench.connect();
    expect(await insert(frame, form, { at: "end" })).toEqual({});
    expect(tagsOf(await look(frame))).toEqual(textTags);
    const outline = await bench.outline();
    expect(outline[0]).toBe(steckbriefForm.title.de);
    expect(outline.at(-1)).toContain("{steckbrief.ansprechpartner.telefon}");
  });

  test("the form goes behind the text of others and leaves it as it was", async () => {
    const frame = await bench.connect({
      body: `<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:r><w:t>Vorher</w:t></w:r></w:p>`,
    });
    expect(await insert(frame, form, { at: "end" })).toEqual({});
    expect((await bench.outline()).slice(0, 2)).toEqual(["Vorher", steckbriefForm.title.de]);
    expect(tagsOf(await look(frame))).toEqual(textTags);
  });

  test("a case goes behind the last one, and its tag is found in the very next look", async () => {
    const frame = await bench.connect({ docx });
    await look(frame);
    const before = await bench.outline();
    expect(
      await insert(frame, casePackage("b", "Fall B"), {
        at: "after",
        tag: "steckbrief.anwendungsbeispiele.a",
      }),
    ).toEqual({});
    const seen = await look(frame);
    expect(textOf(seen, "steckbrief.anwendungsbeispiele.b")).toBe("Fall B");
    const at = tagsOf(seen).indexOf("steckbrief.anwendungsbeispiele.a");
    expect(tagsOf(seen)[at + 1]).toBe("steckbrief.anwendungsbeispiele.b");
    const after = await bench.outline();
    expect(after).toHaveLength(before.length + 2);
    expect(after).toContain("Anwendungsfall B");
  });

  test("a case is removed with its heading, and the document is as it was", async () => {
    const frame = await bench.connect({ docx });
    const before = await bench.outline();
    await insert(frame, casePackage("b", "Fall B"), { at: "after", tag: "steckbrief.anwendungsbeispiele.a" });
    const removed = await frame.evaluate(() =>
      window.port.attempt((word) =>
        word.remove("steckbrief.anwendungsbeispiele.b", { heading: "Anwendungsfall B" }),
      ),
    );
    expect(removed).toEqual({});
    expect(await bench.outline()).toEqual(before);
  });

  test("another heading than the one named stays when a control is removed", async () => {
    const frame = await bench.connect({ docx });
    await frame.evaluate(() =>
      window.port.word().remove("steckbrief.beschreibung", { heading: "Überschrift" }),
    );
    const outline = await bench.outline();
    expect(outline.some((line) => line.startsWith("Beschreibung (WAS)"))).toBe(true);
    expect(tagsOf(await look(frame))).not.toContain("steckbrief.beschreibung");
  });

  test("one of two doubled controls is removed, the other stays", async () => {
    const frame = await bench.connect({ docx });
    await bench.type("steckbrief.stadt", "Köln");
    await insert(frame, fieldPackage({ field: "stadt" }, "Bonn"), { at: "end" });
    await frame.evaluate(() => window.port.word().remove("steckbrief.stadt", { index: 0 }));
    const { controls } = await look(frame);
    expect(controls.filter(({ tag }) => tag === "steckbrief.stadt").map(({ text }) => text)).toEqual([
      "Bonn",
    ]);
  });

  test("the consent replaces the paragraph with the credit, ticked and with the name", async () => {
    const frame = await bench.connect({ docx });
    const before = await bench.outline();
    expect(
      await insert(frame, consentPackage("1", { urheber: "Ada Lovelace", einwilligung: true }), {
        at: "paragraph",
        tag: "steckbrief.projektbilder.1.urheber",
      }),
    ).toEqual({});
    const seen = await look(frame);
    expect(tagsOf(seen)).toEqual(textTags);
    expect(seen.controls.find(({ tag }) => tag === "steckbrief.projektbilder.1.urheber")).toMatchObject({
      text: "Ada Lovelace",
      consent: true,
    });
    expect(await bench.outline()).toHaveLength(before.length);
  });

  test("a picture goes into its control and is seen with its size and alternative text", async () => {
    const frame = await bench.connect({ docx });
    const picture = picturePackage("1", {
      bytes: new Uint8Array(Buffer.from(onePixel, "base64")),
      mediaType: "image/png",
      widthEmu: 12700 * 200,
      heightEmu: 12700 * 100,
      alt: "Ein roter Punkt",
      name: "punkt.png",
    });
    expect(await insert(frame, picture, { at: "inside", tag: "steckbrief.projektbilder.1.bild" })).toEqual(
      {},
    );
    const seen = await look(frame);
    expect(seen.controls.find(({ tag }) => tag === "steckbrief.projektbilder.1.bild")).toMatchObject({
      pictures: [{ width: 200, height: 100, altText: "Ein roter Punkt" }],
    });
    expect(tagsOf(seen)).toEqual(textTags);
  });

  test("a picture that Word drops without a word is told", async () => {
    const frame = await bench.connect({ docx });
    const picture = picturePackage("1", {
      bytes: new Uint8Array(Buffer.from(onePixel, "base64")),
      mediaType: "image/png",
      widthEmu: 914400,
      heightEmu: 914400,
      alt: "",
      name: "punkt.png",
    }).replace(/<w:drawing>.*<\/w:drawing>/s, "");
    expect(
      await insert(frame, picture, { at: "inside", tag: "steckbrief.projektbilder.1.bild" }),
    ).toMatchObject({ code: "too-large" });
  });

  test("a deleted control is put back below its heading, a deleted part in place of its label", async () => {
    const frame = await bench.connect({ docx });
    const before = await bench.outline();
    await bench.page.evaluate(() => {
      const document = window.bench.document();
      document.change(
        () => {
          for (const sdt of [...document.body.getElementsByTagName("w:sdt")]) {
            const tag = sdt.querySelector("sdtPr > tag")?.getAttribute("w:val") ?? "";
            if (["steckbrief.uebertragbarkeit", "steckbrief.ansprechpartner.email"].includes(tag))
              sdt.remove();
          }
        },
        { source: "user" },
      );
    });
    expect(await look(frame)).toMatchObject({ controls: expect.any(Array) });
    const { controlPackage } = await import("../../src/docx/blocks.ts");
    expect(
      await insert(frame, controlPackage({ field: "uebertragbarkeit" }), {
        at: "below",
        text: "Übertragbarkeit",
      }),
    ).toEqual({});
    expect(
      await insert(frame, fieldPackage({ field: "ansprechpartner", part: "email" }), {
        at: "instead",
        text: "E-Mail:",
      }),
    ).toEqual({});
    expect(tagsOf(await look(frame))).toEqual(textTags);
    expect(await bench.outline()).toEqual(before);
  });

  test("a place that isn't there is not-found, and nothing is inserted", async () => {
    const frame = await bench.connect();
    const places: readonly Place[] = [
      { at: "after", tag: "steckbrief.stadt" },
      { at: "inside", tag: "steckbrief.stadt" },
      { at: "paragraph", tag: "steckbrief.stadt" },
      { at: "below", text: "Gibt es nicht" },
      { at: "instead", text: "E-Mail:" },
    ];
    for (const place of places)
      expect(await insert(frame, casePackage("b"), place)).toMatchObject({ code: "not-found" });
    expect(tagsOf(await look(frame))).toEqual([]);
  });

  test("while changes are tracked the form goes in untracked, and tracking is on again", async () => {
    const frame = await bench.connect();
    await bench.page.evaluate(() => {
      window.bench.document().tracking = "TrackAll";
    });
    await insert(frame, form, { at: "end" });
    expect(await look(frame)).toMatchObject({ tracking: "on" });
    expect(await bench.page.evaluate(() => window.bench.xml().includes("<w:ins "))).toBe(false);
  });

  test("a tracking mode that nobody may switch is told before anything is written", async () => {
    const frame = await bench.connect({ docx, faults: "tracking-locked" });
    await bench.page.evaluate(() => {
      window.bench.document().tracking = "TrackAll";
    });
    const before = await bench.outline();
    expect(await insert(frame, casePackage("b"), { at: "end" })).toMatchObject({ code: "tracking" });
    expect(await bench.outline()).toEqual(before);
  });
});
