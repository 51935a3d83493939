import { writeUmlauf } from "../../src/docx/write-umlauf.ts";
import { signedBy } from "../umlauf/sample.ts";
import { violationsIn } from "./axe.ts";
import { type Bench, startBench } from "./harness.ts";
import { blankForm, goTo, openBytes, openPane, overflowAt, type Pane, sampleForm } from "./pane-bench.ts";
import { filledForm } from "./umlauf-bench.ts";
import { returned } from "./umlauf-files.ts";

let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench?.close());

const json = {
  schema: "urn:steckbrief:schema:1",
  id: "0d2f8f4e-9a53-4b7c-8a71-0c9be2a1f001",
  stadt: "Leipzig",
  instrument: null,
  zeitraum: { text: "seit 2017", start: "2017", end: null, ongoing: true, edtf: "2017/.." },
  beschreibung: "Kurz.\n- eins",
  anwendungsbeispiele: [{ id: "c", text: "Fall C" }],
  funktionsweise: null,
  rechtlicheGrundlage: null,
  uebertragbarkeit: null,
  projektbilder: [],
  ansprechpartner: null,
};

/** Each view: the document it needs, and the way to it. The names are German; English takes the same way by place. */
const views: readonly {
  readonly name: string;
  readonly query: Readonly<Record<string, string>>;
  readonly reach: (pane: Pane) => Promise<void>;
}[] = [
  {
    name: "start",
    query: {},
    reach: async ({ frame }) =>
      frame.getByRole("button", { name: /dieses Dokument|this document/ }).waitFor(),
  },
  {
    name: "fill, blank",
    query: blankForm,
    reach: async ({ frame }) => frame.locator('[data-field="stadt"]').waitFor(),
  },
  {
    name: "fill, sample, all help open",
    query: sampleForm,
    reach: async ({ frame }) => {
      await frame.locator('[data-field="stadt"]').waitFor();
      for (const help of await frame.locator("summary").all()) await help.click();
    },
  },
  {
    name: "picture",
    query: blankForm,
    reach: async ({ frame }) => {
      await frame.getByRole("button", { name: /^(Bild 1: Bild wählen|Picture 1: Choose picture)$/ }).click();
      await frame.locator('input[type="file"]').setInputFiles("assets/muster/IMG_BEISPIELBILD.JPG");
      await frame.locator("select").waitFor();
    },
  },
  {
    name: "hand over",
    query: sampleForm,
    reach: async (pane) => {
      await goTo(pane, (await isGerman(pane)) ? "Übergeben" : "Hand over");
      await pane.frame.getByRole("button", { name: /JSON speichern|Save JSON/ }).waitFor();
    },
  },
  {
    name: "import, with its question",
    query: sampleForm,
    reach: async (pane) => {
      await goTo(pane, (await isGerman(pane)) ? "Einlesen" : "Import");
      await pane.frame.locator("textarea").fill(JSON.stringify(json));
      await pane.frame.getByRole("button", { name: /Prüfen|See what/ }).click();
      await pane.frame.locator('input[type="checkbox"]').first().waitFor();
    },
  },
];

async function isGerman({ frame }: Pane): Promise<boolean> {
  await frame.locator("nav").waitFor();
  return (await frame.locator("html").getAttribute("lang")) === "de";
}

const looks = [
  { name: "German, light", query: {} },
  { name: "English, dark", query: { pane: "en", theme: "dark" } },
];

/** Whether light text stands on a dark ground. */
const isDark = ({ frame }: Pane): Promise<boolean> =>
  frame.evaluate(() => {
    const lightness = (color: string) => Number(/\d+/.exec(color)?.[0]);
    const { color, backgroundColor } = getComputedStyle(
      document.querySelector(".fui-FluentProvider") ?? document.body,
    );
    return lightness(color) > lightness(backgroundColor);
  });

for (const view of views)
  for (const look of looks)
    test(`${view.name} (${look.name}): axe finds nothing, and nothing sticks out at 320, 270 and 165 px`, async () => {
      const pane = await openPane(bench, { ...view.query, ...look.query });
      await view.reach(pane);
      expect(await isDark(pane)).toBe("theme" in look.query);
      expect(await violationsIn(pane.frame)).toEqual([]);
      for (const width of [320, 270, 165]) expect([width, await overflowAt(pane, width)]).toEqual([width, 0]);
      await pane.page.context().close();
    });

/** The pages of the Umlauf, one reached from the other: the text to press, German or English, and what shows then. */
const pages = [
  { name: "overview", press: null },
  { name: "station", press: /^(Für Rechtsamt handeln|Act for Rechtsamt)$/ },
  { name: "back", press: /^(Zurück zur Übersicht|Back to the overview)$/ },
  { name: "route", press: /^(Laufweg ändern|Change the route)$/ },
  { name: "station form", press: /^(Station hinzufügen|Add a station)$/ },
  { name: "back from the route", press: /^(Zurück zur Übersicht|Back to the overview)$/ },
  { name: "merge", press: /^(Rückläufe zusammenführen|Merge returned copies)$/ },
] as const;

for (const look of looks)
  test(`every page of the Umlauf (${look.name}): axe finds nothing, and nothing sticks out at 320, 270 and 165 px`, async () => {
    const pane = await openPane(bench, { ...blankForm, ...look.query });
    const { frame } = pane;
    await frame.locator('[data-field="stadt"]').waitFor();
    const check = async (name: string) => {
      expect([name, await violationsIn(pane.frame)]).toEqual([name, []]);
      for (const width of [320, 270, 165])
        expect([name, width, await overflowAt(pane, width)]).toEqual([name, width, 0]);
    };
    await goTo(pane, (await isGerman(pane)) ? "Umlauf" : "Circulation");
    await frame.getByRole("button", { name: /^(Umlauf anlegen|Create the circulation)$/ }).waitFor();
    await check("set-up");
    // Signed by two, and then a word of the first one's section changed.
    const changed = returned(writeUmlauf(filledForm(), signedBy(2)), {
      funktionsweise: "Sie schreiben sich.",
    });
    await openBytes(pane, changed);
    await frame.locator('[data-gueltigkeit="ueberholt"]').first().waitFor();
    for (const page of pages) {
      if (page.press !== null) await frame.getByRole("button", { name: page.press }).first().click();
      await frame.locator("details").evaluateAll((all) => {
        for (const one of all) if (one instanceof HTMLDetailsElement) one.open = true;
      });
      await check(page.name);
    }
    await pane.page.context().close();
  }, 180_000);

test("opened in a plain browser, the pane explains where it belongs", async () => {
  const page = await bench.open("/bare.html");
  await page.route("**/shim.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await page.goto(`${bench.address}/taskpane.html`);
  await page.getByRole("heading", { name: /gehört in Word|belongs in Word/ }).waitFor();
  await page.context().close();
});
