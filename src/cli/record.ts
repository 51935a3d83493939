import { readFile } from "node:fs/promises";
import { DocxError } from "../docx/error.ts";
import { describeDocxError } from "../docx/messages.ts";
import type { Reading } from "../docx/read.ts";
import { readAny, readPdfText } from "../docx/read-any.ts";
import type { ByteSource } from "../docx/zip.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { summaryOf, type UmlaufSummary } from "../umlauf/summary.ts";
import { readArchived } from "./archive.ts";
import { withFile } from "./file-source.ts";
import { problemOf } from "./files.ts";
import { crashed } from "./lost-file.ts";
import { messages } from "./messages.ts";
import { readPdf } from "./pdf.ts";
import { nodePlatform } from "./platform.ts";
import { fileOf, type ProblemSource, type Source } from "./sources.ts";

/** What came out of one file: the reading, with the Umlauf in short. */
export interface ReadRecord extends Omit<Reading, "umlauf"> {
  readonly file: string;
  readonly umlauf: UmlaufSummary | null;
}

export type FileRecord = ReadRecord | ProblemSource;

/** Reads a document; a bad one becomes a record with its error, never an exception. */
export async function readRecord(source: Source, locale: Locale): Promise<FileRecord> {
  if (typeof source !== "string" && "error" in source) return source;
  const file = fileOf(source);
  const read = (bytes: Uint8Array | ByteSource): FileRecord =>
    recordOf(file, readAny(bytes, { locale, platform: nodePlatform }), locale);
  try {
    if (typeof source === "string") return withFile(source, read);
    return read(await readArchived(source.archive, source.entry));
  } catch (error) {
    if (!isPdf(error)) return refused(error, file, locale);
    return readPdfRecord(source, locale).catch((problem: unknown) => refused(problem, file, locale));
  }
}

function isPdf(error: unknown): boolean {
  return error instanceof DocxError && error.facts.format === "PDF";
}

async function readPdfRecord(source: Exclude<Source, ProblemSource>, locale: Locale): Promise<FileRecord> {
  const bytes =
    typeof source === "string" ? await readFile(source) : await readArchived(source.archive, source.entry);
  return recordOf(fileOf(source), readPdfText(await readPdf(new Uint8Array(bytes)), { locale }), locale);
}

function recordOf(file: string, reading: Reading, locale: Locale): ReadRecord {
  const { steckbrief, findings, provenance, umlauf } = reading;
  return {
    file,
    steckbrief,
    findings,
    provenance,
    umlauf: umlauf === null ? null : summaryOf(umlauf, locale),
  };
}

function refused(error: unknown, file: string, locale: Locale): ProblemSource {
  if (error instanceof DocxError) {
    const reason = describeDocxError(error, locale);
    return { file, error: { code: error.code, message: messages.unreadable[locale]({ file, reason }) } };
  }
  const { syscall } = error as NodeJS.ErrnoException;
  return syscall === undefined
    ? crashed(file, locale)
    : { file, error: problemOf(error as NodeJS.ErrnoException, file, locale) };
}
