import { crc32 } from "./crc.ts";
import type { StoredAs } from "./pictures.ts";

/** What the directory of a .docx will say of a picture's bytes: noted with its facts, it tells when it was replaced. */
export function storedAs(bytes: Uint8Array): StoredAs {
  return { size: bytes.length, crc: crc32(bytes) };
}
