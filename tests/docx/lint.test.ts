import { readParts } from "../../src/docx/flat.ts";
import { type LintCode, lintPackage } from "../../src/docx/lint.ts";
import type { Part } from "../../src/docx/parts.ts";
import { writeParts } from "../../src/docx/parts.ts";
import { buildMuster } from "../../src/docx/template.ts";
import { sample, samplePicture } from "./sample.ts";

const sound = readParts(await buildMuster({ steckbrief: sample, pictures: [await samplePicture()] }));

const document = "/word/document.xml";
const stadt = /<w:sdt>(?:(?!<\/w:sdt>).)*steckbrief\.stadt".*?<\/w:sdt>/s;
const table = (cell: string) =>
  `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>${cell}</w:tc></w:tr></w:tbl>`;
const beforeSection = (xml: string) => `${xml}<w:p/><w:sectPr>`;
const long = "x".repeat(65);

describe("lints", () => {
  test("find nothing in what we build", () => {
    expect(lintPackage(writeParts(sound))).toEqual([]);
  });

  test.each<[LintCode, string, string, RegExp | string, string]>([
    ["duplicate-id", document, "steckbrief.instrument", /(instrument"\/><w:id w:val=")\d+/, "$15"],
    ["duplicate-tag", document, "steckbrief.stadt", "steckbrief.instrument", "steckbrief.stadt"],
    ["tag-too-long", document, long, "steckbrief.stadt", long],
    ["tag-not-ascii", document, "steckbrief.städt", "steckbrief.stadt", "steckbrief.städt"],
    [
      "title-too-long",
      document,
      "steckbrief.stadt",
      `<w:alias w:val="Stadt"/>`,
      `<w:alias w:val="${long}"/>`,
    ],
    ["title-missing", document, "steckbrief.stadt", `<w:alias w:val="Stadt"/>`, ""],
    [
      "prompt-missing",
      document,
      "steckbrief.stadt",
      `<w:docPart w:val="steckbrief.stadt"/>`,
      `<w:docPart w:val="fort"/>`,
    ],
    ["control-empty", document, "steckbrief.stadt", "X-town", ""],
    ["cell-without-paragraph", document, "cell 1", "<w:sectPr>", beforeSection(table(""))],
    [
      "cell-ends-with-table",
      document,
      "cell 1",
      "<w:sectPr>",
      beforeSection(table(`<w:p/>${table("<w:p/>")}`)),
    ],
    [
      "bookmark-open",
      document,
      "marke",
      "<w:sectPr>",
      `<w:p><w:bookmarkStart w:id="1" w:name="marke"/></w:p><w:sectPr>`,
    ],
    ["picture-without-alt", document, "IMG_BEISPIELBILD.JPG", /(<wp:docPr [^>]*descr=")[^"]*/, "$1"],
    ["picture-without-alt", "/word/header1.xml", "PowerPlusWaterMarkObject1", / alt="[^"]*"/, ""],
    ["heading-jump", document, "Stadt", "SteckbriefFeld", "SteckbriefUnterfeld"],
    ["language-missing", "/word/styles.xml", "w:docDefaults", /<w:lang [^>]*\/>/, ""],
    ["document-title-missing", "/docProps/core.xml", "dc:title", /<dc:title>[^<]*/, "<dc:title>"],
  ])("find %s in %s", (code, part, place, search, replacement) => {
    const problems = lintPackage(writeParts(plant(part, search, replacement)));
    expect(
      problems.map((problem) => `${problem.code} ${problem.part.toLowerCase()} ${problem.place}`),
    ).toContain(`${code} ${part.toLowerCase()} ${place}`);
  });

  test("take a picture for content of a control", () => {
    const bild = plant(document, stadt, (control) =>
      control.replace(/<w:t [^>]*>X-town<\/w:t>/, "<w:drawing/>"),
    );
    expect(lintPackage(writeParts(bild)).map(({ code }) => code)).not.toContain("control-empty");
  });
});

/** The sound package with one defect; fails where there is nothing to replace. */
function plant(
  name: string,
  search: RegExp | string,
  replacement: string | ((found: string) => string),
): readonly Part[] {
  return sound.map((part) => {
    if (part.name !== name || typeof part.content !== "string") return part;
    // The first control's id becomes 5 as well, so that the planted id has a twin.
    const start =
      replacement === "$15" ? part.content.replace(/(stadt"\/><w:id w:val=")\d+/, "$15") : part.content;
    const content =
      typeof replacement === "string"
        ? start.replace(search, replacement)
        : start.replace(search, replacement);
    if (content === start) throw new Error(`nothing to replace in ${name}`);
    return { ...part, content };
  });
}
