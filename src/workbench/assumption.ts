import type { Wording } from "../steckbrief/kinds.ts";

/** Something of Word that the host plays without anybody having seen it in Word. */
export interface Assumption {
  readonly id: string;
  /** What the host does. */
  readonly assumed: Wording;
  /** What speaks for it: documentation, reports, or nothing but plausibility. */
  readonly source: string;
  /** How a person finds out in real Word. */
  readonly check: Wording;
}
