/** Takes the pictures of the documentation: `npm run build:pictures`. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { muster } from "../src/steckbrief/muster.ts";
import { launchChromium } from "../tests/e2e/browser.mjs";
import { build } from "./build.ts";
import { takeRegisterPictures } from "./register-pictures.ts";
import { serve } from "./serve.ts";
import { takeUmlaufPictures } from "./umlauf-pictures.ts";

const folder = await mkdtemp(join(tmpdir(), "steckbrief-pictures-"));
await build("pane", join(folder, "pane"), "production");
await build("workbench", join(folder, "workbench"), "production");
const serving = await serve({ build: folder, port: 0 });
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  await page.goto(`${serving.address}/?document=/documents/steckbrief.docx`);
  const pane = await (await page.waitForSelector("iframe")).contentFrame();
  if (pane === null) throw new Error("the pane's iframe has no frame");
  await pane.locator('[data-field="stadt"]').waitFor();
  const texts: readonly (readonly [string, string])[] = [
    ["stadt", "X-town"],
    ["instrument", "Kooperationsvereinbarung"],
    ["zeitraum", "seit 10/17"],
    [
      "beschreibung",
      `${muster.beschreibung} ${muster.rechtlicheGrundlage} ${muster.rechtlicheGrundlage}`.replaceAll(
        "\n",
        " ",
      ),
    ],
  ];
  for (const [field, text] of texts) {
    await page.evaluate((tag) => window.workbench.selectTag(tag), `steckbrief.${field}`);
    await page.keyboard.insertText(text.trim());
  }
  await pane
    .getByText(/Zeichen zu viel/)
    .first()
    .waitFor();
  // The bars glide to their place.
  await page.waitForTimeout(1000);
  await page.screenshot({ path: "docs/pictures/werkbank.png" });
  await takeUmlaufPictures(browser, serving.address);
  await takeRegisterPictures(browser);
} finally {
  await browser.close();
  await serving.stop();
  await rm(folder, { recursive: true });
}
