import type { Database } from "./database.ts";
import type { Gemeinde } from "./gemeinden.ts";
import type { CityAnswer } from "./intake-result.ts";
import type { Outline } from "./map.ts";
import type { Operator } from "./operator.ts";
import type { StaticFiles } from "./static-files.ts";
import type { SubmissionReader } from "./submission.ts";

/** What the pages and the interface work with. Nothing in it changes while the process runs. */
export interface Services {
  readonly database: Database;
  readonly operator: Operator;
  readonly staticFiles: StaticFiles;
  /** Municipalities by AGS. */
  readonly gemeinden: ReadonlyMap<string, Gemeinde>;
  /** Reads what was sent in. */
  readonly readSubmission: SubmissionReader;
  /** What a typed city is. */
  readonly findCity: (typed: string) => CityAnswer;
  /** Outlines of the Länder. */
  readonly outlines: readonly Outline[];
  readonly clock: () => Date;
  /** Told of what went wrong, one line each, without anything about persons. */
  readonly onFailure: (line: string) => void;
}
