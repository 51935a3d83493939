import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Locale } from "../steckbrief/kinds.ts";
import { attempt, type CommandFrame } from "./command.ts";
import { writeTarget } from "./files.ts";
import type { MergeOutcome } from "./merge-report.ts";
import { mergeWords } from "./merge-words.ts";
import { messages } from "./messages.ts";
import { type ExitCode, exit, type Output } from "./output.ts";
import { runMessages } from "./run-messages.ts";

interface MergeCommandOptions {
  readonly out?: string;
  readonly ours?: true;
  readonly theirs?: true;
  readonly report?: string;
}

/** Adds `steckbrief merge BASE COPIES…` to the commands. */
export function addMerge({ program, locale, output, done }: CommandFrame): void {
  program
    .command("merge")
    .description(mergeWords.merge[locale]())
    .argument("<BASE>", mergeWords.base[locale]())
    .argument("<COPIES...>", mergeWords.copies[locale]())
    .option("-o, --out <FILE>", mergeWords.optionOut[locale]())
    .option("--ours", mergeWords.optionOurs[locale]())
    .option("--theirs", mergeWords.optionTheirs[locale]())
    .option("--report <FILE>", mergeWords.optionReport[locale]())
    .action(async (base: string, copies: string[], options: MergeCommandOptions) =>
      done(await mergeCopies(base, copies, options, locale, output)),
    );
}

async function mergeCopies(
  baseName: string,
  copyNames: readonly string[],
  options: MergeCommandOptions,
  locale: Locale,
  output: Output,
): Promise<ExitCode> {
  if (options.ours && options.theirs) {
    output.say(runMessages.notTogether[locale]({ one: "--ours", other: "--theirs" }));
    return exit.usage;
  }
  // Loaded here, because no other command needs what merges and writes.
  const { readMergeInputs } = await import("./merge-inputs.ts");
  const inputs = await readMergeInputs(baseName, copyNames, locale);
  if (inputs.problems !== undefined) {
    for (const problem of inputs.problems) output.say(problem);
    output.say(mergeWords.nothingWritten[locale]());
    return exit.failed;
  }
  const { runMerge } = await import("./merge-run.ts");
  const { base, copies } = inputs;
  const strategy = options.ours ? "ours" : options.theirs ? "theirs" : "none";
  const result = attempt(baseName, { locale, output }, () => runMerge(base, copies, strategy, locale));
  if (result === null) return exit.failed;
  const { outcome, bytes } = result;
  const { renderText } = await import("./merge-render.ts");
  const { reportBlocks } = await import("./merge-report.ts");
  output.say(renderText(reportBlocks(outcome, locale)));
  if (options.report !== undefined) {
    const reported = await writeReport(options.report, outcome, locale, output);
    if (reported !== exit.ok) return reported;
  }
  if (bytes === null) {
    output.say(mergeWords.undecided[locale]({ count: outcome.resolution.open.length }));
    return exit.failed;
  }
  return writeTarget(bytes, options.out, mergedName(baseName), locale, output);
}

/** „Berlin.docx“ → „Berlin-zusammen.docx“, in the folder one works in. */
function mergedName(file: string): string {
  return `${basename(file).replace(/\.\w+$/, "")}-zusammen.docx`;
}

async function writeReport(
  file: string,
  outcome: MergeOutcome,
  locale: Locale,
  output: Output,
): Promise<ExitCode> {
  const { renderHtml, renderMarkdown, renderText } = await import("./merge-render.ts");
  const { reportBlocks, reportJson } = await import("./merge-report.ts");
  const blocks = reportBlocks(outcome, locale);
  const renderers: Readonly<Record<string, () => string>> = {
    md: () => renderMarkdown(blocks),
    txt: () => renderText(blocks),
    html: () => renderHtml(blocks, locale),
  };
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
  const render = renderers[ending] ?? (() => reportJson(outcome, locale));
  try {
    await writeFile(file, render());
    output.say(messages.written[locale]({ file }));
    return exit.ok;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    output.say(messages.notWritten[locale]({ file, reason: code ?? "?" }));
    return exit.failed;
  }
}
