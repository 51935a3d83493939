/**
 * Reads each file named behind „read“ on the command line, or repairs those behind „repair“, and prints a line for each:
 * what came of it, and CPU milliseconds.
 */
import { readFileSync } from "node:fs";
import { withFile } from "../../src/cli/file-source.ts";
import { nodePlatform } from "../../src/cli/platform.ts";
import { DocxError } from "../../src/docx/error.ts";
import { describeDocxError } from "../../src/docx/messages.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { repairSteckbrief } from "../../src/docx/repair.ts";

const [, , way, ...files] = process.argv;
for (const file of files) {
  const before = process.cpuUsage();
  const outcome = outcomeOf(file);
  const { user, system } = process.cpuUsage(before);
  console.log(`${outcome} ${Math.round((user + system) / 1000)}`);
}

function outcomeOf(file: string): string {
  try {
    if (way === "repair") repairSteckbrief(readFileSync(file), { platform: nodePlatform });
    else JSON.stringify(withFile(file, (bytes) => readSteckbrief(bytes, { platform: nodePlatform })));
    return "read";
  } catch (error) {
    if (!(error instanceof DocxError)) return `crash ${String(error).split("\n")[0]}`;
    return describeDocxError(error, "de") === "" ? "speechless" : error.code;
  }
}
