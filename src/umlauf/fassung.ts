import { steckbriefForm } from "../steckbrief/form.ts";
import type { Form } from "../steckbrief/kinds.ts";
import { hashOfField } from "./content.ts";
import type { Umlauf, Zeichnung } from "./umlauf.ts";

/**
 * What a field said when somebody signed it, as the JSON of a Steckbrief has it: for the comparison „seit Ihrer
 * Zeichnung“. Undefined where it was not kept, or the Zeichnung does not cover the field.
 */
export function signedContent(
  { fassungen, grundfassung }: Pick<Umlauf, "fassungen" | "grundfassung">,
  { hashes }: Zeichnung,
  key: string,
  form: Form = steckbriefForm,
): unknown {
  const hash = hashes[key];
  if (hash === undefined) return undefined;
  if (Object.hasOwn(fassungen, hash)) return fassungen[hash];
  const field = form.fields.find((one) => one.key === key);
  if (field === undefined || grundfassung === null) return undefined;
  return hashOfField(field, grundfassung.felder) === hash ? grundfassung.felder[key] : undefined;
}
