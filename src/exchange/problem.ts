import * as z from "zod/mini";
import { receiptFindingSchema } from "./receipt.ts";

/** Why the register does not answer as asked. Codes are stable; sentences are for people. */
export const problemCodes = [
  "not-found",
  "version-not-found",
  "gone",
  "bad-query",
  "unreadable",
  "too-large",
  "unsupported-type",
  "token-missing",
  "token-unknown",
  "forbidden",
  "rate-limited",
  "conflict",
  "method-not-allowed",
  "unavailable",
  "failed",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** HTTP status of each problem. */
export const problemStatus = {
  "not-found": 404,
  "version-not-found": 404,
  gone: 410,
  "bad-query": 400,
  unreadable: 422,
  "too-large": 413,
  "unsupported-type": 415,
  "token-missing": 401,
  "token-unknown": 401,
  forbidden: 403,
  "rate-limited": 429,
  conflict: 409,
  "method-not-allowed": 405,
  unavailable: 503,
  failed: 500,
} as const satisfies Readonly<Record<ProblemCode, number>>;

/** Media type of a problem (RFC 9457). */
export const problemType = "application/problem+json";

/** A problem as RFC 9457 writes it, with our code beside. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** What was wrong this time, and what to do. */
  detail: z.string(),
  code: z.enum(problemCodes),
  /** Facts behind the sentence: the field, the limit, the reason of a withdrawal. */
  angaben: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  /** What is wrong with what was sent, where it is known to the field. */
  befunde: z.optional(z.array(receiptFindingSchema)),
});
export type Problem = z.infer<typeof problemSchema>;

/** The address that names a kind of problem (RFC 9457, 3.1.1). */
export function problemUrn(code: ProblemCode): string {
  return `urn:steckbrief:problem:${code}`;
}
