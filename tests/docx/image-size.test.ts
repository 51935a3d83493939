import fc from "fast-check";
import { toBe, toBytes } from "../../src/docx/image-bytes.ts";
import { imageLimits, isCredible, readImageHeader } from "../../src/docx/image-size.ts";
import { inspectImage } from "../../src/docx/pictures.ts";
import { png } from "./build.ts";
import {
  bitmap,
  canvasWebp,
  photograph,
  talkativeGif,
  talkativeHeif,
  talkativeTiff,
  talkativeWebp,
  wholePng,
} from "./images.ts";

describe("pixels are read from the header of", () => {
  const cases: readonly (readonly [string, Uint8Array, number, number, string])[] = [
    ["JPEG", photograph(), 2480, 1654, "image/jpeg"],
    ["PNG", wholePng(12, 7), 12, 7, "image/png"],
    ["WebP", canvasWebp, 12, 7, "image/webp"],
    ["TIFF", talkativeTiff(), 4, 2, "image/tiff"],
    ["TIFF", talkativeTiff({ isLittle: false }), 4, 2, "image/tiff"],
    ["GIF", talkativeGif(), 1, 1, "image/gif"],
    ["HEIC", talkativeHeif(), 4032, 3024, "image/heic"],
    ["AVIF", talkativeHeif("avif"), 4032, 3024, "image/avif"],
    ["BMP", bitmap(), 2, 2, "image/bmp"],
  ];
  test.each(cases)("%s", (format, bytes, width, height, mediaType) => {
    expect(inspectImage(bytes)).toMatchObject({ format, width, height, mediaType, supported: true });
  });

  test("both plain kinds of WebP", () => {
    const lossy = [...toBytes("RIFF\0\0\0\0WEBPVP8 \0\0\0\0"), 0, 0, 0, 0x9d, 1, 0x2a, 0x80, 0x42, 0xe0, 1];
    expect(readImageHeader(Uint8Array.from(lossy))).toMatchObject({ width: 640, height: 480 });
    const packed = [0x7f, 0xc2, 0x77, 0x10];
    const lossless = [...toBytes("RIFF\0\0\0\0WEBPVP8L\0\0\0\0"), 0x2f, ...packed, 0, 0, 0, 0, 0];
    expect(readImageHeader(Uint8Array.from(lossless))).toMatchObject({ width: 640, height: 480 });
  });
});

test("turned photographs say so, whatever the format", () => {
  expect(readImageHeader(photograph(8))?.orientation).toBe(8);
  expect(readImageHeader(talkativeTiff({ orientation: 3 }))?.orientation).toBe(3);
  expect(readImageHeader(talkativeHeif())?.orientation).toBe(6);
  expect(readImageHeader(talkativeWebp(6))).toMatchObject({ width: 12, height: 7 });
});

test("drawings have a format, but no pixels", () => {
  const emf = new Uint8Array(44);
  emf[0] = 1;
  emf.set(toBytes(" EMF"), 40);
  expect(inspectImage(emf)).toMatchObject({ format: "EMF", width: null, supported: false });
  expect(inspectImage(toBytes("<svg xmlns=''/>"))).toMatchObject({ format: "SVG", supported: false });
  expect(inspectImage(toBytes("\x01\0\t\0\0\x03"))).toMatchObject({ format: "WMF", supported: false });
});

test("no bytes make a header fail, hang, or claim what can't be", () => {
  const whole = [
    photograph(6).subarray(0, 4000),
    wholePng(12, 7),
    talkativeWebp(6),
    talkativeTiff(),
    talkativeGif(),
    talkativeHeif(),
    bitmap(),
  ];
  const changes = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom(...whole), fc.nat(4000), changes, (bytes, length, list) => {
      const mutated = bytes.slice(0, length);
      for (const [at, value] of list) if (at < mutated.length) mutated[at] = value;
      const header = readImageHeader(mutated);
      if (header === null) return;
      const { width, height, orientation } = header;
      expect(orientation >= 1 && orientation <= 8).toBe(true);
      expect((width === null) === (height === null)).toBe(true);
      expect((width ?? 1) > 0 && (width ?? 1) * (height ?? 1) <= imageLimits.pixels).toBe(true);
    }),
    { numRuns: 5000, seed: 7 },
  );
});

describe("a header that lies", () => {
  test("has no size beyond what any camera makes", () => {
    expect(readImageHeader(png(4_000_000_000, 2))).toMatchObject({ width: null, height: null });
    expect(readImageHeader(png(60_000, 60_000))).toMatchObject({ width: null, height: null });
    expect(readImageHeader(png(60_000, 4_000))).toMatchObject({ width: 60_000, height: 4_000 });
  });

  test("is told by the bytes that should hold its pixels", () => {
    const header = readImageHeader(png(20_000, 20_000));
    expect(header).not.toBeNull();
    if (header === null) return;
    expect(isCredible(header, 100)).toBe(false);
    expect(isCredible(header, 100_000)).toBe(true);
  });

  test("leads no reader beyond the end", () => {
    const tiff = Uint8Array.from([...toBytes("MM\0*"), ...toBe(0xffff_fff0, 4)]);
    expect(readImageHeader(tiff)).toMatchObject({ format: "TIFF", width: null });
    const heic = Uint8Array.from([...toBe(16, 4), ...toBytes("ftypheic\0\0\0\0"), ...toBe(0xffff_ffff, 4)]);
    expect(readImageHeader(heic)).toMatchObject({ format: "HEIC", width: null });
    expect(readImageHeader(toBytes("RIFF\0\0\0\0WEBPVP8X"))).toMatchObject({ format: "WebP", width: null });
  });
});
