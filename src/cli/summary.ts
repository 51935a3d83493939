import type { Locale } from "../steckbrief/kinds.ts";
import { listed, type Tally } from "./outcome.ts";
import { runMessages } from "./run-messages.ts";

/** How a run went: counts, what was passed over, and each unreadable file with reason and remedy. */
export function formatSummary(tally: Tally, passedOver: number, locale: Locale): string {
  const { problems, unreadable } = tally;
  const lines = [runMessages.summary[locale](tally)];
  if (passedOver > 0) lines.push(runMessages.passedOver[locale]({ count: passedOver }));
  if (unreadable > 0) lines.push(runMessages.unreadableTitle[locale]());
  for (const { file, problem } of problems) {
    const reason = (problem ?? "").replace(`${file}: `, "");
    lines.push(runMessages.unreadableLine[locale]({ file, reason }));
  }
  if (unreadable > problems.length)
    lines.push(runMessages.more[locale]({ count: unreadable - problems.length }));
  return lines.join("\n");
}

/** What an interrupted run has not read, and how to go on. */
export function formatMissing(files: readonly string[], target: string | null, locale: Locale): string {
  const lines = [runMessages.interrupted[locale]({ missing: files.length })];
  for (const file of files.slice(0, listed)) lines.push(`  ${file}`);
  if (files.length > listed) lines.push(runMessages.more[locale]({ count: files.length - listed }));
  if (target !== null) lines.push(runMessages.howToResume[locale]({ file: target }));
  return lines.join("\n");
}
