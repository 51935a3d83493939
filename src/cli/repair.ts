import { basename } from "node:path";
import { attempt, bytesOf, type CommandFrame, type Speech, sayNotes } from "./command.ts";
import { writeTarget } from "./files.ts";
import { messages } from "./messages.ts";
import { type ExitCode, exit } from "./output.ts";
import { nodePlatform } from "./platform.ts";
import { writeMessages } from "./write-messages.ts";

/** Adds `steckbrief repair FILE` to the commands. */
export function addRepair({ program, locale, output, done }: CommandFrame): void {
  program
    .command("repair")
    .description(writeMessages.repair[locale]())
    .argument("<FILE>", writeMessages.document[locale]())
    .option("-o, --out <FILE>", messages.optionOut[locale]())
    .action(async (file: string, { out }: { out?: string }) =>
      done(await repairFile(file, out, { locale, output })),
    );
}

async function repairFile(file: string, out: string | undefined, speech: Speech): Promise<ExitCode> {
  const { locale, output } = speech;
  const bytes = await bytesOf(file, speech);
  if (bytes === null) return exit.failed;
  const { repairSteckbrief } = await import("../docx/repair.ts");
  const repair = attempt(file, speech, () => repairSteckbrief(bytes, { locale, platform: nodePlatform }));
  if (repair === null) return exit.failed;
  if (!repair.changed) output.say(writeMessages.whole[locale]({ file }));
  sayNotes(repair, speech);
  return writeTarget(repair.bytes, out, repairedName(file), locale, output);
}

/** „Berlin.docx“ → „Berlin-repariert.docx“, in the folder one works in. */
function repairedName(file: string): string {
  return `${basename(file).replace(/\.\w+$/, "")}-repariert.docx`;
}
