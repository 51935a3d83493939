import { type Field, type Locale, project } from "../steckbrief/kinds.ts";
import { letterOf } from "../steckbrief/tags.ts";
import { getValue } from "../steckbrief/value.ts";
import { fieldWords } from "./field-messages.ts";

/** A field's value as lines of plain text, for comparing versions and for feeds; "" where it is empty. */
export function textOfField(
  field: Field,
  steckbrief: Readonly<Record<string, unknown>>,
  locale: Locale,
): string {
  return project<string>(field, {
    line: (line) => getValue(steckbrief, line) ?? "",
    period: (period) => getValue(steckbrief, period)?.text ?? "",
    longText: (long) => getValue(steckbrief, long) ?? "",
    cases: (cases) =>
      getValue(steckbrief, cases)
        .map(({ id, text }) => `${cases.item[locale]} ${letterOf(id)}:\n${text}`)
        .join("\n\n"),
    pictures: (pictures) =>
      getValue(steckbrief, pictures)
        .map(({ dateiname, alt, urheber, sha256 }, index) => {
          const facts = [
            dateiname,
            alt,
            urheber,
            sha256 === null ? null : `SHA-256 ${sha256.slice(0, 16)} …`,
          ];
          return [`${pictures.item[locale]} ${index + 1}:`, ...facts.filter((fact) => fact !== null)].join(
            "\n",
          );
        })
        .join("\n\n"),
    contact: (contact) => {
      const value = getValue(steckbrief, contact);
      return contact.parts
        .filter((part) => value?.[part.key] != null)
        .map((part) => `${part.label[locale]}: ${value?.[part.key]}`)
        .join("\n");
    },
  });
}

/** The first of a field's text that fits, cut at a word. */
export function excerptOf(text: string, length: number): string {
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length / 2))} …`;
}

/** Stands where a field says nothing. */
export function emptyWord(locale: Locale): string {
  return fieldWords.empty[locale]();
}
