import { basename } from "node:path";
import type { Command } from "commander";
import type { Locale } from "../steckbrief/kinds.ts";
import { readBytes, writeTarget } from "./files.ts";
import { attempt, sayNotes } from "./fill.ts";
import { messages } from "./messages.ts";
import { type ExitCode, exit, type Output } from "./output.ts";
import { nodePlatform } from "./platform.ts";
import { writeMessages } from "./write-messages.ts";

/** Adds `steckbrief repair FILE` to the commands. */
export function addRepair(
  program: Command,
  locale: Locale,
  output: Output,
  done: (code: ExitCode) => void,
): void {
  program
    .command("repair")
    .description(writeMessages.repair[locale]())
    .argument("<FILE>", writeMessages.document[locale]())
    .option("-o, --out <FILE>", messages.optionOut[locale]())
    .action(async (file: string, { out }: { out?: string }) =>
      done(await repairFile(file, out, locale, output)),
    );
}

async function repairFile(
  file: string,
  out: string | undefined,
  locale: Locale,
  output: Output,
): Promise<ExitCode> {
  const bytes = await readBytes(file, locale);
  if (!(bytes instanceof Uint8Array)) {
    output.say(bytes.message);
    return exit.failed;
  }
  const { repairSteckbrief } = await import("../docx/repair.ts");
  const repair = attempt(file, locale, output, () =>
    repairSteckbrief(bytes, { locale, platform: nodePlatform }),
  );
  if (repair === null) return exit.failed;
  if (!repair.changed) output.say(writeMessages.whole[locale]({ file }));
  sayNotes(repair, locale, output);
  return writeTarget(repair.bytes, out, repairedName(file), locale, output);
}

/** „Berlin.docx“ → „Berlin-repariert.docx“, in the folder one works in. */
function repairedName(file: string): string {
  return `${basename(file).replace(/\.\w+$/, "")}-repariert.docx`;
}
