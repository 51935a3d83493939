import { runCommandLine } from "../../src/cli/program.ts";
import type { Run } from "./run.ts";

/**
 * Runs `steckbrief …` in this process: all but threads and what `bin/steckbrief.js` does with signals and streams. A
 * process of its own, as in run.ts, takes a second to start.
 */
export async function steckbrief(args: readonly string[], cwd = process.cwd()): Promise<Run> {
  const written: Buffer[] = [];
  const said: string[] = [];
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const code = await runCommandLine(args, {
      write: async (text) => void written.push(Buffer.from(text)),
      say: (text) => void said.push(`${text}\n`),
      show: null,
      toScreen: false,
      interruption: () => new AbortController().signal,
    });
    return { code, stdout: Buffer.concat(written), stderr: said.join("") };
  } finally {
    process.chdir(before);
  }
}
