import { DocxError } from "./error.ts";
import { type Platform, purePlatform } from "./platform.ts";
import { XmlReader } from "./xml.ts";
import type { XmlCodes } from "./xml-codes.ts";

/**
 * The text of an XML part: UTF-8, or UTF-16 where its byte order mark says so, without the mark. Throws DocxError
 * malformed-xml for bytes that are not in their encoding, and for encodings that no program writes into a .docx.
 */
export function decodeXml(bytes: Uint8Array, part: string, platform: Platform = purePlatform): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes, 0);
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes, 1);
  const encoding = encodingOf(platform.latin1(bytes.subarray(0, 200)));
  if (encoding === "latin1") return platform.latin1(bytes);
  if (encoding === "other") throw new DocxError("malformed-xml", { part, offset: 0, reason: "encoding" });
  const xml = platform.utf8(bytes);
  if (xml.includes("\ufffd")) checkUtf8(bytes, part);
  return xml.charCodeAt(0) === 0xfeff ? xml.slice(1) : xml;
}

/** A reader of an XML part. Throws what `decodeXml` throws. */
export function openXml(bytes: Uint8Array, part: string, platform: Platform): XmlReader {
  const { isUtf8 } = platform;
  const isByteOrderMark = (bytes[0] ?? 0) >= 0xfe;
  if (
    isUtf8 === null ||
    isByteOrderMark ||
    !isUtf8(bytes) ||
    encodingOf(platform.latin1(bytes.subarray(0, 200))) !== "utf8"
  )
    return new XmlReader(decodeXml(bytes, part, platform), part);
  // Markup is ASCII, and most text is never asked for.
  return new XmlReader(utf8Codes(bytes, platform), part);
}

function utf8Codes(codes: Uint8Array, platform: Platform): XmlCodes {
  return { codes, text: platform.utf8Of(codes), room: (size) => utf8Codes(new Uint8Array(size), platform) };
}

/** What the XML declaration says. */
function encodingOf(xml: string): "utf8" | "latin1" | "other" {
  const name = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(xml.slice(0, 200))?.[1];
  if (name === undefined || /^(?:utf-?8|us-ascii|ascii)$/i.test(name)) return "utf8";
  return /^(?:iso-8859-1|latin1)$/i.test(name) ? "latin1" : "other";
}

/** U+FFFD may stand in the file itself; else it stands for bytes that are no UTF-8 (RFC 3629). */
function checkUtf8(bytes: Uint8Array, part: string): void {
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const length =
      first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    const second = bytes[at + 1] ?? 0;
    const isWrong =
      length === 0 ||
      at + length > bytes.length ||
      (first === 0xe0 && second < 0xa0) ||
      (first === 0xed && second > 0x9f) ||
      (first === 0xf0 && second < 0x90) ||
      (first === 0xf4 && second > 0x8f) ||
      !isContinued(bytes, at + 1, at + length);
    if (isWrong) throw new DocxError("malformed-xml", { part, offset: at, reason: "encoding" });
    at += length;
  }
}

function isContinued(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return false;
  return true;
}

/** `low` is the place of the low byte in each pair. */
function decodeUtf16(bytes: Uint8Array, low: 0 | 1): string {
  let text = "";
  const units = new Uint16Array(4096);
  for (let start = 2; start + 1 < bytes.length; start += units.length * 2) {
    let count = 0;
    for (let at = start; count < units.length && at + 1 < bytes.length; at += 2)
      units[count++] = (bytes[at + low] ?? 0) | ((bytes[at + 1 - low] ?? 0) << 8);
    text += String.fromCharCode(...units.subarray(0, count));
  }
  return text;
}
