/** Codes of Word's own API that the host raises. */
export type HostErrorCode =
  | "AccessDenied"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "ItemNotFound"
  | "NotAllowed"
  | "NotImplemented"
  | "NotSupported";

const httpStatus: Readonly<Record<HostErrorCode, number>> = {
  AccessDenied: 401,
  GeneralException: 500,
  InvalidArgument: 400,
  InvalidObjectPath: 400,
  ItemNotFound: 404,
  NotAllowed: 403,
  NotImplemented: 501,
  NotSupported: 400,
};

/** An error as Word answers it: the client turns it into `OfficeExtension.Error`. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  /** Why, in plain English, for the workbench's own protocol; Word itself only repeats its code. */
  readonly reason: string;
  constructor(code: HostErrorCode, reason: string) {
    super(`${code}: ${reason}`);
    this.name = "HostError";
    this.code = code;
    this.reason = reason;
  }

  get httpStatus(): number {
    return httpStatus[this.code];
  }
}

/** Whatever was thrown, as an error of the host. */
export function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  return new HostError("GeneralException", error instanceof Error ? error.message : String(error));
}

/** Whether a code is one that the host may raise. */
export function isHostErrorCode(code: string): code is HostErrorCode {
  return Object.hasOwn(httpStatus, code);
}
