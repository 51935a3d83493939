import type { Context } from "hono";
import { localeOf, withoutLocale } from "./addresses.ts";
import type { Services } from "./services.ts";
import type { View } from "./view.ts";

/** What a page needs beside its content, from the request. */
export function viewOf(context: Context, services: Services, editor: View["editor"] = null): View {
  const { path } = context.req;
  return {
    locale: localeOf(path),
    path: withoutLocale(path),
    query: new URL(context.req.url).search,
    operator: services.operator,
    staticFiles: services.staticFiles,
    base: baseOf(context, services),
    editor,
  };
}

/** The register's own address: as the operator says it, else as it was asked for. */
export function baseOf(context: Context, { operator }: Services): string {
  if (operator.adresse !== null) return operator.adresse;
  const { protocol, host } = new URL(context.req.url);
  // Behind a proxy that ends TLS we are asked by http.
  const isSecure = protocol === "https:" || context.req.header("x-forwarded-proto") === "https";
  return `${isSecure ? "https" : "http"}://${host}`;
}
