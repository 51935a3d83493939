import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Test files run in processes that Jest starts, or in its own. */
const owner = process.argv[1]?.includes("jest-worker") ? process.ppid : process.pid;

/**
 * The address of the PostgreSQL of this run of Jest, without a database. Whoever asks first starts it; it ends with
 * the run.
 */
export async function postgresUrl(): Promise<string> {
  const folder = join(tmpdir(), `steckbrief-postgres-${owner}`);
  if (claim(folder)) {
    const server = resolve("tests/register/postgres-server.mjs");
    spawn(process.execPath, [server, folder, String(owner)], { detached: true, stdio: "ignore" }).unref();
  }
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    if (existsSync(join(folder, "url"))) return readFileSync(join(folder, "url"), "utf8");
    const failed = join(folder, "failed");
    if (existsSync(failed)) throw new Error(`PostgreSQL did not start: ${readFileSync(failed, "utf8")}`);
    await wait(50);
  }
  throw new Error(`PostgreSQL did not start within two minutes (${folder})`);
}

function claim(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o755 });
    return true;
  } catch {
    return false;
  }
}
