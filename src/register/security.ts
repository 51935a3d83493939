import { createMiddleware } from "hono/factory";

/** Nothing runs, and nothing comes from elsewhere. `data:` is for the signs that KERN draws as masks of its own styles. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Features that no page of ours asks for. */
const denied = ["camera", "geolocation", "microphone", "payment", "usb", "browsing-topics"];

const headers: readonly (readonly [string, string])[] = [
  ["content-security-policy", contentSecurityPolicy],
  ["x-content-type-options", "nosniff"],
  ["x-frame-options", "DENY"],
  ["referrer-policy", "strict-origin-when-cross-origin"],
  ["cross-origin-opener-policy", "same-origin"],
  ["permissions-policy", denied.map((name) => `${name}=()`).join(", ")],
];

/** What programs may read from other sites' pages (CORS): everything below /api and the pictures. */
const isOpen = /^\/(api|bilder)\//;

/** Sets the headers that keep a browser from doing anything but showing what we sent. */
export const securityHeaders = createMiddleware(async (context, next) => {
  await next();
  for (const [name, value] of headers) context.res.headers.set(name, value);
  const open = isOpen.test(context.req.path);
  context.res.headers.set("cross-origin-resource-policy", open ? "cross-origin" : "same-origin");
  // Behind a proxy that ends TLS we see http: it is the proxy that knows, and says so.
  if (context.req.header("x-forwarded-proto") === "https" || context.req.url.startsWith("https:"))
    context.res.headers.set("strict-transport-security", "max-age=31536000");
});
