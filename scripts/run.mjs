/** Runs one TypeScript file: `node scripts/run.mjs FILE.ts [arguments]`. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import "./register.mjs";

const [file, ...rest] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: node scripts/run.mjs FILE.ts [arguments]");
  process.exit(2);
}
process.argv = [process.argv[0], resolve(file), ...rest];
await import(pathToFileURL(resolve(file)).href);
