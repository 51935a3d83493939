import { existsSync } from "node:fs";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * A real Chromium: in a run of Jest the one that is there for all tests (closing it closes what was opened through it
 * alone), elsewhere one of its own.
 * @returns {Promise<import("playwright-core").Browser>}
 */
export async function launchChromium() {
  const connect = globalThis.connectChromium;
  return connect === undefined ? await startChromium() : await connect();
}

/**
 * Starts a Chromium: named by CHROMIUM, else an installed one, else the binary that comes with the packages.
 * @param {readonly string[]} more arguments for it
 * @returns {Promise<import("playwright-core").Browser>}
 */
export async function startChromium(more = []) {
  // Loaded here: a second's work, which tests are spared that get their browser from the environment.
  const { chromium } = await import("playwright-core");
  const executablePath =
    process.env.CHROMIUM ?? installed.find((path) => existsSync(path)) ?? (await packaged());
  return await chromium.launch({ executablePath, args: ["--no-sandbox", ...more] });
}

async function packaged() {
  const { default: binary } = await import("@sparticuz/chromium");
  return await binary.executablePath();
}
