/** Reads each file named on the command line and prints a line for each: what came of it, and CPU milliseconds. */

import { withFile } from "../../src/cli/file-source.ts";
import { nodePlatform } from "../../src/cli/platform.ts";
import { DocxError } from "../../src/docx/error.ts";
import { describeDocxError } from "../../src/docx/messages.ts";
import { readSteckbrief } from "../../src/docx/read.ts";

for (const file of process.argv.slice(2)) {
  const before = process.cpuUsage();
  const outcome = read(file);
  const { user, system } = process.cpuUsage(before);
  console.log(`${outcome} ${Math.round((user + system) / 1000)}`);
}

function read(file: string): string {
  try {
    JSON.stringify(withFile(file, (bytes) => readSteckbrief(bytes, { platform: nodePlatform })));
    return "read";
  } catch (error) {
    if (!(error instanceof DocxError)) return `crash ${String(error).split("\n")[0]}`;
    return describeDocxError(error, "de") === "" ? "speechless" : error.code;
  }
}
