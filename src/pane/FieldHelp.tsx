import type { Field } from "../steckbrief/kinds.ts";
import { SignIcon } from "./icons.tsx";
import { useSpeech } from "./locale.ts";
import { fields } from "./messages.ts";

/** What belongs into a field, on demand. */
export function FieldHelp({ field }: { readonly field: Field }) {
  const { say, word } = useSpeech();
  return (
    <details className="help">
      <summary aria-label={say(fields.hintOf, { label: word(field.label) })} title={say(fields.hint)}>
        <SignIcon sign="question" />
      </summary>
      <p>{word(field.hint)}</p>
      <p className="example">
        <em>{say(fields.example)}</em> {word(field.example)}
      </p>
      {"limit" in field ? <p>{say(fields.counting)}</p> : null}
    </details>
  );
}
