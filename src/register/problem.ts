import {
  type Problem,
  type ProblemCode,
  problemStatus,
  problemType,
  problemUrn,
} from "../exchange/problem.ts";
import type { ReceiptFinding } from "../exchange/receipt.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { type ProblemFacts, problemTexts } from "./problem-messages.ts";

/** A refusal on its way to the edge, where it becomes a page or a problem document. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;
  /** Headers that belong to the answer, such as Retry-After. */
  readonly headers: Readonly<Record<string, string>>;
  /** What is wrong with what was sent, where it is known to the field. */
  readonly findings: readonly ReceiptFinding[];
  constructor(
    code: ProblemCode,
    facts: ProblemFacts = {},
    headers: Readonly<Record<string, string>> = {},
    findings: readonly ReceiptFinding[] = [],
  ) {
    super(code);
    this.code = code;
    this.facts = facts;
    this.headers = headers;
    this.findings = findings;
  }
}

/** The problem as a document (RFC 9457). */
export function problemOf({ code, facts, findings }: ProblemError, locale: Locale): Problem {
  const { title, detail } = problemTexts[code];
  return {
    type: problemUrn(code),
    title: title[locale](),
    status: problemStatus[code],
    detail: detail[locale](facts),
    code,
    ...(Object.keys(facts).length === 0 ? {} : { angaben: facts }),
    ...(findings.length === 0 ? {} : { befunde: [...findings] }),
  };
}

/** The answer to a program. */
export function problemResponse(problem: ProblemError, locale: Locale): Response {
  return new Response(`${JSON.stringify(problemOf(problem, locale))}\n`, {
    status: problemStatus[problem.code],
    headers: {
      "content-type": `${problemType}; charset=utf-8`,
      "content-language": locale,
      "cache-control": "no-store",
      ...problem.headers,
    },
  });
}
