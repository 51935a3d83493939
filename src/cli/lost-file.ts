import type { Locale } from "../steckbrief/kinds.ts";
import { runMessages } from "./run-messages.ts";
import type { ProblemSource } from "./sources.ts";

/** For a file that took longer than it may. */
export function timedOut(file: string, patience: number, locale: Locale): ProblemSource {
  const message = runMessages.timedOut[locale]({ file, seconds: patience / 1000 });
  return { file, error: { code: "timed-out", message } };
}

/** For what should not happen: the run goes on, and the file is named. */
export function crashed(file: string, locale: Locale): ProblemSource {
  return { file, error: { code: "crashed", message: runMessages.crashed[locale]({ file }) } };
}
