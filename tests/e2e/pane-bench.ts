import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Frame, Page } from "playwright-core";
import { type Bench, paneFrame } from "./harness.ts";

/** A page of the workbench with the pane in it. */
export interface Pane {
  readonly page: Page;
  readonly frame: Frame;
}

/** Opens the workbench; the query names document, faults, language and theme. */
export async function openPane(bench: Bench, query: Readonly<Record<string, string>> = {}): Promise<Pane> {
  const page = await bench.open(`/?${new URLSearchParams(query)}`);
  return { page, frame: await paneFrame(page) };
}

export const blankForm = { document: "/documents/steckbrief.docx" };
export const sampleForm = { document: "/documents/muster.docx" };

/** The row of a field. */
export const row = ({ frame }: Pane, key: string) => frame.locator(`[data-field="${key}"]`);

/** Waits until a field is in a state. */
export const waitForState = (pane: Pane, key: string, state: string) =>
  pane.frame.locator(`[data-field="${key}"][data-state="${state}"]`).waitFor();

/** Opens one of the pane's sections. */
export async function goTo({ frame }: Pane, name: string): Promise<void> {
  await frame.locator("nav").getByRole("button", { name, exact: true }).click();
}

/** Types into a control with real key presses. */
export async function typeInto({ page }: Pane, tag: string, text: string): Promise<void> {
  await page.evaluate((name) => window.workbench.selectTag(name), tag);
  await page.keyboard.type(text);
}

/** The text of a control as the page shows it. */
export const shownIn = ({ page }: Pane, tag: string) => page.locator(`[data-tag="${tag}"]`).first();

/** Opens bytes as the document, as if they had come by mail. */
export async function openBytes({ page }: Pane, bytes: Uint8Array, name = "steckbrief.docx"): Promise<void> {
  await page.evaluate(([given, called]) => window.workbench.open(given, called), [
    new Uint8Array(bytes),
    name,
  ] as const);
}

/** The bytes of the document as it is now. */
export async function savedBytes({ page }: Pane): Promise<Uint8Array> {
  return await page.evaluate(() => window.workbench.save());
}

/** The main part of the document as it is now. */
export async function documentXml(pane: Pane): Promise<string> {
  return strFromU8(unzipSync(await savedBytes(pane))["word/document.xml"] ?? new Uint8Array());
}

/** Saves the document, changes its main part, and opens the result. */
export async function editDocument(pane: Pane, edit: (xml: string) => string): Promise<void> {
  const files = unzipSync(await savedBytes(pane));
  const main = "word/document.xml";
  files[main] = strToU8(edit(strFromU8(files[main] ?? new Uint8Array())));
  await openBytes(pane, zipSync(files), "bearbeitet.docx");
}

/** The control with the tag, from its start tag to its end tag. */
export function controlXml(xml: string, tag: string): string {
  const found = xml.match(/<w:sdt>[\s\S]*?<\/w:sdt>/g)?.find((control) => control.includes(`w:val="${tag}"`));
  if (found === undefined) throw new Error(`no control ${tag}`);
  return found;
}

/** Gives the pane a width, as if its border had been dragged; says how far its content sticks out. */
export async function overflowAt({ page, frame }: Pane, width: number): Promise<number> {
  await page.locator("iframe").evaluate((element, pixels) => {
    element.style.flex = "none";
    element.style.minWidth = "0";
    element.style.width = `${pixels}px`;
  }, width);
  return frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
