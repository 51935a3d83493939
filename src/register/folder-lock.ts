import { randomUUID } from "node:crypto";
import { link, readFile, stat, unlink, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { RegisterError } from "./error.ts";

/** Lies in the folder as long as a process has its database open. */
export const lockName = "register.sperre";

/** Which process: a number alone comes again after a restart, and in every container. */
interface Holder {
  readonly host: string;
  readonly pid: number;
  /** When the process began, as the kernel counts it, and since which start of the machine; null where unknown. */
  readonly begun: string | null;
  /** Tells two holders in one process apart. */
  readonly key: string;
}

const held = new Set<string>();

/**
 * Claims a folder for this process and returns how to give it back. A lock whose process has ended (killed, power cut)
 * is taken over. Throws RegisterError folder-in-use, and what the file system throws.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, lockName);
  const own: Holder = {
    host: hostname(),
    pid: process.pid,
    begun: await beginOf(process.pid),
    key: randomUUID(),
  };
  const draft = join(folder, `.${own.key}.sperre`);
  await writeFile(draft, JSON.stringify(own), { flag: "wx" });
  // Known before it lies there: others in this process must not take it for one that a dead process left.
  held.add(own.key);
  let isOurs = false;
  try {
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (await take(draft, file)) {
        isOurs = true;
        return async () => {
          held.delete(own.key);
          await unlink(file).catch(() => undefined);
        };
      }
      const found = await readHolder(file);
      if (found !== null && (await isAlive(found.holder))) {
        const { host = "?", pid = 0 } = found.holder ?? {};
        throw new RegisterError("folder-in-use", { folder, host, pid, file });
      }
      if (found !== null && !(await removeStale(file, draft))) await setTimeout(pause);
    }
    throw new RegisterError("folder-in-use", { folder, host: "?", pid: 0, file });
  } finally {
    if (!isOurs) held.delete(own.key);
    await unlink(draft).catch(() => undefined);
  }
}

/** Others may be at the same stale lock: so often is looked again, after so many milliseconds each time. */
const attempts = 100;
const pause = 20;

/** A link appears as a whole or not at all, and never replaces what is there. */
async function take(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    // File systems without links (FAT, some network folders).
    return await writeFile(file, await readFile(draft), { flag: "wx" }).then(
      () => true,
      (problem: NodeJS.ErrnoException) => {
        if (problem.code === "EEXIST") return false;
        throw problem;
      },
    );
  }
}

/** Null where the lock has gone meanwhile; a holder of null where it can't be read. */
async function readHolder(file: string): Promise<{ holder: Holder | null } | null> {
  try {
    return { holder: parseHolder(await readFile(file, "utf8")) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function parseHolder(text: string): Holder | null {
  try {
    const value: Partial<Holder> | null = JSON.parse(text);
    return typeof value?.pid === "number" && typeof value.host === "string" ? (value as Holder) : null;
  } catch {
    // Cut off by a power cut: nobody is alive who wrote it.
    return null;
  }
}

async function isAlive(holder: Holder | null): Promise<boolean> {
  if (holder === null) return false;
  // Of another machine on a shared disk nothing can be known.
  if (holder.host !== hostname()) return true;
  if (holder.pid === process.pid) return held.has(holder.key);
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return holder.begun === null || (await beginOf(holder.pid)) === holder.begun;
}

/**
 * Removes the lock of a process that has ended. One at a time may do so, and looks again before: a lock that was taken
 * meanwhile must stay. False where another one is at it.
 */
async function removeStale(file: string, draft: string): Promise<boolean> {
  const removing = `${file}.raeumen`;
  if (!(await take(draft, removing))) {
    // Whoever was at it may have been killed just then.
    const since = await stat(removing).then(
      ({ mtimeMs }) => mtimeMs,
      () => Number.POSITIVE_INFINITY,
    );
    if (Date.now() - since > longestRemoval) await unlink(removing).catch(() => undefined);
    return false;
  }
  try {
    const found = await readHolder(file);
    if (found !== null && !(await isAlive(found.holder))) await unlink(file).catch(() => undefined);
    return true;
  } finally {
    await unlink(removing).catch(() => undefined);
  }
}

/** Milliseconds; a removal takes some three. */
const longestRemoval = 10_000;

/** Linux says when a process began (proc(5), field 22 behind the name in brackets) and which start of the machine. */
async function beginOf(pid: number): Promise<string | null> {
  try {
    const [state, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, "utf8"),
      readFile("/proc/sys/kernel/random/boot_id", "utf8"),
    ]);
    const field = state.slice(state.lastIndexOf(")") + 2).split(" ")[19];
    return field === undefined ? null : `${boot.trim()} ${field}`;
  } catch {
    return null;
  }
}
