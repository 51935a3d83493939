/** Why something is no Umlauf, or can't be kept, in stable codes. */
export type UmlaufErrorCode =
  | "not-json"
  | "not-an-umlauf"
  | "other-version"
  | "wrong-shape"
  | "too-large"
  | "other-umlauf"
  | "nothing-to-resume";

/** The one error of this folder. `path` leads to the place in the JSON; `facts` hold what is known. */
export class UmlaufError extends Error {
  readonly code: UmlaufErrorCode;
  readonly path: readonly (string | number)[];
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(
    code: UmlaufErrorCode,
    path: readonly (string | number)[] = [],
    facts: Readonly<Record<string, string | number>> = {},
  ) {
    super([code, path.join(".")].filter((part) => part !== "").join(": "));
    this.name = "UmlaufError";
    this.code = code;
    this.path = path;
    this.facts = facts;
  }
}
