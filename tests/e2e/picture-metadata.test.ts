import type { Browser, Page } from "playwright-core";
import { stripMetadata } from "../../src/docx/image-metadata.ts";
import { photograph, secret, talkativeGif, talkativePng, talkativeWebp, wholePng } from "../docx/images.ts";
import { launchChromium } from "./browser.mjs";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** Size and hash of what a browser shows: decoded, and turned as the picture asks. */
async function shown(bytes: Uint8Array, mediaType: string): Promise<string> {
  const url = `data:${mediaType};base64,${Buffer.from(bytes).toString("base64")}`;
  return await page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
    let hash = 0;
    for (const value of pixels) hash = (Math.imul(hash, 31) + value) | 0;
    return `${canvas.width} × ${canvas.height}: ${hash}`;
  }, url);
}

const pictures: readonly (readonly [string, string, Uint8Array])[] = [
  ["photograph", "image/jpeg", photograph(1)],
  ["turned photograph", "image/jpeg", photograph(6)],
  ["PNG", "image/png", talkativePng(1)],
  ["turned PNG", "image/png", talkativePng(8)],
  ["WebP", "image/webp", talkativeWebp(1)],
  ["turned WebP", "image/webp", talkativeWebp(6)],
  ["GIF", "image/gif", talkativeGif()],
];

test.each(pictures)("a browser shows the same %s without its metadata", async (_name, mediaType, bytes) => {
  const bare = stripMetadata(bytes);
  expect(Buffer.from(bare).includes(secret)).toBe(false);
  expect(await shown(bare, mediaType)).toBe(await shown(bytes, mediaType));
});

test("the browser does tell pictures apart, and turns them", async () => {
  expect(await shown(photograph(6), "image/jpeg")).toMatch(/^1654 × 2480/);
  expect(await shown(wholePng(12, 7), "image/png")).toMatch(/^12 × 7/);
  expect(await shown(talkativeWebp(), "image/webp")).not.toBe(await shown(wholePng(12, 7), "image/png"));
});
