import type { Command, Option } from "commander";
import type { Locale } from "../steckbrief/kinds.ts";
import type { ExitCode, Output } from "./output.ts";
import type { ImportOptions } from "./register-import.ts";
import { registerMessages as messages } from "./register-messages.ts";
import { runMessages } from "./run-messages.ts";

/** What the commands of the register share with the others. */
export interface CommandContext {
  readonly locale: Locale;
  readonly output: Output;
  readonly done: (code: ExitCode) => void;
  /** `--jobs N` */
  readonly jobs: () => Option;
  /** Gives a command our language. */
  readonly configure: (command: Command) => void;
}

/** Adds `steckbrief register …`. What a command needs is loaded when it runs: a database is large. */
export function addRegister(program: Command, context: CommandContext): void {
  const { locale, output, done } = context;
  const register = program.command("register").description(messages.register[locale]());
  const command = (name: string, description: string): Command =>
    register.command(name).description(description).option("--data <DIR>", messages.optionData[locale]());

  command("import", messages.import[locale]())
    .argument("[PATHS...]", messages.importInputs[locale]())
    .option("--watch <DIR>", messages.optionWatch[locale]())
    .option("--force", messages.optionForce[locale]())
    .option("--json", messages.optionJson[locale]())
    .addOption(context.jobs())
    .option("--quiet", runMessages.optionQuiet[locale]())
    .action(async (paths: string[], options: ImportOptions) => {
      const { importFiles } = await import("./register-import.ts");
      done(await importFiles(paths, options, locale, output));
    });
  for (const each of [register, ...register.commands]) context.configure(each);
}
