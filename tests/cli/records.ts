import type { FileRecord } from "../../src/cli/record.ts";

/** The records of an NDJSON output. */
export function recordsOf(stdout: Buffer): FileRecord[] {
  return stdout
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

/** The files they are of. */
export function filesOf(stdout: Buffer): string[] {
  return recordsOf(stdout).map(({ file }) => file);
}
