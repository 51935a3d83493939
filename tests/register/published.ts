import type { Arrival } from "../../src/register/arrival.ts";
import type { Database } from "../../src/register/database.ts";
import { demoSteckbriefe } from "../../src/register/demo.ts";
import { setAktionsfeld } from "../../src/register/edit-record.ts";
import { takeIn } from "../../src/register/intake.ts";
import type { IntakeOptions } from "../../src/register/intake-result.ts";
import { moveRecord } from "../../src/register/move-record.ts";
import { readArrivals } from "../../src/register/read-arrival.ts";
import type { Actor } from "../../src/register/record.ts";

export const editor: Actor = { role: "editor", label: "Redaktion", city: null };

/** Takes an arrival in and publishes it; returns the record's id. */
export async function publish(
  database: Database,
  arrival: Arrival,
  options: Partial<IntakeOptions> = {},
): Promise<string> {
  const [taken] = await takeIn(database, [arrival], { actor: editor, ...options });
  const id = taken?.record ?? "";
  await moveRecord(database, { id, actor: editor, move: "pruefen" });
  await moveRecord(database, { id, actor: editor, move: "veroeffentlichen" });
  return id;
}

/** Publishes the invented examples, the first `count` of them. */
export async function publishDemo(
  database: Database,
  count = Number.POSITIVE_INFINITY,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { steckbrief, aktionsfeld, ags } of demoSteckbriefe().slice(0, count)) {
    const bytes = new TextEncoder().encode(JSON.stringify(steckbrief));
    const [arrival] = readArrivals("beispiel.json", bytes);
    if (arrival === undefined) continue;
    const id = await publish(database, arrival, { findCity: () => ({ ags }) });
    await setAktionsfeld(database, { id, actor: editor, aktionsfeld });
    ids.push(id);
  }
  return ids;
}
