import type { Locale } from "../steckbrief/kinds.ts";
import { type Format, renderers } from "./formats.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { crashed, readRecord } from "./record.ts";
import { fileOf, type Source } from "./sources.ts";

/** What is the same for every file of a run. */
export interface Settings {
  readonly format: Format;
  readonly locale: Locale;
}

/** One file, read and written in the run's format. */
export interface Result {
  readonly text: string;
  readonly outcome: Outcome;
}

/** Reads one document and renders it. Never throws. */
export async function perform(source: Source, { format, locale }: Settings): Promise<Result> {
  const record = await readRecord(source, locale);
  return { text: renderers[format](record, locale), outcome: outcomeOf(record) };
}

/** The result for a document whose reading brought a thread down. */
export function giveUp(source: Source, { format, locale }: Settings): Result {
  const record = crashed(fileOf(source), locale);
  return { text: renderers[format](record, locale), outcome: outcomeOf(record) };
}
