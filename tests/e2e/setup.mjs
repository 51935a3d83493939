import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Builds pane and workbench once for all browser tests, into a folder of its own. */
export default function setup() {
  if (process.env.STECKBRIEF_BUILD) return;
  const out = mkdtempSync(join(tmpdir(), "steckbrief-build-"));
  spawnSync(process.execPath, ["scripts/run.mjs", "scripts/build.ts", "--out", out, "--keep-going"], {
    stdio: "inherit",
  });
  process.env.STECKBRIEF_BUILD = out;
  process.on("exit", () => rmSync(out, { recursive: true, force: true }));
}
