import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Download, Frame, Page } from "playwright-core";
import type { Steckbrief } from "../../src/steckbrief/value.ts";
import { compileCommandLine, steckbrief } from "../cli/run.ts";
import { type Bench, paneFrame, startBench } from "./harness.ts";

let bench: Bench;
const folder = mkdtempSync(join(tmpdir(), "steckbrief-journey-"));

beforeAll(async () => {
  compileCommandLine();
  bench = await startBench();
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true });
});

/** What is typed into the short fields, in the order of the form. */
const lines: readonly (readonly [string, string])[] = [
  ["steckbrief.stadt", "Würzburg"],
  ["steckbrief.instrument", "Kooperationsvereinbarung & Stadtteilfonds 🤝"],
  ["steckbrief.zeitraum", "seit 01/2017"],
  ["steckbrief.ansprechpartner.referat", "Referat für Stadtentwicklung"],
  ["steckbrief.ansprechpartner.name", "Frau Özgür-Groß"],
  ["steckbrief.ansprechpartner.email", "stadtentwicklung@stadt.example"],
  ["steckbrief.ansprechpartner.telefon", "0931 370-1234"],
];

const row = (pane: Frame, key: string) => pane.locator(`[data-field="${key}"]`);

/** Puts the caret into a control by a click on its field in the document. */
async function enter(page: Page, tag: string): Promise<void> {
  await page.evaluate((name) => {
    if (!window.workbench.selectTag(name)) throw new Error(`no control ${name}`);
  }, tag);
}

async function typeInto(page: Page, tag: string, text: string): Promise<void> {
  await enter(page, tag);
  await page.keyboard.type(text);
}

/** Many characters in one go, as a paste of the system's input method does. */
async function fill(page: Page, tag: string, text: string): Promise<void> {
  await enter(page, tag);
  await page.keyboard.insertText(text);
}

/** A page whose every request beyond this machine is refused and recorded. */
async function openAlone(path: string): Promise<{ page: Page; outside: string[] }> {
  const outside: string[] = [];
  const page = await bench.open(path);
  await page.route(
    (url) => url.hostname !== "localhost",
    (route) => {
      outside.push(route.request().url());
      return route.abort();
    },
  );
  return { page, outside };
}

/** The JSON that the pane exports as a download (the save dialog is the system's and can't be driven). */
async function exportJson(page: Page, pane: Frame): Promise<Buffer> {
  await pane.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
  await pane.getByRole("button", { name: "Übergeben", exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    pane.getByRole("button", { name: "JSON speichern …" }).click(),
  ]);
  return await bytesOf(download);
}

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What the command line reads from the document as the workbench saves it. */
async function extractSaved(page: Page): Promise<Buffer> {
  const file = join(folder, "gespeichert.docx");
  writeFileSync(file, await page.evaluate(() => window.workbench.save()));
  const { stdout } = await steckbrief(["extract", "--bare", file]);
  return stdout;
}

test("a clerk inserts, fills in and hands over the Steckbrief, and the command line reads the same bytes", async () => {
  const { page, outside } = await openAlone("/");
  const pane = await paneFrame(page);

  await pane.getByRole("button", { name: "Steckbrief in dieses Dokument einfügen" }).click();
  await row(pane, "stadt").waitFor();

  // What the form brought along is seen at once: its headings look like headings.
  const heading = page.getByText("Beschreibung (WAS)", { exact: true }).first();
  expect(await heading.evaluate((element) => Number(getComputedStyle(element).fontWeight))).toBe(700);

  for (const [tag, text] of lines) await typeInto(page, tag, text);
  await row(pane, "stadt").and(pane.locator('[data-state="fine"]')).waitFor();

  // Over the limit: the counter moves with every key, and the finding says how much is too much.
  await fill(page, "steckbrief.beschreibung", "ä".repeat(995));
  await row(pane, "beschreibung").getByText("995 von 1000").waitFor();
  await page.keyboard.type(" zu lang");
  await row(pane, "beschreibung").getByText("1003 von 1000").waitFor();
  await row(pane, "beschreibung").getByText("3 Zeichen zu viel").waitFor();
  for (const _ of "lang") await page.keyboard.press("Backspace");
  await row(pane, "beschreibung").getByText("998 von 1000").waitFor(); // A blank at the end counts nothing.

  // A real list.
  await typeInto(page, "steckbrief.funktionsweise", "So geht es:");
  await page.keyboard.press("Enter");
  await page.keyboard.type("- gemeinsam schreiben");
  await page.keyboard.press("Enter");
  await page.keyboard.type("öffentlich unterzeichnen 👩🏻‍🚀");
  await typeInto(page, "steckbrief.uebertragbarkeit", "Überall, wo man sich traut.");

  // Two cases, the second with a tracked deletion.
  await typeInto(page, "steckbrief.anwendungsbeispiele.a", "2017 im alten Kaufhaus");
  await pane.getByRole("button", { name: "Anwendungsfall hinzufügen" }).click();
  await pane.getByText("Anwendungsfall B", { exact: true }).waitFor();
  await typeInto(page, "steckbrief.anwendungsbeispiele.b", "2019 am Fluss weg");
  await page.getByRole("button", { name: /nachverfolgen/i }).click();
  await enter(page, "steckbrief.anwendungsbeispiele.b");
  await page.keyboard.press("End");
  for (const _ of " weg") await page.keyboard.press("Backspace");
  await pane.getByText(/Änderungen werden nachverfolgt/).waitFor();
  await page.getByRole("button", { name: /nachverfolgen/i }).click();

  // A picture with all that belongs to it.
  await pane.getByRole("button", { name: "Bild 1: Bild wählen" }).click();
  await pane.locator('input[type="file"]').setInputFiles("assets/muster/IMG_BEISPIELBILD.JPG");
  await pane.getByText(/Gut für den Druck/).waitFor();
  await pane.getByLabel("Alternativtext").fill("Ein Haus mit offenen Türen");
  await pane.getByLabel("Urheber:in").fill("Jörg Weiß");
  await pane.getByRole("checkbox").check();
  await pane.getByRole("button", { name: "Bild einfügen" }).click();
  await pane.getByRole("button", { name: "Bild 1: Ersetzen" }).waitFor();

  const exported = await exportJson(page, pane);
  const extracted = await extractSaved(page);
  expect(exported.toString("utf8")).toBe(extracted.toString("utf8"));

  const read = JSON.parse(exported.toString("utf8")) as Steckbrief;
  expect(read).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f-]{27}$/),
    stadt: "Würzburg",
    instrument: "Kooperationsvereinbarung & Stadtteilfonds 🤝",
    zeitraum: { text: "seit 01/2017", edtf: "2017-01/.." },
    beschreibung: `${"ä".repeat(995)} zu`,
    anwendungsbeispiele: [
      { id: "a", text: "2017 im alten Kaufhaus" },
      { id: "b", text: "2019 am Fluss" },
    ],
    funktionsweise: "So geht es:\n- gemeinsam schreiben\n- öffentlich unterzeichnen 👩🏻‍🚀",
    projektbilder: [
      {
        dateiname: "IMG_BEISPIELBILD.JPG",
        alt: "Ein Haus mit offenen Türen",
        urheber: "Jörg Weiß",
        einwilligung: true,
        width: 2480,
        height: 1654,
      },
    ],
    ansprechpartner: { name: "Frau Özgür-Groß" },
  });
  expect(outside).toEqual([]);
  await page.context().close();
}, 120_000);

test("the same journey goes by keyboard alone", async () => {
  const { page } = await openAlone("/");
  const pane = await paneFrame(page);
  const primary = pane.getByRole("button", { name: "Steckbrief in dieses Dokument einfügen" });
  await primary.waitFor();

  await pressUntil(page, "F6", () => inPane(page));
  await pressUntil(page, "Tab", () => primary.evaluate((element) => element === document.activeElement));
  await page.keyboard.press("Enter");
  await pane.getByText("Das Formular ist im Dokument.").waitFor();
  // A field's button leads to its place; F6 goes into the document, and back.
  const keys = ["stadt", "instrument", "zeitraum", "beschreibung", "funktionsweise", "uebertragbarkeit"];
  for (const key of keys) {
    const button = row(pane, key).getByRole("button").first();
    if (!(await inPane(page))) await page.keyboard.press("F6");
    await pressUntil(page, "Tab", () => button.evaluate((element) => element === document.activeElement));
    await page.keyboard.press("Enter");
    await caretIn(page, `steckbrief.${key}`);
    await page.keyboard.press("F6");
    await page.keyboard.type(key === "zeitraum" ? "2014 bis 2016" : `Wort ${key}`);
    await row(pane, key).and(pane.locator('[data-state="fine"]')).waitFor();
  }
  await page.keyboard.press("F6");
  await pane.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
  const handOver = pane.getByRole("button", { name: "Übergeben", exact: true });
  await pressUntil(page, "Shift+Tab", () =>
    handOver.evaluate((element) => element === document.activeElement),
  );
  await page.keyboard.press("Enter");
  const save = pane.getByRole("button", { name: "JSON speichern …" });
  await save.waitFor();
  await pressUntil(page, "Tab", () => save.evaluate((element) => element === document.activeElement));
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const exported = await bytesOf(download);

  expect(exported.equals(await extractSaved(page))).toBe(true);
  expect(JSON.parse(exported.toString("utf8"))).toMatchObject({
    stadt: "Wort stadt",
    zeitraum: { edtf: "2014/2016" },
    uebertragbarkeit: "Wort uebertragbarkeit",
  });
  await page.context().close();
}, 120_000);

const inPane = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.localName === "iframe");

/** Waits until Word has put the caret where the pane asked for it. */
async function caretIn(page: Page, tag: string): Promise<void> {
  await page.waitForFunction((name) => {
    const { paragraph } = window.workbench.document.selection.start;
    const control = paragraph.parentElement?.parentElement;
    const around = [paragraph, control?.localName === "sdt" ? control : null].filter(
      (element) => element != null,
    );
    return around
      .flatMap((element) => [...element.getElementsByTagName("w:tag")])
      .some((element) => element.getAttribute("w:val") === name);
  }, tag);
}

/** Presses a key until something holds; a focus that never gets there is a failure, not a hang. */
async function pressUntil(page: Page, key: string, reached: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await reached()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`80 × ${key} did not get there`);
}
