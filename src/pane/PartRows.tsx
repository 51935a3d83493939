import type { ContactField } from "../steckbrief/kinds.ts";
import type { FieldView } from "./field-view.ts";
import { GoButton } from "./GoButton.tsx";
import { useSpeech } from "./locale.ts";
import { fieldStates } from "./messages.ts";

/** The parts of a contact, each with what stands there. */
export function PartRows({ view, field }: { readonly view: FieldView; readonly field: ContactField }) {
  const { say, word } = useSpeech();
  return (
    <ul className="rows">
      {view.controls.map(({ spec, text }) => {
        const part = field.parts.find(({ key }) => key === spec.address.part);
        return part === undefined ? null : (
          <li key={spec.tag} className="line">
            <GoButton tag={spec.tag}>
              <span>{word(part.label)}</span>
              <span className="line-value">{text ?? say(fieldStates.empty)}</span>
            </GoButton>
          </li>
        );
      })}
    </ul>
  );
}
