import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { compileCommandLine, shortLived } from "../cli/run.ts";
import { openOnServer, patience, prepareFolder } from "./engines.ts";

/** Kills per engine; two processes at a time share them. */
const kills = 50;
const atOnce = 2;

/** What the killed processes said. A key is record, version and content. */
interface Said {
  readonly acknowledged: Set<string>;
  /** Content of every batch that was begun. */
  readonly begun: string[][];
}

let folder: string;
beforeAll(() => {
  compileCommandLine();
  folder = mkdtempSync(join(tmpdir(), "steckbrief-kill-"));
}, patience);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("on PGlite a process killed at any moment of an import loses nothing it acknowledged", async () => {
  const places = Array.from({ length: atOnce }, (_, chain) => join(folder, String(chain)));
  for (const place of places) await prepareFolder(place);
  await Promise.all(
    places.map(async (place) => {
      const said: Said = { acknowledged: new Set(), begun: [] };
      for (let round = 0; round < kills / atOnce; round++) await runAndKill(place, round, said);
      await runAndKill(place, kills, said);
    }),
  );
}, 1_200_000);

test("on PostgreSQL neither, while others write too", async () => {
  const database = await openOnServer();
  const url = database.url ?? "";
  const said: Said = { acknowledged: new Set(), begun: [] };
  await Promise.all(
    Array.from({ length: atOnce }, async (_, chain) => {
      for (let round = 0; round < kills / atOnce; round++) await runAndKill(url, round * 2 + chain, said);
    }),
  );
  await runAndKill(url, kills, said);
  // The server rolls back what a killed process had begun.
  await waitForOthers(database);
  const { rows } = await database.query<{ hash: string }>("select hash from versions");
  checkBatches(said, new Set(rows.map(({ hash }) => hash)));
  await database.close();
}, 1_200_000);

async function waitForOthers(database: Awaited<ReturnType<typeof openOnServer>>): Promise<void> {
  for (;;) {
    const { rows } = await database.query<{ others: number }>(
      "select count(*) as others from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'",
    );
    if (rows[0]?.others === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Starts a process, compares what it finds with what was said before, and kills it after a random time. */
async function runAndKill(place: string, round: number, said: Said): Promise<void> {
  const acknowledged = [...said.acknowledged];
  const begun = [...said.begun];
  const child = spawn(process.execPath, [shortLived, "tests/register/kill-child.mjs", place, String(round)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += String(chunk);
  });
  let state: { readonly keys: readonly string[]; readonly broken: readonly string[] } | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    const [, kind = "", json = ""] = /^(\w+) (.*)$/.exec(line) ?? [];
    // The last line of a killed process may be cut off: then it said nothing.
    const value = parse(json);
    if (value === null) break;
    if (kind === "state") {
      state = value;
      setTimeout(() => child.kill("SIGKILL"), Math.random() * 350);
    } else if (kind === "begin") said.begun.push(value);
    else for (const key of value) said.acknowledged.add(key);
  }
  await ended;
  expect({ errors, found: state !== null }).toEqual({ errors: "", found: true });
  const keys = new Set(state?.keys);
  expect(acknowledged.filter((key) => !keys.has(key))).toEqual([]);
  expect(state?.broken).toEqual([]);
  // On the server another process is in the midst of its batch: there all is compared at the end.
  if (!place.startsWith("postgres:"))
    checkBatches({ acknowledged: new Set(acknowledged), begun }, hashesOf(keys));
}

function hashesOf(keys: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...keys].map((key) => key.split(" ")[2] ?? ""));
}

/** Of every batch all is there, or nothing. */
function checkBatches({ begun }: Said, stored: ReadonlySet<string>): void {
  const half = begun.filter((batch) => {
    const count = batch.filter((hash) => stored.has(hash)).length;
    return count !== 0 && count !== batch.length;
  });
  expect(half).toEqual([]);
}

// biome-ignore lint/suspicious/noExplicitAny: lines of our own child.
function parse(json: string): any {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
