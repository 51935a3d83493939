export type RegisterErrorCode = "operator-invalid";

/** Something the register refuses; `describeRegisterError` says it to people. */
export class RegisterError extends Error {
  override readonly name = "RegisterError";
  readonly code: RegisterErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;
  constructor(code: RegisterErrorCode, facts: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}
