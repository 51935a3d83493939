import { readFileSync } from "node:fs";
import { readSteckbrief } from "../../src/docx/read.ts";
import { repairSteckbrief } from "../../src/docx/repair.ts";
import { writeSteckbrief } from "../../src/docx/write.ts";
import { formatSteckbrief } from "../../src/steckbrief/canonical.ts";
import { sample } from "../docx/sample.ts";
import { violationsIn } from "./axe.ts";
import { type Bench, startBench } from "./harness.ts";
import {
  blankForm,
  controlXml,
  documentXml,
  editDocument,
  openBytes,
  openPane,
  type Pane,
  savedBytes,
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
const typed = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const jsonOf = (bytes: Uint8Array) => formatSteckbrief(readSteckbrief(bytes).steckbrief);

/** The workbench opens a new document in the place of the old one; that one can't be undone any more. */
const isSameDocument = () => pane.page.evaluate(() => window.workbench.document.canUndo);

/** Takes the frame of a control away; what stands in it stays. */
function unwrapped(xml: string, tag: string): string {
  const control = controlXml(xml, tag);
  return xml.replace(control, /<w:sdtContent>([\s\S]*)<\/w:sdtContent>/.exec(control)?.[1] ?? "");
}

const long = "steckbrief.beschreibung";

/** What a partner's copy may look like: two fields without their frames, one twice, text beside and between. */
function damaged(xml: string): string {
  const doubled = controlXml(xml, "steckbrief.uebertragbarkeit");
  const copy = doubled.replace(/<w:t( [^>]*)?>[^<]*<\/w:t>/, "<w:t>Zweitfassung</w:t>");
  return unwrapped(unwrapped(xml.replace(doubled, doubled + copy), long), "steckbrief.funktionsweise")
    .replace("<w:body>", `<w:body>${typed("Briefkopf der Stadt")}`)
    .replace(/(<w:sectPr[\s\S]*<\/w:body>)/, `${typed("Mit freundlichen Grüßen")}$1`);
}

async function openDamaged(edit: (xml: string) => string): Promise<Uint8Array> {
  pane = await openPane(bench, blankForm);
  await waitForState(pane, "stadt", "empty");
  await openBytes(pane, writeSteckbrief(readFileSync("assets/steckbrief.docx"), sample).bytes);
  await waitForState(pane, "stadt", "fine");
  await editDocument(pane, edit);
  await button("Dokument reparieren").waitFor();
  return savedBytes(pane);
}

test("a damaged form is made whole in its place, whatever stands beside it, and nothing typed is lost", async () => {
  const before = await openDamaged(damaged);
  expect(await violationsIn(pane.frame)).toEqual([]);
  await button("Dokument reparieren").click();
  await button("Dokument reparieren").waitFor({ state: "detached" });
  const after = await savedBytes(pane);
  expect(jsonOf(after)).toBe(jsonOf(before));
  expect(repairSteckbrief(after).changed).toBe(false);
  expect(await isSameDocument()).toBe(true);
  const xml = await documentXml(pane);
  expect(xml).toMatch(/<w:body>(?:(?!<w:sdt>).)*Briefkopf der Stadt/s);
  for (const text of ["Mit freundlichen Grüßen", "Zweitfassung"]) expect(xml).toContain(text);
  expect(xml.match(/<w:tag w:val="steckbrief\.uebertragbarkeit"\/>/g)).toHaveLength(1);
  // A list that stood loose in the document is a list in its control again.
  expect(controlXml(xml, long).match(/<w:p[ >]/g)?.length).toBeGreaterThan(1);
}, 120_000);

test("while changes are tracked the repair is not, and tracking goes on", async () => {
  const before = await openDamaged((xml) => unwrapped(unwrapped(xml, long), "steckbrief.funktionsweise"));
  await pane.page.evaluate(() => {
    window.workbench.document.tracking = "TrackAll";
  });
  await button("Dokument reparieren").click();
  await button("Dokument reparieren").waitFor({ state: "detached" });
  const after = await savedBytes(pane);
  expect(jsonOf(after)).toBe(jsonOf(before));
  expect(await documentXml(pane)).not.toMatch(/<w:(ins|del) /);
  expect(await pane.page.evaluate(() => window.workbench.document.tracking)).toBe("TrackAll");
}, 120_000);

test("what a package can't carry is repaired in a copy that opens as a document of its own", async () => {
  const before = await openDamaged((xml) =>
    damaged(xml)
      .replace(typed("Briefkopf der Stadt"), typed("Briefkopf der Stadt"))
      .replace(/(<w:t[^>]*>Zweitfassung<\/w:t>)/, "$1</w:r><w:r><w:object/></w:r><w:r>"),
  );
  await button("Dokument reparieren").click();
  await button("Dokument reparieren").waitFor({ state: "detached" });
  expect(await isSameDocument()).toBe(false);
  const copy = await savedBytes(pane);
  expect(jsonOf(copy)).toBe(jsonOf(before));
  expect(repairSteckbrief(copy).changed).toBe(false);
}, 120_000);

test("a form known by its headings alone gets its controls around what stands there", async () => {
  pane = await openPane(bench, blankForm);
  await waitForState(pane, "stadt", "empty");
  await editDocument(pane, (xml) =>
    xml
      .replace(/<w:(?:tag|alias) w:val="[^"]*"\/>/g, "")
      .replace(/<w:sdt>(?:(?!<\/w:sdt>).)*<w:p>((?!<\/w:sdt>).)*<\/w:sdt>/s, typed("Bamberg")),
  );
  await button("Steckbrief in dieses Dokument einfügen").click();
  await pane.frame.locator('[data-field="stadt"]').waitFor();
  expect((await documentXml(pane)).match(/<w:tag w:val="steckbrief\.stadt"\/>/g)).toHaveLength(1);
}, 120_000);
