import { createSteckbrief } from "../steckbrief/canonical.ts";
import type { Form } from "../steckbrief/kinds.ts";
import { type AnySteckbrief, getValue, schemaUrn } from "../steckbrief/value.ts";

/**
 * The Steckbrief of values that a document was read into, as `createSteckbrief` makes it: their texts are canonical
 * already, and so are lists and periods. Only what is said of pictures may stand in the document as it likes.
 */
export function assembleSteckbrief(values: Readonly<Record<string, unknown>>, form: Form): AnySteckbrief {
  const steckbrief: Record<string, unknown> = { schema: schemaUrn, id: values.id ?? null };
  for (const field of form.fields) {
    const value = getValue(values, field);
    const isOpen = field.kind === "pictures" && Array.isArray(value) && value.length > 0;
    steckbrief[field.key] = isOpen
      ? createSteckbrief({ [field.key]: value }, { ...form, fields: [field] })[field.key]
      : value;
  }
  return steckbrief as AnySteckbrief;
}
