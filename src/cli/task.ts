import type { Locale } from "../steckbrief/kinds.ts";
import { type Format, renderers } from "./formats.ts";
import { crashed, timedOut } from "./lost-file.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { readRecord } from "./record.ts";
import { fileOf, type Source } from "./sources.ts";

/** What is the same for every file of a run. */
export interface Settings {
  readonly format: Format;
  readonly locale: Locale;
  /** Folder for the pictures; null where nobody asked for them. */
  readonly pictures: string | null;
  /** Milliseconds after which a file counts as one that never ends. */
  readonly patience: number;
}

/** One file, read and written in the run's format. */
export interface Result {
  readonly text: string;
  readonly outcome: Outcome;
  /** Lines for people on what became of the pictures. */
  readonly said: readonly string[];
}

/** Reads one document and renders it. Never throws. */
export async function perform(source: Source, { format, locale, pictures }: Settings): Promise<Result> {
  const record = await readRecord(source, locale);
  const said = pictures === null || "error" in record ? [] : await takePictures(source, pictures, locale);
  return { text: renderers[format](record, locale), outcome: outcomeOf(record), said };
}

/** The result for a document whose reading brought a thread down, or never ended. */
export function giveUp(
  source: Source,
  reason: "crashed" | "timed-out",
  { format, locale, patience }: Settings,
): Result {
  const file = fileOf(source);
  const record = reason === "crashed" ? crashed(file, locale) : timedOut(file, patience, locale);
  return { text: renderers[format](record, locale), outcome: outcomeOf(record), said: [] };
}

/** Loaded only where pictures are asked for. */
async function takePictures(source: Source, folder: string, locale: Locale): Promise<readonly string[]> {
  const { writePicturesOf } = await import("./pictures.ts");
  return await writePicturesOf(source, folder, locale);
}
