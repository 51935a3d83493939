import type { Finding } from "./finding.ts";
import { type FindingText, findingTexts } from "./finding-messages.ts";
import type { Locale } from "./kinds.ts";
import { emailTexts, phoneTexts } from "./kontakt-messages.ts";
import { pictureTexts } from "./picture-messages.ts";

/** Every finding the check may report, by its code. */
export const allFindingTexts = { ...findingTexts, ...pictureTexts, ...emailTexts, ...phoneTexts } as const;

export type FindingCode = keyof typeof allFindingTexts;
type FactsOf<Code extends FindingCode> =
  (typeof allFindingTexts)[Code] extends FindingText<infer Facts> ? Facts : never;

type OpenFacts = Readonly<Record<string, string | number>>;

/** What a finding is about: key of the field, item and part, and how people call it. */
export interface Spot {
  readonly field: string;
  readonly item?: string;
  readonly part?: string;
  readonly place: string;
}

/** What the checks of all kinds need to know. */
export interface CheckContext {
  readonly locale: Locale;
  /** Prompts of the form, which must not stand in a text. */
  readonly prompts: readonly string[];
}

/** A finding in words. */
export function report<Code extends FindingCode>(
  code: Code,
  { field, item, part, place }: Spot,
  facts: Omit<FactsOf<Code>, "place">,
  locale: Locale,
): Finding {
  // The table is keyed by the code whose facts the caller gave; TypeScript can't follow that correlation.
  const text = allFindingTexts[code] as unknown as FindingText<OpenFacts>;
  const given = facts as unknown as OpenFacts;
  const all = { ...given, place };
  const shown: Record<string, string | number> = {};
  let count = 0;
  for (const name in given) {
    const fact = given[name];
    // The hint is the remedy already.
    if (name === "hint" || fact === undefined) continue;
    shown[name] = fact;
    count++;
  }
  return {
    field,
    ...(item === undefined ? {} : { item }),
    ...(part === undefined ? {} : { part }),
    code,
    severity: text.severity,
    message: text.message[locale](all),
    remedy: text.remedy[locale](all),
    ...(count === 0 ? {} : { facts: shown }),
  };
}
