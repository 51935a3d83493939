import * as z from "zod/mini";
import type { Locale } from "../steckbrief/kinds.ts";
import { type Access, accessSchema } from "./access.ts";
import { ExchangeError } from "./error.ts";
import { apiPaths } from "./paths.ts";
import { docxType, type Receipt, receiptFindingSchema, receiptSchema } from "./receipt.ts";

/** What a runtime's fetch is used for here: sending bytes, reading status, headers and text. */
export type Fetch = (
  address: string,
  init: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: Uint8Array<ArrayBuffer> | string;
    readonly redirect: "error";
    readonly credentials: "omit";
  },
) => Promise<FetchAnswer>;
export interface FetchAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** Where to send, and in whose name. */
export interface RegisterAccess {
  /** Address of the register, as people copy it out of their browser's address bar. */
  readonly address: string;
  readonly token: string;
  /** Language of the register's sentences; German where nothing is said. */
  readonly locale?: Locale;
}

/** A Steckbrief on its way: the document as it is, or its JSON. */
export type Submission =
  | { readonly kind: "docx"; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "json"; readonly name: string; readonly json: string };

/**
 * Sends a Steckbrief to a register and returns its receipt: from then on it is stored durably. Sending the same twice
 * changes nothing, so that whoever got no answer may send again. Throws ExchangeError.
 */
export async function submitSteckbrief(
  fetch: Fetch,
  access: RegisterAccess,
  submission: Submission,
): Promise<Receipt> {
  return await ask(fetch, access, sentReceipt, {
    path: apiPaths.submit,
    method: "POST",
    headers: {
      "content-type": submission.kind === "docx" ? docxType : "application/json",
      // The name of a file may hold anything; a header may not.
      "steckbrief-dateiname": encodeURIComponent(submission.name),
    },
    body: submission.kind === "docx" ? submission.bytes : submission.json,
  });
}

/** Asks the register whom the token stands for. Nothing is stored by it. Throws ExchangeError. */
export async function readAccess(fetch: Fetch, access: RegisterAccess): Promise<Access> {
  return await ask(fetch, access, sentAccess, { path: apiPaths.access, method: "GET", headers: {} });
}

// A newer register may say more than we know: what we know is read.
const sentFinding = z.object(receiptFindingSchema.shape);
const sentReceipt = z.object({ ...receiptSchema.shape, befunde: z.array(sentFinding) });
const sentAccess = z.object(accessSchema.shape);
const sentProblem = z.object({
  code: z.string(),
  title: z.string(),
  detail: z.string(),
  befunde: z.optional(z.array(sentFinding)),
});

interface Question {
  readonly path: string;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | string;
}

async function ask<Schema extends z.ZodMiniType>(
  fetch: Fetch,
  { address, token, locale = "de" }: RegisterAccess,
  schema: Schema,
  { path, method, headers, body }: Question,
): Promise<z.infer<Schema>> {
  const target = `${registerBase(address)}${path}`;
  const bearer = registerToken(token);
  let answer: { readonly status: number; readonly text: string; readonly retryAfter: string | null };
  try {
    const got = await fetch(target, {
      method,
      headers: {
        authorization: `Bearer ${bearer}`,
        accept: "application/json, application/problem+json",
        "accept-language": locale,
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
      redirect: "error",
      credentials: "omit",
    });
    answer = { status: got.status, text: await got.text(), retryAfter: got.headers.get("retry-after") };
  } catch (error) {
    throw new ExchangeError("unreachable", { address: target, reason: reasonOf(error) });
  }
  const { status, text, retryAfter } = answer;
  const json = parse(text);
  const understood = schema.safeParse(json);
  if (status < 300 && understood.success) return understood.data;
  throw errorOf(target, status, json, retryAfter);
}

/** Statuses of a register, or of a proxy in front of it, that is busy or away for a while. */
const passing: ReadonlySet<number> = new Set([429, 502, 503, 504]);

function errorOf(target: string, status: number, json: unknown, retryAfter: string | null): ExchangeError {
  const problem = sentProblem.safeParse(json);
  const wait = /^\d{1,6}$/.test(retryAfter ?? "") ? { seconds: Number(retryAfter) } : {};
  const facts = { address: target, status, ...wait };
  if (!problem.success)
    return new ExchangeError(passing.has(status) ? "unavailable" : "not-a-register", facts);
  const { code, title, detail, befunde = [] } = problem.data;
  const said = { ...facts, problem: code, title, detail };
  if (passing.has(status)) return new ExchangeError("unavailable", said);
  if (code === "not-found" || code === "method-not-allowed") return new ExchangeError("too-old", said);
  return new ExchangeError("refused", said, befunde);
}

/**
 * The address that all paths are behind, out of what people type or paste: a page of the register will do. Throws
 * ExchangeError address for what is none; a token must not travel in the clear, so it has to be https, but to this very
 * machine.
 */
export function registerBase(typed: string): string {
  const match = /^(?:(https?):\/\/)?([^\s/?#@]+)(\/[^\s?#]*)?(?:[?#]\S*)?$/i.exec(typed.trim());
  const [, scheme, host, path = ""] = match ?? [];
  if (host === undefined || !/^(\[[\da-f:.]+\]|[\p{L}\p{N}.-]+)(:\d{1,5})?$/iu.test(host))
    throw new ExchangeError("address", { typed });
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
  const used = scheme?.toLowerCase() ?? (isLocal ? "http" : "https");
  if (used === "http" && !isLocal) throw new ExchangeError("address", { typed, reason: "http" });
  // Behind a proxy a register may live below a path; our own pages and the interface are not part of it.
  const below = path.replace(/\/(api|steckbriefe|en|karte|zeitleiste|daten|ueber|redaktion)(\/.*)?$/, "");
  return `${used}://${host.toLowerCase()}${below.replace(/\/+$/, "")}`;
}

/** The token out of what people paste. Throws ExchangeError token for what can't stand in a header. */
export function registerToken(typed: string): string {
  const token = typed.trim();
  if (!/^[\x21-\x7e]{1,200}$/.test(token)) throw new ExchangeError("token");
  return token;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
