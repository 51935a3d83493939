import { readFile } from "node:fs/promises";
import { writeSteckbrief } from "../src/docx/write.ts";
import type { Arrival } from "../src/register/arrival.ts";
import type { Database } from "../src/register/database.ts";
import { type DemoSteckbrief, demoSteckbriefe } from "../src/register/demo.ts";
import { setAktionsfeld } from "../src/register/edit-record.ts";
import { takeIn } from "../src/register/intake.ts";
import { moveRecord } from "../src/register/move-record.ts";
import type { Places } from "../src/register/places.ts";
import { readArrivals } from "../src/register/read-arrival.ts";
import type { Actor } from "../src/register/record.ts";
import { drawHouses } from "./demo-picture.ts";

const actor: Actor = { role: "administrator", label: "Vorführung", city: null };
/** Every so many-th example comes as a document with a picture, the others as JSON. */
const pictureEvery = 4;

/** Takes the invented examples in, the way real ones come, and publishes them. Returns how many there are. */
export async function fillDemo(database: Database, { findCity }: Pick<Places, "findCity">): Promise<number> {
  const template = new Uint8Array(await readFile("assets/steckbrief.docx"));
  const examples = demoSteckbriefe();
  for (const [index, example] of examples.entries()) {
    const arrivals = index % pictureEvery === 0 ? asDocument(example, template, index) : asJson(example);
    const [taken] = await takeIn(database, arrivals, { actor, findCity });
    if (taken === undefined) continue;
    const change = { id: taken.record, actor };
    await setAktionsfeld(database, { ...change, aktionsfeld: example.aktionsfeld });
    await moveRecord(database, { ...change, move: "pruefen" });
    await moveRecord(database, { ...change, move: "veroeffentlichen" });
  }
  return examples.length;
}

function asJson({ steckbrief }: DemoSteckbrief): readonly Arrival[] {
  return readArrivals(`${steckbrief.stadt}.json`, new TextEncoder().encode(JSON.stringify(steckbrief)));
}

function asDocument({ steckbrief }: DemoSteckbrief, template: Uint8Array, seed: number): readonly Arrival[] {
  const picture = {
    dateiname: "haeuser.png",
    alt: "Zeichnung: eine Reihe bunter Häuser mit erleuchteten Fenstern.",
    urheber: "Für dieses Beispiel gezeichnet",
    einwilligung: true,
    mediaType: null,
    width: null,
    height: null,
    dpi: null,
    sha256: null,
  };
  const { bytes } = writeSteckbrief(
    template,
    { ...steckbrief, projektbilder: [picture] },
    { pictures: new Map([["1", drawHouses(seed)]]) },
  );
  return readArrivals(`${steckbrief.stadt}.docx`, bytes);
}
