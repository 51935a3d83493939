import { checkContact } from "./check-contact.ts";
import { checkPictures } from "./check-pictures.ts";
import { checkLimit, checkText } from "./check-text.ts";
import { countCharacters } from "./count.ts";
import type { Finding } from "./finding.ts";
import { steckbriefForm } from "./form.ts";
import { type CasesField, type Field, type Form, type Locale, project } from "./kinds.ts";
import { countCases } from "./progress.ts";
import { promptsOf } from "./prompts.ts";
import { type CheckContext, report, type Spot } from "./report.ts";
import { letterOf } from "./tags.ts";
import { getValue, type ValueOfKind } from "./value.ts";
import { parseZeitraum } from "./zeitraum.ts";
import { formatPeriod } from "./zeitraum-format.ts";

export interface CheckOptions {
  /** Language of the sentences; German where nothing is said. */
  readonly locale?: Locale;
  readonly form?: Form;
}

/**
 * What should be known about a Steckbrief (in canonical form), in the order of the form. Errors: what is required is
 * missing, too long, too many, or contradicts itself. Warnings: what a person may know better, and what stops only a
 * picture from being published. Hints: good to know.
 */
export function checkSteckbrief(
  steckbrief: Readonly<Record<string, unknown>>,
  { locale = "de", form = steckbriefForm }: CheckOptions = {},
): readonly Finding[] {
  const context = { locale, prompts: promptsOf(form) };
  return form.fields.flatMap((field) => checkField(field, steckbrief, context));
}

function checkField(
  field: Field,
  steckbrief: Readonly<Record<string, unknown>>,
  context: CheckContext,
): readonly Finding[] {
  const spot = { field: field.key, place: field.short[context.locale] };
  const empty = () =>
    field.required
      ? [report("required-missing", spot, { hint: field.hint[context.locale] }, context.locale)]
      : [];
  return project<readonly Finding[]>(field, {
    line: (line) => {
      const text = getValue(steckbrief, line);
      return text === null ? empty() : checkText(text, spot, context);
    },
    period: (period) => {
      const value = getValue(steckbrief, period);
      return value === null ? empty() : checkPeriod(value, spot, context);
    },
    longText: (long) => {
      const text = getValue(steckbrief, long);
      if (text === null) return empty();
      const limit =
        long.limit === undefined ? [] : checkLimit(countCharacters(text), long.limit, spot, context);
      return [...limit, ...checkText(text, spot, context)];
    },
    cases: (cases) => {
      const value = getValue(steckbrief, cases);
      return value.every(({ text }) => text === "") ? empty() : checkCases(value, cases, spot, context);
    },
    pictures: (pictures) => {
      const value = getValue(steckbrief, pictures);
      return value.length === 0 ? empty() : checkPictures(value, pictures, spot, context);
    },
    contact: (contact) => {
      const value = getValue(steckbrief, contact);
      return value === null ? empty() : checkContact(value, contact, spot, context);
    },
  });
}

function checkCases(
  cases: ValueOfKind["cases"],
  field: CasesField,
  spot: Spot,
  context: CheckContext,
): readonly Finding[] {
  const each = cases.flatMap(({ id, text }) => {
    const place = `${field.item[context.locale]} ${letterOf(id)}`;
    const own = { ...spot, item: id, place };
    return text === "" ? [report("case-empty", own, {}, context.locale)] : checkText(text, own, context);
  });
  return [...checkLimit(countCases(cases), field.limit, spot, context), ...each];
}

/** An unreadable text may still say the truth to a person: a warning. An end before its start can't: an error. */
function checkPeriod(
  { text, edtf }: NonNullable<ValueOfKind["period"]>,
  spot: Spot,
  context: CheckContext,
): readonly Finding[] {
  const { locale } = context;
  const texts = checkText(text, spot, context);
  // In canonical form it was read from that very text.
  if (edtf !== null) return texts;
  const { problem, readings } = parseZeitraum(text);
  // The document is German, whatever language the pane speaks: so are the readings offered.
  const [one = "", other = ""] = readings.map((edtf) => formatPeriod(edtf, "de"));
  const typed = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  if (problem === "ambiguous")
    return [report("period-ambiguous", spot, { typed, one, other }, locale), ...texts];
  if (problem === "reversed") return [report("period-reversed", spot, { typed }, locale), ...texts];
  if (problem === "unreadable") return [report("period-unreadable", spot, { typed }, locale), ...texts];
  return texts;
}
