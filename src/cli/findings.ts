import type { Finding } from "../steckbrief/finding.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Form, Locale } from "../steckbrief/kinds.ts";
import { messages, severityNames } from "./messages.ts";

/** One line per finding: how grave, field, what, remedy. */
export function describeFindings(findings: readonly Finding[], locale: Locale): readonly string[] {
  return findings.map(({ field, severity, message, remedy }) => {
    // Rank 0 names fields by key; people know them by their label.
    const fields: Form["fields"] = steckbriefForm.fields;
    const label = fields.find(({ key }) => key === field)?.short[locale] ?? messages.document[locale]();
    const what = message.startsWith(label) ? message : `${label}: ${message}`;
    return `${severityNames[severity][locale]().padEnd(8)} ${what} – ${remedy}`;
  });
}
