import { project } from "../steckbrief/kinds.ts";
import { CaseRows } from "./CaseRows.tsx";
import { CountBar, Counter } from "./Counter.tsx";
import { FieldHelp } from "./FieldHelp.tsx";
import { FieldNotes } from "./FieldNotes.tsx";
import type { FieldView } from "./field-view.ts";
import { StateIcon } from "./icons.tsx";
import { useSpeech } from "./locale.ts";
import { fieldStates } from "./messages.ts";
import { PartRows } from "./PartRows.tsx";
import { PictureRows } from "./PictureRows.tsx";
import { useSession } from "./session-context.ts";

/** One field: state, counter, the way to it in the document, what is wrong, and help on demand. */
export function FieldRow({ view }: { readonly view: FieldView }) {
  const session = useSession();
  const { say, word } = useSpeech();
  const { field, state, count, limit, controls } = view;
  const target = controls[0]?.spec.tag;
  const serious = state === "tooLong" || state === "missing";
  return (
    <li className="row" data-field={field.key} data-state={state}>
      <h3>
        <button
          type="button"
          className="go row-go"
          aria-disabled={target === undefined}
          aria-describedby={limit === null ? undefined : "counting"}
          onClick={() => target !== undefined && session.goTo(target)}
        >
          <StateIcon state={state} />
          <span className="row-label">
            {word(field.label)} {field.note && <span>{word(field.note)}</span>}
          </span>
          <span className="row-state">
            <span className={serious ? "serious" : undefined}>{say(fieldStates[state])}</span>
            {limit === null ? null : <Counter count={count} limit={limit} total={field.kind === "cases"} />}
          </span>
        </button>
      </h3>
      <div className="row-rest">
        {limit === null ? null : <CountBar count={count} limit={limit} />}
        {project(field, {
          line: () => null,
          period: () => null,
          longText: () => null,
          cases: () => <CaseRows view={view} />,
          pictures: (pictures) => <PictureRows view={view} field={pictures} />,
          contact: (contact) => <PartRows view={view} field={contact} />,
        })}
        <FieldNotes view={view} />
        <FieldHelp field={field} />
      </div>
    </li>
  );
}
