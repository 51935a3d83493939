import { strFromU8, strToU8, unzipSync } from "fflate";
import { mainContentTypes } from "../../src/docx/names.ts";
import type { Reading } from "../../src/docx/read.ts";
import { readAny } from "../../src/docx/read-any.ts";
import { repairSteckbrief } from "../../src/docx/repair.ts";
import { buildTemplate } from "../../src/docx/template.ts";
import { writeSteckbrief } from "../../src/docx/write.ts";
import { writeZip } from "../../src/docx/zip.ts";
import { formatSteckbrief } from "../../src/steckbrief/canonical.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import { block, docx, p, r, sdt } from "./build.ts";
import { sample } from "./sample.ts";

const read = (body: string): Reading => readAny(docx(body));
const filled = writeSteckbrief(await buildTemplate(), { ...sample, projektbilder: [] }).bytes;
const whole = formatSteckbrief(readAny(filled).steckbrief);

/** The document with its main part changed. */
function changed(change: (xml: string) => string): Uint8Array {
  const files = unzipSync(filled);
  const main = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  return writeZip({ ...files, "word/document.xml": strToU8(change(main)) });
}

describe("controls in odd places", () => {
  const cell = (inside: string): string => `<w:tc>${inside}</w:tc>`;
  const inBox = (inside: string): string =>
    p(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );

  test("one around several cells, or a row of them, has the text of all", () => {
    const tag = { tag: "steckbrief.funktionsweise" };
    const cells = cell(p(r("Erstens"))) + cell(p(r("Zweitens")));
    const expected = { funktionsweise: "Erstens\nZweitens" };
    expect(read(`<w:tbl><w:tr>${sdt(tag, cells)}</w:tr></w:tbl>`).steckbrief).toMatchObject(expected);
    expect(read(`<w:tbl>${sdt(tag, `<w:tr>${cells}</w:tr>`)}</w:tbl>`).steckbrief).toMatchObject(expected);
    expect(read(sdt(tag, `<w:tbl><w:tr>${cells}</w:tr></w:tbl>`)).steckbrief).toMatchObject(expected);
  });

  test("one whose rest stands in the next cell gets it back", () => {
    const body = `${p(r("Funktionsweise (WIE)"))}<w:tbl><w:tr>${cell(block("steckbrief.funktionsweise", "Erstens"))}${cell(p(r("Zweitens")))}</w:tr></w:tbl>${p(r("Übertragbarkeit"))}${p(r("Gut"))}`;
    expect(read(body).steckbrief).toMatchObject({
      funktionsweise: "Erstens\nZweitens",
      uebertragbarkeit: "Gut",
    });
  });

  test("text boxes are read once, with their controls, or by their headings", () => {
    const body =
      inBox(block("steckbrief.stadt", "Bonn")) + inBox(p(r("Instrument")) + p(r("Fonds"))) + p(r("Ende"));
    expect(read(body).steckbrief).toMatchObject({
      stadt: "Bonn",
      instrument: expect.stringMatching(/^Fonds/),
    });
  });

  test("the order of fields doesn't matter where they have their controls", () => {
    const tags = steckbriefForm.fields
      .filter(({ kind }) => kind === "line" || kind === "longText")
      .map(({ key }) => key);
    const one = (key: string): string => p(r(key)) + block(`steckbrief.${key}`, `Text ${key}`);
    const { steckbrief } = read(tags.toReversed().map(one).join(""));
    expect(steckbrief).toMatchObject(Object.fromEntries(tags.map((key) => [key, `Text ${key}`])));
  });

  test("the order of headings doesn't either, where no control is left", () => {
    const body = ["Übertragbarkeit", "Funktionsweise (WIE)", "Beschreibung (WAS)", "Instrument", "Stadt"]
      .map((heading) => p(r(heading)) + p(r(`Text ${heading}`)))
      .join("");
    expect(read(body).steckbrief).toMatchObject({
      stadt: "Text Stadt",
      instrument: "Text Instrument",
      beschreibung: "Text Beschreibung (WAS)",
      uebertragbarkeit: "Text Übertragbarkeit",
    });
  });

  test("a form that went into a table as a whole reads the same", () => {
    const inTable = changed((xml) =>
      xml.replace(
        /(<w:body>)(.*)(<w:sectPr.*)/s,
        (_, start: string, inside: string, end: string) =>
          `${start}<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>${inside}</w:tc></w:tr></w:tbl><w:p/>${end}`,
      ),
    );
    expect(formatSteckbrief(readAny(inTable).steckbrief)).toBe(whole);
  });
});

describe("kinds of Word documents", () => {
  const asKind = (type: string): Uint8Array => {
    const files = unzipSync(filled);
    const types = strFromU8(files["[Content_Types].xml"] ?? new Uint8Array());
    const renamed = types.replace(mainContentTypes.document, type);
    expect(renamed).not.toBe(types);
    return writeZip({ ...files, "[Content_Types].xml": strToU8(renamed) });
  };

  test.each(Object.entries(mainContentTypes).filter(([kind]) => kind !== "document"))(
    "a %s reads the same, and is repaired and filled as a plain document",
    (_, type) => {
      const bytes = asKind(type);
      expect(formatSteckbrief(readAny(bytes).steckbrief)).toBe(whole);
      for (const made of [repairSteckbrief(bytes).bytes, writeSteckbrief(bytes, sample).bytes]) {
        const types = strFromU8(unzipSync(made)["[Content_Types].xml"] ?? new Uint8Array());
        expect(types).toContain(mainContentTypes.document);
        expect(types).not.toContain(type);
      }
    },
  );
});

test("a reference to a part that refers back, or to itself, ends", () => {
  const circle = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const rels = (target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${circle}/header" Target="${target}"/></Relationships>`;
  const bytes = docx(block("steckbrief.stadt", "Bonn"), {
    header: p(r("Kopf")),
    parts: { "word/_rels/header.xml.rels": rels("document.xml") },
    relationships: [
      ["x", "footer", "document.xml"],
      ["y", "endnotes", "header.xml"],
    ],
  });
  expect(readAny(bytes).steckbrief.stadt).toBe("Bonn");
});
