import { readSubmission, type Submitted } from "../register/submission.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { nodePlatform } from "./platform.ts";
import { serveMessages } from "./register-serve-messages.ts";

/** A submission as it came in. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface SubmitSettings {
  readonly locale: Locale;
  readonly patience: number;
}

/** Reads one submission. Never throws. */
export async function perform({ name, bytes }: SentFile, settings: SubmitSettings): Promise<Submitted> {
  try {
    return readSubmission(name, bytes, { locale: settings.locale, platform: nodePlatform });
  } catch {
    return giveUp({ name, bytes }, "crashed", settings);
  }
}

/** The result for a submission whose reading brought the thread down, or never ended. */
export function giveUp(
  _file: SentFile,
  reason: "crashed" | "timed-out",
  { locale }: SubmitSettings,
): Submitted {
  const message = reason === "crashed" ? serveMessages.crashed : serveMessages.timedOut;
  return { reason: message[locale](), findings: [], failure: reason };
}
