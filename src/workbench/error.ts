import type { Locale } from "../steckbrief/kinds.ts";
import { type ProblemCode, problems } from "./messages.ts";

/** Something the workbench can't do: a stable code and its facts; `describe` makes the sentence. */
export class WorkbenchError extends Error {
  readonly code: ProblemCode;
  readonly facts: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, facts: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = "WorkbenchError";
    this.code = code;
    this.facts = facts;
  }

  describe(locale: Locale): string {
    const say = problems[this.code][locale] as (facts: Readonly<Record<string, string>>) => string;
    return say(this.facts);
  }
}
