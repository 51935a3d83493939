/** Draws the icons of the manifest from assets/icons/icon.svg in every size that Office asks for. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { launchChromium } from "../tests/e2e/browser.mjs";

const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

const svg = await readFile("assets/icons/icon.svg", "utf8");
const browser = await launchChromium();
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await page.screenshot({ path: resolve(`assets/icons/icon-${size}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
