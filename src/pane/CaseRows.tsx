import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { AskFirst } from "./AskFirst.tsx";
import { placeName } from "./field-names.ts";
import { countOf, type FieldView } from "./field-view.ts";
import { GoButton } from "./GoButton.tsx";
import { SignIcon } from "./icons.tsx";
import type { LiveControl } from "./live.ts";
import { useSpeech } from "./locale.ts";
import { cases, fields } from "./messages.ts";
import { usePaneState, useSession } from "./session-context.ts";

/** The cases of a field: each with its count, one more, one less. */
export function CaseRows({ view }: { readonly view: FieldView }) {
  const session = useSession();
  const { busy, look, live } = usePaneState();
  const adder = useRef<HTMLButtonElement>(null);
  const { say, word } = useSpeech();
  if (view.field.kind !== "cases" || live === null) return null;
  const still = busy !== null || look?.readOnly === true;
  const add = () =>
    session.act("addCase", async (port) => (await import("./cases.ts")).addCase(port, view, live));
  return (
    <>
      <ul className="rows">
        {view.controls.map((control) => (
          <CaseRow
            key={control.spec.tag}
            view={view}
            control={control}
            still={still}
            removable={view.controls.length > 1}
            onRemove={() => adder.current?.focus()}
          />
        ))}
      </ul>
      <div>
        <Button
          ref={(button) => {
            adder.current = button;
          }}
          size="small"
          icon={<SignIcon sign="plus" />}
          disabledFocusable={still}
          onClick={add}
        >
          {say(cases.add, { item: word(view.field.item) })}
        </Button>
      </div>
    </>
  );
}

interface CaseRowProps {
  readonly view: FieldView;
  readonly control: LiveControl;
  readonly still: boolean;
  readonly removable: boolean;
  /** The row is about to go, and the focus with it. */
  readonly onRemove: () => void;
}

function CaseRow({ view, control, still, removable, onRemove }: CaseRowProps) {
  const session = useSession();
  const { say, locale } = useSpeech();
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { address, tag } = control.spec;
  const name = placeName(view.field, address, locale);
  const keep = () => {
    setAsking(false);
    opener.current?.focus();
  };
  const remove = () => {
    setAsking(false);
    onRemove();
    void session.act("removeCase", async (port) =>
      (await import("./cases.ts")).removeCase(port, view, address.item ?? "", tag),
    );
  };
  return (
    <li>
      <div className="line">
        <GoButton tag={tag}>
          <span>{name}</span>
          <span className="line-value">{say(fields.counterPlain, { count: countOf([control]) })}</span>
        </GoButton>
        {removable ? (
          <Button
            ref={(button) => {
              opener.current = button;
            }}
            aria-expanded={asking}
            appearance="subtle"
            size="small"
            icon={<SignIcon sign="trash" />}
            aria-label={say(cases.remove, { name })}
            title={say(cases.remove, { name })}
            disabledFocusable={still}
            onClick={() => setAsking(!asking)}
          />
        ) : null}
      </div>
      {asking ? (
        <AskFirst
          question={say(cases.ask, { name, filled: control.text !== null })}
          confirm={say(cases.confirm)}
          keep={say(cases.keep)}
          still={still}
          onConfirm={remove}
          onKeep={keep}
        />
      ) : null}
    </li>
  );
}
