import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { TestEnvironment } from "jest-environment-node";

/**
 * Node, with the Chromium of this run. Playwright is loaded here, once per process, and not by Jest for each test file
 * anew. Waits for what is built beside the tests that need no browser.
 */
export default class BrowserEnvironment extends TestEnvironment {
  #browsers = [];

  async setup() {
    await super.setup();
    await built(process.env.STECKBRIEF_PAGES);
    const { chromium } = await import("playwright-core");
    this.global.connectChromium = async () => {
      const browser = await chromium.connect(process.env.STECKBRIEF_CHROMIUM);
      this.#browsers.push(browser);
      return browser;
    };
  }

  async teardown() {
    // An open connection would keep the process.
    for (const browser of this.#browsers) await browser.close();
    await super.teardown();
  }
}

async function built(folder) {
  while (!existsSync(join(folder, "done"))) {
    if (existsSync(join(folder, "failed"))) throw new Error("what the browser shows does not build");
    await wait(200);
  }
}
