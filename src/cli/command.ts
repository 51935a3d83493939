import type { Command } from "commander";
import { DocxError } from "../docx/error.ts";
import { describeDocxError } from "../docx/messages.ts";
import type { Writing } from "../docx/write.ts";
import { SteckbriefError } from "../steckbrief/error.ts";
import { describeSteckbriefError } from "../steckbrief/error-messages.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { UmlaufError } from "../umlauf/error.ts";
import { describeUmlaufError } from "../umlauf/error-messages.ts";
import { readBytes } from "./files.ts";
import { severityNames } from "./messages.ts";
import type { ExitCode, Output } from "./output.ts";
import { writeMessages } from "./write-messages.ts";

/** What a command is added to, and what it works with. */
export interface CommandFrame {
  readonly program: Command;
  readonly locale: Locale;
  readonly output: Output;
  readonly done: (code: ExitCode) => void;
}

/** How a command speaks, and to whom. */
export type Speech = Pick<CommandFrame, "locale" | "output">;

/** The bytes of a file, or null where it can't be opened: that is said. */
export async function bytesOf(file: string, { locale, output }: Speech): Promise<Uint8Array | null> {
  const read = await readBytes(file, locale);
  if (read instanceof Uint8Array) return read;
  output.say(read.message);
  return null;
}

/** The result, or null where the document or the JSON is at fault: that is said with the file's name. */
export function attempt<T>(file: string, { locale, output }: Speech, act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    const reason =
      error instanceof DocxError
        ? describeDocxError(error, locale)
        : error instanceof SteckbriefError
          ? describeSteckbriefError(error, locale)
          : error instanceof UmlaufError
            ? describeUmlaufError(error, locale)
            : null;
    if (reason === null) throw error;
    output.say(writeMessages.inFile[locale]({ file, reason }));
    return null;
  }
}

/** What was done beside writing, one line each. */
export function sayNotes({ notes }: Pick<Writing, "notes">, { locale, output }: Speech): void {
  for (const { severity, message, remedy } of notes)
    output.say(`  ${severityNames[severity][locale]().padEnd(8)} ${message} – ${remedy}`);
}
