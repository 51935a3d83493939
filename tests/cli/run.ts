import { type ChildProcess, execFile, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * For a process that opens PGlite and lives a few seconds: it never gains from the second, better compilation of the
 * database, which takes as long on the other core. The test command has the same flag.
 */
export const shortLived = "--wasm-tiering-budget=1000000000";

export interface Run {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/**
 * Compiles the command line as `npm ci` does, so that what runs is what is written now. Tests run side by side: one
 * compiles, the others wait.
 */
export function compileCommandLine(): void {
  const lock = resolve("dist/compiling");
  mkdirSync(resolve("dist"), { recursive: true });
  const deadline = Date.now() + 50_000;
  while (!tryLock(lock)) {
    // Left behind by a run that was killed.
    if (Date.now() > deadline) break;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  try {
    if (isFresh()) return;
    const { status } = spawnSync(process.execPath, ["scripts/prepare.mjs"], { stdio: "inherit" });
    if (status !== 0) throw new Error("the command line does not compile");
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function tryLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

/** Whether what is compiled is younger than everything it is compiled from. */
function isFresh(): boolean {
  const entry = statSync(resolve("dist/node/cli/steckbrief.js"), { throwIfNoEntry: false });
  if (entry === undefined) return false;
  const sources = ["cli", "docx", "steckbrief", "umlauf", "exchange", "register"].flatMap((folder) => {
    const path = resolve("src", folder);
    const found = statSync(path, { throwIfNoEntry: false });
    return found === undefined ? [] : readdirSync(path).map((name) => statSync(join(path, name)).mtimeMs);
  });
  return Math.max(...sources) < entry.mtimeMs;
}

/** Runs `steckbrief …` as a process of its own. */
export function steckbrief(args: readonly string[], cwd = process.cwd()): Promise<Run> {
  return startSteckbrief(args, cwd).end;
}

/** The same, to be met while it runs. */
export function startSteckbrief(
  args: readonly string[],
  cwd = process.cwd(),
  nodeArgs: readonly string[] = [],
): { readonly child: ChildProcess; readonly end: Promise<Run> } {
  let child: ChildProcess | undefined;
  const end = new Promise<Run>((done) => {
    const started = execFile(
      process.execPath,
      [shortLived, ...nodeArgs, resolve("bin/steckbrief.js"), ...args],
      { cwd, encoding: "buffer", maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) =>
        done({ code: started.exitCode ?? -1, stdout, stderr: stderr.toString("utf8") }),
    );
    child = started;
  });
  if (child === undefined) throw new Error("the process did not start");
  return { child, end };
}
