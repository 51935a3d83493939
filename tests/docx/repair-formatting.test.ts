import fc from "fast-check";
import { readParts } from "../../src/docx/flat.ts";
import { namespaces } from "../../src/docx/names.ts";
import { writeParts } from "../../src/docx/parts.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { repairSteckbrief } from "../../src/docx/repair.ts";
import { styleIds } from "../../src/docx/styles.ts";
import { buildTemplate } from "../../src/docx/template.ts";
import { writeSteckbrief } from "../../src/docx/write.ts";
import { formatSteckbrief } from "../../src/steckbrief/canonical.ts";
import { blockOf, damages, mainOf, missingControls, shrunk, withMain } from "./damages.ts";
import { sample, samplePicture } from "./sample.ts";

const slow = 120_000;
const pictures = new Map([["1", await samplePicture()]]);
const filled = writeSteckbrief(await buildTemplate(), sample, { pictures }).bytes;

describe("repairing keeps how a text looks", () => {
  test(
    "no formatting, link, list or table of a field is lost, whatever is done to the form",
    () => {
      const pickBricks = fc.array(fc.constantFrom(...bricks), { minLength: 1, maxLength: 5 });
      const pickDamages = fc.subarray([...harmless], { minLength: 1, maxLength: 2 });
      fc.assert(
        fc.property(pickBricks, pickBricks, pickDamages, (first, second, chosen) => {
          const texts = new Map([
            ["beschreibung", first.map((brick, index) => brick(`eins${index}`))],
            ["uebertragbarkeit", second.map((brick, index) => brick(`zwei${index}`))],
          ]);
          const damaged = withMain(formatted(texts), (xml) =>
            chosen.reduce((text, [, damage]) => damage(text), xml),
          );
          const before = formatSteckbrief(readSteckbrief(damaged).steckbrief);
          const { bytes } = repairSteckbrief(damaged);
          expect(formatSteckbrief(readSteckbrief(bytes).steckbrief)).toBe(before);
          expect(missingControls(bytes)).toEqual([]);
          for (const [field, pieces] of texts) {
            const control = controlOf(mainOf(bytes), field);
            // But for the look of the form, which ordinary paragraphs take on.
            const inForm = pieces.map((piece) =>
              piece.replace(
                /<w:p>(<w:pPr>)?/g,
                (_, own?: string) => `<w:p><w:pPr>${ourStyle}${own ? "" : "</w:pPr>"}`,
              ),
            );
            expect(inForm.filter((piece) => !control.includes(piece))).toEqual([]);
          }
        }),
        { numRuns: 25, seed: 8 },
      );
    },
    slow,
  );

  test("short values keep their links, also where only their labels are left", () => {
    const link = `<w:hyperlink w:anchor="a"><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>referat123@hallostadt.de</w:t></w:r></w:hyperlink>`;
    for (const [, damage] of harmless) {
      const damaged = withMain(filled, (xml) =>
        damage(xml.replace('<w:r><w:t xml:space="preserve">referat123@hallostadt.de</w:t></w:r>', link)),
      );
      const { bytes } = repairSteckbrief(damaged);
      expect(controlOf(mainOf(bytes), "ansprechpartner.email")).toContain(link);
    }
  });

  test("bullets that were typed become a list, in a document that has lists of its own", () => {
    const typedList = ["* Jury", "- Vertrag"]
      .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
      .join("");
    const damaged = withMain(formatted(new Map([["beschreibung", [typedList]]])), shrunk);
    const { bytes } = repairSteckbrief(
      withMain(damaged, (xml) => xml.replace(/<w:tag w:val="[^"]*"\/>/g, "")),
    );
    const items = [
      ...controlOf(mainOf(bytes), "beschreibung").matchAll(/<w:pStyle w:val="SteckbriefListe"\/>/g),
    ];
    expect(items).toHaveLength(2);
    expect(readSteckbrief(bytes).steckbrief.beschreibung).toBe("- Jury\n- Vertrag");
  });

  test("a picture and a comment in the middle of a text stay there", () => {
    const drawing = `<w:r><w:drawing><wp:inline xmlns:wp="${namespaces.wp}"><wp:extent cx="1" cy="1"/><wp:docPr id="99" name="x"/><a:graphic xmlns:a="${namespaces.a}"><a:graphicData uri="${namespaces.pic}"><pic:pic xmlns:pic="${namespaces.pic}"><pic:blipFill><a:blip r:embed="rIdOther" xmlns:r="${namespaces.r}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    const marked = `<w:commentRangeStart w:id="5"/><w:r><w:t>Zweiter Absatz</w:t></w:r><w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>`;
    const damaged = withMain(filled, (xml) =>
      shrunk(xml.replace('<w:r><w:t xml:space="preserve">Zweiter Absatz</w:t></w:r>', marked + drawing)),
    );
    const { bytes } = repairSteckbrief(damaged);
    expect(controlOf(mainOf(bytes), "beschreibung")).toContain(marked + drawing);
    expect(mainOf(bytes).split('r:embed="rIdOther"')).toHaveLength(2);
  });
});

/** Paragraphs and tables as people format them; each names its text. */
const bricks: readonly ((text: string) => string)[] = [
  (text) =>
    `<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>fett ${text}</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>kursiv ${text}</w:t></w:r></w:p>`,
  (text) =>
    `<w:p><w:pPr><w:spacing w:after="60"/></w:pPr><w:hyperlink w:anchor="a"><w:r><w:t>Link ${text}</w:t></w:r></w:hyperlink></w:p>`,
  (text) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${text.startsWith("eins") ? 77 : 78}"/></w:numPr></w:pPr><w:r><w:t>Punkt ${text}</w:t></w:r></w:p>`,
  (text) =>
    `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>links ${text}</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr><w:p><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>rechts ${text}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
  (text) =>
    `<w:p><w:pPr><w:ind w:left="90"/></w:pPr><w:ins w:id="90" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:t>neu ${text}</w:t></w:r></w:ins><w:del w:id="91" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>alt ${text}</w:delText></w:r></w:del></w:p>`,
];

const ourStyle = `<w:pStyle w:val="${styleIds.text}"/>`;

/** Damages that take nothing away. */
const harmless = damages.filter(([name]) => !/deleted|box without/.test(name));

/** The filled form with fields that hold given blocks, and numbered lists for them. */
function formatted(texts: ReadonlyMap<string, readonly string[]>): Uint8Array {
  const list = `<w:abstractNum w:abstractNumId="77"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>`;
  // One for each field: with a shared one, a doubled control counts in the other field's numbers too.
  const numbers = ["77", "78"]
    .map(
      (id) =>
        `<w:num w:numId="${id}"><w:abstractNumId w:val="77"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
    )
    .join("");
  return writeParts(
    readParts(filled).map((part) => {
      if (typeof part.content !== "string") return part;
      if (part.name === "/word/numbering.xml")
        return {
          ...part,
          content: part.content.replace(/(?=<w:num )/, list).replace("</w:numbering>", `${numbers}$&`),
        };
      if (part.name !== "/word/document.xml") return part;
      let content = part.content;
      for (const [field, pieces] of texts)
        content = content.replace(blockOf(field), (one) =>
          one.replace(/(<w:sdtContent>).*(<\/w:sdtContent>)/s, `$1${pieces.join("")}<w:p/>$2`),
        );
      return { ...part, content };
    }),
  );
}

/** The control of a field of a repaired form. */
function controlOf(xml: string, field: string): string {
  const [control = ""] = new RegExp(`<w:tag w:val="steckbrief\\.${field}"/>.*?</w:sdt>`, "s").exec(xml) ?? [];
  return control;
}
