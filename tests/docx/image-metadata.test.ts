import fc from "fast-check";
import { ImageError } from "../../src/docx/image-error.ts";
import { stripMetadata } from "../../src/docx/image-metadata.ts";
import { readImageHeader } from "../../src/docx/image-size.ts";
import {
  bitmap,
  photograph,
  pngChunk,
  scanOf,
  secret,
  talkativeGif,
  talkativeHeif,
  talkativePng,
  talkativeTiff,
  talkativeWebp,
  wholePng,
} from "./images.ts";
import { samplePicture } from "./sample.ts";

const holds = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text, 0, "latin1");

const talkative: readonly (readonly [string, (orientation: number) => Uint8Array])[] = [
  ["JPEG", photograph],
  ["PNG", talkativePng],
  ["WebP", talkativeWebp],
  ["TIFF, little end first", (orientation) => talkativeTiff({ orientation })],
  ["TIFF, big end first", (orientation) => talkativeTiff({ isLittle: false, orientation })],
  ["GIF", talkativeGif],
  ["HEIC", () => talkativeHeif()],
  ["AVIF", () => talkativeHeif("avif")],
];

describe.each(talkative)("what is published of a %s", (_name, build) => {
  test("says nothing of where, by whom and with what it was taken", () => {
    expect(holds(build(1), secret)).toBe(true);
    const bare = stripMetadata(build(1));
    expect(holds(bare, secret)).toBe(false);
    expect(holds(bare, secret.slice(0, 8))).toBe(false);
  });

  test("has the pixels of the original", () => {
    const { format, width, height, orientation } = readImageHeader(build(6)) ?? {};
    expect(readImageHeader(stripMetadata(build(6)))).toMatchObject({ format, width, height, orientation });
  });

  test("is the same when stripped again", () => {
    for (const orientation of [1, 6]) {
      const once = stripMetadata(build(orientation));
      expect(Buffer.compare(once, stripMetadata(once))).toBe(0);
    }
  });

  test("is refused with a typed error where the picture is damaged, and never hangs", () => {
    const whole = build(6);
    const cut = fc.integer({ min: 0, max: Math.min(whole.length, 3000) });
    const changes = fc.array(fc.tuple(fc.nat(Math.min(whole.length, 2000) - 1), fc.nat(255)), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.option(cut, { nil: whole.length }), changes, (length, list) => {
        const mutated = whole.slice(0, length);
        for (const [at, value] of list) if (at < length) mutated[at] = value;
        try {
          const bare = stripMetadata(mutated);
          expect(Buffer.compare(bare, stripMetadata(bare))).toBe(0);
        } catch (error) {
          if (!(error instanceof ImageError)) throw error;
        }
      }),
      { numRuns: whole.length > 100_000 ? 150 : 1500, seed: 3 },
    );
  });
});

describe("what is published of a photograph", () => {
  test("holds its compressed pixels byte for byte, and its colour profile", () => {
    for (const orientation of [1, 6]) {
      const bare = stripMetadata(photograph(orientation));
      expect(Buffer.compare(scanOf(bare), scanOf(photograph(orientation)))).toBe(0);
      expect(holds(bare, "ICC_PROFILE\0\x01\x01profile")).toBe(true);
    }
  });

  test("has EXIF only where it is shown turned, with nothing but that in it", () => {
    expect(holds(stripMetadata(photograph(1)), "Exif")).toBe(false);
    const turned = stripMetadata(photograph(6));
    expect(readImageHeader(turned)?.orientation).toBe(6);
    const at = Buffer.from(turned).indexOf("Exif");
    // One segment of two bytes length, six of name, and a directory of one entry.
    expect([turned[at - 2], turned[at - 1]]).toEqual([0, 34]);
  });

  test("is the photograph itself where that says nothing", async () => {
    const bare = stripMetadata(await samplePicture());
    expect(Buffer.compare(stripMetadata(bare), bare)).toBe(0);
    expect(readImageHeader(bare)).toMatchObject({ width: 2480, height: 1654 });
  });
});

test("a PNG keeps resolution and pixels, chunk for chunk", () => {
  expect(Buffer.compare(stripMetadata(talkativePng()), wholePng(12, 7))).toBe(0);
});

test("a turned PNG keeps an orientation and nothing else", () => {
  const bare = stripMetadata(talkativePng(6));
  expect(bare.length).toBe(wholePng(12, 7).length + 12 + 26);
  expect(holds(bare, "eXIfMM")).toBe(true);
});

test("a WebP keeps orientation, transparency and profile", () => {
  const bare = stripMetadata(talkativeWebp(6));
  for (const type of ["VP8X", "ICCP", "ALPH", "VP8 ", "EXIF"]) expect(holds(bare, type)).toBe(true);
  // The flags of VP8X: profile and transparency as before, EXIF but no XMP.
  expect(bare[20]).toBe(0x38);
  expect(stripMetadata(talkativeWebp())[20]).toBe(0x30);
});

test("a TIFF keeps its strips where they were, and loses its thumbnail", () => {
  const bare = stripMetadata(talkativeTiff());
  expect([...bare.subarray(48, 56)]).toEqual([10, 20, 30, 40, 50, 60, 70, 80]);
  expect([...bare.subarray(8, 48)].every((byte) => byte === 0)).toBe(true);
  expect(bare.length).toBeLessThan(300);
});

test("a HEIC keeps the places of its pictures, and loses the film behind it", () => {
  const whole = talkativeHeif();
  const bare = stripMetadata(whole);
  expect(bare.length).toBe(whole.length);
  expect(holds(bare, "pixels of the picture") && holds(bare, "thumbnail")).toBe(true);
  expect(holds(bare, "mpvd")).toBe(false);
});

test("what follows the end of a bitmap is no part of it", () => {
  const bytes = Uint8Array.from([...bitmap(), 1, 2, 3]);
  expect(Buffer.compare(stripMetadata(bytes), bitmap())).toBe(0);
});

test.each([
  ["hello", "not-a-picture"],
  ["<svg/>", "cannot-strip"],
  ["\xff\xd8\xff\xd9", "damaged"],
])("%j is refused", (text, code) => {
  expect(() => stripMetadata(Buffer.from(text, "latin1"))).toThrow(expect.objectContaining({ code }));
});

test("a chunk that nobody knows but that is needed is refused, not dropped", () => {
  const bytes = wholePng(2, 2, [pngChunk("PRIV", new Uint8Array(4))]);
  expect(() => stripMetadata(bytes)).toThrow(expect.objectContaining({ code: "cannot-strip" }));
});

test("a picture of nothing but empty pieces is refused at once", () => {
  const filled = (start: string, piece: string): Uint8Array => {
    const bytes = Buffer.alloc(6_000_000);
    const from = bytes.write(start, "latin1");
    return new Uint8Array(bytes.fill(piece, from, bytes.length, "latin1"));
  };
  const png = filled("\x89PNG\r\n\x1a\n\0\0\0\rIHDR".padEnd(33, "\0"), "\0\0\0\0IDAT\0\0\0\0");
  const gif = filled("GIF89a".padEnd(13, "\0"), "\x21\xfe\0");
  const webp = filled("RIFF\0\0\x50\0WEBP", "VP8 \0\0\0\0");
  const jpeg = filled("\xff\xd8", "\xff\xfe\0\x02");
  for (const bytes of [png, gif, webp, jpeg])
    expect(() => stripMetadata(bytes)).toThrow(expect.objectContaining({ code: "damaged" }));
});

test("a TIFF whose pages all point to the same million strips is refused at once", () => {
  const strips = 1_000_000;
  const pages = 200;
  const directory = 2 + 2 * 12 + 4;
  const bytes = new Uint8Array(8 + pages * directory + strips * 4);
  const view = new DataView(bytes.buffer);
  const table = 8 + pages * directory;
  bytes.set([0x4d, 0x4d, 0, 42, 0, 0, 0, 8]);
  for (let page = 0; page < pages; page++) {
    const at = 8 + page * directory;
    view.setUint16(at, 2);
    for (const [index, tag] of [273, 279].entries()) {
      view.setUint16(at + 2 + index * 12, tag);
      view.setUint16(at + 4 + index * 12, 4);
      view.setUint32(at + 6 + index * 12, strips);
      view.setUint32(at + 10 + index * 12, table);
    }
    if (page + 1 < pages) view.setUint32(at + 26, at + directory);
  }
  bytes.fill(1, table);
  expect(() => stripMetadata(bytes)).toThrow(expect.objectContaining({ code: "damaged" }));
});
