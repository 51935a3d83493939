import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { pictureName } from "../../src/cli/picture-names.ts";
import { writePictures } from "../../src/cli/pictures.ts";
import { runCommandLine } from "../../src/cli/program.ts";
import { DocxError } from "../../src/docx/error.ts";
import { formatPictureFacts } from "../../src/docx/pictures.ts";
import { propertyNames } from "../../src/steckbrief/tags.ts";
import { docx, type Parts, p, picture, r, sdt } from "../docx/build.ts";
import { photograph, secret, talkativePng } from "../docx/images.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "steckbrief-bilder-"));
});
afterEach(() => rm(folder, { recursive: true }));

const tag = (slot: string, part: string): string => `steckbrief.projektbilder.${slot}.${part}`;

interface Slot {
  readonly bytes: Uint8Array;
  readonly consent?: boolean;
  readonly name?: string;
}

/** A document with a picture in each slot. */
function documentWith(slots: readonly Slot[], parts: Parts = {}): Uint8Array {
  const body = slots.map(({ consent = true, name }, index) => {
    const slot = String(index + 1);
    const named = name === undefined ? "" : p(sdt({ tag: tag(slot, "dateiname") }, r(name)));
    const box = sdt({ tag: tag(slot, "einwilligung") }, r(consent ? "☒" : "☐"));
    return sdt({ tag: tag(slot, "bild") }, p(picture(`m${slot}`))) + named + p(box);
  });
  const media = Object.fromEntries(slots.map(({ bytes }, index) => [`m${index + 1}`, bytes]));
  return docx(body.join(""), { ...parts, media });
}

const files = async (): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true })).filter((name) => name !== "archiv").sort();

test("a picture with consent is published without metadata and archived with them", async () => {
  const bytes = photograph(6);
  const [written] = await writePictures("Stadt/Haus.docx", documentWith([{ bytes }]), folder, "de");
  expect(await files()).toEqual(["Haus-bild-1.jpg", "archiv/Haus-bild-1.jpg"]);
  const published = await readFile(join(folder, "Haus-bild-1.jpg"));
  expect(published.includes(secret)).toBe(false);
  expect(Buffer.compare(await readFile(join(folder, "archiv/Haus-bild-1.jpg")), bytes)).toBe(0);
  expect(written).toMatchObject({ slot: "1", withheld: null, published: join(folder, "Haus-bild-1.jpg") });
  expect(written?.message).toBe(
    `Stadt/Haus.docx: Bild 1 steht ohne Aufnahmedaten in ${join(folder, "Haus-bild-1.jpg")}. Unverändert: ${join(folder, "archiv/Haus-bild-1.jpg")}.`,
  );
});

test("a picture without consent is archived only, and the line says so", async () => {
  const file = documentWith([{ bytes: talkativePng(), consent: false }]);
  const [written] = await writePictures("a.docx", file, folder, "en");
  expect(await files()).toEqual(["archiv/a-bild-1.png"]);
  expect(written).toMatchObject({ published: null, withheld: "no-consent" });
  expect(written?.message).toContain("is not published. Consent is missing.");
});

test("what can't be stripped for certain is not published", async () => {
  const file = documentWith([
    { bytes: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>") },
    { bytes: talkativePng().subarray(0, 60) },
  ]);
  const written = await writePictures("a.docx", file, folder, "de");
  expect(written.map(({ withheld }) => withheld)).toEqual(["cannot-strip", "damaged"]);
  expect(await files()).toEqual(["archiv/a-bild-1.svg", "archiv/a-bild-2.png"]);
});

test("another picture than the one that consent was given for is not published", async () => {
  const facts = { sha256: "ab".repeat(32), mediaType: "image/png", width: 5, height: 5, dpi: 300 };
  const properties = { [propertyNames.picture("1")]: formatPictureFacts(facts) };
  const file = documentWith([{ bytes: talkativePng() }], { properties });
  expect(await writePictures("a.docx", file, folder, "de")).toMatchObject([
    { published: null, withheld: "replaced" },
  ]);
});

test("the picture of the Muster is none to publish", async () => {
  const file = documentWith([{ bytes: talkativePng() }], { properties: { [propertyNames.muster]: "1" } });
  expect(await writePictures("Muster.docx", file, folder, "de")).toMatchObject([
    { published: null, withheld: "sample" },
  ]);
});

test("a second picture in a slot is archived under a name of its own", async () => {
  const body = sdt({ tag: tag("1", "bild") }, p(picture("m") + picture("n")));
  const media = { m: talkativePng(), n: talkativePng(6) };
  const written = await writePictures("a.docx", docx(body, { media }), folder, "de");
  expect(written.map(({ withheld }) => withheld)).toEqual(["no-consent", "not-counted"]);
  expect(await files()).toEqual(["archiv/a-bild-1-weiteres-2.png", "archiv/a-bild-1.png"]);
});

test("files of one name in different folders overwrite nothing, and a second run writes nothing new", async () => {
  const one = documentWith([{ bytes: talkativePng(1) }]);
  const other = documentWith([{ bytes: talkativePng(6) }]);
  for (let run = 0; run < 2; run++) {
    await writePictures("Nord/a.docx", one, folder, "de");
    await writePictures("Süd/a.docx", other, folder, "de");
  }
  const names = await files();
  expect(names).toHaveLength(4);
  expect(names.filter((name) => /^a-bild-1-[0-9a-f]{8}\.png$/.test(name))).toHaveLength(1);
  const archived = await readFile(join(folder, "archiv/a-bild-1.png"));
  expect(Buffer.compare(archived, talkativePng(1))).toBe(0);
});

test("a symbolic link in the folder is neither followed nor replaced", async () => {
  const victim = join(folder, "victim");
  await writeFile(victim, "mine");
  await symlink(victim, join(folder, "a-bild-1.png"));
  await writePictures("a.docx", documentWith([{ bytes: talkativePng() }]), folder, "de");
  expect(await readFile(victim, "utf8")).toBe("mine");
  expect((await files()).some((name) => /^a-bild-1-[0-9a-f]{8}\.png$/.test(name))).toBe(true);
});

test("a file without pictures makes no folder", async () => {
  await writePictures("a.docx", docx(p(r("x"))), join(folder, "neu"), "de");
  expect(await readdir(folder)).toEqual([]);
});

test("where nothing can be written the list says so", async () => {
  await writeFile(join(folder, "belegt"), "");
  const file = documentWith([{ bytes: talkativePng() }]);
  expect(await writePictures("a.docx", file, join(folder, "belegt"), "de")).toMatchObject([
    { published: null, archived: null, withheld: "not-written" },
  ]);
});

test("a picture that is not in the file is told", async () => {
  const file = docx(sdt({ tag: tag("1", "bild") }, p(picture("missing"))));
  expect(await writePictures("a.docx", file, folder, "de")).toMatchObject([
    { withheld: "no-bytes", sha256: null },
  ]);
});

test("what is no document is a DocxError", async () => {
  await expect(writePictures("a.docx", new Uint8Array(9), folder, "de")).rejects.toBeInstanceOf(DocxError);
});

test("what file and picture are called never leaves the folder", async () => {
  await mkdir(join(folder, "bilder"));
  const file = documentWith([{ bytes: talkativePng(), name: "..\\..\\../../etc/passwd" }]);
  await writePictures("../../CON.docx", file, join(folder, "bilder"), "de");
  expect(await readdir(folder)).toEqual(["bilder"]);
  expect(await files()).toContain("bilder/CON-bild-1-passwd.png");
});

test("extract --pictures writes those of every file, and says a line for each", async () => {
  const places = [join(folder, "a.docx"), join(folder, "b.docx")] as const;
  await writeFile(places[0], documentWith([{ bytes: talkativePng() }]));
  await writeFile(places[1], documentWith([{ bytes: talkativePng(), consent: false }]));
  const results: string[] = [];
  const said: string[] = [];
  const code = await runCommandLine(["extract", ...places, "--pictures", join(folder, "bilder")], {
    write: async (text) => void results.push(String(text)),
    say: (text) => void said.push(text),
    show: null,
    toScreen: false,
    interruption: () => new AbortController().signal,
  });
  expect(code).toBe(0);
  expect(results.join("").trimEnd().split("\n")).toHaveLength(2);
  expect(said.slice(0, 2).map((line) => line.slice(places[0].length))).toEqual([
    expect.stringMatching(/^: Bild 1 steht ohne Aufnahmedaten in /),
    expect.stringMatching(/^: Bild 1 wird nicht veröffentlicht\. Die Einwilligung fehlt\./),
  ]);
  expect((await readdir(join(folder, "bilder"))).sort()).toEqual(["a-bild-1.png", "archiv"]);
  expect((await readdir(join(folder, "bilder", "archiv"))).sort()).toEqual(["a-bild-1.png", "b-bild-1.png"]);
});

describe("names of pictures", () => {
  const jpeg = { slot: "1", counts: true, mediaType: "image/jpeg" };
  const nameOf = (file: string, name: string | null): string => {
    const { stem, ending } = pictureName(file, { ...jpeg, name }, 0);
    return `${stem}.${ending}`;
  };

  test.each([
    ["München Steckbrief.docx", "Rathaus (außen).JPG", "München-Steckbrief-bild-1-Rathaus-außen.jpg"],
    ["C:\\Ablage\\a.b.docx", null, "a-b-bild-1.jpg"],
    ["Mu\u0308nchen.docx", null, "München-bild-1.jpg"],
    ["...docx", "...", "steckbrief-bild-1.jpg"],
    ["a\u202egpj.docx", "x.jpg.exe", "a-gpj-bild-1-x-jpg.jpg"],
    ["nul.docx", "aux", "nul-bild-1-aux.jpg"],
  ])("%j and %j", (file, name, expected) => {
    expect(nameOf(file, name)).toBe(expected);
  });

  test("are safe everywhere, whatever anything is called", () => {
    const words = fc.string({ unit: "binary", maxLength: 300 });
    fc.assert(
      fc.property(words, fc.option(words, { nil: null }), (file, name) => {
        const made = nameOf(file, name);
        expect(made).toMatch(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*\.jpg$/u);
        expect(Buffer.byteLength(made)).toBeLessThan(140);
        expect(made).toBe(made.normalize("NFC"));
      }),
      { numRuns: 500 },
    );
  });
});
