import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Steckbrief } from "../steckbrief/value.ts";
import { placeName } from "./field-names.ts";
import { takeFocus } from "./focus.ts";
import { changeKinds, importing } from "./import-messages.ts";
import { type Change, planImport, takesAway } from "./import-plan.ts";
import type { DocumentRead } from "./import-read.ts";
import { LateStyle } from "./LateStyle.tsx";
import type { Live } from "./live.ts";
import { type Speech, useSpeech } from "./locale.ts";
import { Note } from "./Note.tsx";
import { usePaneState, useSession } from "./session-context.ts";
import { fieldOf } from "./state.ts";

interface ImportPlanProps {
  readonly live: Live;
  readonly incoming: Steckbrief;
  /** The document's bytes as they were read before. */
  readonly read: DocumentRead | null;
  readonly onDone: (result: { readonly count: number; readonly pictures: readonly string[] }) => void;
  readonly onCancel: () => void;
}

/** Asks before it overwrites: every place that would change, with what stands there and what would. */
export function ImportPlanForm({ live, incoming, read, onDone, onCancel }: ImportPlanProps) {
  const session = useSession();
  const { busy, look } = usePaneState();
  const speech = useSpeech();
  const { say } = speech;
  const plan = planImport(live, incoming, read);
  // Remembered is only what the person changed: the plan itself follows the document.
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const keyOf = (change: Change) => `${change.kind}:${change.tag}`;
  const chosen = plan.changes.filter((change) => takesAway(change) === turned.has(keyOf(change)));
  const names = plan.pictures.map(
    ({ slot, picture }) => picture.dateiname ?? say(importing.unnamedPicture, { slot }),
  );
  const turn = (change: Change) => {
    const next = new Set(turned);
    if (!next.delete(keyOf(change))) next.add(keyOf(change));
    setTurned(next);
  };
  const apply = async () => {
    const done = await session.act("import", async (port) => {
      await (await import("./import-apply.ts")).applyImport(port, {
        ...plan,
        changes: chosen,
        live,
        read,
      });
      return null;
    });
    if (done) onDone({ count: chosen.length, pictures: names });
  };
  return (
    <section className="stack" aria-labelledby="plan-title">
      <LateStyle />
      <h2 id="plan-title" className="title" tabIndex={-1} ref={takeFocus}>
        {say(importing.planTitle)}
      </h2>
      {plan.same ? (
        <Note intent="success">
          <p>{say(importing.same)}</p>
        </Note>
      ) : (
        <p>{say(importing.planWhat)}</p>
      )}
      {names.length === 0 ? null : (
        <Note intent="info">
          <p>{say(importing.pictures, { names })}</p>
        </Note>
      )}
      <ul className="list">
        {plan.changes.map((change) => (
          <ChangeRow
            key={keyOf(change)}
            change={change}
            checked={chosen.includes(change)}
            onTurn={() => turn(change)}
            speech={speech}
          />
        ))}
      </ul>
      <div className="actions">
        {plan.same ? null : (
          <Button
            appearance="primary"
            disabledFocusable={busy !== null || chosen.length === 0 || look?.readOnly === true}
            onClick={apply}
          >
            {say(importing.apply, { count: chosen.length })}
          </Button>
        )}
        <Button disabledFocusable={busy !== null} onClick={onCancel}>
          {say(importing.cancel)}
        </Button>
      </div>
    </section>
  );
}

interface ChangeRowProps {
  readonly change: Change;
  readonly checked: boolean;
  readonly onTurn: () => void;
  readonly speech: Speech;
}

function ChangeRow({ change, checked, onTurn, speech }: ChangeRowProps) {
  const { say } = speech;
  const shown = (value: string | null) => {
    if (change.kind === "consent") return say(value === null ? importing.unticked : importing.ticked);
    return value ?? <em>{say(importing.nothing)}</em>;
  };
  return (
    <li className="change">
      <label className="check">
        <input type="checkbox" checked={checked} onChange={onTurn} />
        <span>
          <strong>{changeName(change, speech)}</strong> – {say(changeKinds[change.kind])}
          {change.kind === "fill" || change.kind === "addCase" ? null : (
            <span className="change-value">
              {say(importing.before)} {shown(change.before)}
            </span>
          )}
          {change.kind === "removeCase" ? null : (
            <span className="change-value">
              {say(importing.after)} {shown(change.after)}
            </span>
          )}
        </span>
      </label>
    </li>
  );
}

function changeName({ address }: Change, { say, word, locale }: Speech): string {
  const field = fieldOf(address.field);
  if (field === undefined) return say(importing.id);
  const place = placeName(field, address, locale);
  return field.kind === "contact" ? `${word(field.short)}, ${place}` : place;
}
