/**
 * `npm run demo`: fills a register of its own with invented Steckbriefe and opens its catalogue. `--port N`,
 * `--data DIR` (kept; filled where it is empty), `--no-open`. Without `--data` the register is gone afterwards.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createSubmissionReader } from "../src/cli/submission-reader.ts";
import { createApp } from "../src/register/app.ts";
import { connect } from "../src/register/connect.ts";
import { demoRemark } from "../src/register/demo.ts";
import { unnamedOperator } from "../src/register/operator.ts";
import { loadPlaces } from "../src/register/places.ts";
import { startServer } from "../src/register/serve.ts";
import { loadStaticFiles } from "../src/register/static-files.ts";
import { createFirstToken } from "../src/register/tokens.ts";
import { fillDemo } from "./demo-fill.ts";
import { openBrowser } from "./open-browser.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "8080" },
    data: { type: "string" },
    "no-open": { type: "boolean", default: false },
  },
});
const folder = values.data ?? (await mkdtemp(join(tmpdir(), "steckbrief-demo-")));
console.log("Das Register wird eingerichtet …");
const database = await connect({ folder });
const token = await createFirstToken(database);
const places = await loadPlaces(database);
const { rows } = await database.query("select id from records limit 1");
if (rows.length === 0)
  console.log(`${await fillDemo(database, places)} erfundene Steckbriefe veröffentlicht.`);
const app = createApp({
  database,
  operator: {
    ...unnamedOperator,
    register: "Beispielregister",
    name: "Beispielregister (erfunden)",
    texte: { ...unnamedOperator.texte, ueber: [demoRemark] },
  },
  staticFiles: await loadStaticFiles(),
  ...places,
  readSubmission: createSubmissionReader(),
  clock: () => new Date(),
  onFailure: (line) => console.error(line),
});
const serving = await startServer({ app, port: Number(values.port) });
console.log(`Katalog: ${serving.address}  (beenden mit Strg+C)`);
if (token !== null) console.log(`Anmelden zum Bearbeiten mit diesem Schlüssel: ${token}`);
if (!values["no-open"]) openBrowser(serving.address);

process.once("SIGINT", async () => {
  await serving.stop();
  await database.close();
  if (values.data === undefined) await rm(folder, { recursive: true });
  process.exit(0);
});
