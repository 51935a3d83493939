import { createHash } from "node:crypto";
import fc from "fast-check";
import { strToU8 } from "fflate";
import { readImageHeader } from "../../src/docx/image-size.ts";
import { readPictures } from "../../src/docx/picture-files.ts";
import { storedAs } from "../../src/docx/picture-stored.ts";
import {
  dpiAtWidth,
  effectiveDpi,
  formatPictureFacts,
  inspectImage,
  type PictureFacts,
  parsePictureFacts,
} from "../../src/docx/pictures.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { propertyNames } from "../../src/steckbrief/tags.ts";
import { docx, type Parts, p, picture, png, r, sdt } from "./build.ts";
import { samplePicture } from "./sample.ts";

const inch = 914_400;
const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** A JPEG of nothing but headers: EXIF with an orientation, a thumbnail's worth of filling, the frame. */
function jpeg(width: number, height: number, orientation: number): Uint8Array {
  const exif = [
    ...strToU8("Exif\0\0II*\0"),
    8,
    0,
    0,
    0,
    1,
    0,
    0x12,
    0x01,
    3,
    0,
    1,
    0,
    0,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const segment = (marker: number, content: readonly number[]): number[] => [
    0xff,
    marker,
    (content.length + 2) >> 8,
    (content.length + 2) & 255,
    ...content,
  ];
  const frame = [8, height >> 8, height & 255, width >> 8, width & 255, 3];
  return Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe1, exif),
    ...segment(0xc4, [1, 2, 3]),
    ...segment(0xc2, frame),
    0xff,
    0xda,
  ]);
}

describe("the header of a picture", () => {
  test("tells format and pixels", () => {
    expect(readImageHeader(png(2480, 1654))).toMatchObject({
      format: "PNG",
      mediaType: "image/png",
      width: 2480,
      height: 1654,
    });
    expect(readImageHeader(jpeg(640, 480, 1))).toMatchObject({
      format: "JPEG",
      mediaType: "image/jpeg",
      width: 640,
      height: 480,
      orientation: 1,
    });
    expect(readImageHeader(Uint8Array.from([...strToU8("GIF89a"), 10, 0, 0, 1]))).toMatchObject({
      format: "GIF",
      width: 10,
      height: 256,
    });
  });

  test("tells how a photograph is turned", () => {
    expect(readImageHeader(jpeg(640, 480, 6))?.orientation).toBe(6);
  });

  test("knows formats that it can't measure, and what is no picture", () => {
    expect(inspectImage(strToU8("II*\0xxxxxxxx"))).toMatchObject({ format: "TIFF", supported: false });
    expect(inspectImage(strToU8("RIFFxxxxWEBP"))).toMatchObject({ format: "WebP", supported: false });
    expect(inspectImage(strToU8("hello"))).toBeNull();
    expect(inspectImage(new Uint8Array())).toBeNull();
    expect(inspectImage(png(0, 5))).toMatchObject({ supported: false });
  });

  test("reads a real photograph", async () => {
    expect(inspectImage(await samplePicture())).toMatchObject({
      format: "JPEG",
      width: 2480,
      height: 1654,
      supported: true,
    });
  });

  test("never fails on bytes", () => {
    const start = fc.constantFrom(jpeg(5, 5, 6), png(5, 5));
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 80 }), fc.nat(40), (bytes, noise, at) => {
        const mixed = Uint8Array.from([...bytes.subarray(0, at), ...noise]);
        const header = readImageHeader(mixed);
        expect(header === null || (header.orientation >= 1 && header.orientation <= 8)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("effective resolution", () => {
  const whole = { cropX: 0, cropY: 0 };

  test("is stored pixels by displayed inches", () => {
    expect(
      effectiveDpi({ width: 600, height: 400 }, { widthEmu: 2 * inch, heightEmu: (4 / 3) * inch, ...whole }),
    ).toBe(300);
    expect(dpiAtWidth(1890, 160)).toBe(300);
  });

  test("does not count what is cropped away", () => {
    expect(
      effectiveDpi({ width: 600, height: 600 }, { widthEmu: inch, heightEmu: inch, cropX: 0.5, cropY: 0.5 }),
    ).toBe(300);
  });

  test("takes the coarser direction of a stretched picture", () => {
    expect(effectiveDpi({ width: 600, height: 300 }, { widthEmu: inch, heightEmu: inch, ...whole })).toBe(
      300,
    );
  });

  test("knows that a turned photograph is stored on its side", () => {
    expect(
      effectiveDpi(
        { width: 600, height: 300, orientation: 6 },
        { widthEmu: inch, heightEmu: 2 * inch, ...whole },
      ),
    ).toBe(300);
  });

  test("is unknown without size or extent", () => {
    expect(
      effectiveDpi({ width: null, height: null }, { widthEmu: inch, heightEmu: inch, ...whole }),
    ).toBeNull();
    expect(effectiveDpi({ width: 5, height: 5 }, { widthEmu: null, heightEmu: inch, ...whole })).toBeNull();
    expect(effectiveDpi({ width: 240, height: 160 }, { widthEmu: 360, heightEmu: 360, ...whole })).toBeNull();
  });
});

describe("the facts of an original", () => {
  test("come back as they were noted, in at most 255 characters", () => {
    const number = fc.option(fc.integer({ min: 1, max: 99_999 }), { nil: null });
    const facts: fc.Arbitrary<PictureFacts> = fc.record({
      sha256: fc.option(fc.stringMatching(/^[0-9a-f]{64}$/), { nil: null }),
      mediaType: fc.option(fc.constantFrom("image/jpeg", "image/svg+xml", "image/x;y"), { nil: null }),
      width: number,
      height: number,
      dpi: number,
      shownMm: fc.option(fc.constantFrom(120, 160.5), { nil: null }),
      separate: fc.boolean(),
    });
    const stored = fc.record({ size: fc.nat(), crc: fc.nat({ max: 0xffff_ffff }) });
    fc.assert(
      fc.property(facts, fc.option(stored, { nil: undefined }), (given, check) => {
        const noted = check === undefined ? given : { ...given, stored: check };
        const value = formatPictureFacts(noted);
        expect(value.length).toBeLessThanOrEqual(255);
        const { sha256, mediaType, width, height, dpi } = noted;
        const isNothing = [sha256, mediaType, width, height, dpi].every((fact) => fact === null);
        expect(parsePictureFacts(value)).toEqual(isNothing ? null : noted);
      }),
    );
  });

  test("are nothing where the property says nothing sensible", () => {
    expect(parsePictureFacts("")).toBeNull();
    expect(parsePictureFacts("abc;image/png;1;1;1")).toBeNull();
    expect(parsePictureFacts(";;;;")).toBeNull();
    expect(parsePictureFacts(";image/png;x;-1;1e9")).toMatchObject({ width: null, height: null, dpi: null });
  });
});

describe("a picture in a document", () => {
  const tag = (part: string): string => `steckbrief.projektbilder.1.${part}`;
  const slot = (inside: string): string => sdt({ tag: tag("bild") }, p(inside));
  const read = (body: string, parts: Parts = {}) => {
    const { steckbrief, findings } = readSteckbrief(docx(body, parts));
    return {
      picture: steckbrief.projektbilder[0],
      codes: findings.filter(({ field }) => field === "projektbilder").map(({ code }) => code),
      findings,
    };
  };
  const original: PictureFacts = {
    sha256: "ab".repeat(32),
    mediaType: "image/jpeg",
    width: 1200,
    height: 800,
    dpi: 300,
    shownMm: 101.6,
  };
  const noted = { [propertyNames.picture("1")]: formatPictureFacts(original) };
  const shown = { cx: 4 * inch, cy: Math.round((8 / 3) * inch) };

  test("tells its own facts where nothing is known of an original", () => {
    const bytes = png(1200, 800);
    expect(read(slot(picture("a", shown)), { media: { a: bytes } }).picture).toEqual({
      dateiname: null,
      alt: null,
      urheber: null,
      einwilligung: false,
      mediaType: "image/png",
      width: 1200,
      height: 800,
      dpi: 300,
      sha256: hash(bytes),
    });
  });

  test("takes alternative text from the control, else from the picture", () => {
    const media = { a: png(9, 9) };
    expect(read(slot(picture("a", { alt: "Haus" })), { media }).picture?.alt).toBe("Haus");
    const both = slot(picture("a", { alt: "Haus" })) + p(sdt({ tag: tag("alt") }, r("Hof")));
    expect(read(both, { media }).picture?.alt).toBe("Hof");
  });

  test("has the facts of its original, and says when Word scaled it down", () => {
    const {
      picture: found,
      codes,
      findings,
    } = read(slot(picture("a", shown)), { media: { a: png(880, 587) }, properties: noted });
    expect(found).toMatchObject({
      mediaType: "image/jpeg",
      width: 1200,
      height: 800,
      dpi: 300,
      sha256: original.sha256,
    });
    expect(codes).toContain("picture-downsampled");
    expect(findings.map(({ message }) => message)).toContain(
      "Word hat das Bild verkleinert: 220 statt 300 dpi.",
    );
  });

  test("at another width the original has another resolution", () => {
    const large = { cx: 8 * inch, cy: Math.round((16 / 3) * inch) };
    expect(
      read(slot(picture("a", large)), { media: { a: png(1200, 800) }, properties: noted }).picture?.dpi,
    ).toBe(150);
  });

  test("another picture is not the one that was noted", () => {
    const { picture: found, codes } = read(slot(picture("a", shown)), {
      media: { a: png(800, 800) },
      properties: noted,
    });
    expect(found).toMatchObject({ mediaType: "image/png", width: 800, height: 800 });
    expect(codes).not.toContain("picture-downsampled");
    expect(codes).toContain("picture-replaced");
  });

  test("as many pixels in another format are the picture saved anew", () => {
    const bytes = png(1200, 800);
    const { picture: found, codes } = read(slot(picture("a", shown)), {
      media: { a: bytes },
      properties: noted,
    });
    expect(found).toMatchObject({ mediaType: "image/png", sha256: hash(bytes) });
    expect(codes).toContain("picture-changed");
  });

  test("length and checksum tell another photograph of the same camera", () => {
    const one = png(1200, 800);
    const other = Uint8Array.from([...one.subarray(0, -1), 7]);
    const facts = { ...original, mediaType: "image/png", sha256: hash(one), stored: storedAs(one) };
    const properties = { [propertyNames.picture("1")]: formatPictureFacts(facts) };
    const same = read(slot(picture("a", shown)), { media: { a: one }, properties });
    expect([same.picture?.sha256, same.codes]).toEqual([
      hash(one),
      expect.not.arrayContaining(["picture-changed"]),
    ]);
    const swapped = read(slot(picture("a", shown)), { media: { a: other }, properties });
    expect([swapped.picture?.sha256, swapped.codes]).toEqual([
      hash(other),
      expect.arrayContaining(["picture-changed"]),
    ]);
  });

  test("the original is told by the archive's directory: no byte of it is read", () => {
    const bytes = Buffer.concat([png(1200, 800), new Uint8Array(5000)]);
    const facts = { ...original, mediaType: "image/png", sha256: hash(bytes), stored: storedAs(bytes) };
    const file = docx(slot(picture("a", { ...shown, alt: "Haus" })), {
      // A .png is stored as it is, so that its bytes can be found; another one keeps it away from the directory.
      parts: { "word/media/a.png": bytes, "word/media/z.png": new Uint8Array(20_000) },
      relationships: [["a", "image", "media/a.png"]],
      properties: { [propertyNames.picture("1")]: formatPictureFacts(facts) },
    });
    // A little behind the part before it comes along.
    const start = Buffer.from(file).indexOf(bytes);
    const middle = start + bytes.length / 2;
    const touched: number[] = [];
    const source = {
      size: file.length,
      read: (from: number, to: number) => {
        if (from <= middle && to >= middle) touched.push(from);
        return file.subarray(from, to);
      },
    };
    const { steckbrief } = readSteckbrief(source);
    expect(steckbrief.projektbilder[0]).toEqual({
      dateiname: null,
      alt: "Haus",
      urheber: null,
      einwilligung: false,
      mediaType: "image/png",
      width: 1200,
      height: 800,
      dpi: 300,
      sha256: hash(bytes),
    });
    expect([start > 0, touched]).toEqual([true, []]);
  });

  test("a damaged one spoils no document", () => {
    // Archives store a .png as it is, so that its bytes can be found and changed.
    const file = docx(slot(picture("a", shown)), {
      parts: { "word/media/a.png": png(4000, 3000) },
      relationships: [["a", "image", "media/a.png"]],
    });
    const at = Buffer.from(file).indexOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
    file[at + 1000] = 1;
    const { steckbrief, findings } = readSteckbrief(file);
    expect(steckbrief.projektbilder[0]).toMatchObject({ width: 4000, sha256: null });
    expect(findings.map(({ code }) => code)).toContain("picture-damaged");
  });

  test("a size that its bytes can't hold is reported, not believed", () => {
    const { picture: found, codes } = read(slot(picture("a", shown)), {
      media: { a: png(20_000, 20_000).subarray(0, 40) },
    });
    expect(found).toMatchObject({ mediaType: "image/png", width: null, height: null, dpi: null });
    expect(codes).toContain("picture-size-doubtful");
  });

  test("facts without a picture count where something else is said of it, with a warning", () => {
    expect(read(slot(r("")), { properties: noted }).picture).toBeUndefined();
    const named = slot("") + p(sdt({ tag: tag("dateiname") }, r("haus.jpg")));
    const { picture: found, codes } = read(named, { properties: noted });
    expect(found).toMatchObject({ dateiname: "haus.jpg", width: 1200, dpi: 300 });
    expect(codes).toContain("picture-missing");
    const separate = { [propertyNames.picture("1")]: formatPictureFacts({ ...original, separate: true }) };
    expect(read(slot(""), { properties: separate }).picture).toMatchObject({ width: 1200, dpi: 300 });
  });

  test("is reported when linked, lost, doubled or of another format", () => {
    const linked = { relationships: [["a", "image", "file:///C:/a.png", "External"]] } as const;
    expect(read(slot(picture("a")), linked).codes).toContain("picture-linked");
    expect(read(slot(picture("a"))).codes).toContain("picture-lost");
    expect(read(slot(picture("a") + picture("a")), { media: { a: png(5, 5) } }).codes).toContain(
      "several-pictures",
    );
    expect(read(slot(picture("a")), { media: { a: strToU8("RIFFxxxxWEBP") } }).codes).toContain(
      "picture-format",
    );
  });

  test("cropping takes pixels away in old drawings too", () => {
    const shape = `<w:r><w:pict><v:shape style="width:288pt;height:192pt"><v:imagedata r:id="a" cropleft="16384f" cropright=".25" croptop="16384f" cropbottom="16384f"/></v:shape></w:pict></w:r>`;
    expect(read(slot(shape), { media: { a: png(1200, 800) } }).picture?.dpi).toBe(150);
  });

  test("cropping takes pixels away", () => {
    const crop = '<a:srcRect l="25000" r="25000" t="25000" b="25000"/>';
    expect(read(slot(picture("a", { ...shown, crop })), { media: { a: png(1200, 800) } }).picture?.dpi).toBe(
      150,
    );
  });
});

describe("pictures beyond the slots", () => {
  const heading = (text: string): string => p(r(text), '<w:pStyle w:val="SteckbriefFeld"/>');
  const slot = (number: string, inside: string): string =>
    sdt({ tag: `steckbrief.projektbilder.${number}.bild` }, p(inside));
  const media = { a: png(9, 9) };
  const read = (body: string): readonly (string | null)[][] =>
    readSteckbrief(docx(body, { media }))
      .findings.filter(({ code }) => code === "pictures-too-many" || code === "picture-elsewhere")
      .map(({ field, code }) => [field, code]);

  test("a third one under the field is too many", () => {
    const body = `${heading("Projektbilder") + slot("1", picture("a")) + slot("2", picture("a"))}${p(picture("a"))}`;
    expect(read(body)).toEqual([["projektbilder", "pictures-too-many"]]);
  });

  test("one that stands in another field is said to be there", () => {
    const body = sdt({ tag: "steckbrief.beschreibung" }, p(r("Text") + picture("a")));
    expect(read(body)).toEqual([["beschreibung", "picture-elsewhere"]]);
    expect(read(heading("Beschreibung (WAS)") + p(picture("a")))).toEqual([
      ["beschreibung", "picture-elsewhere"],
    ]);
  });

  test("a letterhead above the form is none of them", () => {
    expect(read(p(picture("a")) + heading("Projektbilder") + slot("1", picture("a")))).toEqual([]);
  });
});

describe("the pictures of a document", () => {
  const tag = (slot: string, part: string): string => `steckbrief.projektbilder.${slot}.${part}`;
  const bytes = png(1200, 800);
  const original: PictureFacts = {
    sha256: hash(bytes),
    mediaType: "image/png",
    width: 1200,
    height: 800,
    dpi: 300,
    shownMm: 101.6,
  };
  const shown = { cx: 4 * inch, cy: Math.round((8 / 3) * inch), alt: "Haus" };

  test("come with bytes, measures and what is said of them", () => {
    const body =
      sdt({ tag: tag("1", "bild") }, p(picture("a", shown))) +
      p(sdt({ tag: tag("1", "dateiname") }, r("haus.png"))) +
      p(sdt({ tag: tag("1", "urheber") }, r("Amt 61")) + sdt({ tag: tag("1", "einwilligung") }, r("☒")));
    const properties = { [propertyNames.picture("1")]: formatPictureFacts(original) };
    const [found, ...others] = readPictures(docx(body, { media: { a: bytes }, properties }));
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      slot: "1",
      counts: true,
      name: "haus.png",
      mediaType: "image/png",
      width: 1200,
      height: 800,
      displayedMm: { width: 101.6, height: 67.7 },
      crop: { x: 0, y: 0 },
      dpi: 300,
      sha256: hash(bytes),
      alt: "Haus",
      urheber: "Amt 61",
      einwilligung: true,
      facts: original,
      state: "original",
    });
    expect(Buffer.compare(found?.bytes() ?? new Uint8Array(), bytes)).toBe(0);
  });

  test.each([
    ["scaled", png(880, 587)],
    ["changed", Uint8Array.from([...bytes, 1])],
    ["replaced", png(800, 800)],
    ["replaced", png(2400, 1600)],
  ])("say when the original was %s", (state, media) => {
    const properties = { [propertyNames.picture("1")]: formatPictureFacts(original) };
    const body = sdt({ tag: tag("1", "bild") }, p(picture("a", shown)));
    expect(readPictures(docx(body, { media: { a: media }, properties }))[0]).toMatchObject({ state });
  });

  test("those that are too many or in the wrong place come last", () => {
    const body =
      sdt({ tag: "steckbrief.beschreibung" }, p(r("Text") + picture("a"))) +
      sdt({ tag: tag("2", "bild") }, p(picture("a"))) +
      sdt({ tag: tag("1", "bild") }, p(picture("a") + picture("b")));
    const found = readPictures(docx(body, { media: { a: bytes, b: png(9, 9) } }));
    expect(found.map(({ slot, counts }) => [slot, counts])).toEqual([
      ["1", true],
      ["1", false],
      ["2", true],
      [null, false],
    ]);
  });

  test("of two Steckbriefe in one file none counts", () => {
    const one = (name: string): string =>
      p(r("Steckbrief Kooperationsinstrument"), '<w:pStyle w:val="SteckbriefTitel"/>') +
      p(r("Stadt"), '<w:pStyle w:val="SteckbriefFeld"/>') +
      p(sdt({ tag: "steckbrief.stadt" }, r(name))) +
      p(r("Instrument"), '<w:pStyle w:val="SteckbriefFeld"/>') +
      p(sdt({ tag: "steckbrief.instrument" }, r(name))) +
      p(r("Projektbilder"), '<w:pStyle w:val="SteckbriefFeld"/>') +
      sdt({ tag: tag("1", "bild") }, p(picture("a"))) +
      p(sdt({ tag: tag("1", "dateiname") }, r(`${name}.png`)));
    const found = readPictures(docx(one("Ulm") + one("Bonn"), { media: { a: bytes } }));
    expect(found.map(({ slot, counts }) => [slot, counts])).toEqual([["1", false]]);
  });

  test("are there without bytes where those are linked or lost", () => {
    const relationships = [["b", "image", "https://example.org/b.png", "External"]] as const;
    const slot = (number: string, id: string): string => sdt({ tag: tag(number, "bild") }, p(picture(id)));
    const found = readPictures(docx(slot("1", "a") + slot("2", "b"), { relationships }));
    expect(found.map((one) => [one.bytes(), one.sha256, one.mediaType])).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
  });
});
