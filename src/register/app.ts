import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { addApi } from "./api.ts";
import { addDesk } from "./desk.tsx";
import { failure } from "./failure.tsx";
import { addCatalogue } from "./route-catalogue.tsx";
import { addInfo } from "./route-info.tsx";
import { addRecords } from "./route-records.tsx";
import { securityHeaders } from "./security.ts";
import type { Services } from "./services.ts";
import type { StaticFile } from "./static-files.ts";

/**
 * The register as a web application: pages for people, the interface for programs, the editors' pages. It keeps nothing
 * in the process: several of them may answer side by side.
 */
export function createApp(services: Services): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  app.use(compress());
  app.use(async (context, next) => {
    await next();
    context.header("vary", "accept-encoding", { append: true });
  });
  app.onError((error, context) => failure(context, services, error));
  app.notFound((context) => failure(context, services, null));
  app.get("/dateien/:hash/:name", (context) => {
    const file = services.staticFiles.byAddress.get(context.req.path);
    return file === undefined ? context.notFound() : staticAnswer(context, file);
  });
  addApi(app, services);
  addRecords(app, services);
  addCatalogue(app, services);
  addInfo(app, services);
  addDesk(app, services);
  return app;
}

/** Packed once at the start; `content-encoding` keeps the packer away. */
function staticAnswer(context: Context, { mediaType, bytes, gzipped }: StaticFile): Response {
  const headers = { "content-type": mediaType, "cache-control": "public, max-age=31536000, immutable" };
  const takesGzip = /\bgzip\b/.test(context.req.header("accept-encoding") ?? "");
  if (gzipped === null || !takesGzip)
    return new Response(bytes, { headers: { ...headers, vary: "accept-encoding" } });
  return new Response(gzipped, {
    headers: { ...headers, "content-encoding": "gzip", vary: "accept-encoding" },
  });
}
