import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { DocxError } from "../../src/docx/error.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { buildMuster, buildTemplate } from "../../src/docx/template.ts";
import { writeZip } from "../../src/docx/zip.ts";
import { createSteckbrief, formatSteckbrief } from "../../src/steckbrief/canonical.ts";
import { muster } from "../../src/steckbrief/muster.ts";
import { propertyNames } from "../../src/steckbrief/tags.ts";
import { block, docx, type Parts, p, r } from "./build.ts";
import { sample, samplePicture } from "./sample.ts";

const codesOf = (body: string, parts?: Parts): readonly string[] =>
  readSteckbrief(docx(body, parts)).findings.map(({ code }) => code);
const stadt = block("steckbrief.stadt", "Bonn");

describe("our own documents", () => {
  test("the blank form reads as empty", async () => {
    const { steckbrief, provenance } = readSteckbrief(await buildTemplate());
    expect(steckbrief).toEqual(createSteckbrief({}));
    expect(provenance.form).toBe("1");
    expect(Object.values(provenance.fields).map(({ source }) => source)).not.toContain("none");
  });

  test("the blank form that is shipped is read the same", () => {
    expect(readSteckbrief(readFileSync("assets/steckbrief.docx")).steckbrief).toEqual(createSteckbrief({}));
  });

  test("the Muster gives back its JSON, byte for byte, and says that it is the Muster", async () => {
    const bytes = await buildMuster({ steckbrief: muster, pictures: [await samplePicture()] });
    const { steckbrief, findings } = readSteckbrief(bytes);
    expect(formatSteckbrief(steckbrief)).toBe(formatSteckbrief(muster));
    expect(findings.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "muster",
    ]);
  });

  test("the bytes may lie anywhere in a larger buffer", async () => {
    const bytes = await buildTemplate();
    const buffer = new Uint8Array(bytes.length + 20);
    buffer.set(bytes, 7);
    expect(readSteckbrief(buffer.subarray(7, 7 + bytes.length)).steckbrief).toEqual(createSteckbrief({}));
  });
});

describe("what is said about the document", () => {
  test("the id comes from the properties, a blank form has none", () => {
    const id = "6f1d3c1e-5b0a-4a0e-9d57-0a4a3b1f2c11";
    expect(readSteckbrief(docx(stadt, { properties: { [propertyNames.id]: id } })).steckbrief.id).toBe(id);
    expect(readSteckbrief(docx(stadt)).steckbrief.id).toBeNull();
  });

  test("the Muster is known by its property, its title or its watermark", () => {
    expect(codesOf(stadt, { properties: { [propertyNames.muster]: "1" } })).toContain("muster");
    expect(codesOf(p(r("Steckbrief – MUSTER")) + stadt)).toContain("muster");
    const watermark = {
      header: p('<w:r><w:pict><v:shape><v:textpath string="MUSTER"/></v:shape></w:pict></w:r>'),
    };
    expect(codesOf(stadt, watermark)).toContain("muster");
    expect(
      codesOf(p(r("MUSTERSTADT")) + block("steckbrief.beschreibung", "MUSTER"), {
        header: p(r("MUSTERSTADT")),
      }),
    ).not.toContain("muster");
    expect(codesOf(stadt, { ...watermark, properties: { [propertyNames.muster]: "0" } })).not.toContain(
      "muster",
    );
  });

  test("an unknown version of the form is read, with a warning", () => {
    expect(codesOf(stadt, { properties: { [propertyNames.form]: "2" } })).toContain("unknown-form");
    expect(codesOf(stadt, { properties: { [propertyNames.form]: "1" } })).not.toContain("unknown-form");
  });

  test("a document without any of the fields is no Steckbrief, and nothing more is said", () => {
    expect(codesOf(p(r("Liebe Kolleginnen")))).toEqual(["no-steckbrief"]);
  });

  test("changes, hidden text, macros and embedded documents are named", () => {
    expect(codesOf(stadt + p(`<w:ins>${r("a")}</w:ins>`))).toContain("open-changes");
    expect(codesOf(stadt + p(r("a", "<w:vanish/>")))).toContain("hidden-text");
    expect(codesOf(stadt, { relationships: [["x", "vbaProject", "vbaProject.bin"]] })).toContain("macros");
    expect(codesOf(`${stadt}<w:altChunk r:id="x"/>`)).toContain("embedded-document");
  });

  test("old LibreOffice on a file with comments may have changed it", () => {
    const application = "LibreOffice/7.4.7.2$Linux_X86_64";
    expect(codesOf(stadt, { application, comments: "" })).toContain("changed-by-program");
    expect(codesOf(stadt, { application })).not.toContain("changed-by-program");
    expect(codesOf(stadt, { application: "LibreOffice/25.2.3.2$Linux", comments: "" })).not.toContain(
      "changed-by-program",
    );
  });

  test("the rules of the form are checked too, in the language asked for", () => {
    const { findings } = readSteckbrief(docx(stadt), { locale: "en" });
    expect(findings.some(({ field, severity }) => field === "instrument" && severity === "error")).toBe(true);
    expect(findings.map(({ message }) => message).join()).not.toMatch(/fehlt/);
  });
});

describe("bytes that are damaged", () => {
  const attempt = (bytes: Uint8Array): string => {
    try {
      return typeof readSteckbrief(bytes).provenance;
    } catch (error) {
      if (error instanceof DocxError) return error.code;
      throw error;
    }
  };
  const blank = new Uint8Array(readFileSync("assets/steckbrief.docx"));

  test("give DocxError or a reading, wherever the file ends", () => {
    for (let length = 0; length < blank.length; length += 7)
      expect(attempt(blank.subarray(0, length))).not.toBe("object");
  });

  test("give DocxError or a reading, whatever bytes change", () => {
    const change = fc.tuple(fc.nat(blank.length - 1), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const bytes = blank.slice();
        for (const [at, value] of changes) bytes[at] = value;
        expect(typeof attempt(bytes)).toBe("string");
      }),
      { numRuns: 600 },
    );
  });

  test("give DocxError or a reading, whatever happens inside the parts", () => {
    const files = unzipSync(blank);
    const names = Object.keys(files).filter((name) => /\.(xml|rels)$/.test(name));
    const noise = fc.constantFrom(
      "",
      "<",
      ">",
      "&",
      '"',
      "<w:p>",
      "</w:p>",
      "<w:sdt>",
      '<w:fldChar w:fldCharType="begin"/>',
      "<mc:AlternateContent>",
      "xmlns:w=''",
      "999999999999",
      "-1",
      "\u0000",
      "<w:numPr><w:ilvl w:val='-5'/><w:numId w:val='1'/></w:numPr>",
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(60),
        noise,
        (name, place, cut, insert) => {
          const xml = strFromU8(files[name] ?? new Uint8Array());
          const at = Math.floor(place * xml.length);
          const changed = xml.slice(0, at) + insert + xml.slice(at + cut);
          expect(typeof attempt(writeZip({ ...files, [name]: strToU8(changed) }))).toBe("string");
        },
      ),
      { numRuns: 250 },
    );
  });
});

const soffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find(existsSync);
const withLibreOffice = soffice === undefined ? describe.skip : describe;
withLibreOffice(
  `saved by LibreOffice${soffice === undefined ? " (skipped: no soffice on this machine)" : ""}`,
  () => {
    const roundTrip = (bytes: Uint8Array): Uint8Array => {
      const folder = mkdtempSync(join(tmpdir(), "steckbrief-"));
      writeFileSync(join(folder, "in.docx"), bytes);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const target = [
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        join(folder, "out"),
        join(folder, "in.docx"),
      ];
      execFileSync(soffice ?? "", ["--headless", profile, ...target], { stdio: "ignore", timeout: 120_000 });
      return new Uint8Array(readFileSync(join(folder, "out", "in.docx")));
    };

    test("the blank form is still empty", async () => {
      expect(readSteckbrief(roundTrip(await buildTemplate())).steckbrief).toEqual(createSteckbrief({}));
    }, 120_000);

    test("a filled form loses nothing, although it loses its tags", async () => {
      const bytes = await buildMuster({ steckbrief: sample, pictures: [await samplePicture()] });
      const before = readSteckbrief(bytes).steckbrief;
      const after = readSteckbrief(roundTrip(bytes));
      expect(formatSteckbrief(after.steckbrief)).toBe(formatSteckbrief(before));
      expect(Object.values(after.provenance.fields).some(({ source }) => source !== "tag")).toBe(true);
    }, 120_000);
  },
);
