import type { Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { isAbsolute } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import type { ZipEntry } from "../docx/zip.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { ArchiveError, readArchive } from "./archive.ts";
import { type FileProblem, problemOf } from "./files.ts";
import { runMessages } from "./run-messages.ts";

/** A document to be read: a path on disk, a file in a ZIP, or something that is known to be unreadable. */
export type Source = string | ArchivedSource | ProblemSource;

export interface ArchivedSource {
  /** Name for people: the archive's path, then the entry's name made harmless. Never used as a path. */
  readonly file: string;
  readonly archive: string;
  readonly entry: ZipEntry;
}

export interface ProblemSource {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string };
}

/** What the arguments of a command stand for. */
export interface Sources {
  readonly list: readonly Source[];
  /** How many files lie there that are no documents. */
  readonly passedOver: number;
  /** One sentence per argument that stands for nothing. */
  readonly unmatched: readonly string[];
}

interface Search {
  readonly locale: Locale;
  readonly isDocument: (name: string) => boolean;
  /** What an archive may hold beside its documents, to be taken with them. */
  readonly isCompanion: (name: string) => boolean;
  readonly found: Source[];
  passedOver: number;
}

/**
 * Everything the arguments stand for, in an order that depends on names alone: argument by argument, folder by folder,
 * by code unit. Only names are kept, so a hundred thousand files take some megabytes.
 */
export async function findSources(
  inputs: readonly string[],
  locale: Locale,
  isDocument: Search["isDocument"] = isDocumentName,
  isCompanion: Search["isCompanion"] = () => false,
): Promise<Sources> {
  const search: Search = { locale, isDocument, isCompanion, found: [], passedOver: 0 };
  const unmatched: string[] = [];
  for (const input of inputs) {
    const before = search.found.length;
    const pattern = await addInput(input, search);
    if (search.found.length > before) continue;
    unmatched.push((pattern ? runMessages.noMatch : runMessages.noDocuments)[locale]({ pattern: input }));
  }
  // What two arguments stand for is read once.
  const list =
    inputs.length === 1
      ? search.found
      : [...new Map(search.found.map((source) => [fileOf(source), source])).values()];
  return { list, passedOver: search.passedOver, unmatched };
}

/** How a source is called in records and messages. */
export function fileOf(source: Source): string {
  return typeof source === "string" ? source : source.file;
}

/** Returns whether the argument was taken for a pattern. */
async function addInput(input: string, search: Search): Promise<boolean> {
  const stats = await statOf(input);
  if (stats?.isDirectory()) await addFolder(input.replace(/(?<=.)[/\\]+$/, ""), search);
  // Shells of Windows hand patterns on as they are; what exists by that very name is none.
  else if (stats === null && isDynamicPattern(input)) {
    await addPattern(input, search);
    return true;
  } else if (stats !== null && isArchiveName(input)) await addArchive(input, search);
  else search.found.push(input);
  return false;
}

async function addFolder(folder: string, search: Search): Promise<void> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    entries.sort((one, other) => compare(one.name, other.name));
    for (const entry of entries) {
      if (isHidden(entry.name)) continue;
      const path = folder === "." ? entry.name : `${folder.replace(/[/\\]$/, "")}/${entry.name}`;
      // A link to a file is followed, a link to a folder is not: it may lead in a circle.
      if (entry.isDirectory()) await addFolder(path, search);
      else if (entry.isFile() || (entry.isSymbolicLink() && !(await statOf(path))?.isDirectory()))
        await addFile(path, search);
    }
  } catch (error) {
    addProblem(folder, problemOf(error as NodeJS.ErrnoException, folder, search.locale), search);
  }
}

async function addPattern(pattern: string, search: Search): Promise<void> {
  const windows = process.platform === "win32";
  const paths = await glob(windows ? pattern.replaceAll("\\", "/") : pattern, {
    absolute: isAbsolute(pattern),
    caseSensitiveMatch: !windows,
    expandDirectories: false,
  });
  // The order of walking: a slash sorts before everything else.
  const keyed = paths.map((path) => [path.replaceAll("/", "\0"), path] as const);
  keyed.sort(([one], [other]) => compare(one, other));
  for (const [, path] of keyed) {
    if (!isHidden(path.slice(path.lastIndexOf("/") + 1))) await addFile(path, search);
  }
}

async function addFile(path: string, search: Search): Promise<void> {
  if (isArchiveName(path)) await addArchive(path, search);
  else if (search.isDocument(path)) search.found.push(path);
  else search.passedOver++;
}

async function addArchive(archive: string, search: Search): Promise<void> {
  const { locale } = search;
  try {
    const entries = await readArchive(archive);
    // A document under the name of an archive.
    if (entries.some(({ name }) => name === "[Content_Types].xml" || name === "mimetype")) {
      search.found.push(archive);
      return;
    }
    const named = entries
      .filter(({ name }) => !name.endsWith("/") && !isHiddenInArchive(harmless(name)))
      .map((entry) => ({ file: `${archive}/${harmless(entry.name)}`, entry }));
    named.sort((one, other) => compare(one.file.replaceAll("/", "\0"), other.file.replaceAll("/", "\0")));
    const seen = new Map<string, number>();
    for (const { file: name, entry } of named) {
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      const file = times === 1 ? name : `${name} (${times})`;
      if (isArchiveName(name))
        addProblem(
          file,
          { code: "nested-archive", message: runMessages["nested-archive"][locale]({ file }) },
          search,
        );
      else if (search.isDocument(name)) search.found.push({ file, archive, entry });
      else if (!search.isCompanion(name)) search.passedOver++;
    }
  } catch (error) {
    const problem =
      error instanceof ArchiveError
        ? { code: error.code, message: runMessages[error.code][locale]({ file: archive }) }
        : problemOf(error as NodeJS.ErrnoException, archive, locale);
    addProblem(archive, problem, search);
  }
}

function addProblem(file: string, error: ProblemSource["error"] | FileProblem, search: Search): void {
  search.found.push({ file, error });
}

/** What is read when a folder is: also what only yields a word on what to do, so that nothing sent in is overlooked. */
function isDocumentName(path: string): boolean {
  return /\.(docx|docm|dotx|dotm|doc|dot|odt|ott|fodt|rtf|pdf)$/i.test(path);
}

/** The same for the register, which takes JSON too. */
export function isImported(name: string): boolean {
  return isDocumentName(name) || /\.(json|ndjson|jsonl)$/i.test(name);
}

function isArchiveName(path: string): boolean {
  return /\.zip$/i.test(path);
}

/** Hidden files, and the lock files of Word (`~$…`) and LibreOffice (`.~lock.…#`). */
export function isHidden(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$");
}

/** The same in an archive, also what the Mac packs beside each file. */
function isHiddenInArchive(path: string): boolean {
  return path.split("/").some((name) => isHidden(name) || name === "__MACOSX");
}

/** A name out of an archive, without steps upwards and control characters. */
function harmless(name: string): string {
  const segments = name.replaceAll("\\", "/").split("/");
  return segments
    .filter((segment) => !/^\.{0,2}$/.test(segment))
    .join("/")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "\ufffd");
}

async function statOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch {
    return null;
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
