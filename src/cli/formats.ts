import { formatSteckbrief } from "../steckbrief/canonical.ts";
import { byteOrderMark, formatCsvRecord } from "../steckbrief/csv.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { describeFindings } from "./findings.ts";
import { outcomeOf } from "./outcome.ts";
import type { FileRecord } from "./record.ts";
import { runMessages } from "./run-messages.ts";
import { formatSheetRow } from "./sheet.ts";
import { cellsOf, headerCells } from "./table.ts";

/** The ways a run can be written that a person may ask for by name. */
export const formatNames = ["ndjson", "json", "csv", "xlsx"] as const;
export type FormatName = (typeof formatNames)[number];

/** `pretty`: one indented record; `bare`: the Steckbrief alone, as the pane exports it; `report`: for people. */
export type Format = FormatName | "pretty" | "bare" | "report";

/** How each format writes one file. Runs in the workers. */
export const renderers: Readonly<Record<Format, (record: FileRecord, locale: Locale) => string>> = {
  ndjson: (record) => `${JSON.stringify(record)}\n`,
  json: (record) => JSON.stringify(record),
  csv: (record, locale) => formatCsvRecord(cellsOf(record, locale)),
  xlsx: (record, locale) => formatSheetRow(cellsOf(record, locale)),
  pretty: (record) => `${JSON.stringify(record, null, 2)}\n`,
  bare: (record) => ("error" in record ? "" : formatSteckbrief(record.steckbrief)),
  report: (record, locale) => {
    const { problem } = outcomeOf(record);
    if (problem !== null || "error" in record) return `${problem}\n`;
    const lines = describeFindings(record.findings, locale);
    const shown = lines.length > 0 ? lines : [runMessages.nothing[locale]()];
    return `${[record.file, ...shown.map((line) => `  ${line}`)].join("\n")}\n`;
  },
};

/** What stands before the first file, between two, and behind the last. */
export interface Frame {
  readonly start: string;
  readonly between: string;
  readonly end: string;
}

export function frameOf(format: Format, locale: Locale): Frame {
  const plain: Frame = { start: "", between: "", end: "" };
  if (format === "json") return { start: "[\n", between: ",\n", end: "\n]\n" };
  if (format === "csv") return { ...plain, start: byteOrderMark + formatCsvRecord(headerCells(locale)) };
  if (format === "xlsx") return { ...plain, start: formatSheetRow(headerCells(locale), "header") };
  return plain;
}
