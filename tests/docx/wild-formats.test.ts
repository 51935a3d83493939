import fc from "fast-check";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { readPdf } from "../../src/cli/pdf.ts";
import { DocxError } from "../../src/docx/error.ts";
import { describeDocxError } from "../../src/docx/messages.ts";
import { namespaces } from "../../src/docx/names.ts";
import { odtMediaType } from "../../src/docx/odt-names.ts";
import type { PdfItem } from "../../src/docx/pdf-text.ts";
import type { Reading } from "../../src/docx/read.ts";
import { readAny, readPdfText } from "../../src/docx/read-any.ts";
import { writeZip } from "../../src/docx/zip.ts";
import { block, docx, p, r } from "./build.ts";

const oasis = "urn:oasis:names:tc:opendocument:xmlns";
const declared = [
  ...["office", "text", "table", "style", "meta"].map((name) => `xmlns:${name}="${oasis}:${name}:1.0"`),
  `xmlns:draw="${oasis}:drawing:1.0" xmlns:svg="${oasis}:svg-compatible:1.0" xmlns:manifest="${oasis}:manifest:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(" ");

/** An OpenDocument text with a body, and what else it has. */
function odt(body: string, more: Readonly<Record<string, string>> = {}, automatic = ""): Uint8Array {
  const content = `<office:document-content ${declared}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const files = { mimetype: odtMediaType, "content.xml": content, ...more };
  return writeZip(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const read = (body: string, automatic?: string): Reading["steckbrief"] =>
  readAny(odt(body, {}, automatic)).steckbrief;
const line = (text: string): string => `<text:p>${text}</text:p>`;
const heading = (text: string): string => `<text:h text:outline-level="2">${text}</text:h>`;

function refusal(bytes: Uint8Array): string {
  try {
    readAny(bytes);
    return "read";
  } catch (error) {
    if (!(error instanceof DocxError)) throw error;
    expect(describeDocxError(error, "de")).toMatch(/Speichern|speichern|schicken|Heben/);
    return error.code;
  }
}

describe("an .odt", () => {
  test("controls with a tag or a title are believed before headings", () => {
    const control = (name: string, value: string, text: string): string =>
      line(`<loext:content-control loext:${name}="${value}">${text}</loext:content-control>`);
    const body =
      heading("Stadt") +
      line("Köln") +
      control("tag", "steckbrief.stadt", "Bonn") +
      control("alias", "Instrument", "Fonds");
    expect(read(body)).toMatchObject({ stadt: "Köln\nBonn", instrument: "Fonds" });
    expect(readAny(odt(body)).provenance.fields).toMatchObject({
      stadt: { source: "tag" },
      instrument: { source: "title" },
    });
  });

  test("blanks, tabs, line breaks, notes and lists are text", () => {
    const automatic = `<text:list-style style:name="L1"><text:list-level-style-number text:level="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>`;
    const item = (inside: string): string => `<text:list-item>${inside}</text:list-item>`;
    const nested = `<text:list>${item(line("innen"))}</text:list>`;
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${line("Fußnote")}</text:note-body></text:note>`;
    const body =
      heading("Funktionsweise") +
      line(`a  b<text:s text:c="2"/>c<text:tab/>d<text:line-break/>e${note}`) +
      `<text:list text:style-name="L1">${item(line("eins") + nested)}${item(line("zwei"))}</text:list>`;
    expect(read(body, automatic).funktionsweise).toBe("a b  c\td\ne [Fußnote]\n1. eins\n  - innen\n2. zwei");
  });

  test("deleted text, comments, hidden text and tables of contents are none; inserted text is", () => {
    const deleted = `<text:tracked-changes><text:changed-region><text:deletion>${line("weg")}</text:deletion></text:changed-region></text:tracked-changes>`;
    const toc = `<text:table-of-content><text:index-body>${line("Stadt")}${line("Instrument")}</text:index-body></text:table-of-content>`;
    const body =
      deleted +
      toc +
      heading("Stadt") +
      line(
        `<text:change-start text:change-id="c"/>Bo<text:change-end text:change-id="c"/><office:annotation>${line("Notiz")}</office:annotation>nn<text:hidden-text>x</text:hidden-text>`,
      );
    const { steckbrief, findings } = readAny(odt(body));
    expect(steckbrief.stadt).toBe("Bonn");
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["open-changes", "hidden-text"]));
  });

  test("tables and text boxes are read in their order, properties from meta.xml", () => {
    const cell = (text: string): string => `<table:table-cell>${line(text)}</table:table-cell>`;
    const box = `<draw:frame><draw:text-box>${line("Zeitraum: 2019")}</draw:text-box></draw:frame>`;
    const body = `<table:table><table:table-row>${cell("Stadt")}${cell("Bonn")}</table:table-row></table:table>${line(`${box}Instrument: Fonds`)}`;
    const meta = `<office:document-meta ${declared}><office:meta><meta:generator>LibreOffice/25.2</meta:generator><meta:user-defined meta:name="steckbrief.id">x-1</meta:user-defined></office:meta></office:document-meta>`;
    const { steckbrief, provenance } = readAny(odt(body, { "meta.xml": meta }));
    expect(steckbrief).toMatchObject({
      id: "x-1",
      stadt: "Bonn",
      instrument: "Fonds",
      zeitraum: { text: "2019" },
    });
    expect(provenance.producer).toBe("LibreOffice/25.2");
  });

  test("one with a password or of another kind is refused with a word", () => {
    const manifest = `<manifest:manifest ${declared}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`;
    expect(refusal(odt(line("x"), { "META-INF/manifest.xml": manifest }))).toBe("encrypted");
    expect(refusal(odt(line("x"), { mimetype: "application/vnd.oasis.opendocument.spreadsheet" }))).toBe(
      "not-a-text-document",
    );
    expect(refusal(odt(line("<x")))).toBe("malformed-xml");
  });

  test("gives a reading or a DocxError, whatever happens to its XML", () => {
    const whole =
      heading("Stadt") +
      line("Bonn") +
      `<text:list><text:list-item>${line("a")}</text:list-item></text:list>`;
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.nat(20),
        fc.constantFrom("", "<", "<text:p>", "</text:p>", "<text:note>", "<draw:frame>"),
        (at, cut, insert) => {
          expect(typeof refusal(odt(whole.slice(0, at) + insert + whole.slice(at + cut)))).toBe("string");
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe("what is no .docx", () => {
  const compound = (name: string): Uint8Array =>
    new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...[...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ]);
  test.each([
    ["an empty file", new Uint8Array(), "empty-file"],
    ["a document with a password", compound("EncryptedPackage"), "encrypted"],
    ["Word up to 2003", compound("WordDocument"), "legacy-doc"],
    ["RTF", strToU8("{\\rtf1 Stadt}"), "not-a-zip"],
    ["HTML called .doc", strToU8("<html><body>Stadt</body></html>"), "not-a-zip"],
    ["Pages", writeZip({ "Index/Document.iwa": new Uint8Array(4) }), "no-document"],
    ["PDF, for those who can't read it", strToU8("%PDF-1.7"), "not-a-zip"],
  ])("%s is refused with what to do", (_, bytes, code) => {
    expect(refusal(bytes)).toBe(code);
  });

  test("a .docm is read, and its macros are named", () => {
    const macro = docx(block("steckbrief.stadt", "Bonn"), {
      relationships: [["m", "vbaProject", "vbaProject.bin"]],
    });
    const { steckbrief, findings } = readAny(macro);
    expect(steckbrief.stadt).toBe("Bonn");
    expect(findings.find(({ code }) => code === "macros")?.message).toContain(
      "weder ausgeführt noch übernommen",
    );
  });
});

describe("the text of a PDF", () => {
  const at = (text: string, y: number, more: Partial<PdfItem> = {}): PdfItem => ({
    text,
    x: 90,
    y,
    width: text.length * 5,
    height: 11,
    rotated: false,
    ...more,
  });
  const steckbriefOf = (...items: readonly PdfItem[]): Reading["steckbrief"] =>
    readPdfText({ pages: [items], producer: null }).steckbrief;

  test("lines broken at the edge are one paragraph, others are several", () => {
    const { beschreibung } = steckbriefOf(
      at("Beschreibung (WAS)", 700),
      at("Die Stadt vergibt ein Grundstück im Erbbaurecht an eine Koopera-", 680),
      at("tion aus Genossenschaft und Verein, die es gemeinsam mit der", 667),
      at("Nachbarschaft nutzt.", 654),
      at("- Neu", 641),
      at("Ende.", 620),
    );
    expect(beschreibung).toBe(
      "Die Stadt vergibt ein Grundstück im Erbbaurecht an eine Kooperation aus Genossenschaft und Verein, die es gemeinsam mit der Nachbarschaft nutzt.\n- Neu\nEnde.",
    );
  });

  test("a value in a second column stands behind its label, a slanted word is the sample's mark", () => {
    const { steckbrief, findings } = readPdfText({
      pages: [[at("Stadt", 700), at("Bonn", 700, { x: 250 }), at("MUSTER", 400, { rotated: true })]],
      producer: "x",
    });
    expect(steckbrief.stadt).toBe("Bonn");
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["from-pdf", "muster"]));
  });

  test("what stands on every page at the same place is no text", () => {
    const page = (text: string, number: number): readonly PdfItem[] => [
      at(text, 700),
      at(`Seite ${number}`, 30),
    ];
    const { steckbrief } = readPdfText({ pages: [page("Stadt", 1), page("Bonn", 2)], producer: null });
    expect(steckbrief.stadt).toBe("Bonn");
  });

  test("a scan and a damaged file are refused", async () => {
    expect(() => readPdfText({ pages: [[]], producer: null })).toThrow(DocxError);
    await expect(readPdf(strToU8("%PDF-1.7 garbage"))).rejects.toMatchObject({ code: "damaged-pdf" });
  });
});

test("a strict document reads like a transitional one", () => {
  const files = unzipSync(docx(p(r("Stadt")) + block("steckbrief.stadt", "Bonn")));
  const strict = Object.entries(files).map(([name, bytes]) => {
    const xml = strFromU8(bytes)
      .replaceAll(namespaces.w, "http://purl.oclc.org/ooxml/wordprocessingml/main")
      .replaceAll(namespaces.r, "http://purl.oclc.org/ooxml/officeDocument/relationships");
    return [name, strToU8(xml)] as const;
  });
  const { steckbrief, provenance } = readAny(writeZip(Object.fromEntries(strict)));
  expect(steckbrief.stadt).toBe("Bonn");
  expect(provenance.fields.stadt?.source).toBe("tag");
});
