import { steckbriefForm } from "../steckbrief/form.ts";
import { type Field, type Locale, project } from "../steckbrief/kinds.ts";
import type { AnySteckbrief, ValueOfKind } from "../steckbrief/value.ts";
import { itemName } from "./field-names.ts";

/** What a field says, as text for people to compare: items under their names, parts behind their labels. */
export function wordsOfContent(key: string, value: unknown, locale: Locale): string {
  const field = steckbriefForm.fields.find((one) => one.key === key);
  return field === undefined ? "" : wordsOf(field, { [key]: value } as unknown as AnySteckbrief, locale);
}

function wordsOf(field: Field, values: AnySteckbrief, locale: Locale): string {
  const value = values[field.key];
  return project<string>(field, {
    line: () => (value as ValueOfKind["line"]) ?? "",
    period: () => (value as ValueOfKind["period"])?.text ?? "",
    longText: () => (value as ValueOfKind["longText"]) ?? "",
    cases: () =>
      ((value ?? []) as ValueOfKind["cases"])
        .map(({ id, text }) => `${itemName(field, id, locale)}\n${text}`)
        .join("\n\n"),
    pictures: (pictures) =>
      ((value ?? []) as ValueOfKind["pictures"])
        .map((picture, index) => {
          const parts = pictures.parts.flatMap(({ key, label }) => {
            if (key === "bild") return [];
            if (key === "einwilligung") return [`${label[locale]}: ${picture.einwilligung ? "☒" : "☐"}`];
            return picture[key] === null ? [] : [`${label[locale]}: ${picture[key]}`];
          });
          // A swapped picture may change nothing but its bytes: their hash shows it.
          const hash = picture.sha256 === null ? [] : [`SHA-256 ${picture.sha256.slice(0, 12)}`];
          return [itemName(field, String(index + 1), locale), ...parts, ...hash].join("\n");
        })
        .join("\n\n"),
    contact: (contact) =>
      contact.parts
        .flatMap(({ key, label }) => {
          const text = (value as ValueOfKind["contact"])?.[key] ?? null;
          return text === null ? [] : [`${label[locale]}: ${text}`];
        })
        .join("\n"),
  });
}
