import { Button } from "@fluentui/react-components";
import { useState } from "react";
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
          />
        ))}
      </ul>
      <div>
        <Button size="small" icon={<SignIcon sign="plus" />} disabledFocusable={still} onClick={add}>
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
}

function CaseRow({ view, control, still, removable }: CaseRowProps) {
  const session = useSession();
  const { say, locale } = useSpeech();
  const [asking, setAsking] = useState(false);
  const { address, tag } = control.spec;
  const name = placeName(view.field, address, locale);
  const remove = () => {
    setAsking(false);
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
        {removable && !asking ? (
          <Button
            appearance="subtle"
            size="small"
            icon={<SignIcon sign="trash" />}
            aria-label={say(cases.remove, { name })}
            title={say(cases.remove, { name })}
            disabledFocusable={still}
            onClick={() => setAsking(true)}
          />
        ) : null}
      </div>
      {asking ? (
        <fieldset className="ask">
          <legend>{say(cases.ask, { name, filled: control.text !== null })}</legend>
          <div className="actions">
            {" "}
            <Button size="small" appearance="primary" disabledFocusable={still} onClick={remove}>
              {say(cases.confirm)}
            </Button>
            {/* The question replaces the button that had the focus: the harmless answer takes it. */}
            <Button size="small" autoFocus onClick={() => setAsking(false)}>
              {say(cases.keep)}
            </Button>
          </div>{" "}
        </fieldset>
      ) : null}
    </li>
  );
}
