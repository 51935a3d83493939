/** Compiles the command line after `npm ci`, so that `npx steckbrief` works in the checkout. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
let compiler;
try {
  compiler = join(dirname(require.resolve("typescript/package.json")), "bin/tsc");
} catch {
  // Installed without development packages: there is nothing to compile with, and nothing to compile for.
  process.exit(0);
}
const { status } = spawnSync(process.execPath, [compiler, "-p", "src/tsconfig.cli.json"], {
  stdio: "inherit",
});
process.exit(status ?? 1);
