import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { stripMetadata } from "../../src/docx/image-metadata.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { createBundle } from "../../src/pane/bundle.ts";
import { connect } from "../../src/register/connect.ts";
import { findVersion } from "../../src/register/store.ts";
import { formatSteckbrief } from "../../src/steckbrief/canonical.ts";
import type { Projektbild } from "../../src/steckbrief/value.ts";
import { wholePng } from "../docx/images.ts";
import { steckbriefOf } from "../register/arrivals.ts";
import { documentOf } from "../register/arrived-document.ts";
import { patience, prepareFolder } from "../register/engines.ts";
import { compileCommandLine, steckbrief } from "./run.ts";

const id = "11111111-1111-4111-8111-111111111111";
const photo = new Uint8Array(readFileSync("assets/muster/IMG_BEISPIELBILD.JPG"));
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

let root: string;
let folder: string;

beforeAll(async () => {
  compileCommandLine();
  root = mkdtempSync(join(tmpdir(), "steckbrief-bundle-"));
  await prepareFolder(join(root, "leer"));
}, patience);
beforeEach(() => {
  folder = mkdtempSync(join(root, "fall-"));
  cpSync(join(root, "leer"), join(folder, "daten"), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const picture = (values: Partial<Projektbild> = {}): Projektbild => ({
  dateiname: "Haus am Hof.jpg",
  alt: "Das Haus von vorn",
  urheber: "Foto Beispiel",
  einwilligung: true,
  mediaType: "image/jpeg",
  width: null,
  height: null,
  dpi: 300,
  sha256: sha256(photo),
  ...values,
});
const jsonOf = (...pictures: readonly Projektbild[]) =>
  formatSteckbrief(steckbriefOf({ projektbilder: [...pictures] }));

/** Imports an archive; returns what came of it, in short, and the pictures of the first version. */
async function importZip(zip: Uint8Array): Promise<{ said: string; pictures: (string | null)[] }> {
  writeFileSync(join(folder, "paket.zip"), zip);
  const { stdout, stderr } = await steckbrief(
    ["register", "import", "paket.zip", "--data", join(folder, "daten")],
    folder,
  );
  const database = await connect({ folder: join(folder, "daten") });
  try {
    const version = await findVersion(database, id, 1);
    const pictures = version?.pictures.map(({ picture: stored, withheld }) => withheld ?? stored) ?? [];
    return { said: `${stdout}${stderr}`, pictures };
  } finally {
    await database.close();
  }
}

test(
  "the pane's bundle brings the originals of the pictures, with the document and without it",
  async () => {
    const originals = new Map([["1", { name: "Haus am Hof.jpg", bytes: photo }]]);
    const docx = documentOf({ projektbilder: [picture()] });
    const json = formatSteckbrief(readSteckbrief(docx).steckbrief);
    const given = { name: "Steckbrief_Bonn", json, originals, now: new Date() };
    const alone = await importZip(createBundle({ ...given, docx: null }));
    expect(alone.pictures).toEqual([sha256(stripMetadata(photo))]);
    expect(alone.said).not.toMatch(/übergangen/);
    const both = await importZip(createBundle({ ...given, docx }));
    expect(both.pictures).toEqual(alone.pictures);
    expect(both.said).toContain("2 unverändert");
  },
  patience,
);

test(
  "the hash decides: another picture of the same name is left, the right one under another name is found",
  async () => {
    const other = wholePng(20, 10);
    const zip = zipSync({
      "bonn/steckbrief.json": strToU8(jsonOf(picture(), picture({ sha256: sha256(other), alt: "Der Hof" }))),
      "bonn/bilder/1_Haus am Hof.jpg": other,
      "bonn/bilder/IMG_0001.JPG": photo,
      "ulm/bilder/1_Haus am Hof.jpg": photo,
    });
    expect((await importZip(zip)).pictures).toEqual([
      sha256(stripMetadata(photo)),
      sha256(stripMetadata(other)),
    ]);
  },
  patience,
);

test(
  "without a hash the name decides; what nobody agreed to publish, and what is no picture, is not kept",
  async () => {
    const zip = zipSync({
      "steckbrief.json": strToU8(
        jsonOf(picture({ sha256: null }), picture({ sha256: null, dateiname: "b.jpg" })),
      ),
      "Bilder/1_haus am hof.JPG": photo,
      "Bilder/2_b.jpg": strToU8("kein Bild"),
    });
    expect((await importZip(zip)).pictures).toEqual([sha256(stripMetadata(photo)), "damaged"]);
    const refused = zipSync({
      "steckbrief.json": strToU8(
        formatSteckbrief(
          steckbriefOf({
            id: "22222222-2222-4222-8222-222222222222",
            stadt: "Köln",
            projektbilder: [picture({ einwilligung: false })],
          }),
        ),
      ),
      "bilder/1_Haus am Hof.jpg": photo,
    });
    writeFileSync(join(folder, "ohne.zip"), refused);
    await steckbrief(["register", "import", "ohne.zip", "--data", join(folder, "daten")], folder);
    const database = await connect({ folder: join(folder, "daten") });
    try {
      const version = await findVersion(database, "22222222-2222-4222-8222-222222222222", 1);
      expect(version?.pictures).toMatchObject([{ picture: null, withheld: "no-consent" }]);
    } finally {
      await database.close();
    }
  },
  patience,
);

test(
  "a JSON that came alone is completed by the bundle that follows",
  async () => {
    const json = jsonOf(picture());
    expect((await importZip(zipSync({ "steckbrief.json": strToU8(json) }))).pictures).toEqual(["no-bytes"]);
    const bundle = zipSync({ "steckbrief.json": strToU8(json), "bilder/1_Haus am Hof.jpg": photo });
    expect((await importZip(bundle)).pictures).toEqual([sha256(stripMetadata(photo))]);
  },
  patience,
);
