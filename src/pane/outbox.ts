import type { Submission } from "../exchange/client.ts";
import type { SendTrouble } from "./send-trouble.ts";

/** A Steckbrief that waits to be sent. Its content is kept beside, for it may be large. */
export interface Waiting {
  /** The same for the same Steckbrief: a newer one takes the place of the older. */
  readonly key: string;
  /** Another one for each content: whoever has sent one must not take away the next. */
  readonly stamp: string;
  readonly stadt: string | null;
  readonly instrument: string | null;
  /** SHA-256 of the JSON. */
  readonly hash: string;
  /** ISO 8601, UTC: when it was to be sent. */
  readonly since: string;
  /** Why the last attempt failed; null where there was none that ended. */
  readonly trouble: SendTrouble | null;
}

/** What a register has acknowledged, so that the pane can say whether it is still the same. */
export interface Delivery {
  readonly key: string;
  /** Address of the register. */
  readonly register: string;
  readonly hash: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Storage that outlives the pane. Every method throws OutboxError. */
export interface Outbox {
  /** What waits, the longest first. */
  list(): Promise<readonly Waiting[]>;
  /** Keeps it durably before the promise ends, in the place of an older one of the same Steckbrief. */
  put(waiting: Waiting, submission: Submission): Promise<void>;
  /** Null where it is no longer there, or a newer one in its place. */
  contentOf(waiting: Waiting): Promise<Submission | null>;
  /** Notes why an attempt failed; nothing where a newer one is in its place. */
  note(waiting: Waiting, trouble: SendTrouble): Promise<void>;
  /** Takes it away; not a newer one in its place. */
  remove(waiting: Waiting): Promise<void>;
  deliveries(): Promise<readonly Delivery[]>;
  addDelivery(delivery: Delivery): Promise<void>;
}

/** Why nothing could be kept: no room, or this webview keeps nothing at all. */
export type OutboxErrorCode = "full" | "unavailable";

export class OutboxError extends Error {
  override readonly name = "OutboxError";
  readonly code: OutboxErrorCode;
  constructor(code: OutboxErrorCode, reason: string) {
    super(`${code}: ${reason}`);
    this.code = code;
  }
}
