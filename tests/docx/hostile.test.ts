import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DocxError } from "../../src/docx/error.ts";
import { describeDocxError } from "../../src/docx/messages.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { block, docx, p, picture, r, sdt } from "./build.ts";
import { attacks } from "./hostile-attacks.ts";

/** What a file may take at most: seconds of processor time, and megabytes of heap. Repair reads it three times. */
const most = { read: 2, repair: 4, megabytes: 256 } as const;

describe("files that mean harm", () => {
  const folder = mkdtempSync(join(tmpdir(), "steckbrief-hostile-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(["read", "repair"] as const)(
    "get a word, in one process that lives, within seconds and 256 MB each: %s",
    (way) => {
      const files = attacks.map(({ build }, index) => {
        const file = join(folder, `${index}.docx`);
        writeFileSync(file, build());
        return file;
      });
      const memory = `--max-old-space-size=${most.megabytes}`;
      const child = spawnSync(
        process.execPath,
        [memory, "scripts/run.mjs", "tests/docx/hostile-child.ts", way, ...files],
        { encoding: "utf8", timeout: attacks.length * most[way] * 1000 },
      );
      const lines = child.stdout.trim().split("\n");
      const outcomes = attacks.map(({ name }, index) => {
        const [outcome = "", cpu = "0"] = (lines[index] ?? "died").split(/ (?=\d+$)/);
        return [name, Number(cpu) > most[way] * 1000 ? `${outcome}, after ${cpu} ms` : outcome];
      });
      const wanted = attacks.map(({ name, outcome, repair = outcome }) => [
        name,
        way === "read" ? outcome : repair,
      ]);
      expect(outcomes).toEqual(wanted);
    },
    600_000,
  );

  test("cut off at any byte, a document is refused by name", () => {
    const whole = docx(block("steckbrief.stadt", "X-town"));
    const wrong = [];
    for (let length = 0; length < whole.length; length++) {
      const outcome = outcomeOf(whole.subarray(0, length));
      if (!["truncated", "not-a-zip", "empty-file", "damaged"].includes(outcome))
        wrong.push([length, outcome]);
    }
    expect(wrong).toEqual([]);
  });

  test("a picture elsewhere is never fetched, and said to be elsewhere", () => {
    const bytes = docx(sdt({ tag: "steckbrief.projektbilder.1.bild" }, p(picture("a"))), {
      relationships: [["a", "image", "http://127.0.0.1:9/x.png", "External"]],
    });
    expect(readSteckbrief(bytes).findings.map(({ code }) => code)).toContain("picture-linked");
  });

  test("a macro or an embedded document is never opened, and said to be there", () => {
    const bytes = docx(`<w:altChunk/>${p(r("x"))}`, {
      relationships: [["a", "vbaProject", "vbaProject.bin"]],
    });
    const codes = readSteckbrief(bytes).findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["macros", "embedded-document"]));
  });

  test("every refusal names a remedy, in German and English", () => {
    for (const { build, outcome } of attacks.slice(2)) {
      if (outcome === "read" || outcome === "too-large") continue;
      const error = errorOf(build());
      for (const locale of ["de", "en"] as const)
        expect(describeDocxError(error, locale)).toMatch(/[.)] [A-ZÖ].*\.$|“\.$|”\.$/);
    }
  });
});

function outcomeOf(bytes: Uint8Array): string {
  try {
    readSteckbrief(bytes);
    return "read";
  } catch (error) {
    if (error instanceof DocxError) return error.code;
    throw error;
  }
}

function errorOf(bytes: Uint8Array): DocxError {
  try {
    readSteckbrief(bytes);
  } catch (error) {
    if (error instanceof DocxError) return error;
    throw error;
  }
  throw new Error("was read");
}
