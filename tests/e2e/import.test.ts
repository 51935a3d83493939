import fc from "fast-check";
import { formatSteckbrief } from "../../src/steckbrief/canonical.ts";
import type { Steckbrief } from "../../src/steckbrief/value.ts";
import { arbitrarySteckbrief } from "../steckbrief/arbitrary.ts";
import { type Bench, startBench } from "./harness.ts";
import {
  blankForm,
  controlXml,
  documentXml,
  editDocument,
  goTo,
  openPane,
  type Pane,
  waitForState,
} from "./pane-bench.ts";

let bench: Bench;
let pane: Pane;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench?.close());
afterEach(() => pane?.page.context().close());

const button = (name: string | RegExp) => pane.frame.getByRole("button", { name });

/** Reads a JSON in, with everything that it would change; says whether there was anything. */
async function importJson(json: string): Promise<void> {
  await goTo(pane, "Übergeben");
  await goTo(pane, "Einlesen");
  await pane.frame.getByLabel("Oder Inhalt einfügen").fill(json);
  await button("Prüfen, was sich ändert").click();
  await pane.frame.getByRole("heading", { name: "Das würde sich ändern" }).waitFor();
  for (const box of await pane.frame.locator(".change input").all()) await box.check();
  await button(/Änderung(en)? übernehmen$/).click();
  await pane.frame.getByText(/Änderung(en)? (ist|sind) im Dokument/).waitFor();
}

/** The JSON as the pane exports it, by the step that shows it as text. */
async function exportedJson(): Promise<string> {
  await goTo(pane, "Übergeben");
  await pane.frame.getByText("Andere Wege").click();
  await button("Text anzeigen und selbst kopieren").click();
  return pane.frame.getByLabel("JSON zum Markieren und Kopieren").inputValue();
}

const steckbriefe = fc.sample(arbitrarySteckbrief, { numRuns: 6, seed: 20261125 }).map(
  (steckbrief, index): Steckbrief => ({
    ...steckbrief,
    id: `0d2f8f4e-9a53-4b7c-8a71-0c9be2a1f00${index}`,
  }),
);

test("whatever a JSON holds, the document holds the same after the import, whatever it held before", async () => {
  pane = await openPane(bench, blankForm);
  await waitForState(pane, "stadt", "empty");
  for (const steckbrief of steckbriefe) {
    const json = formatSteckbrief(steckbrief);
    await importJson(json);
    expect(await exportedJson()).toBe(json);
  }
}, 240_000);

test("lists come in as lists, and what stands beside the form stays as it is, tracking on or off", async () => {
  pane = await openPane(bench, blankForm);
  await waitForState(pane, "stadt", "empty");
  const letterhead = `<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Stadt Würzburg, Ref. IV</w:t></w:r></w:p>`;
  await editDocument(pane, (xml) => xml.replace("<w:body>", `<w:body>${letterhead}`));
  await waitForState(pane, "stadt", "empty");
  await pane.page.evaluate(() => {
    window.workbench.document.tracking = "TrackAll";
  });
  const given = { ...steckbriefe[0], beschreibung: "So geht es:\n- eins\n  - eins a\n- zwei\nUnd Schluss." };
  const json = formatSteckbrief(given);
  await importJson(json);
  expect(await exportedJson()).toBe(json);
  const xml = await documentXml(pane);
  expect(xml).toContain(letterhead);
  expect(controlXml(xml, "steckbrief.beschreibung").match(/<w:ilvl w:val="\d"\/>/g)).toEqual([
    `<w:ilvl w:val="0"/>`,
    `<w:ilvl w:val="1"/>`,
    `<w:ilvl w:val="0"/>`,
  ]);
  expect(xml).not.toMatch(/<w:(ins|del) /);
  expect(await pane.page.evaluate(() => window.workbench.document.tracking)).toBe("TrackAll");

  // A text without a list leaves the list behind.
  await importJson(formatSteckbrief({ ...given, beschreibung: "Nur ein Satz." }));
  expect(controlXml(await documentXml(pane), "steckbrief.beschreibung")).not.toContain("<w:numPr>");
}, 120_000);
