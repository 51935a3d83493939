import type { Browser } from "playwright-core";
import { runSite } from "../tests/e2e/register-site.ts";

/** Takes the pictures of the register for the handbooks. */
export async function takeRegisterPictures(browser: Browser): Promise<void> {
  const site = await runSite();
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  try {
    await page.goto(`${site.base}/karte`);
    await page.screenshot({ path: "docs/pictures/register-katalog.png" });
    await page.goto(`${site.base}/redaktion`);
    await page.getByLabel("Zugangsschlüssel").fill(site.token);
    await page.getByRole("button", { name: "Anmelden" }).click();
    await page.getByRole("heading", { name: "Eingang" }).waitFor();
    await page.screenshot({ path: "docs/pictures/register-redaktion.png" });
    await page.goto(`${site.base}/redaktion/steckbriefe/${site.waiting}`);
    await page.screenshot({ path: "docs/pictures/register-pruefen.png" });
  } finally {
    await page.close();
    await site.close();
  }
}
