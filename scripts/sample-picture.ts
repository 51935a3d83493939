import { readFile, writeFile } from "node:fs/promises";
import chromium from "@sparticuz/chromium";
import { chromium as browserType } from "playwright-core";

/** Draws the picture of the Muster: the SVG as a JPEG in print quality. */
const source = "assets/muster/bild.svg";
const target = "assets/muster/IMG_BEISPIELBILD.JPG";
/** Twice the size of the drawing: 2480 × 1654 pixels. */
const scale = 2;
const size = { width: 1240, height: 827 };
const printDpi = 300;

const browser = await browserType.launch({
  executablePath: process.env.CHROMIUM ?? (await chromium.executablePath()),
  args: ["--no-sandbox"],
});
try {
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: scale });
  const svg = await readFile(source, "utf8");
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  const jpeg = await page.screenshot({ type: "jpeg", quality: 82 });
  await writeFile(target, withDensity(jpeg, printDpi));
  console.log(`${target}: ${jpeg.length} bytes`);
} finally {
  await browser.close();
}

/** Names the resolution in the JFIF header (ITU-T T.871, 10.1: units 1 = dots per inch). */
function withDensity(jpeg: Buffer, dpi: number): Buffer {
  const header = jpeg.indexOf("JFIF\0");
  if (header < 0) throw new Error(`${target}: the browser wrote no JFIF header`);
  const tagged = Buffer.from(jpeg);
  tagged[header + 7] = 1;
  tagged.writeUInt16BE(dpi, header + 8);
  tagged.writeUInt16BE(dpi, header + 10);
  return tagged;
}
