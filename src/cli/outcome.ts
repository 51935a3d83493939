import type { FileRecord } from "./record.ts";

/** What counts of one file: for the summary, the progress and the exit code. */
export interface Outcome {
  readonly file: string;
  readonly findings: number;
  readonly errors: number;
  /** Why nothing could be read, or null. */
  readonly problem: string | null;
}

export function outcomeOf(record: FileRecord): Outcome {
  const { file } = record;
  if ("error" in record) return { file, findings: 0, errors: 0, problem: record.error.message };
  const errors = record.findings.filter(({ severity }) => severity === "error").length;
  return { file, findings: record.findings.length, errors, problem: null };
}

/** Sums over a run. Of unreadable files only the first are kept by name, so that a run of any length fits. */
export interface Tally {
  read: number;
  withFindings: number;
  withErrors: number;
  unreadable: number;
  readonly problems: Pick<Outcome, "file" | "problem">[];
}

/** How many names a summary lists. */
export const listed = 100;

export function createTally(): Tally {
  return { read: 0, withFindings: 0, withErrors: 0, unreadable: 0, problems: [] };
}

export function count(tally: Tally, { file, findings, errors, problem }: Outcome): void {
  if (problem !== null) {
    tally.unreadable++;
    if (tally.problems.length < listed) tally.problems.push({ file, problem });
    return;
  }
  tally.read++;
  if (findings > 0) tally.withFindings++;
  if (errors > 0) tally.withErrors++;
}
