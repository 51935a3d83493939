import { DocxError } from "../docx/error.ts";
import { ImageError } from "../docx/image-error.ts";
import { describeDocxError } from "../docx/messages.ts";
import type { Platform } from "../docx/platform.ts";
import type { ReceiptFinding } from "../exchange/receipt.ts";
import { SteckbriefError } from "../steckbrief/error.ts";
import { describeSteckbriefError } from "../steckbrief/error-messages.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import type { Arrival } from "./arrival.ts";
import { RegisterError } from "./error.ts";
import { readArrivals } from "./read-arrival.ts";
import { refusalSentences } from "./receipt-messages.ts";

/** What a submission brings, or why nothing came of it. May travel from a thread: nothing in it is alive. */
export type Submitted =
  | { readonly arrival: Arrival }
  /** Reason and remedy in one sentence or two, and the field that is at fault where there is one. */
  | {
      readonly reason: string;
      readonly findings: readonly ReceiptFinding[];
      /** For the operator: the file was too much for whoever read it. */
      readonly failure?: "crashed" | "timed-out";
    };

/** Reads a submission apart from what answers requests: what was sent in may take long, or all memory. */
export type SubmissionReader = (
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  locale: Locale,
) => Promise<Submitted>;

interface SubmissionOptions {
  readonly locale: Locale;
  readonly platform?: Platform;
}

/** The one Steckbrief of a submission. Throws only what is no fault of the file. */
export function readSubmission(name: string, bytes: Uint8Array, options: SubmissionOptions): Submitted {
  const { locale } = options;
  try {
    const [arrival, ...more] = readArrivals(name, bytes, options);
    if (arrival === undefined) return refused(refusalSentences.empty[locale]());
    return more.length > 0 ? refused(refusalSentences.several[locale]()) : { arrival };
  } catch (error) {
    const reason = reasonOf(error, locale);
    if (reason === null) throw error;
    return { reason, findings: findingsIn(error, reason) };
  }
}

function refused(reason: string): Submitted {
  return { reason, findings: [] };
}

function reasonOf(error: unknown, locale: Locale): string | null {
  if (error instanceof DocxError) return describeDocxError(error, locale);
  if (error instanceof SteckbriefError) return describeSteckbriefError(error, locale);
  if (error instanceof RegisterError && error.code === "bad-input") return refusalSentences.macros[locale]();
  return error instanceof ImageError ? refusalSentences.picture[locale]() : null;
}

/** The error as a finding of the field that it is in, where it is in one. */
function findingsIn(error: unknown, message: string): readonly ReceiptFinding[] {
  if (!(error instanceof SteckbriefError)) return [];
  const [key] = error.path;
  const field = steckbriefForm.fields.find((candidate) => candidate.key === key)?.key;
  if (field === undefined) return [];
  return [{ field, item: null, part: null, code: error.code, severity: "error", message, remedy: "" }];
}
