import { strToU8 } from "fflate";
import { readCustomXml } from "../../src/docx/custom-xml.ts";
import { DocxError } from "../../src/docx/error.ts";
import { describeDocxError } from "../../src/docx/messages.ts";
import { namespaces } from "../../src/docx/names.ts";
import { openPackage, readProducer } from "../../src/docx/package.ts";
import { readCoreTitle, readCustomProperties } from "../../src/docx/properties.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { writeZip } from "../../src/docx/zip.ts";
import { docx, p, r } from "./build.ts";

function errorOf(bytes: Uint8Array): DocxError {
  try {
    readSteckbrief(bytes);
  } catch (error) {
    if (error instanceof DocxError) return error;
    throw error;
  }
  throw new Error("was read");
}

const relationships = (inside: string): string =>
  `<Relationships xmlns="${namespaces.rels}">${inside}</Relationships>`;

describe("opening a package", () => {
  test("finds the main document by relationship, whatever its name", () => {
    const main = `<w:document xmlns:w="${namespaces.w}"><w:body/></w:document>`;
    const open = (target: string, type: string): string =>
      openPackage(
        docx("", {
          parts: {
            "_rels/.rels": relationships(`<Relationship Id="a" Type="${type}" Target="${target}"/>`),
            "word/document22.xml": main,
          },
        }),
      ).main;
    const transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    expect(open("word/document22.xml", transitional)).toBe("word/document22.xml");
    expect(open("/word/document22.xml", transitional)).toBe("word/document22.xml");
    expect(
      open(
        "x/../word/document22.xml",
        "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
      ),
    ).toBe("word/document22.xml");
  });

  test("without relationships, content types tell", () => {
    const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    const bytes = writeZip({
      "[Content_Types].xml": strToU8(
        `<Types xmlns="${namespaces.types}"><Override PartName="/trial.xml" ContentType="${type}"/></Types>`,
      ),
      "trial.xml": strToU8("<x/>"),
    });
    expect(openPackage(bytes).main).toBe("trial.xml");
  });

  test("names the producer", () => {
    expect(readProducer(openPackage(docx("", { application: "Microsoft Office Word" })))).toBe(
      "Microsoft Office Word",
    );
    expect(readProducer(openPackage(docx("")))).toBeNull();
  });

  test("reads properties of every type as text", () => {
    const xml = `<Properties xmlns="${namespaces.op}" xmlns:vt="${namespaces.vt}"><property name="a"><vt:lpwstr>ä &amp; b</vt:lpwstr></property><property name="b"><vt:i4>5</vt:i4></property><property name="c"/></Properties>`;
    const pack = openPackage(docx("", { properties: {}, parts: { "docProps/custom.xml": xml } }));
    expect([...readCustomProperties(pack)]).toEqual([
      ["a", "ä & b"],
      ["b", "5"],
    ]);
    expect(readCoreTitle(pack)).toBeNull();
  });

  test("finds custom XML by its namespace, with and without relationship", () => {
    const part = '<s xmlns="urn:test"><t/></s>';
    const related = docx("", {
      relationships: [["x", "customXml", "../customXml/item7.xml"]],
      parts: { "customXml/item7.xml": part },
    });
    const orphan = docx("", { parts: { "customXml/item1.xml": part } });
    expect(readCustomXml(openPackage(related), "urn:test")).toBe(part);
    expect(readCustomXml(openPackage(orphan), "urn:test")).toBe(part);
    expect(readCustomXml(openPackage(related), "urn:other")).toBeNull();
  });
});

describe("files that are no document", () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const utf16 = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const good = docx(p(r("a")));
  const cases: readonly (readonly [name: string, bytes: Uint8Array, code: string, says: RegExp])[] = [
    ["an empty file", new Uint8Array(), "empty-file", /leer/],
    ["a PDF", strToU8("%PDF-1.7"), "not-a-zip", /sondern PDF/],
    ["an RTF", strToU8("{\\rtf1"), "not-a-zip", /sondern RTF/],
    ["a web page", strToU8("<!DOCTYPE html><html>"), "not-a-zip", /sondern HTML/],
    ["a text", strToU8("Liebe Kolleginnen"), "not-a-zip", /kein Word-Dokument\./],
    ["an old .doc", Uint8Array.from([...ole, ...utf16("WordDocument")]), "legacy-doc", /alte Word-Format/],
    ["a locked .docx", Uint8Array.from([...ole, ...utf16("EncryptedPackage")]), "encrypted", /Kennwort/],
    ["half a .docx", good.subarray(0, good.length / 2), "truncated", /unvollständig/],
    ["an archive of something", writeZip({ "a.txt": strToU8("a") }), "no-document", /enthält kein/],
    [
      "an OpenDocument text",
      writeZip({ mimetype: strToU8("application/vnd.oasis.opendocument.text") }),
      "not-a-text-document",
      /OpenDocument/,
    ],
    [
      "a table of numbers",
      docx("", { parts: { "word/document.xml": '<workbook xmlns="urn:x"/>' } }),
      "not-a-text-document",
      /kein Textdokument/,
    ],
    ["broken XML", docx("<w:p>"), "malformed-xml", /word\/document\.xml, Stelle \d+/],
    [
      "XML with a DOCTYPE",
      docx("", { parts: { "word/document.xml": "<!DOCTYPE a><a/>" } }),
      "malformed-xml",
      /beschädigt/,
    ],
  ];

  test.each(cases)("%s says so, with a remedy", (_name, bytes, code, says) => {
    const error = errorOf(bytes);
    expect(error.code).toBe(code);
    expect(describeDocxError(error, "de")).toMatch(says);
    expect(describeDocxError(error, "de")).toMatch(/(Speichern|Lassen|Öffnen|Heben|speichern)/);
    expect(describeDocxError(error, "en").split(". ").length).toBeGreaterThan(1);
  });
});
