import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { Locale } from "../steckbrief/kinds.ts";
import type { Message } from "../steckbrief/messages.ts";
import { checkFiles } from "./check.ts";
import { extractFiles } from "./extract.ts";
import { messages } from "./messages.ts";
import { type ExitCode, exit, type Output } from "./output.ts";
import { printSchema } from "./schema.ts";
import { writeMuster, writeTemplate } from "./template.ts";

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

interface ExtractOptions {
  readonly pretty?: true;
  readonly bare?: true;
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
    .argument("<FILES...>", say(messages.files))
    .option("--pretty", say(messages.optionPretty))
    .option("--bare", say(messages.optionBare))
    .action(async (files: string[], { pretty, bare }: ExtractOptions) => {
      const single = pretty ? "--pretty" : bare ? "--bare" : undefined;
      if (single !== undefined && files.length > 1) {
        output.say(messages.oneFileOnly[locale]({ option: single }));
        return done(exit.usage);
      }
      done(await extractFiles(files, bare ? "bare" : pretty ? "pretty" : "line", locale, output));
    });
  program
    .command("check")
    .description(say(messages.check))
    .argument("<FILES...>", say(messages.files))
    .action(async (files: string[]) => done(await checkFiles(files, locale, output)));
  program
    .command("schema")
    .description(say(messages.schema))
    .action(() => done(printSchema(output)));
  for (const command of program.commands) configure(command, locale, output);
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
    .addOption(new Option("--lang <LANG>", messages.optionLang[locale]()).argParser(language(locale)))
    .allowExcessArguments(false)
    .exitOverride()
    .configureHelp({ styleTitle: (title) => titles[title]?.[locale]() ?? title })
    .configureOutput({ writeOut: (text) => output.write(text), writeErr: () => undefined });
}

const language = (locale: Locale) => (name: string) => {
  if (name === "de" || name === "en") return name;
  throw new InvalidArgumentError(messages.wrongLanguage[locale]({ name }));
};

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
      return messages.wrongLanguage[locale]({ name: /argument '([^']*)'/.exec(error.message)?.[1] ?? "" });
    default:
      return error.code === "commander.help" ? messages.unknownCommand[locale]({ name: "" }) : error.message;
  }
}
