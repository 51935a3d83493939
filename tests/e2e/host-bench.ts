import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { type Bench, startBench } from "./harness.ts";
import type { HostPage, HostPageOptions } from "./host-page.ts";

/** Office.js and the bench as the browser's functions see them. */
declare global {
  interface Window {
    readonly bench: HostPage;
  }
}

export interface HostBench {
  readonly page: Page;
  /** Starts the host afresh and gives the frame, once office.js is ready in it. */
  start(options?: HostPageOptions): Promise<Frame>;
  close(): Promise<void>;
}

/** A script of pages.ts. */
export async function readPage(name: string): Promise<string> {
  return await readFile(join(await pages(), name), "utf8");
}

/** Opens the host with a bare page in Chromium; one page serves a whole test file. */
export async function startHostBench(): Promise<HostBench> {
  const html = `<!doctype html><meta charset="utf-8"><title>host</title><body><script src="/host-page.js"></script>`;
  process.env.STECKBRIEF_BUILD ||= await pages();
  const bench: Bench = await startBench({
    "/host.html": html,
    "/host-page.js": await readPage("host-page.js"),
    "/shim.js": await readPage("shim.js"),
  });
  const page = await bench.open("/host.html");
  return {
    page,
    async start(options = {}) {
      await page.evaluate((given) => window.bench.start(given), options);
      const frame = page.frames().find((one) => one.url().includes("/bare.html"));
      if (frame === undefined) throw new Error("the frame did not load");
      await frame.evaluate(() => Office.onReady());
      return frame;
    },
    close: () => bench.close(),
  };
}

/** Where the bundles lie: built before the tests in a run of Jest, else here and now. */
async function pages(): Promise<string> {
  const built = process.env.STECKBRIEF_PAGES;
  if (built) return built;
  const { buildPages } = await import("./pages.ts");
  const folder = mkdtempSync(join(tmpdir(), "steckbrief-pages-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  await buildPages(folder);
  process.env.STECKBRIEF_PAGES = folder;
  return folder;
}
