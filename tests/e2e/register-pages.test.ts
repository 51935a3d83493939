import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { violationsIn } from "./axe.ts";
import { launchChromium } from "./browser.mjs";
import { type RunningSite, runSite } from "./register-site.ts";

let browser: Browser;
let site: RunningSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), runSite()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Every public page, and every page of the desk, by the German path. */
const publicPages = (): readonly string[] => [
  "/",
  "/?q=Erbbaurecht&laufend=ja",
  "/?q=gibtesnicht",
  "/karte",
  "/zeitleiste",
  `/steckbriefe/${site.id}`,
  `/steckbriefe/${site.id}/versionen`,
  `/steckbriefe/${site.id}/versionen/1`,
  `/steckbriefe/${site.id}/aenderungen`,
  `/vergleich?id=${site.id}`,
  "/daten",
  "/ueber",
  "/impressum",
  "/datenschutz",
  "/barrierefreiheit",
  "/steckbriefe/fehlt",
  "/redaktion/anmelden",
];
const deskPages = (): readonly string[] => [
  "/redaktion",
  `/redaktion/steckbriefe/${site.waiting}`,
  `/redaktion/steckbriefe/${site.id}`,
  "/redaktion/dubletten",
  "/redaktion/personen",
  "/redaktion/protokoll",
];
const inEnglish = (path: string): string => `/en${path}`.replace(/^\/en\/(\?|$)/, "/en$1");

async function withPage(options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options);
  try {
    await use(await context.newPage());
  } finally {
    await context.close();
  }
}

async function logIn(page: Page): Promise<void> {
  await page.goto(`${site.base}/redaktion`);
  await page.getByLabel("Zugangsschlüssel").fill(site.token);
  await page.getByRole("button", { name: "Anmelden" }).click();
  await page.getByRole("heading", { name: "Eingang" }).waitFor();
}

/** How many pixels a page is too wide. */
async function surplusOf(page: Page): Promise<number> {
  return await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

test.each([
  ["German, on a desktop", { viewport: { width: 1280, height: 900 } }, (path: string) => path, 1],
  // What differs from the desktop is the width, which is measured everywhere, and the words.
  ["English, on a phone of 320 pixels", { viewport: { width: 320, height: 640 } }, inEnglish, 2],
  // What differs is the colours: every third page shows them all.
  ["German, dark", { colorScheme: "dark" as const }, (path: string) => path, 3],
])(
  "axe finds nothing and nothing is too wide on any page: %s",
  async (_how, options, localized, step) => {
    await withPage(options, async (page) => {
      const found: unknown[] = [];
      const look = async (paths: readonly string[]): Promise<void> => {
        for (const [index, path] of paths.entries()) {
          await page.goto(`${site.base}${localized(path)}`);
          const surplus = await surplusOf(page);
          if (surplus > 0) found.push({ path, surplus });
          if (index % step === 0) found.push(...(await violationsIn(page)).map((each) => ({ path, each })));
        }
      };
      await look(publicPages());
      await logIn(page);
      await look(deskPages());
      expect(found).toEqual([]);
    });
  },
  240_000,
);

test("nothing is asked of other hosts, and nothing breaks the policy of the pages", async () => {
  await withPage({}, async (page) => {
    const elsewhere: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(`${site.base}/`)) elsewhere.push(request.url());
    });
    page.on("console", (message) => {
      if (/Content.Security.Policy|Refused to/.test(message.text())) complaints.push(message.text());
    });
    for (const path of publicPages()) await page.goto(`${site.base}${path}`);
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family);
    });
    expect(fonts.some((family) => family.includes("Fira Sans"))).toBe(true);
    expect([elsewhere, complaints]).toEqual([[], []]);
  });
});

test("the first key leads past the header, and the keyboard alone searches, narrows and compares", async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.base}/`);
    await page.keyboard.press("Tab");
    const skip = page.locator(":focus");
    expect(await skip.textContent()).toBe("Zum Inhalt springen");
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").getAttribute("name")).toBe("q");
    await page.keyboard.type("Stadt");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\?q=Stadt/);
    expect(await page.locator("mark").count()).toBeGreaterThan(0);
    for (const index of [0, 1]) {
      await page.getByRole("checkbox").nth(index).focus();
      await page.keyboard.press("Space");
    }
    await page.getByRole("button", { name: "Gewählte vergleichen" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Steckbriefe vergleichen" }).waitFor();
    expect(await page.getByText("Aus dem Vergleich nehmen").count()).toBe(2);
  });
});

test("a point of the map leads to what is there, and whoever does not want it skips it", async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.base}/karte`);
    await page.getByRole("link", { name: "Karte überspringen" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const inList = await page.locator(":focus").evaluate((each) => each.closest("#orte") !== null);
    expect(inList).toBe(true);
    await page.getByRole("link", { name: /^Bonn: / }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /Erbbaurecht für Hausprojekte/ }).waitFor();
  });
});

test("an editor checks, corrects the field of action and sees it in the catalogue, without any script", async () => {
  await withPage({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } }, async (page) => {
    await logIn(page);
    await page.goto(`${site.base}/redaktion/steckbriefe/${site.id}`);
    await page.getByLabel("Aktionsfeld").selectOption("Trägermodelle");
    await page
      .locator("form", { has: page.getByLabel("Aktionsfeld") })
      .getByRole("button")
      .click();
    await page.getByText("Erledigt.").waitFor();
    await page.goto(`${site.base}/steckbriefe/${site.id}`);
    expect(await page.getByRole("complementary").textContent()).toContain("Trägermodelle");
  });
});

test("on paper a record is its fields and its source: no navigation, no forms, no search", async () => {
  await withPage({}, async (page) => {
    await page.emulateMedia({ media: "print" });
    await page.goto(`${site.base}/steckbriefe/${site.id}`);
    expect(await page.getByRole("navigation").count()).toBe(0);
    expect(await page.getByText("Herunterladen").isVisible()).toBe(false);
    expect(await page.getByText("So zitieren").isVisible()).toBe(true);
    expect(await page.getByRole("img").isVisible()).toBe(true);
  });
});

test("in a theme of the system's own colours the map and the timeline still show what they show", async () => {
  await withPage({ forcedColors: "active" }, async (page) => {
    await page.goto(`${site.base}/karte`);
    const [land, point] = await page.evaluate(() =>
      [".map-land", ".map-point circle"].map((selector) => {
        const element = document.querySelector(selector);
        return element === null ? "" : getComputedStyle(element).fill;
      }),
    );
    expect(point).not.toBe(land);
    await page.goto(`${site.base}/zeitleiste`);
    const bar = await page.evaluate(() => {
      const element = document.querySelector(".timeline-bar, .timeline-open");
      return element === null ? "" : getComputedStyle(element).fill;
    });
    expect(bar).not.toBe("rgba(0, 0, 0, 0)");
  });
});

test("while all of this was looked at nothing failed", () => {
  expect(site.failures).toEqual([]);
});
