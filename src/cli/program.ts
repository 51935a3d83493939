import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { Locale } from "../steckbrief/kinds.ts";
import type { Message } from "../steckbrief/messages.ts";
import { type CheckFilesOptions, checkFiles } from "./check.ts";
import { type ExtractOptions, extractFiles } from "./extract.ts";
import { addFill } from "./fill.ts";
import { formatNames } from "./formats.ts";
import { longestTimeout, mostJobs } from "./jobs.ts";
import { addMerge } from "./merge.ts";
import { messages } from "./messages.ts";
import { type ExitCode, exit, type Output } from "./output.ts";
import { addRegister } from "./register.ts";
import { addRepair } from "./repair.ts";
import { runMessages } from "./run-messages.ts";
import { writeMuster, writeTemplate } from "./template.ts";
import { addUmlauf } from "./umlauf.ts";

/** Runs one command. Returns the exit code: 0 done, 1 something could not be read or has errors, 2 wrong usage. */
export async function runCommandLine(args: readonly string[], output: Output): Promise<ExitCode> {
  const language = args[args.indexOf("--lang") + 1];
  const locale: Locale = args.includes("--lang") && language === "en" ? "en" : "de";
  let code: ExitCode = exit.ok;
  const program = describe(locale, output, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === "commander.helpDisplayed") return exit.ok;
    output.say(explain(error, locale));
    return exit.usage;
  }
}

function describe(locale: Locale, output: Output, done: (code: ExitCode) => void): Command {
  const say = (message: Message): string => message[locale]();
  const program = new Command("steckbrief").description(say(messages.description));
  configure(program, locale, output);

  program
    .command("template")
    .description(say(messages.template))
    .option("-o, --out <FILE>", say(messages.optionOut))
    .action(async ({ out }: { out?: string }) => done(await writeTemplate(out, locale, output)));
  program
    .command("muster")
    .description(say(messages.muster))
    .option("-o, --out <FILE>", say(messages.optionOut))
    .action(async ({ out }: { out?: string }) => done(await writeMuster(out, locale, output)));
  program
    .command("extract")
    .description(say(messages.extract))
    .argument("<FILES...>", say(runMessages.inputs))
    .addOption(
      new Option("--format <FORMAT>", say(runMessages.optionFormat)).argParser(
        oneOf(formatNames, locale, runMessages.wrongFormat),
      ),
    )
    .option("-o, --out <FILE>", say(messages.optionOut))
    .option("--resume <FILE>", say(runMessages.optionResume))
    .option("--pictures <DIR>", say(runMessages.optionPictures))
    .option("--pretty", say(messages.optionPretty))
    .option("--bare", say(messages.optionBare))
    .addOption(jobsOption(locale))
    .addOption(timeoutOption(locale))
    .option("--quiet", say(runMessages.optionQuiet))
    .action(async (files: string[], options: ExtractOptions) =>
      done(await extractFiles(files, options, locale, output)),
    );
  program
    .command("check")
    .description(say(messages.check))
    .argument("<FILES...>", say(runMessages.inputs))
    .addOption(jobsOption(locale))
    .addOption(timeoutOption(locale))
    .option("--quiet", say(runMessages.optionQuiet))
    .action(async (files: string[], options: CheckFilesOptions) =>
      done(await checkFiles(files, options, locale, output)),
    );
  for (const add of [addFill, addRepair, addMerge, addUmlauf]) add({ program, locale, output, done });
  program
    .command("schema")
    .description(say(messages.schema))
    .action(async () => {
      // Loaded here, because the library behind it is large and nothing else needs it.
      const { printSchema } = await import("./schema.ts");
      done(printSchema(output));
    });
  for (const command of program.commands) configure(command, locale, output);
  addRegister(program, {
    locale,
    output,
    done,
    jobs: () => jobsOption(locale),
    configure: (command) => configure(command, locale, output),
  });
  return program;
}

/** Gives a command our language: commander's own words are English only. */
function configure(command: Command, locale: Locale, output: Output): void {
  const titles: Readonly<Record<string, Message>> = {
    "Usage:": messages.usageTitle,
    "Options:": messages.optionsTitle,
    "Arguments:": messages.argumentsTitle,
    "Commands:": messages.commandsTitle,
  };
  command
    .helpOption("-h, --help", messages.optionHelp[locale]())
    .helpCommand(false)
    .addOption(
      new Option("--lang <LANG>", messages.optionLang[locale]()).argParser(
        oneOf(["de", "en"], locale, messages.wrongLanguage),
      ),
    )
    .allowExcessArguments(false)
    .exitOverride()
    .configureHelp({ styleTitle: (title) => titles[title]?.[locale]() ?? title })
    .configureOutput({ writeOut: (text) => void output.write(text), writeErr: () => undefined });
}

/** An option whose value is one of a few names; `wrong` says so of any other. */
function oneOf<Name extends string>(
  names: readonly Name[],
  locale: Locale,
  wrong: Message<{ name: string }>,
): (value: string) => Name {
  return (value) => {
    const found = names.find((name) => name === value);
    if (found === undefined) throw new InvalidArgumentError(wrong[locale]({ name: value }));
    return found;
  };
}

function jobsOption(locale: Locale): Option {
  return new Option("--jobs <N>", runMessages.optionJobs[locale]()).argParser((value) => {
    if (/^[1-9]\d?$/.test(value) && Number(value) <= mostJobs) return Number(value);
    throw new InvalidArgumentError(runMessages.wrongJobs[locale]({ name: value }));
  });
}

/** Whole seconds; commands count in milliseconds. */
function timeoutOption(locale: Locale): Option {
  return new Option("--timeout <SECONDS>", runMessages.optionTimeout[locale]()).argParser((value) => {
    if (/^[1-9]\d{0,3}$/.test(value) && Number(value) <= longestTimeout) return Number(value) * 1000;
    throw new InvalidArgumentError(runMessages.wrongTimeout[locale]({ name: value }));
  });
}

/** Commander's error in our words: the name it complains about stands in its quotes. */
function explain(error: CommanderError, locale: Locale): string {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.unknownCommand":
      return messages.unknownCommand[locale]({ name });
    case "commander.unknownOption":
      return messages.unknownOption[locale]({ name });
    case "commander.optionMissingArgument":
      return messages.missingValue[locale]({ name });
    case "commander.missingArgument":
      return messages.missingFiles[locale]();
    case "commander.excessArguments":
      return messages.tooMany[locale]();
    case "commander.invalidArgument":
      // Commander puts its own words before those of our parser.
      return error.message.replace(/^error: option .*? argument '[\s\S]*?' is invalid\. /, "");
    default:
      return error.code === "commander.help" ? messages.unknownCommand[locale]({ name: "" }) : error.message;
  }
}
