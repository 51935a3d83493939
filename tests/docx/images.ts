import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { crc32 } from "../../src/docx/crc.ts";
import { joinBytes, toBe, toBytes, toLe32 } from "../../src/docx/image-bytes.ts";

/** What nobody may find in a picture that is published. */
export const secret = "Rathausplatz 1, 48.1374 N 11.5755 E";

const le16 = (value: number): Uint8Array => toBe(value, 2).reverse();

/** A TIFF structure as a telephone writes it: camera, orientation, and a directory for GPS that holds the secret. */
export function gpsExif(orientation: number): Uint8Array {
  const entry = (tag: number, type: number, count: number, value: number): Uint8Array =>
    joinBytes([le16(tag), le16(type), toLe32(count), toLe32(value)]);
  const gpsAt = 8 + 2 + 3 * 12 + 4;
  const secretAt = gpsAt + 2 + 12 + 4;
  return joinBytes([
    toBytes("II*\0"),
    toLe32(8),
    le16(3),
    entry(0x010f, 2, secret.length, secretAt),
    entry(0x0112, 3, 1, orientation),
    entry(0x8825, 4, 1, gpsAt),
    toLe32(0),
    le16(1),
    entry(0x001b, 7, secret.length, secretAt),
    toLe32(0),
    toBytes(secret),
  ]);
}

const segment = (marker: number, content: Uint8Array): Uint8Array =>
  joinBytes([Uint8Array.of(0xff, marker), toBe(content.length + 2, 2), content]);

/** A real photograph with everything that cameras and programs put beside the pixels. */
export function photograph(orientation = 1): Uint8Array {
  const bare = new Uint8Array(readFileSync("assets/muster/IMG_BEISPIELBILD.JPG"));
  return joinBytes([
    bare.subarray(0, 2),
    segment(0xe1, joinBytes([toBytes("Exif\0\0"), gpsExif(orientation)])),
    segment(0xe1, toBytes(`http://ns.adobe.com/xap/1.0/\0<x>${secret}</x>`)),
    segment(0xe2, toBytes("ICC_PROFILE\0\x01\x01profile")),
    segment(0xe2, toBytes(`MPF\0${secret}`)),
    segment(0xed, toBytes(`Photoshop 3.0\x008BIM${secret}`)),
    segment(0xfe, toBytes(secret)),
    bare.subarray(2),
    toBytes(secret),
  ]);
}

/** The compressed pixels of a JPEG, from its first scan to its end. */
export function scanOf(jpeg: Uint8Array): Buffer {
  const bytes = Buffer.from(jpeg);
  const start = bytes.indexOf(Uint8Array.of(0xff, 0xda));
  return bytes.subarray(start, bytes.indexOf(Uint8Array.of(0xff, 0xd9), start));
}

export function pngChunk(type: string, content: Uint8Array): Uint8Array {
  const checked = joinBytes([toBytes(type), content]);
  return joinBytes([toBe(content.length, 4), checked, toBe(crc32(checked), 4)]);
}

/** A whole PNG, half red and half blue; `extra` chunks stand before the pixels. */
export function wholePng(width: number, height: number, extra: readonly Uint8Array[] = []): Uint8Array {
  const rows = new Uint8Array(height * (1 + width * 3));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (1 + width * 3) + 1 + x * 3 + (x * 2 < width ? 0 : 2)] = 200;
  return joinBytes([
    toBytes("\x89PNG\r\n\x1a\n"),
    pngChunk("IHDR", joinBytes([toBe(width, 4), toBe(height, 4), Uint8Array.of(8, 2, 0, 0, 0)])),
    pngChunk("pHYs", joinBytes([toBe(11_811, 4), toBe(11_811, 4), Uint8Array.of(1)])),
    ...extra,
    pngChunk("IDAT", deflateSync(rows)),
    pngChunk("IEND", new Uint8Array()),
  ]);
}

/** A PNG with all kinds of words in it. */
export function talkativePng(orientation = 1): Uint8Array {
  const words = [
    pngChunk("tEXt", toBytes(`Comment\0${secret}`)),
    pngChunk("iTXt", toBytes(`XML:com.adobe.xmp\0\0\0\0\0${secret}`)),
    pngChunk("zTXt", joinBytes([toBytes("Author\0\0"), deflateSync(secret)])),
    pngChunk("tIME", new Uint8Array(7)),
    pngChunk("eXIf", gpsExif(orientation)),
    pngChunk("prVt", toBytes(secret)),
  ];
  return joinBytes([wholePng(12, 7, words), toBytes(secret)]);
}

/** Made by Chromium: `canvas.toDataURL("image/webp", 0.8)`, 12 × 7 pixels with transparency and a profile. */
export const canvasWebp = new Uint8Array(
  Buffer.from(
    "UklGRnQCAABXRUJQVlA4WAoAAAAwAAAACwAABgAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZBTFBIFwAAAAEPMP8REYIw22gGQ5o/1b3OIaL/ETEfAFZQOCBmAAAAEAMAnQEqDAAHAAFAJiWwAnS3AKMA8wD9AOsTBixKlVoAAP7676HmRtDnNAys/eY4nJ7hs/nL/qR67/ZyZZs/6MC/L7H/PI/+w6+IgCfO6P0e6/zH29/RyYqP/Og+NLL79mn+soAA",
    "base64",
  ),
);

const riffChunk = (type: string, content: Uint8Array): Uint8Array =>
  joinBytes([toBytes(type), toLe32(content.length), content, new Uint8Array(content.length & 1)]);

/** That WebP with EXIF and XMP behind its pixels. */
export function talkativeWebp(orientation = 1): Uint8Array {
  const own = canvasWebp.slice(12);
  own[8] = (own[8] ?? 0) | 0x0c;
  const words = [riffChunk("EXIF", gpsExif(orientation)), riffChunk("XMP ", toBytes(secret))];
  const content = joinBytes([toBytes("WEBP"), own, ...words, riffChunk("PRVT", toBytes(secret))]);
  return joinBytes([toBytes("RIFF"), toLe32(content.length), content, toBytes(secret)]);
}

/** An uncompressed grey TIFF of 4 × 2 pixels in two strips; its second page is a thumbnail. */
export function talkativeTiff({ isLittle = true, orientation = 1 } = {}): Uint8Array {
  const number = (value: number, length: 2 | 4): Uint8Array =>
    isLittle ? toBe(value, length).reverse() : toBe(value, length);
  const entry = (tag: number, type: number, count: number, value: number): Uint8Array => {
    const short = joinBytes([number(value, 2), number(0, 2)]);
    return joinBytes([
      number(tag, 2),
      number(type, 2),
      number(count, 4),
      type === 3 && count === 1 ? short : number(value, 4),
    ]);
  };
  const directory = (next: number, ...entries: readonly Uint8Array[]): Uint8Array =>
    joinBytes([number(entries.length, 2), ...entries, number(next, 4)]);
  const pixels = [Uint8Array.of(10, 20, 30, 40), Uint8Array.of(50, 60, 70, 80)];
  const at = { words: 8, one: 48, two: 52, offsets: 56, lengths: 64, first: 72, second: 400, gps: 300 };
  const shape = [entry(256, 3, 1, 4), entry(257, 3, 1, 2), entry(258, 3, 1, 8), entry(259, 3, 1, 1)];
  const bytes = new Uint8Array(520);
  const put = (start: number, ...pieces: readonly Uint8Array[]): void => bytes.set(joinBytes(pieces), start);
  put(0, toBytes(isLittle ? "II" : "MM"), number(42, 2), number(at.first, 4));
  put(at.words, toBytes(secret));
  put(at.one, ...pixels, number(at.one, 4), number(at.two, 4), number(4, 4), number(4, 4));
  put(
    at.first,
    directory(
      at.second,
      ...shape,
      entry(262, 3, 1, 1),
      entry(270, 2, secret.length, at.words),
      entry(273, 4, 2, at.offsets),
      entry(274, 3, 1, orientation),
      entry(277, 3, 1, 1),
      entry(278, 3, 1, 1),
      entry(279, 4, 2, at.lengths),
      entry(700, 1, secret.length, at.words),
      entry(33_723, 7, secret.length, at.words),
      entry(34_853, 4, 1, at.gps),
    ),
  );
  put(at.gps, directory(0, entry(0x1b, 7, secret.length, at.words)));
  put(at.second, directory(0, entry(254, 4, 1, 1), ...shape, entry(273, 4, 1, at.one), entry(279, 4, 1, 4)));
  return bytes;
}

/** The smallest GIF, with a comment, XMP, a loop, and something behind its end. */
export function talkativeGif(): Uint8Array {
  const extension = (label: number, ...blocks: readonly string[]): Uint8Array =>
    joinBytes([
      Uint8Array.of(0x21, label),
      ...blocks.map((text) => joinBytes([Uint8Array.of(text.length), toBytes(text)])),
      new Uint8Array(1),
    ]);
  return joinBytes([
    toBytes("GIF89a"),
    Uint8Array.of(1, 0, 1, 0, 0x80, 0, 0, 255, 0, 0, 0, 0, 255),
    extension(0xff, "NETSCAPE2.0", "\x01\0\0"),
    extension(0xfe, secret),
    extension(0xff, "XMP DataXMP", secret),
    extension(0xf9, "\0\0\0\0"),
    Uint8Array.of(0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b),
    toBytes(secret),
  ]);
}

/** A HEIC of boxes alone: a picture, a thumbnail, EXIF and XMP as items, a film behind the end. */
export function talkativeHeif(brand = "heic"): Uint8Array {
  const box = (type: string, ...content: readonly Uint8Array[]): Uint8Array => {
    const inside = joinBytes(content);
    return joinBytes([toBe(inside.length + 8, 4), toBytes(type), inside]);
  };
  const full = (type: string, version: number, ...content: readonly Uint8Array[]): Uint8Array =>
    box(type, Uint8Array.of(version, 0, 0, 0), ...content);
  const item = (id: number, type: string, ...rest: readonly Uint8Array[]): Uint8Array =>
    full("infe", 2, toBe(id, 2), toBe(0, 2), toBytes(`${type}\0`), ...rest);
  const data = [
    toBytes("pixels of the picture"),
    toBytes("thumbnail"),
    joinBytes([toBe(0, 4), gpsExif(6)]),
    toBytes(`<x>${secret}</x>`),
  ];
  const types = ["hvc1", "hvc1", "Exif", "mime"];
  const build = (start: number): Uint8Array => {
    let at = start;
    const places = data.map((bytes, index) => {
      const place = [toBe(index + 1, 2), toBe(0, 2), toBe(1, 2), toBe(at, 4), toBe(bytes.length, 4)];
      at += bytes.length;
      return joinBytes(place);
    });
    const sizes = [
      full("ispe", 0, toBe(160, 4), toBe(120, 4)),
      full("ispe", 0, toBe(4032, 4), toBe(3024, 4)),
    ];
    return joinBytes([
      box("ftyp", toBytes(`${brand}\0\0\0\0mif1${brand}`)),
      full(
        "meta",
        0,
        full("iinf", 0, toBe(4, 2), ...types.map((type, index) => item(index + 1, type))),
        full("iloc", 0, Uint8Array.of(0x44, 0), toBe(4, 2), ...places),
        box("iprp", box("ipco", ...sizes, box("irot", Uint8Array.of(3)), full("udes", 0, toBytes(secret)))),
      ),
      box("mdat", ...data, toBytes(secret)),
      box("mpvd", toBytes(secret)),
    ]);
  };
  // The data lie behind boxes whose length doesn't depend on where.
  const before = build(0).length - 8 - secret.length - secret.length;
  return build(before - data.reduce((sum, { length }) => sum + length, 0));
}

/** An uncompressed bitmap of 2 × 2 pixels, its first row on top. */
export function bitmap(): Uint8Array {
  const bytes = new Uint8Array(54 + 16);
  const put = (at: number, value: number): void => bytes.set(toLe32(value), at);
  bytes.set(toBytes("BM"));
  put(2, bytes.length);
  put(10, 54);
  put(14, 40);
  put(18, 2);
  put(22, -2);
  bytes.set([1, 0, 24, 0], 26);
  return bytes;
}
