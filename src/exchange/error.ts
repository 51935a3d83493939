import type { ReceiptFinding } from "./receipt.ts";

/** Why nothing came of a question to a register, in codes that whoever asked turns into sentences. */
export type ExchangeErrorCode =
  /** The address is none, or not https (http only for this very machine). */
  | "address"
  /** What was typed can't be a token. */
  | "token"
  /** No answer: offline, wrong name, refused, too slow. */
  | "unreachable"
  /** The register, or what stands in front of it, says to come back later; `facts.seconds` where it says when. */
  | "unavailable"
  /** The register said no; `facts` carries its sentence, `findings` what is wrong, field by field. */
  | "refused"
  /** A register, but one that does not know this question. */
  | "too-old"
  /** Something answered, but no register. */
  | "not-a-register";

export class ExchangeError extends Error {
  override readonly name = "ExchangeError";
  readonly code: ExchangeErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly findings: readonly ReceiptFinding[];
  constructor(
    code: ExchangeErrorCode,
    facts: Readonly<Record<string, string | number>> = {},
    findings: readonly ReceiptFinding[] = [],
  ) {
    super(code);
    this.code = code;
    this.facts = facts;
    this.findings = findings;
  }
}
