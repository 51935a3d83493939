import type { TroubleCode } from "./messages.ts";

/** A deed of ours failed in a way that the port has no code for. */
export class PaneError extends Error {
  readonly code: TroubleCode;
  readonly reason: string;
  constructor(code: TroubleCode, reason: string) {
    super(`${code}: ${reason}`);
    this.name = "PaneError";
    this.code = code;
    this.reason = reason;
  }
}
