/**
 * What the register costs: `node scripts/run.mjs scripts/bench-register.ts [--files N]`, part of `npm run bench`. Import
 * against extraction alone, first and later start, memory, on both engines.
 */
import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openOnServer } from "../tests/register/engines.ts";
import { writeCorpus } from "./bench-corpus.ts";
import { peakIn, reportingPeak } from "./peak-memory.ts";

export type RegisterRow = readonly [name: string, value: string];

/** Measures in one run: the same files, one program after the other. */
export async function benchRegister({ files = 300 } = {}): Promise<readonly RegisterRow[]> {
  spawnSync(process.execPath, ["scripts/prepare.mjs"], { stdio: "inherit" });
  const folder = await mkdtemp(join(tmpdir(), "steckbrief-register-bench-"));
  const server = await openOnServer();
  try {
    await writeCorpus(folder, files, Math.ceil(files / 15));
    const extract = time(["extract", folder, "-o", join(folder, "alle.ndjson"), "--quiet"]);
    const rows: RegisterRow[] = [
      [`extract ${files} files and ${Math.ceil(files / 15)} with pictures (ms)`, ms(extract)],
    ];
    const engines = [
      ["PGlite", ["--data", join(folder, "daten")], {}],
      ["PostgreSQL", [], { DATABASE_URL: server.url ?? "" }],
    ] as const;
    for (const [name, args, env] of engines) {
      const list = ["register", "list", "--zustand", "archiviert", ...args];
      rows.push([`${name}: first start (ms)`, ms(time(list, env))]);
      const later = time(list, env);
      rows.push([`${name}: later start (ms)`, ms(later)], [`${name}: memory after start (MB)`, mb(later)]);
      const first = time(["register", "import", folder, "--quiet", ...args], env);
      rows.push(
        [`${name}: import (ms)`, ms(first)],
        [`${name}: import ÷ extract, starts taken off`, ratio(first.ms - later.ms, extract.ms)],
        [`${name}: memory of the import (MB)`, mb(first)],
      );
      const again = time(["register", "import", folder, "--quiet", ...args], env);
      rows.push([`${name}: import of the same again ÷ extract`, ratio(again.ms - later.ms, extract.ms)]);
    }
    return rows;
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
}

interface Measured {
  readonly ms: number;
  readonly bytes: number;
}

/** Runs a command as people do, and reads its largest size from the process itself. */
function time(args: readonly string[], env: Readonly<Record<string, string>> = {}): Measured {
  const start = performance.now();
  const run: SpawnSyncReturns<string> = spawnSync(
    process.execPath,
    [...reportingPeak, resolve("bin/steckbrief.js"), ...args],
    { encoding: "utf8", env: { ...process.env, ...env }, maxBuffer: 1 << 28 },
  );
  if (run.status !== 0) throw new Error(`steckbrief ${args.join(" ")}: ${run.stderr}`);
  return { ms: performance.now() - start, bytes: peakIn(run.stderr) };
}

const ms = ({ ms: spent }: Measured): string => spent.toFixed(0);
const mb = ({ bytes }: Measured): string => (bytes / (1 << 20)).toFixed(0);
const ratio = (one: number, other: number): string => (one / other).toFixed(2);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { files: { type: "string", default: "300" } } });
  const rows = await benchRegister({ files: Number(values.files) });
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value}`);
  // The server of the tests ends with this process.
  process.exit(0);
}
