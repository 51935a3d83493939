import type { HonoRequest, MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import { createMiddleware } from "hono/factory";
import { apiPaths } from "../exchange/paths.ts";
import type { Operator } from "./operator.ts";

/** Headers of a request with a token that no simple form could send; the browser asks for them first. */
const sendingHeaders = ["authorization", "content-type", "steckbrief-dateiname"];

/** How long a browser may keep the answer to that question, in seconds. */
const preflightAge = 600;

const reading = cors({ origin: "*", allowMethods: ["GET", "HEAD"], exposeHeaders: ["ETag", "Link"] });

/**
 * Which other sites' pages may use the interface (CORS). Everybody's may read. With a token the operator's list holds,
 * and it may be open: the token stands in a header that only its holder's page can set, no cookie is looked at here,
 * and credentials are never allowed. So a foreign page can do nothing that it could not do from its own server.
 */
export function crossOrigin({ herkuenfte }: Operator): MiddlewareHandler {
  const sending = cors({
    origin: herkuenfte.includes("*") ? "*" : [...herkuenfte],
    allowMethods: ["GET", "HEAD", "POST"],
    allowHeaders: sendingHeaders,
    exposeHeaders: ["Retry-After"],
    maxAge: preflightAge,
  });
  return createMiddleware((context, next) => (takesToken(context.req) ? sending : reading)(context, next));
}

/** Whether a request, or what the browser asks leave for, carries a token. */
function takesToken(request: HonoRequest): boolean {
  const wanted = request.header("access-control-request-method") ?? request.method;
  return request.path === apiPaths.access || (request.path === apiPaths.submit && wanted === "POST");
}
