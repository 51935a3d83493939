/** Why nothing came of a submission, in codes that pane and command line turn into sentences. */
export type ExchangeErrorCode =
  /** The address is none, or not https (http only for this very machine). */
  | "address"
  /** No answer: offline, wrong name, refused, too slow. */
  | "unreachable"
  /** The register said no; `facts` carries its sentence. */
  | "refused"
  /** Something answered, but no register. */
  | "not-a-register";

export class ExchangeError extends Error {
  override readonly name = "ExchangeError";
  readonly code: ExchangeErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;
  constructor(code: ExchangeErrorCode, facts: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}
