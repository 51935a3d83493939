import type { RecordState } from "../exchange/receipt.ts";
import type { Finding } from "../steckbrief/finding.ts";
import type { Steckbrief } from "../steckbrief/value.ts";

/** What the register's editors assign to a record. */
export const aktionsfelder = [
  "Offene Planung",
  "Neue Schnittstellen",
  "Gemeinsam entscheiden",
  "Räume öffnen",
  "Trägermodelle",
] as const;
export type Aktionsfeld = (typeof aktionsfelder)[number];

/** What is marked in a version beside its findings. */
export const versionMarks = ["muster", "form-unknown", "chain-broken", "several", "from-pdf"] as const;
export type VersionMark = (typeof versionMarks)[number];

/** Where the Umlauf of a document stood when it came in. */
export interface UmlaufSummary {
  readonly id: string;
  /** entwurf, umlauf, ruecklauf, schlusszeichnung, freigegeben */
  readonly zustand: string;
  /** Entries of the Protokoll: of two copies of one Umlauf the longer is the newer. */
  readonly eintraege: number;
  /** Hash of the last entry. */
  readonly kopf: string | null;
  /** Number of the entry where the chain breaks; null where it is whole. */
  readonly bruch: number | null;
}

/** One record, as editors see it. What the public may see of it: public-view.ts. */
export interface RegisterRecord {
  readonly id: string;
  readonly fileId: string | null;
  readonly state: RecordState;
  /** Whoever changes the record names the revision they saw: RegisterError conflict where it has moved on. */
  readonly revision: number;
  readonly newest: number;
  /** The version the public sees; null where it sees none. */
  readonly published: number | null;
  readonly publishedAt: Date | null;
  /** Set where the public once saw the record: 410 with the reason. */
  readonly withdrawnAt: Date | null;
  readonly withdrawnReason: string | null;
  /** The record this one was found to be the same as: its address redirects there. */
  readonly mergedInto: string | null;
  readonly ags: string | null;
  readonly aktionsfeld: Aktionsfeld | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** One version of a record: immutable. */
export interface RegisterVersion {
  readonly record: string;
  readonly number: number;
  readonly steckbrief: Steckbrief;
  /** SHA-256 of the canonical JSON without its id. */
  readonly hash: string;
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly form: string | null;
  readonly formKnown: boolean;
  readonly marks: readonly VersionMark[];
  readonly sourceName: string | null;
  readonly documentTime: Date | null;
  readonly umlauf: UmlaufSummary | null;
  readonly receivedAt: Date;
  readonly receivedBy: string;
  /** When the public first saw this version; null where it never did. */
  readonly publishedAt: Date | null;
  readonly pictures: readonly PictureUse[];
}

/** A picture of a version. Its bytes come from `pictures`, where they are still there. */
export interface PictureUse {
  /** Place among the Steckbrief's pictures, from 1. */
  readonly position: number;
  /** SHA-256 of the stored bytes; null where there are none. */
  readonly picture: string | null;
  readonly mediaType: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly size: number | null;
  readonly consent: boolean;
  /** Why there are no bytes to show; null where there are. */
  readonly withheld: PictureWithheld | null;
  /** Reason of the tombstone, where consent was withdrawn. */
  readonly withdrawnReason: string | null;
}

export const pictureWithheld = [
  "no-consent",
  "withdrawn",
  "no-bytes",
  "damaged",
  "cannot-strip",
  "replaced",
  "sample",
] as const;
export type PictureWithheld = (typeof pictureWithheld)[number];

/** Who does something: for the log, and for what they may do. */
export type Role = "submitter" | "editor" | "administrator";
export interface Actor {
  readonly role: Role;
  /** Name of the token, or of the command line; no personal name is asked for. */
  readonly label: string;
  /** City of a submitter: AGS, or the folded name. Null: any. */
  readonly city: string | null;
}
