import type { Locale } from "../steckbrief/kinds.ts";
import type { Format, FormatName } from "./formats.ts";
import { defaultJobs, defaultTimeout } from "./jobs.ts";
import { type ExitCode, exit, type Output } from "./output.ts";
import { runOver } from "./run.ts";
import { runMessages } from "./run-messages.ts";

/** The options of `steckbrief extract`, as typed. */
export interface ExtractOptions {
  readonly format?: FormatName;
  readonly pretty?: true;
  readonly bare?: true;
  readonly out?: string;
  readonly resume?: string;
  readonly jobs?: number;
  readonly timeout?: number;
  readonly quiet?: true;
  readonly pictures?: string;
}

/** Reads every file and writes what is in it, in the format asked for. Fails when a file could not be read. */
export async function extractFiles(
  inputs: readonly string[],
  options: ExtractOptions,
  locale: Locale,
  output: Output,
): Promise<ExitCode> {
  const contradiction = contradictionIn(options);
  if (contradiction !== null) {
    output.say(runMessages.notTogether[locale]({ one: contradiction[0], other: contradiction[1] }));
    return exit.usage;
  }
  const { resume, out, jobs = defaultJobs(), quiet, timeout = defaultTimeout } = options;
  const target = resume ?? (out === "-" ? null : (out ?? null));
  const format: Format = options.bare ? "bare" : options.pretty ? "pretty" : (options.format ?? "ndjson");
  if (format === "xlsx" && target === null && output.toScreen) {
    output.say(runMessages.needsTarget[locale]());
    return exit.usage;
  }
  const single = options.pretty ? "--pretty" : options.bare ? "--bare" : null;
  const run = {
    inputs,
    format,
    locale,
    jobs,
    quiet: quiet === true,
    target,
    resume: resume !== undefined,
    single,
    pictures: options.pictures,
    timeout,
  };
  const { tally, ended } = await runOver(run, output);
  return ended ?? (tally.unreadable > 0 ? exit.failed : exit.ok);
}

/** Two options of which each says another form of the output. */
function contradictionIn(options: ExtractOptions): readonly [string, string] | null {
  const { resume, out, format, pretty, bare } = options;
  const shape = pretty ? "--pretty" : bare ? "--bare" : null;
  if (pretty && bare) return ["--pretty", "--bare"];
  if (shape !== null && format !== undefined) return [shape, "--format"];
  if (resume === undefined) return null;
  if (out !== undefined && out !== resume) return ["--resume", "-o"];
  if (shape !== null) return ["--resume", shape];
  if (format !== undefined && format !== "ndjson") return ["--resume", `--format ${format}`];
  return null;
}
