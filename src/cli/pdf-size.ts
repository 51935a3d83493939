import { DocxError } from "../docx/error.ts";
import { unpackedSize } from "./pdf-filters.ts";

/** Bytes that text, fonts and lists of objects may unpack to: those of a Steckbrief take some ten KB each. */
const most = { stream: 4 << 20, picture: 64 << 20, total: 128 << 20 } as const;

/** Bytes that a stream's dictionary may take: those of real programs have some hundred. */
const longestDictionary = 1 << 16;

/**
 * Refuses a PDF that unpacks to more than any Steckbrief: the library that reads PDFs holds whole streams in memory,
 * and knows no limit. What is encrypted can't be measured here. Throws DocxError too-large.
 */
export function checkPdfSize(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", at + 6)) {
    const start = dataStart(file, at + 6);
    if (start === null) continue;
    const dictionary = dictionaryBefore(file, at);
    const limit = /\/Subtype\s*\/Image\b/.test(dictionary) ? most.picture : most.stream;
    const data = file.subarray(start);
    const packing = { data, limit, dictionary };
    total += Math.max(0, ...filtersIn(dictionary).map((filters) => unpackedSize(packing, filters)));
    if (total > most.total)
      throw new DocxError("too-large", { reason: "total", size: total, limit: most.total });
  }
}

/** The line end behind `stream` (ISO 32000-1, 7.3.8.1); null where the word is another. */
function dataStart(file: Buffer, at: number): number | null {
  if (file[at] === 0x0a) return at + 1;
  return file[at] === 0x0d ? at + (file[at + 1] === 0x0a ? 2 : 1) : null;
}

/** What is written of a stream, from the end of the object before. Names may be spelled with numbers (7.3.5). */
function dictionaryBefore(file: Buffer, at: number): string {
  const before = file.toString("latin1", Math.max(0, at - longestDictionary), at);
  const begin = Math.max(before.lastIndexOf("endobj"), before.lastIndexOf("endstream"));
  if (begin < 0 && at > longestDictionary) throw new DocxError("too-large", { reason: "ratio" });
  return before
    .slice(Math.max(begin, 0))
    .replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * The filters of a stream in their order; more than one list where the word stands more than once. One that is kept
 * elsewhere in the file is taken for the usual one.
 */
function filtersIn(dictionary: string): readonly (readonly string[])[] {
  const said = dictionary.matchAll(/\/Filter\s*(?:\[([^\]]*)\]|(\/\w+)|\d+\s+\d+\s+R)/g);
  return [...said].map(([, list, one]) => (list ?? one)?.match(/\w+/g) ?? ["FlateDecode"]);
}
