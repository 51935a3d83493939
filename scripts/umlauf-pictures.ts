import type { Browser } from "playwright-core";
import { writeUmlauf } from "../src/docx/write-umlauf.ts";
import type { Bench } from "../tests/e2e/harness.ts";
import { blankForm, goTo, openBytes, openPane, waitForState } from "../tests/e2e/pane-bench.ts";
import { filledForm } from "../tests/e2e/umlauf-bench.ts";
import { returned } from "../tests/e2e/umlauf-files.ts";
import { signedBy } from "../tests/umlauf/sample.ts";

/** Takes the pictures of the two guides to the Umlauf: where it stands, and a section to sign again. */
export async function takeUmlaufPictures(browser: Browser, address: string): Promise<void> {
  const bench: Bench = {
    address,
    browser,
    open: async (path = "/") => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
      // A week after the sample's first day: nobody is overdue.
      await page.clock.setFixedTime(new Date("2026-05-11T08:00:00Z"));
      await page.goto(address + path);
      return page;
    },
    close: async () => undefined,
  };
  const pane = await openPane(bench, blankForm);
  const { page, frame } = pane;
  await waitForState(pane, "stadt", "empty");
  // Signed by two, and then a word of the first one's section changed.
  const changed = returned(writeUmlauf(filledForm(), signedBy(2)), {
    funktionsweise: "Die Partner treffen sich alle zwei Wochen.\n- Gemeinsames Zielbild\n- Meilensteine",
  });
  await openBytes(pane, changed);
  await goTo(pane, "Umlauf");
  const overtaken = frame.locator('li[data-gueltigkeit="ueberholt"]').first();
  await overtaken.waitFor();
  await page.screenshot({ path: "docs/pictures/umlauf-federfuehrung.png" });
  await overtaken.locator("[data-changes] summary").click();
  await overtaken.locator("ins").last().scrollIntoViewIfNeeded();
  await page.screenshot({ path: "docs/pictures/umlauf-partner.png" });
  await page.close();
}
