/** The workbench's server: static files from the build, Microsoft's office.js from npm, nothing from the network. */
import { readFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, extname, join, normalize } from "node:path";

const officeFolder = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));
const officeAddress = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[^"']*\/office\.js/;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".svg": "image/svg+xml",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

export interface Serving {
  readonly address: string;
  readonly server: Server;
  stop(): Promise<void>;
}

export interface ServeOptions {
  /** Folder that holds `pane/` and `workbench/`. */
  readonly build: string;
  readonly port: number;
  /** More answers by path, for tests. */
  readonly extra?: Readonly<Record<string, string>>;
}

/** Serves on the port, or on a free one when it is taken. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const server = createServer(listener((path) => answer(path === "/" ? "/workbench.html" : path, options)));
  const port = await listen(server, options.port).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EADDRINUSE" || error.code === "EACCES") return listen(server, 0);
    throw error;
  });
  return {
    address: `http://localhost:${port}`,
    server,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Answers with the files of one folder, as they are. */
export function answerFolder(folder: string): RequestListener {
  return listener((path) => readFile(join(folder, normalize(path))).catch(() => null));
}

function listener(find: (path: string) => Promise<string | Uint8Array | null>): RequestListener {
  return async (request, response) => {
    const path = pathOf(request.url ?? "/");
    const found = path === null ? null : await find(path);
    response.writeHead(found === null ? 404 : 200, {
      "content-type": types[extname(path ?? "") || ".html"] ?? "application/octet-stream",
      "cache-control": "no-store",
    });
    response.end(request.method === "HEAD" ? undefined : (found ?? "404"));
  };
}

/** The decoded path, or null where it can't be decoded or would climb out of the folder. */
function pathOf(url: string): string | null {
  try {
    const path = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
    return path.includes("..") ? null : path;
  } catch {
    return null;
  }
}

async function answer(path: string, { build, extra }: ServeOptions): Promise<string | Uint8Array | null> {
  const given = extra?.[path];
  if (given !== undefined) return given;
  if (path === "/taskpane.html") {
    const html = await readFile(join(build, "pane", path), "utf8").catch(() => null);
    return html && besideTheHost(html);
  }
  const places = path.startsWith("/office-js/")
    ? [join(officeFolder, path.slice("/office-js".length))]
    : [join(build, "pane", path), join(build, "workbench", path)];
  for (const place of places) {
    const bytes = await readFile(place).catch(() => null);
    if (bytes !== null) return bytes;
  }
  return null;
}

/** The built page, untouched but for two addresses: the host's script first, office.js from this machine. */
export function besideTheHost(html: string): string {
  return html
    .replace(/<head>/i, '<head><script src="/shim.js"></script>')
    .replace(officeAddress, "/office-js/office.js");
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, "localhost", () => {
      server.off("error", fail);
      done((server.address() as AddressInfo).port);
    });
  });
}
