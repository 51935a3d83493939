import { createHash } from "node:crypto";
import type { Context } from "hono";

/** How long a browser or a proxy may keep an answer. */
export type Keeping = "revalidate" | "for-ever" | "never";

const cacheControl: Readonly<Record<Keeping, string>> = {
  // Consent may be withdrawn at any moment, also for old versions and pictures: every use asks again (304 is cheap).
  revalidate: "no-cache",
  "for-ever": "public, max-age=31536000, immutable",
  never: "no-store",
};

export interface AnswerOptions {
  readonly type: string;
  readonly keep: Keeping;
  readonly status?: 200 | 201 | 404 | 410;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer with its ETag; 304 where the asker has it already. */
export function answer(
  context: Context,
  body: string | Uint8Array<ArrayBuffer>,
  { type, keep, status = 200, headers = {} }: AnswerOptions,
): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const own = { "cache-control": cacheControl[keep], ...(keep === "never" ? {} : { etag }), ...headers };
  if (status === 200 && keep !== "never" && isKnown(context.req.header("if-none-match"), etag))
    return new Response(null, { status: 304, headers: own });
  return new Response(body, { status, headers: { "content-type": type, ...own } });
}

/** JSON, with its ETag. */
export function answerJson(context: Context, value: unknown, options: Partial<AnswerOptions> = {}): Response {
  return answer(context, `${JSON.stringify(value)}\n`, {
    type: "application/json; charset=utf-8",
    keep: "revalidate",
    ...options,
  });
}

/** A packer on the way (a proxy, our own) makes a strong tag weak: both mean the same here (RFC 9110, 13.1.2). */
function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(",").some((each) => ["*", etag, `W/${etag}`].includes(each.trim()));
}

/** A file name for a Content-Disposition header: ASCII for old browsers, UTF-8 beside (RFC 6266). */
export function disposition(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[^\w.-]+/g, "-")
    .replace(/-{2,}/g, "-");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
