import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { buildMuster, buildTemplate } from "../../src/docx/template.ts";
import { muster } from "../../src/steckbrief/muster.ts";
import { samplePicture } from "./sample.ts";

const found = spawnSync("soffice", ["--version"]).status === 0;
if (!found) console.warn("LibreOffice (soffice) is not installed: printing is not tested");
const whereFound = found ? test : test.skip;

const longest = 180_000;

describe("LibreOffice", () => {
  whereFound(
    "prints the blank form on two pages and the Muster on two or three",
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "steckbrief-print-"));
      try {
        await writeFile(join(folder, "leer.docx"), await buildTemplate());
        const pictures = [await samplePicture()];
        await writeFile(join(folder, "muster.docx"), await buildMuster({ steckbrief: muster, pictures }));
        const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
        const files = ["leer.docx", "muster.docx"].map((name) => join(folder, name));
        await promisify(execFile)("soffice", [
          profile,
          "--headless",
          "--convert-to",
          "pdf",
          "--outdir",
          folder,
          ...files,
        ]);
        expect(await pagesOf(join(folder, "leer.pdf"))).toBe(2);
        expect([2, 3]).toContain(await pagesOf(join(folder, "muster.pdf")));
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    longest,
  );
});

/** LibreOffice writes page objects uncompressed. */
async function pagesOf(pdf: string): Promise<number> {
  return (await readFile(pdf, "latin1")).match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
