/**
 * Writes what the programs of this folder are given: the form filled in (filled.docx), and the JSON it holds.
 * Usage: node scripts/run.mjs scripts/golden/inputs.ts FOLDER
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { crc32 } from "../../src/docx/crc.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { writeSteckbrief } from "../../src/docx/write.ts";
import { formatSteckbrief } from "../../src/steckbrief/canonical.ts";
import { parseZeitraum } from "../../src/steckbrief/zeitraum.ts";

const values = {
  id: "6f1d3c1e-5b0a-4a0e-9d57-0a4a3b1f2c11",
  stadt: "Görlitz",
  instrument: "Kooperations- & Nutzungsvereinbarung",
  zeitraum: parseZeitraum("seit 03/2018").zeitraum,
  beschreibung:
    "Die Stadt überlässt einem Verein ein leer stehendes Gebäude.\nDer Verein setzt es instand – „Miete gegen Muskelkraft“ 💪.\nBeide entscheiden gemeinsam.",
  anwendungsbeispiele: [
    { id: "a", text: "Das alte Kondensatorenwerk, seit 2018.\nBeteiligt: Verein, Bauamt, Stadtrat." },
    { id: "b", text: "Ein Ladenlokal in der Altstadt." },
  ],
  funktionsweise:
    "Schritt für Schritt:\n1. Begehung\n2. Vereinbarung\n- Pflichten:\n  - Brandschutz\n  - Strom\n- Rechte",
  rechtlicheGrundlage: null,
  uebertragbarkeit: "- Geduld\n- Ein Ansprechpartner auf beiden Seiten",
  projektbilder: [{ dateiname: "werk.png", alt: "Ein Backsteinbau", urheber: "Verein", einwilligung: true }],
  ansprechpartner: {
    referat: "Amt für Stadtentwicklung",
    name: "Frau Beispiel",
    email: "stadtentwicklung@goerlitz.example",
    telefon: "03581 67-0",
  },
};

const folder = process.argv[2] ?? ".";
const blank = await readFile("assets/steckbrief.docx");
const { bytes } = writeSteckbrief(new Uint8Array(blank), values, {
  pictures: new Map([["1", grey(240, 160)]]),
});
await writeFile(join(folder, "filled.docx"), bytes);
await writeFile(join(folder, "filled.json"), formatSteckbrief(readSteckbrief(bytes).steckbrief));

/** A grey PNG. */
function grey(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Uint8Array => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body) >>> 0, 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 0x80);
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk("IHDR", header),
      chunk("IDAT", deflateSync(rows)),
      chunk("IEND", new Uint8Array()),
    ]),
  );
}
