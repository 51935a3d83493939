import { ExchangeError } from "./error.ts";
import { apiPaths } from "./paths.ts";
import { problemSchema } from "./problem.ts";
import { docxType, type Receipt, receiptSchema } from "./receipt.ts";

/** What a runtime's fetch is used for here: sending bytes, reading status and text. */
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
  text(): Promise<string>;
}

/** Where to send, and in whose name. */
export interface RegisterAccess {
  /** Address of the register, as people copy it out of their browser's address bar. */
  readonly address: string;
  readonly token: string;
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
  { address, token }: RegisterAccess,
  submission: Submission,
): Promise<Receipt> {
  const target = `${registerBase(address)}${apiPaths.submit}`;
  let answer: { readonly status: number; readonly text: string };
  try {
    const { status, text } = await send(fetch, target, token, submission);
    answer = { status, text };
  } catch (error) {
    throw new ExchangeError("unreachable", { address: target, reason: reasonOf(error) });
  }
  const json = parse(answer.text);
  const receipt = receiptSchema.safeParse(json);
  if (answer.status < 300 && receipt.success) return receipt.data;
  const problem = problemSchema.safeParse(json);
  if (problem.success) {
    const { code, title, detail } = problem.data;
    throw new ExchangeError("refused", { problem: code, title, detail, status: answer.status });
  }
  throw new ExchangeError("not-a-register", { address: target, status: answer.status });
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

async function send(fetch: Fetch, target: string, token: string, submission: Submission) {
  const answer = await fetch(target, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token.trim()}`,
      accept: "application/json, application/problem+json",
      "content-type": submission.kind === "docx" ? docxType : "application/json",
      // The name of a file may hold anything; a header may not.
      "steckbrief-dateiname": encodeURIComponent(submission.name),
    },
    body: submission.kind === "docx" ? submission.bytes : submission.json,
    redirect: "error",
    credentials: "omit",
  });
  return { status: answer.status, text: await answer.text() };
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
