/** Why a JSON text is no Steckbrief, in stable codes. */
export type SteckbriefErrorCode =
  | "not-json"
  | "not-a-steckbrief"
  | "other-schema"
  | "missing-key"
  | "unknown-key"
  | "wrong-type"
  | "wrong-value"
  | "case-twice"
  | "control-character";

/** A JSON text that is no Steckbrief. `path` leads to the place, as in the JSON: keys and indexes. */
export class SteckbriefError extends Error {
  readonly code: SteckbriefErrorCode;
  readonly path: readonly (string | number)[];
  readonly facts: Readonly<Record<string, string>>;

  constructor(
    code: SteckbriefErrorCode,
    path: readonly (string | number)[] = [],
    facts: Readonly<Record<string, string>> = {},
  ) {
    super([code, path.join(".")].filter((part) => part !== "").join(": "));
    this.name = "SteckbriefError";
    this.code = code;
    this.path = path;
    this.facts = facts;
  }
}
