import { type Bench, startBench } from "./harness.ts";
import { documentXml, overflowAt, type Pane, typeInto, violationsIn } from "./pane-bench.ts";
import {
  actAs,
  begin,
  gueltigkeit,
  openUmlauf,
  press,
  readingOf,
  setUp,
  sign,
  waitForGueltigkeit,
} from "./umlauf-bench.ts";

let bench: Bench;
let pane: Pane;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench?.close());
afterEach(() => pane?.page.context().close());

const verband = "Verband offener Werkstätten";
const reihe = [
  { organisation: verband, abschnitte: ["Funktionsweise"], email: "kurz@verband.example" },
  { organisation: "Rechtsamt", verfuegung: "recht", abschnitte: ["Rechtliche Grundlage"] },
  { organisation: "Genossenschaft Mitte eG", abschnitte: ["Anwendungsbeispiele"] },
  { organisation: "Oberbürgermeisterin", verfuegung: "schlusszeichnung" },
];

test("in a Reihe of four a change overtakes exactly whom it concerns, who signs again, up to the release", async () => {
  pane = await openUmlauf(bench);
  await setUp(pane, reihe);
  await begin(pane);
  await sign(pane, verband, "Hr. Kurz");
  await sign(pane, "Rechtsamt", "Fr. Streng");

  await typeInto(pane, "steckbrief.funktionsweise", "Jede Woche. ");
  await waitForGueltigkeit(pane, verband, "ueberholt");
  expect(await gueltigkeit(pane, "Rechtsamt")).toBe("gueltig");
  const changes = pane.frame.locator('[data-changes="funktionsweise"]');
  await changes.locator("summary").click();
  expect(await changes.locator("ins").allTextContents()).toEqual([expect.stringContaining("Jede Woche.")]);
  await actAs(pane, "Hr. Kurz");
  await press(pane, "Erneut zeichnen: mitgezeichnet");
  await waitForGueltigkeit(pane, verband, "gueltig");

  await sign(pane, "Genossenschaft Mitte eG", "Hr. Mitte");
  await actAs(pane, "Fr. Lang");
  await press(pane, "In die Schlusszeichnung geben");
  await pane.frame.getByRole("heading", { name: /^Umlauf: Schlusszeichnung/ }).waitFor();
  await press(pane, "Freigeben");
  await pane.frame
    .getByRole("alert")
    .getByText(/Schlusszeichnung von Oberbürgermeisterin fehlt/)
    .waitFor();
  await sign(pane, "Oberbürgermeisterin", "OB Stark");
  await actAs(pane, "Fr. Lang");
  await press(pane, "Freigeben");
  await pane.frame.getByText(/^Freigegeben am/).waitFor();

  const { umlauf, breaks, lage } = await readingOf(pane);
  expect({ lage, breaks, zustand: umlauf?.zustand }).toEqual({
    lage: "whole",
    breaks: [],
    zustand: "freigegeben",
  });
  expect(umlauf?.zeichnungen.map(({ wer }) => wer)).toEqual([
    "Hr. Kurz",
    "Fr. Streng",
    "Hr. Kurz",
    "Hr. Mitte",
    "OB Stark",
  ]);
  const xml = await documentXml(pane);
  expect(xml.match(/w:val="steckbrief\.umlauf"/g)).toHaveLength(1);
  expect(xml).toMatch(/steckbrief\.stadt"\/>(?:(?!<\/w:sdtPr>).)*sdtContentLocked/s);
  expect(await violationsIn(pane)).toEqual([]);
  expect(await overflowAt(pane, 320)).toBe(0);
}, 240_000);
