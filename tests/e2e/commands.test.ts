import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill();
});

interface Finished {
  readonly code: number | null;
  readonly text: string;
}

/** Runs one of the README's scripts; settles when it ends, or with `until` when it has said that. */
function run(script: string, args: readonly string[], until?: RegExp): Promise<Finished> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ["scripts/run.mjs", `scripts/${script}.ts`, ...args]);
    children.push(child);
    let text = "";
    const hear = (chunk: Buffer): void => {
      text += chunk.toString("utf8");
      if (until?.test(text)) done({ code: null, text });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("close", (code) => done({ code, text }));
  });
}

function occupy(): Promise<{ server: Server; port: number }> {
  return new Promise((done) => {
    const server = createServer((_request, response) => response.end("somebody else"));
    server.listen(0, "localhost", () => done({ server, port: (server.address() as AddressInfo).port }));
  });
}

test("npm start takes a free port where the wanted one is taken, prints the address and serves both pages", async () => {
  const { server, port } = await occupy();
  const { text } = await run("start", ["--port", String(port), "--no-open"], /http:\/\/localhost:\d+/);
  server.close();
  const address = /http:\/\/localhost:\d+/.exec(text)?.[0] ?? "";
  expect(address).not.toBe(`http://localhost:${port}`);
  expect(text).toContain(`Port ${port} ist belegt`);
  const [workbench, pane, office, climbing] = await Promise.all(
    ["/", "/taskpane.html", "/office-js/office.js", "/..%2f..%2fpackage.json"].map((path) =>
      fetch(address + path),
    ),
  );
  expect([workbench, pane, office, climbing].map((response) => response?.status)).toEqual([
    200, 200, 200, 404,
  ]);
  const html = (await pane?.text()) ?? "";
  expect(html.indexOf("/shim.js")).toBeLessThan(html.indexOf("/office-js/office.js"));
  expect(html).not.toContain("appsforoffice.microsoft.com");
}, 180_000);

test("npm start refuses a port that is none", async () => {
  const { code, text } = await run("start", ["--port", "viele", "--no-open"]);
  expect(code).toBe(2);
  expect(text).toContain("„viele“");
});

test("npm run build writes pages, icons, help and a manifest for the address", async () => {
  const { code } = await run("deploy", ["--base", "https://stadt.example/steckbrief"]);
  expect(code).toBe(0);
  const manifest = readFileSync("dist/pane/manifest.xml", "utf8");
  expect(manifest).toContain('"https://stadt.example/steckbrief/taskpane.html"');
  for (const [, path] of manifest.matchAll(/"https:\/\/stadt\.example\/steckbrief\/([^"]+)"/g)) {
    expect([path, existsSync(`dist/pane/${path}`)]).toEqual([path, true]);
  }
  expect(readFileSync("dist/pane/taskpane.html", "utf8")).toContain(
    "https://appsforoffice.microsoft.com/lib/1/",
  );
  expect(readFileSync("dist/pane/hilfe.html", "utf8")).toContain("<h1>Den Steckbrief in Word ausfüllen</h1>");
}, 180_000);

test("npm run build refuses an address that Office would refuse", async () => {
  const { code, text } = await run("deploy", ["--base", "http://stadt.example"]);
  expect(code).toBe(1);
  expect(text).toContain("keine https-Adresse");
});

test("npm run sideload says clearly that there is no Word here, and what to do", async () => {
  // Where there is a Word this very command would open it.
  if (process.platform !== "linux") return;
  const { code, text } = await run("sideload", []);
  expect(code).toBe(1);
  expect(text).toMatch(/kein Word zu finden[\s\S]*npm start[\s\S]*Word im Web/);
});
