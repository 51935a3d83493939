import fc from "fast-check";
import { nodePlatform } from "../../src/cli/platform.ts";
import { readDocument } from "../../src/docx/document.ts";
import { DocxError } from "../../src/docx/error.ts";
import { namespaces } from "../../src/docx/names.ts";
import { openPackage } from "../../src/docx/package.ts";
import { type Platform, purePlatform } from "../../src/docx/platform.ts";
import { docx } from "./build.ts";

/** What is read of a body, or why nothing is; places of errors as the platform counts them. */
function reading(body: string, platform: Platform): unknown {
  const bytes = docx(`<w:p>${body}</w:p><w:p><w:r><w:t>Ende</w:t></w:r></w:p>`, {
    root: `xmlns:q="${namespaces.w}"`,
  });
  try {
    const { paragraphs, controls, hidden, changes } = readDocument(openPackage(bytes, platform)).story;
    return {
      hidden,
      changes,
      controls: controls.map(({ tag, position }) => [tag, position]),
      paragraphs: paragraphs.map(({ pieces, positions, style }) => ({
        style,
        positions,
        pieces: pieces.map(({ text, prompt, control }) => [text, prompt, control?.tag ?? null]),
      })),
    };
  } catch (error) {
    if (error instanceof DocxError) return { code: error.code, facts: error.facts };
    throw error;
  }
}

/** The same under a prefix for which nothing is taken at a glance; as long as before, so that places stay. */
function tagByTag(body: string): string {
  return body.replaceAll(/(<\/?| )w:/g, "$1q:");
}

const words = fc.constantFrom(
  "Wort ",
  " ",
  "ä ö",
  "Größe\n",
  "a&amp;b",
  "\r\n",
  "😀",
  "",
  "x".repeat(300),
  "]]>",
);
const attributes = fc.constantFrom(
  "",
  ' w:rsidR="00AB12CD"',
  ' w:rsidR="0" w:rsidRPr="1"',
  " w:rsidR='0'",
  '  w:rsidR = "0"',
  ' xmlns:x="urn:x"',
  ' x:y="1"',
  ' w:val="a>b/"',
  ' w:val="<"',
  " w:val",
);
const property = fc.constantFrom(
  '<w:lang w:val="de-DE"/>',
  "<w:b/>",
  "<w:vanish/>",
  '<w:vanish w:val="0"/>',
  "<w:specVanish/>",
  '<w:rStyle w:val="SteckbriefPlatzhalter"/>',
  "<w:b></w:b>",
  '<w:rPrChange w:id="1"><w:rPr/></w:rPrChange>',
  "<w:b",
  " ",
);
const start = fc.constantFrom(
  "<w:t>",
  '<w:t xml:space="preserve">',
  "<w:t xml:space='preserve'>",
  '<w:t x:y="1">',
);
const run = fc
  .tuple(attributes, fc.option(fc.array(property, { maxLength: 3 })), start, words)
  .map(([own, properties, text, word]) =>
    [
      `<w:r${own}>`,
      properties === null ? "" : `<w:rPr>${properties.join("")}</w:rPr>`,
      `${text}${word}</w:t></w:r>`,
    ].join(""),
  );
const between = fc.constantFrom(
  '<w:proofErr w:type="spellStart"/>',
  '<w:bookmarkStart w:id="1" w:name="a"/>',
  "<w:bookmarkEnd/>",
  "<w:bookmarkEnds/>",
  "<!-- -->",
  "\n  ",
  '<w:sdt><w:sdtPr><w:tag w:val="a"/></w:sdtPr><w:sdtContent>',
  "</w:sdtContent></w:sdt>",
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  "<w:hyperlink>",
  "</w:hyperlink>",
  "<w:ins>",
  "</w:ins>",
  "<w:r><w:tab/></w:r>",
  "</w:r>",
  "<w:r>",
  "<w:r/>",
);
const body = fc
  .array(fc.oneof({ weight: 3, arbitrary: run }, between), { maxLength: 8 })
  .map((all) => all.join(""));

describe("runs that are read at a glance", () => {
  test.each([
    ["by its own routines", nodePlatform],
    ["in portable code", purePlatform],
  ])("read the same as tag by tag, %s", (_, platform) => {
    fc.assert(
      fc.property(body, (xml) => {
        expect(reading(xml, platform)).toEqual(reading(tagByTag(xml), platform));
      }),
      { numRuns: 150 },
    );
  });

  test("read the same whatever is cut out of them", () => {
    fc.assert(
      fc.property(body, fc.nat(), fc.integer({ min: 0, max: 12 }), (xml, at, length) => {
        const from = at % (xml.length + 1);
        const cut = xml.slice(0, from) + xml.slice(from + length);
        // What is cut may be a prefix itself.
        fc.pre(!/[<\s/](?!\/?w:|!--|x)\w*:/.test(cut));
        expect(reading(cut, nodePlatform)).toEqual(reading(tagByTag(cut), nodePlatform));
      }),
      { numRuns: 250 },
    );
  });

  test("say the same on every platform", () => {
    const texts = (one: unknown): unknown =>
      JSON.parse(JSON.stringify(one, (key, value) => (isPlace(key) ? 0 : value)));
    fc.assert(
      fc.property(body, (xml) => {
        expect(texts(reading(xml, nodePlatform))).toEqual(texts(reading(xml, purePlatform)));
      }),
      { numRuns: 100 },
    );
  });
});

/** Bytes on one platform, characters on the other. */
function isPlace(key: string): boolean {
  return key === "offset" || key === "positions" || key === "controls";
}
