/** `npm run build [-- --base https://host/path]`: the pane as static files with the manifest that points at them. */
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.ts";
import { manifestFor } from "./manifest.ts";

const { values } = parseArgs({ options: { base: { type: "string", default: "https://localhost:3000" } } });
const out = resolve("dist/pane");
try {
  const manifest = manifestFor(await readFile("manifest.xml", "utf8"), values.base);
  await build("pane", out, "production");
  await writeFile(resolve(out, "manifest.xml"), manifest);
  console.log(`Fertig: ${out} (Manifest für ${values.base})`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
