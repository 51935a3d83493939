import { backUp } from "../register/backup.ts";
import { restore } from "../register/restore.ts";
import { type ExitCode, exit } from "./output.ts";
import { commandMessages as messages } from "./register-command-messages.ts";
import type { Desk } from "./register-edit.ts";
import { commandLine } from "./register-open.ts";

/** Backs the register up into a file. */
export async function writeBackup({ database, locale, output }: Desk, file: string): Promise<ExitCode> {
  return await withFile(file, { locale, output }, async () => {
    const { rows } = await backUp(database, file);
    output.say(messages.backedUp[locale]({ file, rows }));
  });
}

/** Puts a backup into an empty register. */
export async function readBackup({ database, locale, output }: Desk, file: string): Promise<ExitCode> {
  return await withFile(file, { locale, output }, async () => {
    const rows = await restore(database, file, commandLine.label);
    output.say(messages.restored[locale]({ file, rows }));
  });
}

async function withFile(
  file: string,
  { locale, output }: Pick<Desk, "locale" | "output">,
  use: () => Promise<void>,
): Promise<ExitCode> {
  try {
    await use();
    return exit.ok;
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined || path === undefined) throw error;
    output.say(messages.fileFailed[locale]({ file, reason: code }));
    return exit.failed;
  }
}
