import { ExchangeError, type ExchangeErrorCode } from "../exchange/error.ts";
import type { ReceiptFinding } from "../exchange/receipt.ts";

/** What the register or the client says, and what only the pane knows. */
export type SendTroubleCode = ExchangeErrorCode | "offline" | "stopped" | "token-needed";

/** Why nothing came of an attempt, as plain data: it is kept with what waits. */
export interface SendTrouble {
  readonly code: SendTroubleCode;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly findings: readonly ReceiptFinding[];
}

export function troubleOf(code: SendTroubleCode): SendTrouble {
  return { code, facts: {}, findings: [] };
}

/** The error as data. Errors of ours that are none of the exchange are thrown on. */
export function troubleOfError(error: unknown): SendTrouble {
  if (!(error instanceof ExchangeError)) throw error;
  const { code, facts, findings } = error;
  return { code, facts, findings };
}

/** Whether the register refused the content itself: trying again as it is leads nowhere. */
export function isRefusal({ code, facts }: SendTrouble): boolean {
  return code === "refused" && !isTokenTrouble(facts.problem);
}

/** Whether what is next would fail the same way: the way to the register is what is wrong. */
export function isOfTheWay(trouble: SendTrouble): boolean {
  return !isRefusal(trouble);
}

export function isTokenTrouble(problem: string | number | undefined): boolean {
  return problem === "token-unknown" || problem === "token-missing";
}
