import { type Command, InvalidArgumentError, type Option } from "commander";
import { moves } from "../register/life.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import type { ExitCode, Output } from "./output.ts";
import { commandMessages, moveHelp } from "./register-command-messages.ts";
import type { Desk } from "./register-edit.ts";
import type { ImportOptions } from "./register-import.ts";
import { registerMessages } from "./register-messages.ts";
import type { RegisterOptions } from "./register-open.ts";
import type { ServeOptions } from "./register-serve.ts";
import { serveMessages } from "./register-serve-messages.ts";
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
  const register = program.command("register").description(registerMessages.register[locale]());
  const data = (command: Command): Command =>
    command.option("--data <DIR>", registerMessages.optionData[locale]());

  data(register.command("serve"))
    .description(serveMessages.serve[locale]())
    .option("--port <N>", serveMessages.optionPort[locale](), (value) => portOf(value, locale))
    .option("--host <HOST>", serveMessages.optionHost[locale]())
    .option("--operator <FILE>", serveMessages.optionOperator[locale]())
    .option("--watch <DIR>", registerMessages.optionWatch[locale]())
    .action(async (options: ServeOptions) => {
      const { serveRegister } = await import("./register-serve.ts");
      done(await serveRegister(options, locale, output));
    });
  data(register.command("import"))
    .description(registerMessages.import[locale]())
    .argument("[PATHS...]", registerMessages.importInputs[locale]())
    .option("--watch <DIR>", registerMessages.optionWatch[locale]())
    .option("--force", registerMessages.optionForce[locale]())
    .option("--json", registerMessages.optionJson[locale]())
    .addOption(context.jobs())
    .option("--quiet", runMessages.optionQuiet[locale]())
    .action(async (paths: string[], options: ImportOptions) => {
      const { importFiles } = await import("./register-import.ts");
      done(await importFiles(paths, options, locale, output));
    });
  addDesk(register, context);
  configureAll(register, context);
}

function configureAll(command: Command, context: CommandContext): void {
  context.configure(command);
  for (const each of command.commands) configureAll(each, context);
}

function portOf(value: string, locale: Locale): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw new InvalidArgumentError(serveMessages.wrongPort[locale]({ name: value }));
}

type Use = (desk: Desk) => Promise<ExitCode>;

/** The commands for editors and administrators. */
function addDesk(register: Command, { locale, output, done }: CommandContext): void {
  const edit = () => import("./register-edit.ts");
  const admin = () => import("./register-admin.ts");
  const backup = () => import("./register-backup.ts");
  const text = (name: keyof typeof commandMessages): string => {
    const message = commandMessages[name][locale] as () => string;
    return message();
  };
  const run = async (options: RegisterOptions, use: Use, opening: "connect" | "open" = "connect") => {
    const { withRegister } = await import("./register-open.ts");
    const work = async (database: Desk["database"]) => await use({ database, locale, output });
    done(await withRegister(options, locale, output, work, opening));
  };
  const add = (parent: Command, name: string, description: string): Command =>
    parent
      .command(name)
      .description(description)
      .option("--data <DIR>", registerMessages.optionData[locale]());

  add(register, "list", text("list"))
    .option("--zustand <ZUSTAND>", text("optionState"))
    .action(async (options: RegisterOptions & { zustand?: string }) =>
      run(options, async (desk) => (await edit()).printRecords(desk, options.zustand)),
    );
  add(register, "show", text("show"))
    .argument("<ID>", text("id"))
    .action(async (id: string, options: RegisterOptions) =>
      run(options, async (desk) => (await edit()).printRecord(desk, id)),
    );
  for (const name of moves) {
    const command = add(register, name, moveHelp[name][locale]).argument("<ID>", text("id"));
    if (name === "zurueckziehen") command.requiredOption("--grund <TEXT>", text("reason"));
    command.action(async (id: string, options: RegisterOptions & { grund?: string }) =>
      run(options, async (desk) => (await edit()).move(desk, id, name, options.grund)),
    );
  }
  add(register, "anmerken", text("remark"))
    .argument("<ID>", text("id"))
    .argument("<TEXT>", text("remarkText"))
    .action(async (id: string, said: string, options: RegisterOptions) =>
      run(options, async (desk) => (await edit()).remark(desk, id, said)),
    );
  add(register, "aktionsfeld", text("aktionsfeld"))
    .argument("<ID>", text("id"))
    .argument("<NAME>", text("aktionsfeldName"))
    .action(async (id: string, name: string, options: RegisterOptions) =>
      run(options, async (desk) => (await edit()).assign(desk, id, name)),
    );
  add(register, "kontakt-freigeben", text("contact"))
    .argument("<ID>", text("id"))
    .option("--widerruf", text("optionRevoke"))
    .action(async (id: string, options: RegisterOptions & { widerruf?: true }) =>
      run(options, async (desk) => (await edit()).agree(desk, id, options.widerruf !== true)),
    );
  add(register, "dubletten", text("twins")).action(async (options: RegisterOptions) =>
    run(options, async (desk) => (await edit()).printTwins(desk)),
  );
  for (const name of ["zusammenfuehren", "trennen"] as const)
    add(register, name, text(name === "trennen" ? "separate" : "merge"))
      .argument("<ID>", text("id"))
      .argument("<ID2>", text("id"))
      .action(async (one: string, other: string, options: RegisterOptions) =>
        run(options, async (desk) =>
          (await edit()).decide(desk, [one, other], name === "trennen" ? null : one),
        ),
      );
  add(register, "bild-entfernen", text("picture"))
    .argument("<SHA256>", text("sha256"))
    .requiredOption("--grund <TEXT>", text("reason"))
    .action(async (sha256: string, options: RegisterOptions & { grund: string }) =>
      run(options, async (desk) => (await admin()).removePicture(desk, sha256, options.grund)),
    );
  add(register, "loeschen", text("remove"))
    .argument("<ID>", text("id"))
    .option("--ja", text("optionYes"))
    .action(async (id: string, options: RegisterOptions & { ja?: true }) =>
      run(options, async (desk) => (await admin()).removeRecord(desk, id, options)),
    );
  const person = register.command("person").description(text("person"));
  add(person, "auskunft", text("person"))
    .argument("<ANGABEN...>", text("personTerms"))
    .option("--json", text("personJson"))
    .action(async (terms: string[], options: RegisterOptions & { json?: true }) =>
      run(options, async (desk) => (await admin()).printPerson(desk, terms, options)),
    );
  add(person, "loeschen", text("personDelete"))
    .argument("<ANGABEN...>", text("personTerms"))
    .option("--ja", text("optionYes"))
    .action(async (terms: string[], options: RegisterOptions & { ja?: true }) =>
      run(options, async (desk) => (await admin()).erasePerson(desk, terms, options)),
    );
  const token = register.command("token").description(text("token"));
  add(token, "neu", text("tokenCreate"))
    .argument("<ROLLE>", text("role"))
    .option("--name <TEXT>", text("optionLabel"))
    .option("--stadt <NAME>", text("optionCity"))
    .action(async (role: string, options: RegisterOptions & { name?: string; stadt?: string }) => {
      const { name, stadt } = options;
      const given = {
        ...(name === undefined ? {} : { label: name }),
        ...(stadt === undefined ? {} : { city: stadt }),
      };
      await run(options, async (desk) => (await admin()).makeToken(desk, role, given));
    });
  add(token, "liste", text("tokenList")).action(async (options: RegisterOptions) =>
    run(options, async (desk) => (await admin()).printTokens(desk)),
  );
  add(token, "widerrufen", text("tokenRevoke"))
    .argument("<ID>", text("tokenId"))
    .action(async (id: string, options: RegisterOptions) =>
      run(options, async (desk) => (await admin()).endToken(desk, id)),
    );
  add(register, "backup", text("backup"))
    .argument("<FILE>", text("file"))
    .action(async (file: string, options: RegisterOptions) =>
      run(options, async (desk) => (await backup()).writeBackup(desk, file)),
    );
  add(register, "restore", text("restore"))
    .argument("<FILE>", text("file"))
    // The schema comes with the backup: that of its time first.
    .action(async (file: string, options: RegisterOptions) =>
      run(options, async (desk) => (await backup()).readBackup(desk, file), "open"),
    );
  const gemeinden = register.command("gemeinden").description(text("gemeinden"));
  add(gemeinden, "import", text("gemeindenImport"))
    .argument("<CSV>", text("csv"))
    .action(async (file: string, options: RegisterOptions) =>
      run(options, async (desk) => (await admin()).importGemeinden(desk, file)),
    );
  add(register, "suchindex", text("reindex")).action(async (options: RegisterOptions) =>
    run(options, async (desk) => (await admin()).reindex(desk)),
  );
  add(register, "aufraeumen", text("compact")).action(async (options: RegisterOptions) =>
    run(options, async (desk) => (await admin()).tidyUp(desk)),
  );
}
