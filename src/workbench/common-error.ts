/** Statuses of the Common API; the client makes the localised text from them. */
export const commonStatus = {
  ok: 0,
  coercion: 1000,
  fileType: 1009,
  cannotWrite: 2001,
  invalidData: 2006,
  notSupported: 5000,
  internal: 5001,
  readOnly: 5002,
  outOfRange: 5008,
  invalidArgument: 5010,
  customXmlNotFound: 6000,
  customXml: 6100,
  noPermission: 7000,
  idNotFound: 7002,
  tooManyFiles: 11000,
  fileUnavailable: 11001,
  invalidHandle: 5013,
} as const;

/** A call of the Common API failed with this status. */
export class CommonError extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`status ${status}`);
    this.name = "CommonError";
    this.status = status;
  }
}
