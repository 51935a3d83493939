import { type Bench, startBench } from "./harness.ts";
import {
  blankForm,
  controlXml,
  editDocument,
  goTo,
  openPane,
  type Pane,
  row,
  sampleForm,
  shownIn,
  typeInto,
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

test.each([
  "steckbrief.beschreibung",
  "steckbrief.stadt",
  "steckbrief.ansprechpartner.email",
  "steckbrief.anwendungsbeispiele.a",
  "steckbrief.projektbilder.1.bild",
  "steckbrief.projektbilder.2.urheber",
])("%s, deleted with its lock and all, is missed and comes back in its place", async (tag) => {
  pane = await openPane(bench, blankForm);
  const key = tag.split(".")[1] ?? "";
  await waitForState(pane, key, "empty");
  await typeInto(pane, "steckbrief.funktionsweise", "Bleibt stehen.");
  const order = () =>
    pane.page.locator("[data-tag]").evaluateAll((all) => all.map((each) => each.getAttribute("data-tag")));
  const before = await order();
  await editDocument(pane, (xml) => xml.replace(controlXml(xml, tag), isBlock(xml, tag) ? "<w:p/>" : ""));
  await waitForState(pane, key, "missing");
  await button(/wieder einfügen$/).click();
  await waitForState(pane, key, "empty");
  expect(await order()).toEqual(before);
  expect(await shownIn(pane, "steckbrief.funktionsweise").textContent()).toContain("Bleibt stehen.");
});

/** Whether the control stands between paragraphs rather than in one. */
function isBlock(xml: string, tag: string): boolean {
  return controlXml(xml, tag).includes("<w:p>") || controlXml(xml, tag).includes("<w:p ");
}

test("a field doubled by copy and paste is told, with the one that counts, and both can be reached", async () => {
  pane = await openPane(bench, blankForm);
  await typeInto(pane, "steckbrief.beschreibung", "Die längere Fassung zählt.");
  await waitForState(pane, "beschreibung", "fine");
  await editDocument(pane, (xml) => {
    const control = controlXml(xml, "steckbrief.beschreibung");
    return xml.replace(control, control.replace("Die längere Fassung zählt.", "Kurz.") + control);
  });
  await waitForState(pane, "beschreibung", "attention");
  await row(pane, "beschreibung")
    .getByText(/steht 2-mal im Dokument.*Es zählt die 2\. Stelle/)
    .waitFor();
  await row(pane, "beschreibung").getByText("26 von 1000").waitFor();
  await row(pane, "beschreibung")
    .getByRole("button", { name: /Stelle 1/ })
    .click();
  await pane.page.locator("[contenteditable]").first().focus();
  await pane.page.keyboard.type("Sehr ");
  await pane.page.locator('[data-tag="steckbrief.beschreibung"]', { hasText: "Sehr Kurz." }).waitFor();
});

test("a read-only document is told, and everything that would change it is switched off", async () => {
  pane = await openPane(bench, { ...sampleForm, fault: "read-only" });
  await pane.frame.getByText(/Das Dokument ist schreibgeschützt/).waitFor();
  expect(await button("Anwendungsfall hinzufügen").getAttribute("aria-disabled")).toBe("true");
  await goTo(pane, "Übergeben");
  await button("JSON speichern …").waitFor();
});

test("a Word that hands out no file exports what its fields show, and says so", async () => {
  pane = await openPane(bench, { ...sampleForm, fault: "no-bytes" });
  await waitForState(pane, "stadt", "fine");
  await goTo(pane, "Übergeben");
  await pane.frame.getByText(/Word hat das Dokument nicht lesbar herausgegeben/).waitFor();
  await button("JSON speichern …").waitFor();
});

test("a Word that refuses to insert says what, why in its own words, and what to do", async () => {
  pane = await openPane(bench, { fault: "refuses" });
  await button("Steckbrief in dieses Dokument einfügen").click();
  await pane.frame.getByText("Word hat einen Fehler gemeldet.").waitFor();
  await pane.frame.getByText(/Meldung von Word: GeneralException/).waitFor();
  await button("Meldung schließen").click();
  await pane.frame.getByText("Word hat einen Fehler gemeldet.").waitFor({ state: "detached" });
});

test("a Word that is too old is told what would do instead", async () => {
  pane = await openPane(bench, { fault: "oldest" });
  await pane.frame.getByRole("heading", { name: /Dieses Word ist zu alt|This Word is too old/ }).waitFor();
});

test("an older Word fills and exports all the same", async () => {
  pane = await openPane(bench, { ...blankForm, fault: "older" });
  await typeInto(pane, "steckbrief.stadt", "Ulm");
  await waitForState(pane, "stadt", "fine");
  await goTo(pane, "Übergeben");
  await button("JSON speichern …").waitFor();
});

test("the sample is called a sample", async () => {
  pane = await openPane(bench, sampleForm);
  await pane.frame.getByText(/Das ist das Muster/).waitFor();
});

test("screen readers hear of the limit when it is reached, not with every key", async () => {
  pane = await openPane(bench, blankForm);
  await waitForState(pane, "uebertragbarkeit", "empty");
  const heard = () => pane.frame.locator("[data-announcer]").textContent();
  await pane.page.evaluate(() => window.workbench.selectTag("steckbrief.uebertragbarkeit"));
  await pane.page.keyboard.insertText("x".repeat(700));
  await row(pane, "uebertragbarkeit").getByText("700 von 800").waitFor();
  expect(await heard()).toBe("");
  await pane.page.keyboard.insertText("x".repeat(101));
  await row(pane, "uebertragbarkeit").getByText("801 von 800").waitFor();
  expect(await heard()).toBe("Übertragbarkeit: zu lang, 1 Zeichen zu viel.");
});

test("a case is removed only after a question, by keyboard too", async () => {
  pane = await openPane(bench, blankForm);
  await button("Anwendungsfall hinzufügen").click();
  const remove = button("Anwendungsfall B entfernen");
  await remove.focus();
  await pane.page.keyboard.press("Enter");
  // The harmless answer has the focus, and gives it back.
  await pane.page.keyboard.press("Enter");
  await pane.page.keyboard.press("Enter");
  await pane.page.keyboard.press("Shift+Tab");
  await pane.page.keyboard.press("Enter");
  await remove.waitFor({ state: "detached" });
  expect(await pane.page.getByText("Anwendungsfall B", { exact: true }).count()).toBe(0);
  expect(await shownIn(pane, "steckbrief.anwendungsbeispiele.a").count()).toBe(1);
});

test("a picture that Word can't show everywhere is refused with a word on converting", async () => {
  pane = await openPane(bench, blankForm);
  await button("Bild 1: Bild wählen").click();
  const buffer = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1");
  await pane.frame
    .locator('input[type="file"]')
    .setInputFiles({ name: "IMG.HEIC", mimeType: "image/heic", buffer });
  await pane.frame.getByText(/HEIC-Bilder zeigt Word nicht überall.*JPEG/).waitFor();
});

test("each step of the way out is visible, and none is called done that may not be", async () => {
  pane = await openPane(bench, sampleForm);
  await waitForState(pane, "stadt", "fine");
  await pane.frame.evaluate(() => {
    Object.defineProperty(window, "showSaveFilePicker", {
      value: () => Promise.reject(new DOMException("cross-origin frame", "SecurityError")),
    });
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new DOMException("policy", "NotAllowedError")) },
    });
    document.execCommand = () => false;
  });
  await goTo(pane, "Übergeben");
  await button("JSON speichern …").click();
  const steps = () =>
    pane.frame
      .locator("ol [data-rung]")
      .evaluateAll((all) =>
        all.map((each) => `${each.getAttribute("data-rung")} ${each.getAttribute("data-outcome")}`),
      );
  await pane.frame.getByText(/Download gestartet – bitte prüfen/).waitFor();
  expect(await steps()).toEqual(["picker refused", "download started"]);
  await button("Nichts angekommen? Nächster Weg").click();
  await pane.frame.getByLabel("JSON zum Markieren und Kopieren").waitFor();
  expect(await steps()).toEqual(["picker refused", "download started", "clipboard refused", "text shown"]);
  expect(await pane.frame.getByLabel("JSON zum Markieren und Kopieren").inputValue()).toMatch(
    /^\{"schema".*\}\n$/,
  );
  await pane.frame.getByText("Andere Wege").click();
  await button("Im Word-Dokument ablegen").click();
  await pane.frame.getByText(/Liegt im Dokument/).waitFor();
});

test("a Word that loses custom XML is not believed", async () => {
  pane = await openPane(bench, { ...sampleForm, fault: "loses-custom-xml" });
  await waitForState(pane, "stadt", "fine");
  await goTo(pane, "Übergeben");
  await pane.frame.getByText("Andere Wege").click();
  await button("Im Word-Dokument ablegen").click();
  await pane.frame.locator('[data-rung="part"][data-outcome="refused"]').waitFor();
});

test("a JSON fills a blank form and comes out again byte for byte", async () => {
  pane = await openPane(bench, sampleForm);
  await waitForState(pane, "stadt", "fine");
  const given = (await exportedJson()).replace('"id":null', '"id":"0d2f8f4e-9a53-4b7c-8a71-0c9be2a1f001"');
  await pane.page.context().close();

  pane = await openPane(bench, blankForm);
  await goTo(pane, "Einlesen");
  await pane.frame.getByLabel("Oder Inhalt einfügen").fill(given);
  await button("Prüfen, was sich ändert").click();
  await button(/Änderungen übernehmen$/).click();
  await pane.frame.getByText(/Änderungen sind im Dokument/).waitFor();
  await pane.frame.getByText(/Bilder stecken nicht in der JSON-Datei.*IMG_BEISPIELBILD\.JPG/).waitFor();
  expect(await exportedJson()).toBe(given);
});

/** The JSON as text: by the step that shows it. */
async function exportedJson(): Promise<string> {
  await goTo(pane, "Übergeben");
  await pane.frame.getByText("Andere Wege").click();
  await button("Text anzeigen und selbst kopieren").click();
  return pane.frame.getByLabel("JSON zum Markieren und Kopieren").inputValue();
}
