import { serve } from "@hono/node-server";
import { createApp } from "./app.ts";
import type { Database } from "./database.ts";
import type { Operator } from "./operator.ts";
import { loadPlaces } from "./places.ts";
import { loadStaticFiles } from "./static-files.ts";

export interface ServeOptions {
  readonly database: Database;
  readonly operator: Operator;
  /** Address to listen on: this machine alone, unless a proxy elsewhere is to reach it. */
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly onFailure: (line: string) => void;
}

export interface Serving {
  readonly address: string;
  /** Lets what is under way finish, then ends. */
  readonly close: () => Promise<void>;
}

/** Serves pages and interface of a register. Rejects where the port is taken. */
export async function serveRegister(options: ServeOptions): Promise<Serving> {
  const { database, operator, host, port, onFailure } = options;
  const [staticFiles, places] = await Promise.all([loadStaticFiles(), loadPlaces(database)]);
  const clock = () => new Date();
  const { fetch } = createApp({ database, operator, staticFiles, ...places, clock, onFailure });
  return await new Promise((done, fail) => {
    const server = serve({ fetch, hostname: host, port }, (info) => {
      const name = info.family === "IPv6" ? `[${info.address}]` : info.address;
      done({
        address: `http://${name}:${info.port}`,
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
    server.once("error", fail);
  });
}
