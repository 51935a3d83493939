import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import webpack from "webpack";
import { workbench } from "../../webpack.config.js";
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

/** Bundles the host with a bare page and opens it in Chromium; one browser serves a whole test file. */
export async function startHostBench(): Promise<HostBench> {
  const out = mkdtempSync(join(tmpdir(), "steckbrief-host-"));
  await bundle(out);
  const read = (name: string) => readFileSync(join(out, name), "utf8");
  const html = `<!doctype html><meta charset="utf-8"><title>host</title><body><script src="/host-page.js"></script>`;
  process.env.STECKBRIEF_BUILD ||= out;
  const bench: Bench = await startBench({
    "/host.html": html,
    "/host-page.js": read("host-page.js"),
    "/shim.js": read("shim.js"),
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
    async close() {
      await bench.close();
      rmSync(out, { recursive: true, force: true });
    },
  };
}

function bundle(out: string): Promise<void> {
  const configuration = {
    ...workbench({ mode: "development", out }),
    devtool: false as const,
    entry: {
      "host-page": { import: "./tests/e2e/host-page.ts", filename: "host-page.js" },
      shim: { import: "./src/workbench/shim.ts", filename: "shim.js" },
    },
    plugins: [],
  };
  return new Promise((done, fail) => {
    webpack(configuration, (error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors()) fail(new Error(stats.toString({ all: false, errors: true })));
      else done();
    });
  });
}
