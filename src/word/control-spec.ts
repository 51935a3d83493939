import type { Form } from "../steckbrief/kinds.ts";
import { type ControlSpec, controlsOfField, parseTag } from "../steckbrief/tags.ts";

/** What the form says about the control with a tag, or null where the tag is not one of the form's. */
export function specOfTag(tag: string, form: Form): ControlSpec | null {
  const address = parseTag(tag, form);
  const field = form.fields.find((candidate) => candidate.key === address?.field);
  if (address === null || field === undefined) return null;
  const specs = controlsOfField(field, address.item === undefined ? [] : [address.item]);
  return specs.find((spec) => spec.tag === tag) ?? null;
}
