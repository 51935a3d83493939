import type { Form } from "./kinds.ts";
import { controlsOf } from "./tags.ts";

/** Every prompt that a control of the form may show. The document is always German. */
export function promptsOf(form: Form): readonly string[] {
  return [...new Set(controlsOf(form).map(({ prompt }) => prompt.de))];
}
