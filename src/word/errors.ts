import { WordError, type WordErrorCode } from "./port.ts";

/**
 * Codes of Office.js: names come from Word.run (Word.ErrorCodes, OfficeExtension.ErrorCodes), numbers from the
 * Common API. A code that is not listed is "failed".
 */
const known: Readonly<Record<string, WordErrorCode>> = {
  AccessDenied: "denied",
  ActivityLimitReached: "busy",
  ApiNotFound: "too-old",
  ConnectionFailure: "busy",
  InvalidObjectPath: "not-found",
  InvalidOrTimedOutSession: "busy",
  ItemNotFound: "not-found",
  NotAllowed: "locked",
  NotImplemented: "too-old",
  NotSupported: "too-old",
  RequestAborted: "busy",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  SearchDialogIsOpen: "busy",
  Timeout: "busy",
  UnsupportedOperation: "too-old",
  WriteNotSupportedWhenModalDialogOpen: "busy",
  1008: "too-large",
  1009: "too-old",
  2009: "too-large",
  5000: "too-old",
  5002: "read-only",
  5005: "busy",
  5009: "too-old",
  5011: "busy",
  5012: "busy",
  5016: "busy",
  5100: "busy",
  5102: "busy",
  5103: "too-large",
  5104: "too-large",
  6101: "too-large",
  7000: "denied",
  8001: "locked",
  11000: "busy",
};

/** Turns whatever Office.js threw into a WordError; a refusal in a read-only document is "read-only". */
export function wordErrorOf(thrown: unknown, readOnly: boolean): WordError {
  const error = thrown instanceof WordError ? thrown : toldBy(thrown);
  return readOnly && refusals.has(error.code) ? new WordError("read-only", error.reason) : error;
}

const refusals: ReadonlySet<WordErrorCode> = new Set(["denied", "locked", "tracking"]);

function toldBy(thrown: unknown): WordError {
  const reason = reasonOf(thrown);
  return new WordError(known[reason] ?? "failed", reason);
}

function reasonOf(thrown: unknown): string {
  if (typeof thrown !== "object" || thrown === null) return String(thrown);
  if ("code" in thrown) return String(thrown.code);
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
}
