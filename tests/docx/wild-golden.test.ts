import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { strFromU8 } from "fflate";
import { readPdf } from "../../src/cli/pdf.ts";
import { DocxError } from "../../src/docx/error.ts";
import { describeDocxError } from "../../src/docx/messages.ts";
import type { Reading } from "../../src/docx/read.ts";
import { readAny, readPdfText } from "../../src/docx/read-any.ts";
import { formatSteckbrief } from "../../src/steckbrief/canonical.ts";

interface Golden {
  readonly file: string;
  /** The script in scripts/golden that made it. */
  readonly by: string;
  readonly reads?: string;
  /** What the program loses for good. */
  readonly differs?: { readonly id: null; readonly dpi: number };
  readonly codes?: readonly string[];
  readonly error?: string;
}

const folder = "tests/golden";
const goldens = JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as readonly Golden[];
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(join(folder, file)));

async function read(bytes: Uint8Array): Promise<Reading> {
  const isPdf = strFromU8(bytes.subarray(0, 4)) === "%PDF";
  return isPdf ? readPdfText(await readPdf(bytes)) : readAny(bytes);
}

function expectedOf({ reads = "", differs }: Golden): string {
  const json = readFileSync(join(folder, reads), "utf8");
  if (differs === undefined) return json;
  return json
    .replace(/"id":"[0-9a-f-]{36}"/, `"id":${differs.id}`)
    .replace(/"dpi":[^,]*/, `"dpi":${differs.dpi}`);
}

describe("files of real programs", () => {
  test.each(goldens.filter(({ reads }) => reads !== undefined))("$file reads as $reads", async (golden) => {
    const { steckbrief, findings } = await read(bytesOf(golden.file));
    expect(formatSteckbrief(steckbrief)).toBe(expectedOf(golden));
    const codes = findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining([...(golden.codes ?? [])]));
    expect(codes).not.toContain("several-steckbriefe");
  });

  test.each(goldens.filter(({ error }) => error !== undefined))("$file is refused with a word", (golden) => {
    const error = ((): unknown => {
      try {
        return readAny(bytesOf(golden.file));
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(DocxError);
    if (!(error instanceof DocxError)) return;
    expect(error.code).toBe(golden.error);
    expect(describeDocxError(error, "de")).toMatch(/[Ss]peichern Sie/);
  });

  test("every file is listed, and all of them are small", () => {
    const files = readdirSync(folder);
    const listed = goldens.flatMap(({ file, reads }) => [file, reads ?? file]);
    expect(files.filter((file) => file !== "index.json" && !listed.includes(file))).toEqual([]);
    expect(files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)).toBeLessThan(2 << 20);
  });
});
