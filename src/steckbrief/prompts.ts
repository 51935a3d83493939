import type { Form } from "./kinds.ts";
import { controlsOf } from "./tags.ts";

const known = new WeakMap<Form, readonly string[]>();

/** Every prompt that a control of the form may show; the same list each time. The document is always German. */
export function promptsOf(form: Form): readonly string[] {
  const prompts = known.get(form) ?? [...new Set(controlsOf(form).map(({ prompt }) => prompt.de))];
  known.set(form, prompts);
  return prompts;
}
