import { columnsOf } from "../steckbrief/columns.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { describeFindings } from "./findings.ts";
import { outcomeOf } from "./outcome.ts";
import type { FileRecord } from "./record.ts";
import { runMessages } from "./run-messages.ts";

const columns = columnsOf(steckbriefForm);

/** The header of a table with one row per file: the file, how it went, the form's columns, the findings. */
export function headerCells(locale: Locale): readonly string[] {
  return [
    runMessages.columnFile[locale](),
    runMessages.columnResult[locale](),
    ...columns.map(({ label }) => label[locale]),
    runMessages.columnFindings[locale](),
  ];
}

/** One file as a row under that header. */
export function cellsOf(record: FileRecord, locale: Locale): readonly string[] {
  const { errors, findings, problem } = outcomeOf(record);
  if ("error" in record) {
    const result = runMessages.resultUnreadable[locale]();
    return [record.file, result, ...columns.map(() => ""), problem ?? ""];
  }
  const result =
    errors > 0
      ? runMessages.resultErrors
      : findings > 0
        ? runMessages.resultFindings
        : runMessages.resultFine;
  return [
    record.file,
    result[locale](),
    ...columns.map(({ cell }) => cell(record.steckbrief)),
    describeFindings(record.findings, locale).join("\n"),
  ];
}
