import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveChromium } from "./browser.mjs";

let stop = async () => undefined;

/**
 * Starts one Chromium for all browser tests and begins to build what they show: pane and workbench, unless
 * STECKBRIEF_BUILD names a build, and the tests' own pages. Test files wait for it in their environment.
 */
export default async function setup() {
  const folder = mkdtempSync(join(tmpdir(), "steckbrief-build-"));
  const browser = await serveChromium();
  const targets = process.env.STECKBRIEF_BUILD ? [] : ["pane", "workbench"];
  const building = spawn(process.execPath, ["scripts/run.mjs", "tests/e2e/build.ts", folder, ...targets], {
    stdio: "inherit",
  });
  building.on("exit", (code) => writeFileSync(join(folder, code === 0 ? "done" : "failed"), ""));
  process.env.STECKBRIEF_CHROMIUM = browser.wsEndpoint();
  process.env.STECKBRIEF_BUILD ||= folder;
  process.env.STECKBRIEF_PAGES = folder;
  stop = async () => {
    building.kill();
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Ends what `setup` started. */
export async function teardown() {
  await stop();
}
