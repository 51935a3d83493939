import type { Finding } from "../steckbrief/finding.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import type { Address } from "../steckbrief/tags.ts";
import { type Facts, type FindingCode, type FindingText, findingTexts } from "./finding-texts.ts";

/** Collects findings while a document is read. */
export type Report = (code: FindingCode, address: Address | null, facts?: Facts) => void;

/** A report that makes whole findings in one language. */
export function createReport(locale: Locale, findings: Finding[]): Report {
  return collector(findingTexts, locale, findings);
}

/** Adds to the list what a table of texts says by its codes, in one language. */
export function collector<Code extends string>(
  texts: Readonly<Record<Code, FindingText>>,
  locale: Locale,
  findings: Finding[],
): (code: Code, address: Address | null, facts?: Facts) => void {
  return (code, address, facts = {}) => {
    const { severity, message, remedy } = texts[code];
    findings.push({
      field: address?.field ?? null,
      ...(address?.item === undefined ? {} : { item: address.item }),
      ...(address?.part === undefined ? {} : { part: address.part }),
      code,
      severity,
      message: message[locale](facts),
      remedy: remedy[locale](facts),
      ...(Object.keys(facts).length === 0 ? {} : { facts }),
    });
  };
}
