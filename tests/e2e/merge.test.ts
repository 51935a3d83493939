import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPictures } from "../../src/docx/picture-files.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { writeSteckbrief } from "../../src/docx/write.ts";
import { createSteckbrief, formatSteckbrief } from "../../src/steckbrief/canonical.ts";
import type { Projektbild } from "../../src/steckbrief/value.ts";
import { compileCommandLine, steckbrief as run } from "../cli/run.ts";
import { sample, samplePicture } from "../docx/sample.ts";
import { violationsIn } from "./axe.ts";
import { type Bench, startBench } from "./harness.ts";
import { type Pane, savedBytes } from "./pane-bench.ts";
import { filledForm, openUmlauf, press } from "./umlauf-bench.ts";
import { returned } from "./umlauf-files.ts";

const folder = mkdtempSync(join(tmpdir(), "steckbrief-merge-"));
let bench: Bench;
let pane: Pane;

beforeAll(async () => {
  compileCommandLine();
  bench = await startBench();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await bench?.close();
});
afterEach(() => pane?.page.context().close());

const picture = await samplePicture();

/** A copy whose partner put a picture into it. */
function withPicture(bytes: Uint8Array): Uint8Array {
  const { steckbrief } = readSteckbrief(bytes);
  const projektbilder: readonly Projektbild[] = sample.projektbilder.slice(0, 1);
  return writeSteckbrief(bytes, createSteckbrief({ ...steckbrief, projektbilder }), {
    pictures: new Map([["1", picture]]),
  }).bytes;
}

async function choose({ frame }: Pane, copies: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const mimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  await frame
    .locator('input[type="file"]')
    .setInputFiles(
      Object.entries(copies).map(([name, bytes]) => ({ name, mimeType, buffer: Buffer.from(bytes) })),
    );
  await frame
    .getByText(Object.keys(copies).at(-1) ?? "")
    .first()
    .waitFor();
  await frame.getByRole("button", { name: "Vergleichen" }).click();
}

test("copies of a document without an Umlauf become one, pictures too, as on the command line", async () => {
  const base = filledForm();
  const copies = {
    "verein.docx": withPicture(base),
    "amt.docx": returned(base, { rechtlicheGrundlage: "Beschluss des Stadtrats vom 11. Mai 2017." }),
  };
  for (const [name, bytes] of Object.entries({ "basis.docx": base, ...copies }))
    writeFileSync(join(folder, name), bytes);
  const { code } = await run(["merge", "basis.docx", ...Object.keys(copies), "-o", "ganz.docx"], folder);
  expect(code).toBe(0);

  pane = await openUmlauf(bench, base);
  await press(pane, "Rückläufe zusammenführen");
  await choose(pane, copies);
  await pane.frame.getByRole("heading", { name: "Wird übernommen" }).waitFor();
  expect(await violationsIn(pane.frame)).toEqual([]);
  await pane.frame.getByRole("button", { name: "Zusammenführen", exact: true }).click();
  await pane.frame.getByText(/Die Rückläufe sind zusammengeführt/).waitFor();

  const merged = await savedBytes(pane);
  const { steckbrief, umlauf } = readSteckbrief(merged);
  expect(umlauf).toBeNull();
  const byCommand = readSteckbrief(readFileSync(join(folder, "ganz.docx"))).steckbrief;
  expect(formatSteckbrief(steckbrief)).toBe(formatSteckbrief(byCommand));
  expect(steckbrief.rechtlicheGrundlage).toBe("Beschluss des Stadtrats vom 11. Mai 2017.");
  const [stored] = readPictures(merged);
  expect(Buffer.from(stored?.bytes() ?? []).equals(picture)).toBe(true);
}, 120_000);

test("a copy made before the merge is refused with its name, for nothing tells what it changed", async () => {
  const base = filledForm();
  pane = await openUmlauf(bench, base);
  await press(pane, "Rückläufe zusammenführen");
  await choose(pane, { "amt.docx": returned(base, { stadt: "Y-town" }) });
  await pane.frame.getByRole("button", { name: "Zusammenführen", exact: true }).click();
  await pane.frame.getByText(/Die Rückläufe sind zusammengeführt/).waitFor();
  await press(pane, "Rückläufe zusammenführen");
  await choose(pane, { "alt.docx": returned(base, { instrument: "Runder Tisch" }) });
  await pane.frame
    .locator('[role="alert"]')
    .getByText(/alt\.docx/)
    .waitFor();
  expect(readSteckbrief(await savedBytes(pane)).steckbrief).toMatchObject({ stadt: "Y-town" });
}, 120_000);
