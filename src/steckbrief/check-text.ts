import type { Finding } from "./finding.ts";
import { nearlyFullFrom } from "./progress.ts";
import { type CheckContext, report, type Spot } from "./report.ts";
import { containsPrompt, isUsualText } from "./text.ts";

/** How the samples of the paper form begin. */
const sampleStart = /^(?:Bsp|Beispiel)\.?:/iu;

/** Control characters a document may carry, and what stands for a character that was lost. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for.
const unreadable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd]/;

/** What was left in a text that isn't its writer's: a prompt, the paper form's sample, characters that got lost. */
export function checkText(text: string, spot: Spot, { locale, prompts }: CheckContext): readonly Finding[] {
  const found: Finding[] = [];
  if (containsPrompt(text, prompts)) found.push(report("prompt-left", spot, {}, locale));
  const sample = sampleStart.exec(text)?.[0];
  if (sample !== undefined) found.push(report("sample-left", spot, { typed: sample }, locale));
  if (!isUsualText(text) && unreadable.test(text)) found.push(report("control-characters", spot, {}, locale));
  return found;
}

/** Over the limit is an error, from nine tenths of it a hint. */
export function checkLimit(
  count: number,
  limit: number,
  spot: Spot,
  { locale }: CheckContext,
): readonly Finding[] {
  if (count > limit) return [report("too-long", spot, { count, limit, surplus: count - limit }, locale)];
  return count >= limit * nearlyFullFrom ? [report("nearly-full", spot, { count, limit }, locale)] : [];
}
