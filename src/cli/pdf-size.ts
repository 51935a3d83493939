import { inflateSync } from "node:zlib";
import { DocxError } from "../docx/error.ts";

/** Bytes that text, fonts and lists of objects may unpack to: those of a Steckbrief take some ten KB each. */
const most = { stream: 4 << 20, picture: 64 << 20, total: 128 << 20 } as const;

/** How far before its data a stream says how it is packed. */
const longestDictionary = 2000;

/**
 * Refuses a PDF that unpacks to more than any Steckbrief: the library that reads PDFs holds whole streams in memory,
 * and knows no limit. Throws DocxError too-large.
 */
export function checkPdfSize(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", at + 6)) {
    const start = dataStart(file, at + 6);
    if (start === null) continue;
    const before = file.toString("latin1", Math.max(0, at - longestDictionary), at);
    const dictionary = before.slice(Math.max(before.lastIndexOf("endobj"), before.lastIndexOf("endstream")));
    const filters = dictionary.match(/\/(?:FlateDecode|Fl)\b/g) ?? [];
    if (filters.length === 0) continue;
    // Packed twice, a thousandth of a thousandth would do.
    if (filters.length > 1) throw new DocxError("too-large", { reason: "ratio" });
    const isPicture = /\/Subtype\s*\/Image\b/.test(dictionary);
    total += unpackedSize(file.subarray(start), isPicture ? most.picture : most.stream);
    if (total > most.total)
      throw new DocxError("too-large", { reason: "total", size: total, limit: most.total });
  }
}

/** The line end behind `stream` (ISO 32000-1, 7.3.8.1); null where the word is another. */
function dataStart(file: Buffer, at: number): number | null {
  if (file[at] === 0x0a) return at + 1;
  return file[at] === 0x0d ? at + (file[at + 1] === 0x0a ? 2 : 1) : null;
}

function unpackedSize(packed: Uint8Array, limit: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: limit }).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_BUFFER_TOO_LARGE") return 0;
    throw new DocxError("too-large", { reason: "part", limit });
  }
}
