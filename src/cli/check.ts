import type { Finding } from "../steckbrief/finding.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Form, Locale } from "../steckbrief/kinds.ts";
import { messages, severityNames } from "./messages.ts";
import { type ExitCode, exit, type Output } from "./output.ts";
import { readRecord } from "./record.ts";

/** Prints the findings of each file for people: file, field, what, remedy. Fails on an error finding. */
export async function checkFiles(
  files: readonly string[],
  locale: Locale,
  output: Output,
): Promise<ExitCode> {
  const counts = { files: files.length, errors: 0, unreadable: 0 };
  for (const file of files) {
    const record = await readRecord(file, locale);
    if ("error" in record) {
      counts.unreadable++;
      output.write(`${record.error.message}\n`);
      continue;
    }
    if (record.findings.some((finding) => finding.severity === "error")) counts.errors++;
    const lines = record.findings.map((finding) => line(finding, locale));
    output.write([file, ...(lines.length > 0 ? lines : [`  ${messages.fine[locale]()}`]), ""].join("\n"));
  }
  output.say(messages.summary[locale](counts));
  return counts.errors + counts.unreadable > 0 ? exit.failed : exit.ok;
}

function line({ field, severity, message, remedy }: Finding, locale: Locale): string {
  // Rank 0 names fields by key; people know them by their label.
  const fields: Form["fields"] = steckbriefForm.fields;
  const label = fields.find(({ key }) => key === field)?.short[locale] ?? messages.document[locale]();
  const what = message.startsWith(label) ? message : `${label}: ${message}`;
  return `  ${severityNames[severity][locale]().padEnd(8)} ${what} – ${remedy}`;
}
