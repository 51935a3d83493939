import { type Bench, startBench } from "./harness.ts";
import { blankForm, goTo, openPane, overflowAt, type Pane, sampleForm, violationsIn } from "./pane-bench.ts";

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

for (const view of views)
  for (const look of looks)
    test(`${view.name} (${look.name}): axe finds nothing, and nothing sticks out at 320, 270 and 165 px`, async () => {
      const pane = await openPane(bench, { ...view.query, ...look.query });
      await view.reach(pane);
      expect(await violationsIn(pane)).toEqual([]);
      for (const width of [320, 270, 165]) expect([width, await overflowAt(pane, width)]).toEqual([width, 0]);
      await pane.page.context().close();
    });

test("opened in a plain browser, the pane explains where it belongs", async () => {
  const page = await bench.open("/bare.html");
  await page.route("**/shim.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await page.goto(`${bench.address}/taskpane.html`);
  await page.getByRole("heading", { name: /gehört in Word|belongs in Word/ }).waitFor();
  await page.context().close();
});
