import { DocxError } from "../docx/error.ts";
import { describeDocxError } from "../docx/messages.ts";
import { type Reading, readSteckbrief } from "../docx/read.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { readArchived } from "./archive.ts";
import { problemOf, readBytes } from "./files.ts";
import { messages } from "./messages.ts";
import { runMessages } from "./run-messages.ts";
import type { ProblemSource, Source } from "./sources.ts";

/** What came out of one file. */
export type FileRecord = ({ readonly file: string } & Reading) | ProblemSource;

/** The bytes of a document, or the record that says why there are none. */
export async function readSource(source: Source, locale: Locale): Promise<Uint8Array | ProblemSource> {
  if (typeof source === "string") {
    const bytes = await readBytes(source, locale);
    return bytes instanceof Uint8Array ? bytes : { file: source, error: bytes };
  }
  if ("error" in source) return source;
  const { file, archive, entry } = source;
  try {
    return await readArchived(archive, entry);
  } catch (error) {
    if (error instanceof DocxError) return unreadable(file, error, locale);
    return { file, error: problemOf(error as NodeJS.ErrnoException, file, locale) };
  }
}

/** Reads a document; a bad one becomes a record with its error, never an exception. */
export function readRecord(file: string, bytes: Uint8Array, locale: Locale): FileRecord {
  try {
    const { steckbrief, findings, provenance } = readSteckbrief(bytes, { locale });
    return { file, steckbrief, findings, provenance };
  } catch (error) {
    return error instanceof DocxError ? unreadable(file, error, locale) : crashed(file, locale);
  }
}

/** For what should not happen: the run goes on, and the file is named. */
export function crashed(file: string, locale: Locale): ProblemSource {
  return { file, error: { code: "crashed", message: runMessages.crashed[locale]({ file }) } };
}

function unreadable(file: string, error: DocxError, locale: Locale): ProblemSource {
  const reason = describeDocxError(error, locale);
  return { file, error: { code: error.code, message: messages.unreadable[locale]({ file, reason }) } };
}
