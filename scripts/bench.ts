/** `npm run bench`: what a person waits for and what is loaded, in one run. `--rounds N`, `--files N`, `--build DIR`, `--search-sizes 1000,10000,100000`. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { launchChromium } from "../tests/e2e/browser.mjs";
import { startWordBench } from "../tests/e2e/word-bench.ts";
import { benchExtract, formatRows } from "./bench-extract.ts";
import { benchRegister } from "./bench-register.ts";
import { benchSearch } from "./bench-search.ts";
import { build } from "./build.ts";
import { firstLoadBudget, firstLoadBytes, templateFirstLoad } from "./first-load.ts";
import { serve } from "./serve.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "40" },
    files: { type: "string", default: "300" },
    build: { type: "string" },
    "search-sizes": { type: "string", default: "1000,10000,100000" },
  },
});
const rounds = Number(values.rounds);
const folder = values.build ?? (await mkdtemp(join(tmpdir(), "steckbrief-bench-")));
if (values.build === undefined) {
  await build("pane", join(folder, "pane"), "production");
  await build("workbench", join(folder, "workbench"), "production");
}

const serving = await serve({ build: folder, port: 0 });
const browser = await launchChromium();
try {
  const inserting: number[] = [];
  for (let round = 0; round < 5; round++) inserting.push(await timeToInsert());
  const typing = await timeToCounter();
  const syncs = await syncsPerLook();
  const bytes = await firstLoadBytes(join(folder, "pane"));
  const rows: readonly (readonly [string, string])[] = [
    ["insert the form, click to counters (ms, median)", ms(percentile(inserting, 0.5))],
    [`typing to counter (ms, median of ${rounds})`, ms(percentile(typing, 0.5))],
    ["typing to counter (ms, p95)", ms(percentile(typing, 0.95))],
    ["typing to counter, p95 ÷ the second that is promised", (percentile(typing, 0.95) / 1000).toFixed(2)],
    ["syncs per look", syncs.toFixed(2)],
    ["first load (bytes gzip)", String(bytes)],
    ["first load ÷ Microsoft's template", (bytes / templateFirstLoad).toFixed(3)],
    ["first load ÷ budget", (bytes / firstLoadBudget).toFixed(3)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value}`);
  console.log(`\n${formatRows(await benchExtract({ files: Number(values.files), rounds: 9 }))}`);
  console.log("\nsearching the register");
  await benchSearch({
    sizes: values["search-sizes"].split(",").map(Number),
    engines: ["pglite", "postgresql"],
    seconds: 10,
    print: (line) => console.log(line),
  });
  const register = await benchRegister({ files: Number(values.files) });
  const wide = Math.max(...register.map(([name]) => name.length));
  console.log(`\n${register.map(([name, value]) => `${name.padEnd(wide)}  ${value}`).join("\n")}`);
} finally {
  await browser.close();
  await serving.stop();
  if (values.build === undefined) await rm(folder, { recursive: true });
}

/** From the click on the button to the counters, with an empty document. */
async function timeToInsert(): Promise<number> {
  const page = await openWorkbench("/");
  const pane = await frameOf(page);
  const button = pane.getByRole("button", { name: /in dieses Dokument einfügen/ });
  await button.waitFor();
  const start = performance.now();
  await button.click();
  await pane.locator('[data-field="stadt"]').waitFor();
  const time = performance.now() - start;
  await page.context().close();
  return time;
}

/** From a key in the document to the counter that has moved, measured inside the pane's frame. */
async function timeToCounter(): Promise<number[]> {
  const page = await openWorkbench("/?document=/documents/steckbrief.docx");
  const pane = await frameOf(page);
  const counter = pane.locator('[data-field="beschreibung"]');
  await counter.waitFor();
  await page.evaluate(() => window.workbench.selectTag("steckbrief.beschreibung"));
  await page.keyboard.type("x");
  await counter.getByText("1 von 1000").waitFor();
  const typing: number[] = [];
  for (let round = 0; round < rounds; round++) {
    // Pauses of different length, so that the rhythm of the looks is met at every point.
    await page.waitForTimeout(50 + ((round * 137) % 900));
    const expected = `${round + 2} von 1000`;
    const moved = pane.waitForFunction(
      (text) => document.querySelector('[data-field="beschreibung"]')?.textContent?.includes(text),
      expected,
      { polling: "raf" },
    );
    const start = performance.now();
    await page.keyboard.press("y");
    await moved;
    typing.push(performance.now() - start);
  }
  await page.context().close();
  return typing;
}

/** How often the port asks Word in one look, once it knows the form. */
async function syncsPerLook(): Promise<number> {
  const looks = 50;
  const bench = await startWordBench();
  try {
    const frame = await bench.connect({ docx: await readFile("assets/steckbrief.docx", "base64") });
    return await frame.evaluate(async (times) => {
      const word = window.port.word();
      await word.look();
      const before = word.statistics?.syncs ?? 0;
      for (let look = 0; look < times; look++) await word.look();
      return ((word.statistics?.syncs ?? 0) - before) / times;
    }, looks);
  } finally {
    await bench.close();
  }
}

async function openWorkbench(path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(serving.address + path);
  return page;
}

async function frameOf(page: Page) {
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (frame === null) throw new Error("the pane's iframe has no frame");
  return frame;
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function ms(time: number): string {
  return time.toFixed(0);
}
