import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { inflateSync, strFromU8 } from "fflate";
import type { Form } from "../steckbrief/kinds.ts";
import { crc32 } from "./crc.ts";
import type { Flow } from "./flow.ts";
import type { Intact } from "./intact-form.ts";
import type { Story } from "./story.ts";

/**
 * What a runtime may do faster than portable code: everything here has one right answer, so that a reading never
 * depends on who gives it.
 */
export interface Platform {
  /** Unpacks raw deflate; throws where the bytes are none, or unpack to more than `size`. */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  crc32(bytes: Uint8Array): number;
  /** SHA-256 in hexadecimal. */
  sha256(bytes: Uint8Array): string;
  /** One character per byte. */
  latin1(bytes: Uint8Array): string;
  /** Text of UTF-8; what is none becomes U+FFFD. */
  utf8(bytes: Uint8Array): string;
  /** The same for stretches of the same bytes, from a place to before another. */
  utf8Of(bytes: Uint8Array): (start: number, end: number) => string;
  /** Whether the bytes are UTF-8; null where finding out costs as much as decoding. */
  readonly isUtf8: ((bytes: Uint8Array) => boolean) | null;
  /** Shorter ways to the same reading; null where their code weighs more than they save. */
  readonly shortcuts: Shortcuts | null;
}

/** What is taken at a glance of documents as nearly all are. Whatever is left alone is read step by step. */
export interface Shortcuts {
  /** Reads the blocks that come next into the flow, as long as they are usual. */
  readonly passBlocks: (flow: Flow) => void;
  /** Tells the documents that need no search; null for others. */
  readonly findIntact: (story: Story, form: Form) => Intact | null;
}

/** Runs everywhere. */
export const purePlatform: Platform = {
  inflate: (packed, size) => inflateSync(packed, { out: new Uint8Array(size) }),
  crc32,
  sha256: (bytes) => bytesToHex(sha256(bytes)),
  latin1: (bytes) => strFromU8(bytes, true),
  utf8: (bytes) => strFromU8(bytes),
  utf8Of: (bytes) => (start, end) => strFromU8(bytes.subarray(start, end)),
  isUtf8: null,
  shortcuts: null,
};
