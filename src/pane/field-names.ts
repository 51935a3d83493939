import type { Finding } from "../steckbrief/finding.ts";
import type { Field, Locale } from "../steckbrief/kinds.ts";
import { type Address, letterOf } from "../steckbrief/tags.ts";

/** „Anwendungsfall A“, „Bild 1“: what an item of a field is called. */
export function itemName(field: Field, item: string, locale: Locale): string {
  if (field.kind === "cases") return `${field.item[locale]} ${letterOf(item)}`;
  if (field.kind === "pictures") return `${field.item[locale]} ${item}`;
  return field.short[locale];
}

/** What a place inside a field is called, without the field's own name where an item or part has one. */
export function placeName(field: Field, address: Address, locale: Locale): string {
  const part =
    field.kind === "contact" || field.kind === "pictures"
      ? field.parts.find(({ key }) => key === address.part)
      : undefined;
  const item = address.item === undefined ? null : itemName(field, address.item, locale);
  if (part === undefined) return item ?? field.short[locale];
  if (item === null) return part.label[locale];
  return part.key === "bild" ? item : `${item}: ${part.label[locale]}`;
}

/** What is wrong and what to do, as sentences: short messages end without a full stop. */
export function findingText({ message, remedy }: Finding): string {
  return /[.!?]["“”]?$/.test(message) ? `${message} ${remedy}` : `${message}. ${remedy}`;
}
