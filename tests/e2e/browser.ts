import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A real Chromium: named by CHROMIUM, else an installed one, else the binary that comes with the packages. */
export async function launchChromium(): Promise<Browser> {
  const executablePath =
    process.env.CHROMIUM ?? installed.find((path) => existsSync(path)) ?? (await packaged());
  return await chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

async function packaged(): Promise<string> {
  const { default: binary } = await import("@sparticuz/chromium");
  return await binary.executablePath();
}
