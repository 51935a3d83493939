import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import { type Serving, serve } from "../../scripts/serve.ts";
import { launchChromium } from "./browser.mjs";

/** A page with nothing but the host's script and the genuine office.js: for tests of the host itself. */
export const barePage = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>bare</title>
<script src="/shim.js"></script><script src="/office-js/office.js"></script></head><body></body></html>`;

declare global {
  /** Set by environment.mjs: the Chromium of this run. */
  var connectChromium: (() => Promise<Browser>) | undefined;
}

export interface Bench {
  readonly address: string;
  readonly browser: Browser;
  /** A fresh page on the path; the query goes to the workbench. */
  open(path?: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Serves the build made by the set-up and opens a browser. */
export async function startBench(extra: Readonly<Record<string, string>> = {}): Promise<Bench> {
  const build = process.env.STECKBRIEF_BUILD;
  if (!build) throw new Error("STECKBRIEF_BUILD is not set: run through jest's browser project");
  const serving: Serving = await serve({ build, port: 0, extra: { "/bare.html": barePage, ...extra } });
  const browser = await launchChromium();
  return {
    address: serving.address,
    browser,
    async open(path = "/", options = {}) {
      // Without its own scheme, the browser leaves it to the workbench whether the pane is dark.
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        colorScheme: null,
        ...options,
      });
      const page = await context.newPage();
      page.on("pageerror", (error) => console.error("page error:", error.message));
      await page.goto(serving.address + path);
      return page;
    },
    async close() {
      await browser.close();
      await serving.stop();
    },
  };
}

/** The pane's frame inside the workbench page. */
export async function paneFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector("iframe");
  const frame = await element.contentFrame();
  if (frame === null) throw new Error("the pane's iframe has no frame");
  return frame;
}
