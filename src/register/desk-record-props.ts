import type { Change } from "./changes.ts";
import type { DeskView, Outcome } from "./DeskPage.tsx";
import type { DeskTwins } from "./desk-data.ts";
import type { Remark } from "./edit-record.ts";
import type { LoggedEntry } from "./log.ts";
import type { RegisterRecord, RegisterVersion } from "./record.ts";

/** What the editors' page of a record shows. */
export interface DeskRecordProps {
  readonly view: DeskView;
  readonly outcome: Outcome | null;
  readonly record: RegisterRecord;
  readonly version: RegisterVersion;
  readonly versions: readonly { readonly number: number; readonly receivedAt: Date }[];
  /** Numbers of the versions whose file as it came in is still there. */
  readonly sources: readonly number[];
  /** Against the published version; null where there is none, or it is the newest. */
  readonly changes: readonly Change[] | null;
  readonly isContactAgreed: boolean;
  readonly remarks: readonly Remark[];
  readonly twins: readonly DeskTwins[];
  readonly log: readonly LoggedEntry[];
  readonly isAdministrator: boolean;
}
