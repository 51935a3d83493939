import type { Database } from "../register/database.ts";
import type { IntakeOptions } from "../register/intake-result.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { isPictureName } from "./archived-pictures.ts";
import type { Arrived } from "./arrive.ts";
import { defaultJobs, defaultTimeout } from "./jobs.ts";
import { type ExitCode, exit, type Output } from "./output.ts";
import { performAll } from "./pool.ts";
import { startProgress } from "./progress.ts";
import { type TakenFile, takeInFiles } from "./register-intake.ts";
import { registerMessages as messages } from "./register-messages.ts";
import { commandLine, openCities, type RegisterOptions, withRegister } from "./register-open.ts";
import { countTaken, createImportTally, formatImport, formatTaken, jsonOf } from "./register-report.ts";
import { findSources, isImported, type Source } from "./sources.ts";

/** The options of `steckbrief register import`, as typed. */
export interface ImportOptions extends RegisterOptions {
  readonly force?: true;
  readonly watch?: string;
  readonly jobs?: number;
  readonly quiet?: true;
  readonly json?: true;
}

/** Steckbriefe in one transaction: few enough that little waits for its acknowledgement. */
const largestBatch = 64;
/** Bytes in one transaction; one file may be larger. */
const heaviestBatch = 16 << 20;

/** Takes in what the inputs stand for. Fails when a file could not be taken in. */
export async function importFiles(
  inputs: readonly string[],
  options: ImportOptions,
  locale: Locale,
  output: Output,
): Promise<ExitCode> {
  if (options.watch === undefined && inputs.length === 0) {
    output.say(messages.nothingToImport[locale]());
    return exit.usage;
  }
  return await withRegister(options, locale, output, async (database) => {
    const intake: IntakeOptions = {
      actor: commandLine,
      force: options.force === true,
      findCity: await openCities(database),
    };
    const stop = output.interruption();
    const code =
      inputs.length === 0
        ? exit.ok
        : await importOnce(inputs, { database, intake, options, locale, output, stop });
    if (options.watch === undefined || code === exit.usage || stop.aborted) return code;
    const { watchFolder } = await import("./register-watch.ts");
    await watchFolder(options.watch, { database, intake, locale, output, stop });
    return exit.ok;
  });
}

interface Context {
  readonly database: Database;
  readonly intake: IntakeOptions;
  readonly options: ImportOptions;
  readonly locale: Locale;
  readonly output: Output;
  readonly stop: AbortSignal;
}

async function importOnce(inputs: readonly string[], context: Context): Promise<ExitCode> {
  const { options, locale, output, stop } = context;
  const { list, passedOver, unmatched } = await findSources(inputs, locale, isImported, isPictureName);
  if (unmatched.length > 0) {
    output.say(unmatched.join("\n"));
    return exit.usage;
  }
  const tally = createImportTally();
  const position = () => ({ done: tally.files, total: list.length, unreadable: tally.problems });
  const progress = options.quiet ? null : startProgress(position, locale, output);
  try {
    for await (const batch of batches(list, options.jobs ?? defaultJobs(), locale, stop)) {
      const taken = await takeInFiles(context.database, batch, context.intake, locale);
      // Written only now: whoever reads it may rely on it.
      await output.write(taken.map((one) => lineOf(one, options, locale)).join(""));
      for (const one of taken) countTaken(tally, one, locale);
      tally.files += batch.length;
    }
  } finally {
    progress?.end();
  }
  if (!options.quiet) output.say(formatImport(tally, passedOver, locale));
  if (tally.files < list.length) {
    output.say(messages.interrupted[locale]({ missing: list.length - tally.files }));
    return exit.interrupted;
  }
  return tally.problems > 0 ? exit.failed : exit.ok;
}

function lineOf(taken: TakenFile, { json }: ImportOptions, locale: Locale): string {
  if (json) return `${jsonOf(taken)}\n`;
  return "problem" in taken ? "" : `${formatTaken(taken, locale)}\n`;
}

/** Reads on all cores and hands on what is ready, in groups that become one transaction each. */
async function* batches(
  list: readonly Source[],
  jobs: number,
  locale: Locale,
  stop: AbortSignal,
): AsyncGenerator<readonly Arrived[]> {
  const work = {
    thread: "./arrive-worker.js",
    settings: { locale, patience: defaultTimeout },
    load: () => import("./arrive.ts"),
  };
  let batch: Arrived[] = [];
  let weight = 0;
  for await (const arrived of performAll(list, work, jobs, stop)) {
    batch.push(arrived);
    weight += weightOf(arrived);
    if (batch.length < largestBatch && weight < heaviestBatch) continue;
    yield batch;
    batch = [];
    weight = 0;
  }
  if (batch.length > 0) yield batch;
}

function weightOf({ arrivals }: Arrived): number {
  return arrivals.reduce(
    (sum, { source, pictures }) =>
      sum +
      (source?.bytes.length ?? 0) +
      pictures.reduce((all, { stored }) => all + (stored?.bytes.length ?? 0), 0),
    0,
  );
}
