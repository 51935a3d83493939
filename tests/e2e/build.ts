/** Builds what the browser tests show: `build.ts FOLDER [pane] [workbench]`, the tests' own pages always. */
import { join } from "node:path";
import { build } from "../../scripts/build.ts";
import { buildPages } from "./pages.ts";

const [folder = "", ...targets] = process.argv.slice(2);
await buildPages(folder);
for (const target of ["pane", "workbench"] as const)
  if (targets.includes(target)) await build(target, join(folder, target), "production");
