import { readFile } from "node:fs/promises";
import type { Steckbrief } from "../../src/steckbrief/value.ts";

/** A short Steckbrief that has something of every kind. */
export const sample: Steckbrief = {
  schema: "urn:steckbrief:schema:1",
  id: "6f1d3c1e-5b0a-4a0e-9d57-0a4a3b1f2c11",
  stadt: "X-town",
  instrument: "Kooperations- & Finanzierungsvereinbarung",
  zeitraum: { text: "01/2017 – laufend", start: "2017-01", end: null, ongoing: true, edtf: "2017-01/.." },
  beschreibung: "Erster Absatz\nZweiter Absatz",
  anwendungsbeispiele: [
    { id: "a", text: "Erster Fall" },
    { id: "b", text: "Zweiter Fall" },
  ],
  funktionsweise: "Bausteine:\n- Zielbild\n  - Leitsätze\n- Meilensteine",
  rechtlicheGrundlage: null,
  uebertragbarkeit: "- Neutrale Orte",
  projektbilder: [
    {
      dateiname: "IMG_BEISPIELBILD.JPG",
      alt: "Menschen vor einem umgebauten Einkaufszentrum",
      urheber: "Referat 123",
      einwilligung: true,
      mediaType: "image/jpeg",
      width: 2480,
      height: 1654,
      dpi: 525,
      sha256: "27a487b3d5cf07f9ff3626faf33d41d13dea2495571ab0ebd47c62822be9aff5",
    },
  ],
  ansprechpartner: {
    referat: "Referat 123",
    name: "Fr. XYZ",
    email: "referat123@hallostadt.de",
    telefon: "012-34-56-789",
  },
};

/** The bytes of the Muster's picture. */
export async function samplePicture(): Promise<Uint8Array> {
  return new Uint8Array(await readFile("assets/muster/IMG_BEISPIELBILD.JPG"));
}
