import type { Locale } from "../steckbrief/kinds.ts";
import { type Format, frameOf } from "./formats.ts";
import { messages } from "./messages.ts";
import { count, createTally, type Tally } from "./outcome.ts";
import { type ExitCode, exit, type Output } from "./output.ts";
import { performAll } from "./pool.ts";
import { startProgress } from "./progress.ts";
import { ForeignLineError, type Leftover, readLeftover } from "./resume.ts";
import { runMessages } from "./run-messages.ts";
import { createSheetSink } from "./sheet.ts";
import { createFileSink, createOutputSink, type Sink } from "./sink.ts";
import { fileOf, findSources, type Sources } from "./sources.ts";
import { formatMissing, formatSummary } from "./summary.ts";
import { headerCells } from "./table.ts";

/** What a person asked of a run over files. */
export interface Run {
  readonly inputs: readonly string[];
  readonly format: Format;
  readonly locale: Locale;
  /** How many threads read. */
  readonly jobs: number;
  readonly quiet: boolean;
  /** Where results go; null for standard output. */
  readonly target: string | null;
  /** Whether the target holds the beginning already. */
  readonly resume: boolean;
  /** The option that only one file allows, if there is one. */
  readonly single: string | null;
  /** Folder for the pictures. */
  readonly pictures?: string | undefined;
  /** Milliseconds that a file may take. */
  readonly timeout: number;
}

/** How a run ended, or `ended` early because nothing could begin. */
export interface RunResult {
  readonly tally: Tally;
  readonly ended: ExitCode | null;
}

/**
 * Reads every file the inputs stand for, in a stable order, and writes each as soon as those before it are written. Says
 * at the end how it went. Goes on after a bad file.
 */
export async function runOver(run: Run, output: Output): Promise<RunResult> {
  const { locale, target } = run;
  const tally = createTally();
  const sources = await findSources(run.inputs, locale);
  const refused = refusalOf(run, sources);
  if (refused !== null) {
    output.say(refused);
    return { tally, ended: exit.usage };
  }
  try {
    const leftover =
      run.resume && target !== null ? await readLeftover(target, (o) => count(tally, o)) : null;
    const sink = await openSink(run, leftover, output);
    return { tally, ended: await readInto(sink, { run, sources, tally, leftover }, output) };
  } catch (error) {
    const file = target ?? "";
    if (error instanceof ForeignLineError) {
      output.say(runMessages.noOutput[locale]({ file, line: error.line }));
      return { tally, ended: exit.usage };
    }
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (target === null || syscall === undefined) throw error;
    output.say(messages.notWritten[locale]({ file, reason: code ?? "?" }));
    return { tally, ended: exit.failed };
  }
}

/** Why a run can't begin, in words; null where it can. */
function refusalOf({ single, locale }: Run, { list, unmatched }: Sources): string | null {
  if (unmatched.length > 0) return unmatched.join("\n");
  if (single !== null && list.length > 1) return messages.oneFileOnly[locale]({ option: single });
  return null;
}

interface Work {
  readonly run: Run;
  readonly sources: Sources;
  readonly tally: Tally;
  readonly leftover: Leftover | null;
}

async function readInto(
  sink: Sink<string>,
  { run, sources, tally, leftover }: Work,
  output: Output,
): Promise<ExitCode | null> {
  const { format, locale, quiet } = run;
  const done = leftover?.files;
  const list = done === undefined ? sources.list : sources.list.filter((source) => !done.has(fileOf(source)));
  const total = tally.read + tally.unreadable + list.length;
  const stop = output.interruption();
  const frame = frameOf(format, locale);
  const position = () => ({ done: tally.read + tally.unreadable, total, unreadable: tally.unreadable });
  const progress = quiet ? null : startProgress(position, locale, output);
  let taken = 0;
  try {
    if (leftover === null || leftover.length === 0) await sink.write(frame.start);
    const settings = { format, locale, pictures: run.pictures ?? null, patience: run.timeout };
    for await (const { text, outcome, said } of performAll(list, settings, run.jobs, stop)) {
      await sink.write(taken === 0 ? text : frame.between + text);
      if (!quiet) sayAll(said, output);
      count(tally, outcome);
      taken++;
    }
    await sink.write(frame.end);
    await sink.close();
  } finally {
    progress?.end();
  }
  if (!quiet) report({ run, sources, tally, leftover }, output);
  if (taken === list.length) return null;
  output.say(formatMissing(list.slice(taken).map(fileOf), format === "ndjson" ? run.target : null, locale));
  return exit.interrupted;
}

/** Lines that stay, in the place of the one that shows where the run stands. */
function sayAll(lines: readonly string[], output: Output): void {
  if (lines.length > 0) output.show?.("");
  for (const line of lines) output.say(line);
}

/** One file by name needs no counting, only its reason. */
function report({ run, sources, tally }: Work, output: Output): void {
  const [only] = run.inputs;
  const [source] = sources.list;
  const named = sources.list.length === 1 && source !== undefined && fileOf(source) === only;
  if (!named) output.say(formatSummary(tally, sources.passedOver, run.locale));
  else if (run.format !== "report") for (const { problem } of tally.problems) output.say(problem ?? "");
}

async function openSink(run: Run, leftover: Leftover | null, output: Output): Promise<Sink<string>> {
  const { target, format, locale } = run;
  const sink =
    target === null ? createOutputSink(output) : await createFileSink(target, leftover?.length ?? null);
  return format === "xlsx" ? createSheetSink(sink, headerCells(locale).length) : sink;
}
