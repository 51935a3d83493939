import type { Database } from "./database.ts";
import type { Operator } from "./operator.ts";
import type { StaticFiles } from "./static-files.ts";

/** What the pages and the interface work with. Nothing in it changes while the process runs. */
export interface Services {
  readonly database: Database;
  readonly operator: Operator;
  readonly staticFiles: StaticFiles;
  readonly clock: () => Date;
  /** Told of what went wrong, one line each, without anything about persons. */
  readonly onFailure: (line: string) => void;
}
