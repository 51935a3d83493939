/** `npm run sideload`: builds the pane, serves it over https and loads it into the Word of this machine. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "./build.ts";
import { answerFolder } from "./serve.ts";

const word: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  win32: [
    "C:\\Program Files\\Microsoft Office\\root\\Office16\\WINWORD.EXE",
    "C:\\Program Files (x86)\\Microsoft Office\\root\\Office16\\WINWORD.EXE",
    "C:\\Program Files\\Microsoft Office\\Office16\\WINWORD.EXE",
  ],
  darwin: ["/Applications/Microsoft Word.app"],
};

// Versions are named here, because the tools are fetched only by those who have a Word to load into.
const tools = { certificates: "office-addin-dev-certs@3.0.0", debugging: "office-addin-debugging@7.0.0" };

if (!(word[process.platform] ?? []).some((path) => existsSync(path))) {
  console.error(
    [
      "Auf diesem Rechner ist kein Word zu finden (gesucht wird Word für Windows und für den Mac).",
      "Ohne Word geht es so: „npm start“ öffnet die Werkbank im Browser.",
      "In Word im Web: „npm run build -- --base https://…“ und dort manifest.xml hochladen (README, Abschnitt Word im Web).",
    ].join("\n"),
  );
  process.exit(1);
}

/** Runs a tool; ends this command when it fails. */
async function run(tool: string, ...args: string[]): Promise<void> {
  const child = spawn("npx", ["--yes", tool, ...args], { stdio: "inherit", shell: true });
  const code = await new Promise<number | null>((done) => child.once("close", done));
  if (code !== 0) process.exit(code ?? 1);
}

const out = resolve("dist/pane");
await build("pane", out, "production");
await run(tools.certificates, "install");
const certificates = join(homedir(), ".office-addin-dev-certs");
const server = createServer(
  {
    key: readFileSync(join(certificates, "localhost.key")),
    cert: readFileSync(join(certificates, "localhost.crt")),
  },
  answerFolder(out),
);
await new Promise<void>((done) => server.listen(3000, "localhost", done));
console.log("Der Aufgabenbereich läuft auf https://localhost:3000 (beenden mit Strg+C).");
await run(tools.debugging, "start", "manifest.xml", "desktop");
