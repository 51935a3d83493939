/** Prints a page to PDF with Chromium. Usage: node scripts/run.mjs scripts/golden/chromium.ts PAGE PDF */
import { pathToFileURL } from "node:url";
import chromium from "@sparticuz/chromium";
import { chromium as browser } from "playwright-core";

const [page = "", pdf = ""] = process.argv.slice(2);
const open = await browser.launch({ args: chromium.args, executablePath: await chromium.executablePath() });
try {
  const tab = await open.newPage();
  await tab.goto(pathToFileURL(page).href);
  await tab.pdf({ path: pdf, format: "A4" });
} finally {
  await open.close();
}
