/** @jsxImportSource hono/jsx */
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ProblemCode } from "../exchange/problem.ts";
import { problemStatus } from "../exchange/problem.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { fixed } from "../steckbrief/messages.ts";
import { localeOf } from "./addresses.ts";
import { RegisterError, type RegisterErrorCode } from "./error.ts";
import { FailurePage } from "./FailurePage.tsx";
import { MovedError } from "./moved.ts";
import { answerPage } from "./page-answer.ts";
import { viewOf } from "./page-view.ts";
import { ProblemError, problemOf, problemResponse } from "./problem.ts";
import type { Services } from "./services.ts";
import { failures } from "./site-messages.ts";

/** What people see at a problem; what is not named here gets its sentence from the problem itself. */
const pageTexts = {
  "not-found": { title: failures.notFoundTitle, text: failures.notFoundText },
  "version-not-found": { title: failures.recordNotFoundTitle, text: failures.recordNotFoundText },
  unavailable: { title: failures.unavailableTitle, text: failures.unavailableText },
  failed: { title: failures.failedTitle, text: failures.failedText },
} as const;

/** Refusals of the register as problems; the rest are failures of ours. */
const problemOfRegister: Readonly<Partial<Record<RegisterErrorCode, ProblemCode>>> = {
  "not-found": "not-found",
  merged: "conflict",
  withdrawn: "gone",
  conflict: "conflict",
  "not-allowed": "forbidden",
  "no-token": "token-unknown",
  "database-unreachable": "unavailable",
};

/** The answer to whatever went wrong: a page for people, a problem document for programs. `null`: no such address. */
export async function failure(context: Context, services: Services, error: Error | null): Promise<Response> {
  if (error instanceof MovedError) return context.redirect(error.to, 308);
  const problem = error === null ? new ProblemError("not-found") : asProblem(error);
  if (problem.code === "failed" || problem.code === "unavailable")
    services.onFailure(lineOf(context, problem.code, error));
  if (/^\/api(\/|$)/.test(context.req.path)) return problemResponse(problem, apiLocale(context));
  return await failurePage(context, services, problem);
}

async function failurePage(context: Context, services: Services, problem: ProblemError): Promise<Response> {
  const locale = localeOf(context.req.path);
  const { title, detail } = problemOf(problem, locale);
  const own = problem.code in pageTexts ? pageTexts[problem.code as keyof typeof pageTexts] : null;
  const view = viewOf(context, services);
  const texts = own ?? { title: fixed(title, title), text: fixed(detail, detail) };
  const page = <FailurePage view={view} title={texts.title[locale]()} text={texts.text[locale]()} />;
  const answer = await answerPage(context, page, { keep: "never", headers: { ...problem.headers } });
  return new Response(answer.body, { status: problemStatus[problem.code], headers: answer.headers });
}

/** German, unless a program asks for English. */
export function apiLocale(context: Context): Locale {
  return /^\s*en\b/i.test(context.req.header("accept-language") ?? "") ? "en" : "de";
}

function asProblem(error: Error): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isDatabaseGone(error)) return new ProblemError("unavailable", {}, { "retry-after": "60" });
  if (error instanceof RegisterError) {
    const code = problemOfRegister[error.code];
    if (code === "unavailable") return new ProblemError("unavailable", {}, { "retry-after": "60" });
    if (code !== undefined) return new ProblemError(code, {});
  }
  // What the check of a form's origin throws.
  if (error instanceof HTTPException && error.status === 403) return new ProblemError("forbidden");
  return new ProblemError("failed");
}

/** Codes of Node and PostgreSQL for a database that is away: refused, broken off, shutting down, starting up, full. */
const gone = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|08\d{3}|57P0[1-3]|53300)$/;

function isDatabaseGone(error: Error): boolean {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return gone.test(code) || /Connection terminated|PGlite is clos/.test(error.message);
}

/** Where it happened, never with what: messages of a database quote the values they choke on. */
function lineOf({ req }: Context, code: string, error: Error | null): string {
  const kind = error === null ? code : `${error.name}${"code" in error ? ` ${String(error.code)}` : ""}`;
  const place =
    error?.stack
      ?.split("\n")
      .find((line) => /^\s+at /.test(line))
      ?.trim() ?? "";
  return `${req.method} ${req.path.replace(/[\r\n]/g, "")}: ${code} (${kind}) ${place}`;
}
