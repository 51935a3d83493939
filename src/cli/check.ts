import type { Locale } from "../steckbrief/kinds.ts";
import { defaultJobs, defaultTimeout } from "./jobs.ts";
import { type ExitCode, exit, type Output } from "./output.ts";
import { runOver } from "./run.ts";

/** The options of `steckbrief check`, as typed. */
export interface CheckFilesOptions {
  readonly jobs?: number;
  readonly timeout?: number;
  readonly quiet?: true;
}

/** Prints the findings of each file for people: file, field, what, remedy. Fails on an error finding. */
export async function checkFiles(
  inputs: readonly string[],
  { jobs = defaultJobs(), quiet, timeout = defaultTimeout }: CheckFilesOptions,
  locale: Locale,
  output: Output,
): Promise<ExitCode> {
  const run = {
    inputs,
    format: "report",
    locale,
    jobs,
    quiet: quiet === true,
    target: null,
    resume: false,
    single: null,
    timeout,
  } as const;
  const { tally, ended } = await runOver(run, output);
  return ended ?? (tally.withErrors + tally.unreadable > 0 ? exit.failed : exit.ok);
}
