import type { Stats } from "node:fs";
import { mkdir, readdir, rename, rmdir, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "../register/database.ts";
import type { IntakeOptions } from "../register/intake-result.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import type { Arrived } from "./arrive.ts";
import { defaultTimeout } from "./jobs.ts";
import type { Output } from "./output.ts";
import { performAll } from "./pool.ts";
import { type TakenFile, takeInFiles } from "./register-intake.ts";
import { registerMessages as messages } from "./register-messages.ts";
import { blockingLines, formatTaken, remarksOf } from "./register-report.ts";
import { findSources, isHidden, isImported } from "./sources.ts";

/** Where files go: what was taken in, and what was not. */
const doneFolder = "erledigt";
const failedFolder = "fehler";

export interface WatchContext {
  readonly database: Database;
  readonly intake: IntakeOptions;
  readonly locale: Locale;
  readonly output: Output;
  readonly stop: AbortSignal;
  /** Milliseconds between two looks. */
  readonly interval?: number;
  /** Milliseconds for which a file must not have changed. */
  readonly calm?: number;
}

/** Milliseconds after which a file that is cut off counts as broken, not as one that is still being written. */
const longestWriting = 60_000;

/**
 * Takes in what is put into a folder until `stop`: a file that is whole moves to `erledigt`, one that can't be taken in
 * to `fehler` with a report beside it. A file moves only after it is stored, so that nothing is lost whenever the
 * process ends: at the next start it is taken in again, which changes nothing.
 */
export async function watchFolder(folder: string, context: WatchContext): Promise<void> {
  const { locale, output, stop, interval = 1000 } = context;
  await mkdir(join(folder, doneFolder), { recursive: true });
  await mkdir(join(folder, failedFolder), { recursive: true });
  output.say(messages.watching[locale]({ folder }));
  let before = new Map<string, string>();
  while (!stop.aborted) {
    const seen = await look(folder);
    const calm = [...seen].filter(
      ([file, state]) => before.get(file) === state.key && isCalm(state, context),
    );
    before = new Map([...seen].map(([file, { key }]) => [file, key]));
    for (const [file, { mtime }] of calm) {
      if (stop.aborted) return;
      await takeFile(file, Date.now() - mtime, folder, context);
    }
    await wait(interval, undefined, { signal: stop }).catch(() => undefined);
  }
}

interface FileState {
  /** Changes whenever the file does. */
  readonly key: string;
  readonly mtime: number;
}

function isCalm({ mtime }: FileState, { calm = 2000 }: WatchContext): boolean {
  const age = Date.now() - mtime;
  // A clock of another machine may be ahead: then the unchanged size has to do.
  return age >= calm || age < 0;
}

/** The files that wait in the folder and below it, by path. */
async function look(folder: string, below = folder): Promise<Map<string, FileState>> {
  const found = new Map<string, FileState>();
  for (const entry of await readdir(below, { withFileTypes: true })) {
    const path = join(below, entry.name);
    if (isHidden(entry.name)) continue;
    if (entry.isDirectory()) {
      if (below === folder && (entry.name === doneFolder || entry.name === failedFolder)) continue;
      for (const [file, state] of await look(folder, path)) found.set(file, state);
    } else if (entry.isFile()) {
      const stats: Stats | null = await stat(path).catch(() => null);
      if (stats !== null) found.set(path, { key: `${stats.size} ${stats.mtimeMs}`, mtime: stats.mtimeMs });
    }
  }
  return found;
}

async function takeFile(file: string, age: number, folder: string, context: WatchContext): Promise<void> {
  const { database, intake, locale, output } = context;
  const arrived = await readAll(file, locale);
  // A copy over the network may stand still for a while before it goes on.
  if (arrived.some(({ isPartial }) => isPartial) && age < longestWriting) return;
  const taken = await takeInFiles(database, arrived, intake, locale);
  for (const one of taken)
    await output.write("problem" in one ? `${one.problem}\n` : `${formatTaken(one, locale)}\n`);
  const failed = taken.length === 0 || taken.some((one) => "problem" in one);
  const report = formatReport(file, taken, locale);
  await moveAway(file, { folder, to: failed ? failedFolder : doneFolder, report });
}

async function readAll(file: string, locale: Locale): Promise<readonly Arrived[]> {
  const { list, unmatched } = await findSources([file], locale, isImported);
  const work = {
    thread: "./arrive-worker.js",
    settings: { locale, patience: defaultTimeout },
    load: () => import("./arrive.ts"),
  };
  const all: Arrived[] = [];
  for await (const one of performAll(list, work, 1, new AbortController().signal)) all.push(one);
  const [problem] = unmatched;
  if (problem !== undefined)
    all.push({ file, arrivals: [], problem: `${file}: ${problem}`, isPartial: false });
  return all;
}

/** What a person should know of a file; null where there is nothing but „taken in“. */
function formatReport(file: string, taken: readonly TakenFile[], locale: Locale): string | null {
  const lines = taken.flatMap((one): readonly string[] => {
    if ("problem" in one) return [one.problem];
    const { intake } = one;
    const remarks = remarksOf(intake, locale).map((line) => `  ${line}`);
    const own = [...remarks, ...blockingLines(intake, locale)];
    const isPlain = intake.case !== "veraltet" && intake.case !== "moeglicheDublette" && own.length === 0;
    return isPlain ? [] : [formatTaken(one, locale), ...own];
  });
  const hasFailed = taken.length === 0 || taken.some((one) => "problem" in one);
  if (lines.length === 0 && !hasFailed) return null;
  const time = new Date().toLocaleString(locale === "de" ? "de-DE" : "en-GB");
  return [
    messages.reportHead[locale]({ file: basename(file), time }),
    "",
    ...(hasFailed ? [messages.reportFailed[locale]()] : []),
    ...lines,
    ...(hasFailed ? ["", messages.reportRemedy[locale]()] : []),
    "",
  ].join("\r\n");
}

interface Target {
  readonly folder: string;
  readonly to: string;
  readonly report: string | null;
}

/** The report first: a file that has moved is done with. */
async function moveAway(file: string, { folder, to, report }: Target): Promise<void> {
  const path = relative(folder, file);
  const target = await freeName(join(folder, to, path));
  await mkdir(dirname(target), { recursive: true });
  // With the mark that Windows takes for UTF-8.
  if (report !== null) await writeFile(`${target}.bericht.txt`, `\ufeff${report}`);
  try {
    await rename(file, target);
  } catch (error) {
    // Somebody took it away, or has it open: it is met again at the next look.
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!["ENOENT", "EBUSY", "EPERM", "EACCES"].includes(code)) throw error;
  }
  // Folders that came with their files go when they are empty.
  for (let parent = dirname(path); parent !== "."; parent = dirname(parent))
    await rmdir(join(folder, parent)).catch(() => undefined);
}

/** „Bonn.docx“, „Bonn (2).docx“ … */
async function freeName(path: string): Promise<string> {
  const [, stem = path, ending = ""] = /^(.*?)(\.[^./\\]+)?$/s.exec(path) ?? [];
  for (let number = 1; ; number++) {
    const name = number === 1 ? path : `${stem} (${number})${ending}`;
    const taken = await stat(name).then(
      () => true,
      () => false,
    );
    if (!taken) return name;
  }
}
