import { DocxError } from "../docx/error.ts";
import { describeDocxError } from "../docx/messages.ts";
import { readSteckbrief } from "../docx/read.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { UmlaufError } from "../umlauf/error.ts";
import { describeUmlaufError } from "../umlauf/error-messages.ts";
import { parseUmlauf } from "../umlauf/json.ts";
import type { Umlauf } from "../umlauf/umlauf.ts";

/** The Umlauf of a file, or why there is none: a sentence, or nothing where the file simply has none. */
export type FoundUmlauf =
  | { readonly umlauf: Umlauf; readonly reason?: never }
  | { readonly umlauf: null; readonly reason: string | null };

/** Reads the Umlauf of another file: a document in circulation, or the JSON that was kept of one. */
export async function umlaufOfFile(file: File, locale: Locale): Promise<FoundUmlauf> {
  try {
    if (/\.json$/i.test(file.name)) return { umlauf: parseUmlauf(await file.text()) };
    const { umlauf } = readSteckbrief(new Uint8Array(await file.arrayBuffer()), { locale });
    return umlauf?.umlauf == null ? { umlauf: null, reason: null } : { umlauf: umlauf.umlauf };
  } catch (error) {
    return { umlauf: null, reason: reasonOf(error, locale) };
  }
}

/** Why a file could not be read, as a sentence. */
export function reasonOf(error: unknown, locale: Locale): string {
  if (error instanceof UmlaufError) return describeUmlaufError(error, locale);
  if (error instanceof DocxError) return describeDocxError(error, locale);
  // The system's own word: the file is gone, or may not be read.
  return error instanceof Error ? error.message : String(error);
}
