import type { Finding } from "../steckbrief/finding.ts";
import type { FieldKey } from "../steckbrief/form.ts";
import type { Arrival } from "./arrival.ts";
import type { Actor } from "./record.ts";

/** The cases of the design: what became of a Steckbrief that came in. */
export type IntakeCase = "neu" | "neueVersion" | "unveraendert" | "veraltet" | "moeglicheDublette";

/** What else should be said of it. */
export type IntakeNote =
  /** Its id belongs to another Steckbrief: it got one of its own. */
  | "id-taken"
  /** Its record was merged into another one, which got the version. */
  | "redirected"
  /** Pictures or the state of the Umlauf were missing and came with this file. */
  | "completed"
  /** It holds a picture whose consent was withdrawn: it was left out. */
  | "picture-withdrawn"
  /** The record was withdrawn before. */
  | "was-withdrawn"
  /** Older than what is stored, and taken because the person said so. */
  | "forced";

export interface Intake {
  readonly name: string;
  readonly case: IntakeCase;
  readonly record: string;
  /** The version it became, or is; null where it is outdated and none. */
  readonly version: number | null;
  /** Fields that changed against the version before. */
  readonly changed: readonly FieldKey[];
  /** Records that may be the same. */
  readonly twins: readonly string[];
  readonly notes: readonly IntakeNote[];
  /** What stands between it and being published. */
  readonly errors: number;
  readonly arrival: Pick<Arrival, "findings" | "marks" | "formKnown" | "form" | "umlauf">;
  readonly title: { readonly stadt: string | null; readonly instrument: string | null };
}

/** What the register knows of a typed city. */
export interface CityAnswer {
  readonly ags: string | null;
  /** What should be said of it: unknown, or several of that name. */
  readonly finding?: Finding | null;
}

export interface IntakeOptions {
  readonly actor: Actor;
  /** Take also what is older than what is stored. */
  readonly force?: boolean;
  readonly findCity?: (typed: string) => CityAnswer;
  /** A new id for a record; random where nothing is said. */
  readonly createId?: () => string;
}

/** What was written. `touched`: something in the record is otherwise than before. */
export interface Written
  extends Pick<Intake, "record" | "version" | "changed" | "twins" | "notes" | "errors"> {
  readonly touched: boolean;
}
