import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";

/** What answers requests. */
export interface Answering {
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

export interface ServeOptions {
  readonly app: Answering;
  /** 0 for any that is free. */
  readonly port: number;
  /** Interface to listen on; only this machine where nothing is said. */
  readonly host?: string | undefined;
}

/** A server that runs. */
export interface Serving {
  readonly address: string;
  /** Takes no more requests, answers those under way, and ends. */
  stop(): Promise<void>;
}

/** Milliseconds that requests under way have to end. */
const grace = 10_000;

/** Starts to listen. Throws what the operating system throws, EADDRINUSE among others. */
export async function startServer({ app, port, host = "127.0.0.1" }: ServeOptions): Promise<Serving> {
  return await new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, (info: AddressInfo) => {
      resolve({ address: addressOf(info), stop });
    });
    server.once("error", reject);
    async function stop(): Promise<void> {
      await new Promise<void>((done) => {
        server.close(() => done());
        if ("closeIdleConnections" in server) server.closeIdleConnections();
        setTimeout(() => {
          if ("closeAllConnections" in server) server.closeAllConnections();
        }, grace).unref();
      });
    }
  });
}

function addressOf({ address, family, port }: AddressInfo): string {
  const host = address === "::" || address === "0.0.0.0" ? "localhost" : address;
  return `http://${family === "IPv6" && host.includes(":") ? `[${host}]` : host}:${port}`;
}
