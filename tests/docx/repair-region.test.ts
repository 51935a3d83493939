import { fromFlatOpc, readParts } from "../../src/docx/flat.ts";
import { writeParts } from "../../src/docx/parts.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { repairSteckbrief } from "../../src/docx/repair.ts";
import { repairRegion } from "../../src/docx/repair-region.ts";
import { buildTemplate } from "../../src/docx/template.ts";
import { writeSteckbrief } from "../../src/docx/write.ts";
import { sample, samplePicture } from "./sample.ts";

const pictures = new Map([["1", await samplePicture()]]);
const filled = writeSteckbrief(await buildTemplate(), sample, { pictures }).bytes;

function withMain(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  return writeParts(
    readParts(bytes).map((part) =>
      part.name === "/word/document.xml" && typeof part.content === "string"
        ? { ...part, content: edit(part.content) }
        : part,
    ),
  );
}

/** The frame of a long text gone; what stands in it stays. */
const unframed = (xml: string, key: string): string =>
  xml.replace(
    new RegExp(
      `<w:sdt><w:sdtPr>(?:(?!</w:sdtPr>).)*steckbrief\\.${key}"/>.*?<w:sdtContent>(.*?)</w:sdtContent></w:sdt>`,
      "s",
    ),
    "$1",
  );

const regionOf = (damaged: Uint8Array) => repairRegion(damaged, repairSteckbrief(damaged).bytes);

test("the stretch is no longer than what changed, and its package holds what comes instead", () => {
  const region = regionOf(withMain(filled, (xml) => unframed(xml, "beschreibung")));
  expect(region?.paragraphs.slice(region.from, region.to).map((text) => text?.trim())).toEqual([
    "Erster Absatz",
    "Zweiter Absatz",
  ]);
  expect(region).toMatchObject({ arriving: 2, tracked: false });
  const { beschreibung, stadt } = readSteckbrief(fromFlatOpc(region?.flatOpc ?? "")).steckbrief;
  expect({ beschreibung, stadt }).toEqual({ beschreibung: "Erster Absatz\nZweiter Absatz", stadt: null });
});

test("pictures and lists travel in the package", () => {
  const both = (xml: string) => unframed(unframed(xml, "funktionsweise"), "projektbilder\\.1\\.bild");
  const { steckbrief } = readSteckbrief(fromFlatOpc(regionOf(withMain(filled, both))?.flatOpc ?? ""));
  expect(steckbrief.funktionsweise).toBe(sample.funktionsweise);
  expect(steckbrief.projektbilder[0]).toMatchObject({ mediaType: "image/jpeg", width: 2480 });
});

test("a document that is whole has no such stretch", () => {
  expect(repairRegion(filled, filled) === null).toBe(true);
});

test.each([
  ["a comment", '<w:commentRangeStart w:id="0"/>'],
  ["a footnote", '<w:r><w:footnoteReference w:id="2"/></w:r>'],
  ["an embedded object", "<w:r><w:object/></w:r>"],
])("%s in the stretch can't be taken along", (_, mark) => {
  const damaged = withMain(filled, (xml) =>
    unframed(xml, "beschreibung").replace(/(<w:r><w:t[^>]*>Zweiter Absatz)/, `${mark}$1`),
  );
  expect(regionOf(damaged) === null).toBe(true);
});

test("changes that are tracked in the document are told", () => {
  const tracked = writeParts(
    readParts(withMain(filled, (xml) => unframed(xml, "beschreibung"))).map((part) =>
      part.name === "/word/settings.xml" && typeof part.content === "string"
        ? {
            ...part,
            content: part.content.replace("<w:defaultTabStop", "<w:trackRevisions/><w:defaultTabStop"),
          }
        : part,
    ),
  );
  expect(regionOf(tracked)?.tracked).toBe(true);
});
