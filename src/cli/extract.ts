import { formatSteckbrief } from "../steckbrief/canonical.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { type ExitCode, exit, type Output } from "./output.ts";
import { type FileRecord, readRecord } from "./record.ts";

/** `line`: one record per line; `pretty`: one indented record; `bare`: the Steckbrief alone, as the pane exports it. */
export type ExtractFormat = "line" | "pretty" | "bare";

/** Prints what is in each file to stdout, in the order given; goes on after a bad one. */
export async function extractFiles(
  files: readonly string[],
  format: ExtractFormat,
  locale: Locale,
  output: Output,
): Promise<ExitCode> {
  let code: ExitCode = exit.ok;
  for (const file of files) {
    const record = await readRecord(file, locale);
    if ("error" in record) {
      code = exit.failed;
      output.say(record.error.message);
    }
    output.write(formatRecord(record, format));
  }
  return code;
}

function formatRecord(record: FileRecord, format: ExtractFormat): string {
  if (format === "bare") return "error" in record ? "" : formatSteckbrief(record.steckbrief);
  return `${JSON.stringify(record, null, format === "pretty" ? 2 : undefined)}\n`;
}
