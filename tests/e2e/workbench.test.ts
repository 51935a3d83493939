import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { violationsIn } from "./axe.ts";
import { type Bench, startBench } from "./harness.ts";

let bench: Bench;
let page: Page;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(async () => {
  await bench.close();
});
beforeEach(async () => {
  page = await bench.open("/?document=/documents/steckbrief.docx");
  await page.waitForSelector('[data-tag="steckbrief.stadt"]');
});
afterEach(async () => {
  await page.context().close();
});

const stadt = '[data-tag="steckbrief.stadt"]';
const funktionsweise = '[data-tag="steckbrief.funktionsweise"]';
const beschreibung = '[data-tag="steckbrief.beschreibung"]';
const prompt = "Tragen Sie hier den Namen Ihrer Stadt oder Gemeinde ein.";

/** What a control shows, paragraph by paragraph, with the marker of list items. */
function linesOf(selector: string): Promise<string[]> {
  return page.$eval(selector, (control) => {
    const paragraphs = [...control.querySelectorAll<HTMLElement>(".paragraph")];
    return (paragraphs.length > 0 ? paragraphs : [control as HTMLElement]).map((each) => {
      const marker = each.dataset.marker === undefined ? "" : `${each.dataset.level}${each.dataset.marker} `;
      const copy = each.cloneNode(true) as HTMLElement;
      for (const line of copy.querySelectorAll("br:not(.filler)")) line.replaceWith("\n");
      return marker + copy.textContent;
    });
  });
}

function save(): Promise<Uint8Array> {
  return page.evaluate(() => [...window.workbench.save()]).then((bytes) => new Uint8Array(bytes));
}

async function documentXml(): Promise<string> {
  return strFromU8(unzipSync(await save())["word/document.xml"] ?? new Uint8Array());
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test("typing replaces a prompt, emptying brings it back", async () => {
  await page.click(stadt);
  await page.keyboard.type("Köln 😀 & Ümgebung");
  expect(await linesOf(stadt)).toEqual(["Köln 😀 & Ümgebung"]);
  expect(await documentXml()).toContain("Köln 😀 &amp; Ümgebung");
  await press("Control+Backspace", "Control+Backspace", "Backspace", "Backspace", "Backspace");
  expect(await linesOf(stadt)).toEqual(["Köln"]);
  await press("Backspace", "Backspace", "Backspace", "Backspace", "Backspace");
  expect(await linesOf(stadt)).toEqual([prompt]);
  expect(await page.$eval(stadt, (each) => each.classList.contains("prompting"))).toBe(true);
  await page.keyboard.type("Ulm");
  expect(await linesOf(stadt)).toEqual(["Ulm"]);
});

test("the caret can be put into the middle of a text, by key and by mouse", async () => {
  await page.click(stadt);
  await page.keyboard.type("Frankfurt Main");
  await press("Control+ArrowLeft");
  await page.keyboard.type("am ");
  expect(await linesOf(stadt)).toEqual(["Frankfurt am Main"]);
  await press("Home", "Delete");
  await page.keyboard.type("f");
  await press("Shift+End");
  await page.keyboard.type("ranken");
  expect(await linesOf(stadt)).toEqual(["franken"]);
});

test("Enter, lists and their levels, as Word makes them", async () => {
  await page.click(funktionsweise);
  await page.keyboard.type("Bausteine:");
  await press("Enter");
  await page.keyboard.type("- Zielbild");
  await press("Enter");
  await page.keyboard.type("Rahmen");
  await press("Enter", "Tab");
  await page.keyboard.type("Meilensteine");
  await press("Enter", "Shift+Tab");
  await page.keyboard.type("Regeln");
  await press("Enter", "Enter");
  await page.keyboard.type("Ende");
  await press("Shift+Enter");
  await page.keyboard.type("gut");
  expect(await linesOf(funktionsweise)).toEqual([
    "Bausteine:",
    "0• Zielbild",
    "0• Rahmen",
    "1– Meilensteine",
    "0• Regeln",
    "Ende\ngut",
  ]);
});

test("Backspace joins paragraphs inside a control and stops at its border", async () => {
  await page.click(funktionsweise);
  await page.keyboard.type("eins");
  await press("Enter");
  await page.keyboard.type("zwei");
  await press("Home", "Backspace");
  expect(await linesOf(funktionsweise)).toEqual(["einszwei"]);
  await press("Home", "Backspace", "Backspace");
  expect(await linesOf(funktionsweise)).toEqual(["einszwei"]);
  expect(await page.locator(".paragraph", { hasText: "Funktionsweise (WIE)" }).count()).toBe(1);
});

test("undo and redo by key, caret included", async () => {
  await page.click(stadt);
  await page.keyboard.type("Ulm");
  await press("Control+z");
  expect(await linesOf(stadt)).toEqual([prompt]);
  await press("Control+y");
  await page.keyboard.type("!");
  expect(await linesOf(stadt)).toEqual(["Ulm!"]);
});

test("a protected control can't be deleted, and the page says so", async () => {
  await page.click(stadt);
  const before = await documentXml();
  await press("Control+a", "Delete");
  await page.waitForFunction(() => document.querySelector(".message")?.textContent?.includes("gesperrt"));
  expect(await documentXml()).toBe(before);
});

test("tracked changes are marked and stay in the file", async () => {
  await page.click(beschreibung);
  await page.keyboard.type("Ein alter Satz");
  await page.click('button[aria-label="Änderungen nachverfolgen"]');
  await press("Control+ArrowLeft", "Control+Backspace");
  await page.keyboard.type("neuer ");
  expect(await page.$eval(`${beschreibung} del`, (each) => each.textContent)).toBe("alter ");
  expect(await page.$eval(`${beschreibung} ins`, (each) => each.textContent)).toBe("neuer ");
  const xml = await documentXml();
  expect(xml).toMatch(/<w:del [^>]*w:author="Workbench"[^>]*>.*<w:delText[^>]*>alter <\/w:delText>/);
  expect(xml).toMatch(/<w:ins [^>]*>.*neuer /);
  expect(strFromU8(unzipSync(await save())["word/settings.xml"] ?? new Uint8Array())).toContain(
    "trackRevisions",
  );
});

test("a checkbox is ticked by a click and by the space bar", async () => {
  const box = '[data-tag="steckbrief.projektbilder.1.einwilligung"]';
  await page.click(box);
  expect(await page.getAttribute(box, "aria-checked")).toBe("true");
  expect(await linesOf(box)).toEqual(["☒"]);
  expect(await documentXml()).toContain('<w14:checked w14:val="1"/>');
  await page.evaluate(() => window.workbench.selectTag("steckbrief.projektbilder.1.einwilligung"));
  await press("Space");
  expect(await page.getAttribute(box, "aria-checked")).toBe("false");
});

describe("the clipboard", () => {
  async function paste(data: Readonly<Record<string, string>>): Promise<void> {
    await page.evaluate((given) => {
      const transfer = new DataTransfer();
      for (const [type, value] of Object.entries(given)) transfer.setData(type, value);
      const event = new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }, data);
  }

  test("pasted lines become paragraphs, pasted lists lists", async () => {
    await page.click(funktionsweise);
    await paste({ "text/plain": "eins\r\nzwei\n" });
    expect(await linesOf(funktionsweise)).toEqual(["eins", "zwei"]);
    await press("Enter");
    await paste({
      "text/plain": "a\nb",
      "text/html": "<meta charset=utf-8><ul><li>drei</li><li><b>vier</b></li></ul><p>fünf</p>",
    });
    expect(await linesOf(funktionsweise)).toEqual(["eins", "zwei", "0• drei", "0• vier", "fünf"]);
  });

  test("text is cut and pasted by key", async () => {
    await page.click(stadt);
    await page.keyboard.type("Ulm und Neu-Ulm");
    await press("Shift+Home", "Control+x");
    expect(await linesOf(stadt)).toEqual([prompt]);
    await page.click(beschreibung);
    await press("Control+v");
    expect(await linesOf(beschreibung)).toEqual(["Ulm und Neu-Ulm"]);
  });

  test("a whole control, chosen by its tab, is copied with its tag", async () => {
    await page.click(beschreibung);
    await page.keyboard.type("doppelt");
    const place = await page.locator(beschreibung).boundingBox();
    if (place === null) throw new Error("the control is not on show");
    await page.mouse.click(place.x + 20, place.y - 9);
    expect(await page.$eval(beschreibung, (each) => each.classList.contains("chosen"))).toBe(true);
    await press("Control+c");
    await page.locator(".flow .paragraph").first().click();
    await press("End", "Control+v");
    expect(await page.locator(beschreibung).count()).toBe(2);
    expect((await documentXml()).match(/w:val="steckbrief\.beschreibung"\/><w:id/g)).toHaveLength(2);
  });
});

test("text composed by an input method arrives once", async () => {
  await page.click(stadt);
  await page.keyboard.type("Sao ");
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "Pa", selectionStart: 2, selectionEnd: 2 });
  await session.send("Input.imeSetComposition", { text: "Pau", selectionStart: 3, selectionEnd: 3 });
  await session.send("Input.insertText", { text: "Paulo" });
  expect(await linesOf(stadt)).toEqual(["Sao Paulo"]);
  await page.keyboard.type("!");
  expect(await linesOf(stadt)).toEqual(["Sao Paulo!"]);
});

test("F6 goes to the pane and back, and the splitter moves by arrow keys", async () => {
  await page.click(stadt);
  await press("F6");
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe("iframe");
  await press("F6");
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("flow");
  await page.keyboard.type("Ulm");
  expect(await linesOf(stadt)).toEqual(["Ulm"]);
  await page.focus(".splitter");
  await press("ArrowLeft");
  expect(await page.$eval(".pane", (pane) => Math.round(pane.getBoundingClientRect().width))).toBe(330);
});

test("a file is opened and saved from the toolbar; one that is no document is refused in words", async () => {
  const folder = mkdtempSync(join(tmpdir(), "workbench-"));
  try {
    await page.click(stadt);
    await page.keyboard.type("Ulm");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click('button:has-text("Speichern")'),
    ]);
    expect(download.suggestedFilename()).toBe("steckbrief.docx");
    const path = join(folder, "gespeichert.docx");
    await download.saveAs(path);
    expect(Object.keys(unzipSync(readFileSync(path)))[0]).toBe("[Content_Types].xml");
    await page.goto(`${bench.address}/`);
    await page.setInputFiles('input[type="file"]', path);
    await page.waitForSelector(stadt);
    expect(await linesOf(stadt)).toEqual(["Ulm"]);
    const broken = join(folder, "kaputt.docx");
    writeFileSync(broken, "kein Dokument");
    await page.setInputFiles('input[type="file"]', broken);
    await page.waitForFunction(() =>
      document.querySelector(".message")?.textContent?.startsWith("kaputt.docx: "),
    );
    expect(await linesOf(stadt)).toEqual(["Ulm"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("what was typed reads the same in LibreOffice", async () => {
  if (spawnSync("soffice", ["--version"]).status !== 0) {
    console.warn("soffice is not installed: the check with LibreOffice was left out");
    return;
  }
  await page.click(stadt);
  await page.keyboard.type("Grüne Au");
  await page.click(funktionsweise);
  await page.keyboard.type("* Zielbild");
  await press("Enter");
  await page.keyboard.type("Regeln");
  const folder = mkdtempSync(join(tmpdir(), "workbench-"));
  try {
    const path = join(folder, "getippt.docx");
    writeFileSync(path, await save());
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    spawnSync("soffice", [profile, "--headless", "--convert-to", "txt:Text", "--outdir", folder, path]);
    const text = readFileSync(join(folder, "getippt.txt"), "utf8");
    expect(text).toContain("Grüne Au");
    expect(text).toMatch(/•\s*Zielbild[^a-z]*•\s*Regeln/i);
    expect(text).not.toContain(prompt);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("page, menu and table of assumptions pass axe", async () => {
  await page.click(beschreibung);
  await page.keyboard.type("Text");
  expect(await violationsIn(page)).toEqual([]);
  await page.click('summary:has-text("Word spielen")');
  expect(await violationsIn(page)).toEqual([]);
  await press("Escape");
  await page.click('button:has-text("Annahmen über Word")');
  expect(await violationsIn(page)).toEqual([]);
});

test("the page speaks English when asked", async () => {
  await page.goto(`${bench.address}/?lang=en`);
  expect(await page.title()).toBe("Workbench – Steckbrief");
  expect(await page.locator("button", { hasText: "Save" }).count()).toBe(1);
  expect(await page.textContent(".status")).toContain("Page 1 of 1");
});
