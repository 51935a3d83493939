/** Why a move is not possible now, in stable codes; `describeRefusal` makes the sentence. */
export type RefusalCode =
  | "not-now"
  | "unknown-station"
  | "station-not-current"
  | "station-skipped"
  | "station-finished"
  | "station-handed-back"
  | "station-not-handed-back"
  | "already-signed"
  | "art-not-asked"
  | "closing-elsewhere"
  | "not-by-others"
  | "name-missing"
  | "reason-missing"
  | "vermerk-missing"
  | "frist-running"
  | "federfuehrung-missing"
  | "setup-fixed"
  | "route-empty"
  | "route-incomplete"
  | "route-unknown-field"
  | "route-unknown-station"
  | "route-twice"
  | "route-finished-changed"
  | "frist-unreadable"
  | "stations-open"
  | "dissent-open"
  | "zeichnungen-overtaken"
  | "changes-open"
  | "release-blocked";

export type BlockerCode =
  | "no-closing"
  | "closing-overtaken"
  | "error-finding"
  | "consent-missing"
  | "changes-open"
  | "station-open"
  | "dissent-open"
  | "zeichnung-overtaken";

/** Something that holds up a step. `field` and `item` link it to its place in the form, `station` to the route. */
export interface Blocker {
  readonly code: BlockerCode;
  readonly field: string | null;
  readonly item: string | null;
  readonly station: string | null;
  /** Names and sentences behind the wording. */
  readonly facts: Readonly<Record<string, string>>;
}

export type RefusalFacts = Readonly<Record<string, string>>;

export interface Refusal {
  readonly code: RefusalCode;
  readonly facts: RefusalFacts;
  /** Everything that stands in the way, where the code speaks of several things. */
  readonly blockers: readonly Blocker[];
}

export function refuse(
  code: RefusalCode,
  facts: RefusalFacts = {},
  blockers: readonly Blocker[] = [],
): { readonly refusal: Refusal } {
  return { refusal: { code, facts, blockers } };
}

export function createBlocker(code: BlockerCode, place: Partial<Omit<Blocker, "code">> = {}): Blocker {
  return { code, field: null, item: null, station: null, facts: {}, ...place };
}
