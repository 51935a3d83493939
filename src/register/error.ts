/** Why the register refuses, in stable codes; `describeRegisterError` in messages.ts makes the sentence for people. */
export type RegisterErrorCode =
  | "folder-in-use"
  | "folder-unusable"
  | "database-unreachable"
  | "database-newer"
  | "database-too-old"
  | "database-rights"
  | "database-extension"
  | "not-found"
  | "merged"
  | "withdrawn"
  | "wrong-state"
  | "has-errors"
  | "conflict"
  | "not-allowed"
  | "bad-input"
  | "no-token"
  | "backup-damaged"
  | "not-empty"
  | "operator-invalid";

export type RegisterErrorFacts = Readonly<Record<string, string | number>>;

/** The one error of this folder. `facts` names what is known: record, state, action, field, file, reason. */
export class RegisterError extends Error {
  readonly code: RegisterErrorCode;
  readonly facts: RegisterErrorFacts;
  constructor(code: RegisterErrorCode, facts: RegisterErrorFacts = {}) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = "RegisterError";
    this.code = code;
    this.facts = facts;
  }
}
