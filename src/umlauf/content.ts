import { createSteckbrief } from "../steckbrief/canonical.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import { type Field, type Form, project } from "../steckbrief/kinds.ts";
import { canonicalText } from "../steckbrief/text.ts";
import { type AnySteckbrief, getValue } from "../steckbrief/value.ts";
import { hashOf } from "./hash.ts";

/** What a Zeichnung is bound to, field by field. */
export interface Contents {
  /** Values as the JSON of a Steckbrief has them, by key. */
  readonly felder: Readonly<Record<string, unknown>>;
  /** SHA-256 of what the values say, by key. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** The canonical contents of a Steckbrief and their hashes. */
export function contentsOf(
  steckbrief: Readonly<Record<string, unknown>>,
  form: Form = steckbriefForm,
): Contents {
  const canonical = createSteckbrief(steckbrief, form) as AnySteckbrief;
  const felder = Object.fromEntries(form.fields.map(({ key }) => [key, canonical[key]]));
  const hashes = form.fields.map((field) => [field.key, hashOfField(field, canonical)] as const);
  return { felder, hashes: Object.fromEntries(hashes) };
}

/** SHA-256 of what one field says: wording, order and identity of its items; never how it looks. */
export function hashOfField(field: Field, values: Readonly<Record<string, unknown>>): string {
  return hashOf([field.kind, saidBy(field, values)]);
}

function saidBy(field: Field, values: Readonly<Record<string, unknown>>): unknown {
  return project<unknown>(field, {
    line: (line) => foldOrNull(getValue(values, line)),
    period: (period) => foldOrNull(getValue(values, period)?.text),
    longText: (long) => foldOrNull(getValue(values, long)),
    cases: (cases) => getValue(values, cases).map(({ id, text }) => [id, foldText(text)]),
    // Resolution is left out: it follows from the size at which a picture is shown, and programs round that.
    pictures: (pictures) =>
      getValue(values, pictures).map(({ dateiname, alt, urheber, einwilligung, sha256 }) => ({
        dateiname: foldOrNull(dateiname),
        alt: foldOrNull(alt),
        urheber: foldOrNull(urheber),
        einwilligung,
        sha256,
      })),
    contact: (contact) => {
      const value = getValue(values, contact);
      return value === null ? null : contact.parts.map(({ key }) => [key, foldOrNull(value[key])]);
    },
  });
}

function foldOrNull(text: string | null | undefined): string | null {
  const folded = foldText(text ?? "");
  return folded === "" ? null : folded;
}

/**
 * The text with everything folded that programs change of themselves: blanks, Unicode form, quotation marks, hyphens
 * and dashes, dots of an ellipsis, the depth of lists, empty lines. Two texts with different words never fold alike;
 * lines stay lines. For comparing, never for showing.
 */
export function foldText(text: string): string {
  return canonicalText(text)
    .split("\n")
    .map(foldLine)
    .filter((line) => line !== "")
    .join("\n");
}

function foldLine(line: string): string {
  return line
    .replace(/[„“”‟«»]/gu, '"')
    .replace(/[‚‘’‛‹›]/gu, "'")
    .replace(/[‐‑‒–—―−]/gu, "-")
    .replace(/-{2,}/gu, "-")
    .replaceAll("…", "...")
    .replace(/[\t\p{Zs}]+/gu, " ")
    .trim();
}
