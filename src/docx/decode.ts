import { strFromU8 } from "fflate";
import { DocxError } from "./error.ts";

/**
 * The text of an XML part: UTF-8, or UTF-16 where its byte order mark says so, without the mark. Bytes that are no
 * UTF-8 become U+FFFD. Throws DocxError malformed-xml for other encodings, which no program writes into a .docx.
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes, 0);
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes, 1);
  const xml = decodeUtf8(bytes);
  const encoding = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(xml.slice(0, 200))?.[1];
  if (encoding === undefined || /^(utf-?8|us-ascii|ascii)$/i.test(encoding)) return xml;
  if (/^(iso-8859-1|latin1)$/i.test(encoding)) return strFromU8(bytes, true);
  throw new DocxError("malformed-xml", { part, offset: 0, reason: "encoding" });
}

function decodeUtf8(bytes: Uint8Array): string {
  const xml = strFromU8(bytes);
  return xml.charCodeAt(0) === 0xfeff ? xml.slice(1) : xml;
}

/** `low` is the place of the low byte in each pair. */
function decodeUtf16(bytes: Uint8Array, low: 0 | 1): string {
  const pieces: string[] = [];
  let units: number[] = [];
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    units.push((bytes[at + low] ?? 0) | ((bytes[at + 1 - low] ?? 0) << 8));
    if (units.length === 8192) {
      pieces.push(String.fromCharCode(...units));
      units = [];
    }
  }
  pieces.push(String.fromCharCode(...units));
  return pieces.join("");
}
