import { checkText } from "./check-text.ts";
import type { Finding } from "./finding.ts";
import type { ContactField, ContactPart } from "./kinds.ts";
import { checkEmail, checkPhone } from "./kontakt.ts";
import { type CheckContext, report, type Spot } from "./report.ts";

type PartCheck = (typed: string, spot: Spot, context: CheckContext) => readonly Finding[];

const partChecks: Readonly<Record<NonNullable<ContactPart["check"]>, PartCheck>> = {
  email: (typed, spot, { locale }) => {
    const problem = checkEmail(typed);
    return problem === null ? [] : [report(`email-${problem}`, spot, { typed }, locale)];
  },
  phone: (typed, spot, { locale }) => {
    const problem = checkPhone(typed);
    return problem === null ? [] : [report(`phone-${problem}`, spot, { typed }, locale)];
  },
};

/** A contact, part by part. A part that is missing is a warning: an office may have no single person. */
export function checkContact(
  value: Readonly<Record<string, string | null>>,
  field: ContactField,
  spot: Spot,
  context: CheckContext,
): readonly Finding[] {
  const { locale } = context;
  return field.parts.flatMap((part) => {
    const { field: key, place } = spot;
    const own: Spot = { field: key, part: part.key, place: `${place}, ${part.label[locale]}` };
    const typed = value[part.key] ?? null;
    if (typed === null) return [report("part-missing", own, { hint: part.hint[locale] }, locale)];
    const wrong = part.check === undefined ? [] : partChecks[part.check](typed, own, context);
    return [...wrong, ...checkText(typed, own, context)];
  });
}
