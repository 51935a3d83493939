import { execFile, spawnSync } from "node:child_process";
import { resolve } from "node:path";

export interface Run {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Compiles the command line as `npm ci` does, so that what runs is what is written now. */
export function compileCommandLine(): void {
  const { status } = spawnSync(process.execPath, ["scripts/prepare.mjs"], { stdio: "inherit" });
  if (status !== 0) throw new Error("the command line does not compile");
}

/** Runs `steckbrief …` as a process of its own. */
export function steckbrief(args: readonly string[], cwd = process.cwd()): Promise<Run> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [resolve("bin/steckbrief.js"), ...args],
      { cwd, encoding: "buffer", maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) =>
        done({ code: child.exitCode ?? -1, stdout, stderr: stderr.toString("utf8") }),
    );
  });
}
