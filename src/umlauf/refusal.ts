/** Why a move is not possible now, in stable codes; `describeRefusal` makes the sentence. */
export type RefusalCode =
  | "not-now"
  | "unknown-station"
  | "station-not-current"
  | "station-skipped"
  | "station-finished"
  | "station-not-handed-back"
  | "already-signed"
  | "art-not-asked"
  | "name-missing"
  | "reason-missing"
  | "vermerk-missing"
  | "frist-running"
  | "route-empty"
  | "route-incomplete"
  | "route-finished-changed"
  | "route-twice"
  | "frist-unreadable"
  | "federfuehrung-missing"
  | "stations-open"
  | "dissent-open"
  | "zeichnungen-overtaken"
  | "changes-open"
  | "release-blocked";

/** Something that blocks a step; `field` links it to its place in the form. */
export interface Blocker {
  readonly code:
    | "no-closing"
    | "closing-overtaken"
    | "error-finding"
    | "consent-missing"
    | "changes-open"
    | "station-open"
    | "dissent-open"
    | "zeichnung-overtaken";
  readonly field: string | null;
  readonly item: string | null;
  readonly station: string | null;
  /** Numbers and names behind the sentence. */
  readonly facts: Readonly<Record<string, string>>;
}

export interface Refusal {
  readonly code: RefusalCode;
  readonly facts: Readonly<Record<string, string>>;
  /** Everything that stands in the way, where the code speaks of several things. */
  readonly blockers: readonly Blocker[];
}
