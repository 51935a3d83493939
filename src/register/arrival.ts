import type { Platform } from "../docx/platform.ts";
import { formatSteckbrief } from "../steckbrief/canonical.ts";
import type { Finding } from "../steckbrief/finding.ts";
import type { Steckbrief } from "../steckbrief/value.ts";
import type { PictureWithheld, UmlaufSummary, VersionMark } from "./record.ts";

/** A Steckbrief that came in, read and ready to be taken in. May travel from a thread: nothing in it is alive. */
export interface Arrival {
  /** Name of the file for people, without folders. */
  readonly name: string;
  readonly steckbrief: Steckbrief;
  readonly findings: readonly Finding[];
  /** Version of the form as the file says it. */
  readonly form: string | null;
  readonly formKnown: boolean;
  readonly marks: readonly VersionMark[];
  readonly documentTime: Date | null;
  readonly umlauf: UmlaufSummary | null;
  /** One per picture of the Steckbrief, in its order. */
  readonly pictures: readonly ArrivedPicture[];
  /** The file itself, for editors. */
  readonly source: ArrivedSource | null;
  /** JSON as received, where its form is unknown. */
  readonly raw: string | null;
  /** Hash of the content (`contentHash`). */
  readonly hash: string;
}

export interface ArrivedSource {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly sha256: string;
  /** SHA-256 of every picture in it, also of those that the Steckbrief does not count. */
  readonly pictures: readonly string[];
}

export interface ArrivedPicture {
  readonly position: number;
  /** Fit for publication: without metadata. Null where `withheld` says why there is none. */
  readonly stored: StoredPicture | null;
  readonly withheld: PictureWithheld | null;
  readonly consent: boolean;
  /** Hash of the original, as the Steckbrief says it, and of the picture as the file holds it. */
  readonly saidSha256: string | null;
  readonly fileSha256: string | null;
}

export interface StoredPicture {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly mediaType: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** The same content has the same hash, whatever id it travels under. */
export function contentHash(steckbrief: Steckbrief, { sha256 }: Pick<Platform, "sha256">): string {
  return sha256(new TextEncoder().encode(formatSteckbrief({ ...steckbrief, id: null })));
}

/** What keeps a version from being published, beside errors: text of the form or its sample that was left in. */
const blockingCodes: ReadonlySet<string> = new Set(["prompt-left", "sample-left", "muster"]);

/** Whether a finding must be dealt with before the record can be published. */
export function isBlocking({ severity, code }: Finding): boolean {
  return severity === "error" || blockingCodes.has(code);
}
