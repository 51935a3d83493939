import { DocxError } from "../docx/error.ts";
import { describeDocxError } from "../docx/messages.ts";
import { type Reading, readSteckbrief } from "../docx/read.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { readBytes } from "./files.ts";
import { messages } from "./messages.ts";

/** What came out of one file. */
export type FileRecord =
  | ({ readonly file: string } & Reading)
  | { readonly file: string; readonly error: { readonly code: string; readonly message: string } };

/** Reads one file; a bad file becomes a record with its error, never an exception. */
export async function readRecord(file: string, locale: Locale): Promise<FileRecord> {
  const bytes = await readBytes(file, locale);
  if (!(bytes instanceof Uint8Array)) return { file, error: bytes };
  try {
    const { steckbrief, findings, provenance } = readSteckbrief(bytes, { locale });
    return { file, steckbrief, findings, provenance };
  } catch (error) {
    if (!(error instanceof DocxError)) throw error;
    const reason = describeDocxError(error, locale);
    return { file, error: { code: error.code, message: messages.unreadable[locale]({ file, reason }) } };
  }
}
