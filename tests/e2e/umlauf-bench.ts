import { readFileSync } from "node:fs";
import { readSteckbrief } from "../../src/docx/read.ts";
import type { UmlaufReading } from "../../src/docx/read-umlauf.ts";
import { writeSteckbrief } from "../../src/docx/write.ts";
import type { Steckbrief } from "../../src/steckbrief/value.ts";
import { steckbrief } from "../umlauf/sample.ts";
import type { Bench } from "./harness.ts";
import { blankForm, goTo, openBytes, openPane, type Pane, savedBytes, waitForState } from "./pane-bench.ts";

/** A form filled with something that nothing blocks the release of. */
export function filledForm(values: Partial<Steckbrief> = {}): Uint8Array {
  return writeSteckbrief(readFileSync("assets/steckbrief.docx"), { ...steckbrief, ...values }).bytes;
}

/** The workbench with a document in it, at its Umlauf. */
export async function openUmlauf(bench: Bench, bytes: Uint8Array = filledForm()): Promise<Pane> {
  const pane = await openPane(bench, blankForm);
  await waitForState(pane, "stadt", "empty");
  await openBytes(pane, bytes);
  await waitForState(pane, "stadt", "fine");
  await goTo(pane, "Umlauf");
  return pane;
}

export const press = ({ frame }: Pane, name: string | RegExp) =>
  frame.getByRole("button", { name }).first().click();

export async function actAs({ frame }: Pane, name: string): Promise<void> {
  await frame.getByLabel("Ihr Name, wie er im Protokoll stehen soll").fill(name);
}

export interface Stop {
  readonly organisation: string;
  readonly verfuegung?: string;
  readonly abschnitte?: readonly string[];
  readonly email?: string;
}

/** Creates an Umlauf and types its route. */
export async function setUp(pane: Pane, stops: readonly Stop[], modus = "reihe"): Promise<void> {
  const { frame } = pane;
  await actAs(pane, "Fr. Lang");
  await frame.getByLabel("Organisation oder Amt *").fill("Referat für Stadtentwicklung");
  await frame.getByLabel("Name", { exact: true }).fill("Fr. Lang");
  await frame.getByLabel("Wie der Steckbrief läuft").selectOption(modus);
  await press(pane, "Umlauf anlegen");
  await frame.getByText("Noch keine Station.").waitFor();
  for (const stop of stops) await addStop(pane, stop);
}

export async function addStop(pane: Pane, stop: Stop): Promise<void> {
  const { frame } = pane;
  await press(pane, "Station hinzufügen");
  const form = frame.getByRole("group", { name: "Station hinzufügen" });
  await form.getByLabel("Organisation oder Amt *").fill(stop.organisation);
  if (stop.email !== undefined) await form.getByLabel("E-Mail").fill(stop.email);
  await form.getByLabel("Verfügung").selectOption(stop.verfuegung ?? "mitzeichnung");
  for (const name of stop.abschnitte ?? []) await form.getByLabel(name, { exact: true }).check();
  await form.getByRole("button", { name: "Übernehmen" }).click();
}

export async function begin(pane: Pane): Promise<void> {
  await press(pane, "Umlauf beginnen");
  await pane.frame.getByRole("heading", { name: /^Umlauf: im Umlauf/ }).waitFor();
}

/** Signs as the station whose turn it is. */
export async function sign(pane: Pane, station: string, as: string): Promise<void> {
  const { frame } = pane;
  await actAs(pane, as);
  await press(pane, `Für ${station} handeln`);
  await frame.getByRole("heading", { name: `Für ${station} handeln` }).waitFor();
  await frame.getByRole("button", { name: "Zeichnen", exact: true }).click();
  await frame.getByText(/Der Schritt steht im Protokoll/).waitFor();
}

/** How a station's newest Zeichnung stands. */
export const gueltigkeit = ({ frame }: Pane, station: string) =>
  frame.locator(`li[data-station="${station}"]`).getAttribute("data-gueltigkeit");

export const waitForGueltigkeit = ({ frame }: Pane, station: string, state: string) =>
  frame.locator(`li[data-station="${station}"][data-gueltigkeit="${state}"]`).waitFor();

/** What the command line reads of the document as it is now. */
export async function readingOf(pane: Pane): Promise<UmlaufReading> {
  const { umlauf } = readSteckbrief(await savedBytes(pane));
  if (umlauf === null) throw new Error("no Umlauf in the document");
  return umlauf;
}
