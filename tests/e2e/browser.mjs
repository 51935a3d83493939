import { existsSync } from "node:fs";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * A real Chromium: in a run of Jest the one that is there for all tests (closing it closes what was opened through it
 * alone), elsewhere one of its own.
 * @returns {Promise<import("playwright-core").Browser>}
 */
export async function launchChromium() {
  const connect = globalThis.connectChromium;
  if (connect !== undefined) return await connect();
  // Loaded here: a second's work, which tests are spared that get their browser from the environment.
  const { chromium } = await import("playwright-core");
  return await chromium.launch(await launchOptions());
}

/**
 * Starts a Chromium for several processes. Through Playwright's server none of them sees the pages of another: over the
 * browser's own protocol each would take hold of all, and undo what was emulated there (colours, print).
 * @returns {Promise<import("playwright-core").BrowserServer>}
 */
export async function serveChromium() {
  const { chromium } = await import("playwright-core");
  return await chromium.launchServer(await launchOptions());
}

/** The Chromium named by CHROMIUM, else an installed one, else the binary that comes with the packages. */
async function launchOptions() {
  const executablePath =
    process.env.CHROMIUM ?? installed.find((path) => existsSync(path)) ?? (await packaged());
  return { executablePath, args: ["--no-sandbox"] };
}

async function packaged() {
  const { default: binary } = await import("@sparticuz/chromium");
  return await binary.executablePath();
}
