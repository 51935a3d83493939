/** `npm start`: builds pane and workbench, serves them and opens the browser. `--port N`, `--no-open`. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.ts";
import { openBrowser } from "./open-browser.ts";
import { serve } from "./serve.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "3000" },
    "no-open": { type: "boolean", default: false },
  },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`--port: „${values.port}“ ist keine Portnummer (0 bis 65535).`);
  process.exit(2);
}
const out = resolve("dist");
console.log("Der Steckbrief wird gebaut …");
await build("pane", resolve(out, "pane"), "production");
await build("workbench", resolve(out, "workbench"), "production");
const { address } = await serve({ build: out, port });
if (!address.endsWith(`:${port}`) && port !== 0) console.log(`Port ${port} ist belegt, daher ein anderer.`);
console.log(`Werkbank und Aufgabenbereich: ${address}  (beenden mit Strg+C)`);
if (!values["no-open"]) openBrowser(address);
