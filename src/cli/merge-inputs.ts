import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { DocxError } from "../docx/error.ts";
import { type MergeFile, type ReadSide, readMergeSide } from "../docx/merge-side.ts";
import { describeDocxError } from "../docx/messages.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { readArchived } from "./archive.ts";
import { problemOf } from "./files.ts";
import { mergeWords } from "./merge-words.ts";
import { messages } from "./messages.ts";
import { nodePlatform } from "./platform.ts";
import { fileOf, findSources, type Source } from "./sources.ts";

/** A file of a merge, read. */
export interface MergeInput extends ReadSide, MergeFile {}

/** What the arguments of a merge stand for, or everything that stands in the way, a sentence each. */
export type MergeInputs =
  | { readonly base: MergeInput; readonly copies: readonly MergeInput[]; readonly problems?: never }
  | { readonly problems: readonly string[] };

/** Reads the document and all copies. Every file that can't be merged is named; one is enough to stop. */
export async function readMergeInputs(
  base: string,
  copies: readonly string[],
  locale: Locale,
): Promise<MergeInputs> {
  const { list, unmatched } = await findSources(copies, locale);
  // A folder of copies may hold the document itself.
  const others = list.filter((source) => typeof source !== "string" || resolve(source) !== resolve(base));
  const read = await readInput(base, locale);
  const inputs: (MergeInput | string)[] = [];
  for (const source of others) inputs.push(await readInput(source, locale));
  const problems = [read, ...unmatched, ...inputs].filter((one) => typeof one === "string");
  if (problems.length === 0 && inputs.length === 0) problems.push(mergeWords.noCopies[locale]());
  if (problems.length > 0 || typeof read === "string") return { problems };
  return { base: read, copies: inputs.filter((one) => typeof one !== "string") };
}

/** The file, or the sentence that says why not. */
async function readInput(source: Source, locale: Locale): Promise<MergeInput | string> {
  const name = fileOf(source);
  if (typeof source !== "string" && "error" in source) return source.error.message;
  try {
    const bytes = new Uint8Array(
      typeof source === "string" ? await readFile(source) : await readArchived(source.archive, source.entry),
    );
    const { refused, ...side } = readMergeSide({ name, bytes }, { locale, platform: nodePlatform });
    if (refused !== null) return mergeWords.refused[locale]({ file: name, reason: refused.message });
    return { name, bytes, ...side };
  } catch (error) {
    if (error instanceof DocxError)
      return messages.unreadable[locale]({ file: name, reason: describeDocxError(error, locale) });
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    return problemOf(error as NodeJS.ErrnoException, name, locale).message;
  }
}
