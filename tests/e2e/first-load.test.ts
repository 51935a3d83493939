import { join } from "node:path";
import type { Page } from "playwright-core";
import { firstLoadBudget, firstLoadBytes, gzipBytes, sum } from "../../scripts/first-load.ts";
import { type Bench, paneFrame, startBench } from "./harness.ts";

const pane = join(process.env.STECKBRIEF_BUILD ?? "", "pane");
let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench?.close());

/** Page, scripts and styles of the pane that Chromium asks for until something is on the screen, gzip. */
async function loadedUntil(path: string, ready: (page: Page) => Promise<void>): Promise<number> {
  const page = await bench.open("/bare.html");
  const files: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (/^\/[^/]+\.(?:js|css)$|^\/taskpane\.html$/.test(pathname)) files.push(pathname);
  });
  await page.goto(bench.address + path);
  await ready(page);
  const ours = [...new Set(files)].filter((file) => !/^\/(shim|workbench)\b/.test(file));
  await page.context().close();
  return sum(await Promise.all(ours.map((file) => gzipBytes(join(pane, file)))));
}

test("what the built page names weighs no more than 0.7 times Microsoft's template", async () => {
  expect(await firstLoadBytes(pane)).toBeLessThanOrEqual(firstLoadBudget);
});

test("what is really loaded until an empty document's pane stands keeps the budget", async () => {
  const bytes = await loadedUntil("/", async (page) => {
    await (await paneFrame(page)).getByRole("button", { name: /in dieses Dokument einfügen/ }).waitFor();
  });
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(firstLoadBudget);
});
