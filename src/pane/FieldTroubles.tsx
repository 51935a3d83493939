import { Button } from "@fluentui/react-components";
import type { MouseEvent } from "react";
import { placeName } from "./field-names.ts";
import type { FieldView } from "./field-view.ts";
import type { LiveControl } from "./live.ts";
import { useSpeech } from "./locale.ts";
import { Note } from "./Note.tsx";
import { repairs } from "./repair-messages.ts";
import { usePaneState, useSession } from "./session-context.ts";

interface FieldTroublesProps {
  readonly view: FieldView;
  readonly locked: readonly LiveControl[];
}

/** What happened to a field's controls in a real document, and what the pane can do about it. */
export function FieldTroubles({ view, locked }: FieldTroublesProps) {
  const { say, locale } = useSpeech();
  return (
    <>
      {view.missing.length === 0 ? null : <MissingNote view={view} />}
      {view.controls
        .filter(({ hits }) => hits > 1)
        .map((control) => (
          <DoubledNote key={control.spec.tag} view={view} control={control} />
        ))}
      {locked.map(({ spec }) => (
        <Note key={spec.tag} intent="info">
          <p>{say(repairs.locked, { name: placeName(view.field, spec.address, locale) })}</p>
        </Note>
      ))}
    </>
  );
}

function MissingNote({ view }: { readonly view: FieldView }) {
  const session = useSession();
  const { busy, look, live } = usePaneState();
  const { say, word, locale } = useSpeech();
  const names = view.missing.map(({ spec }) => placeName(view.field, spec.address, locale));
  const restore = async ({ currentTarget }: MouseEvent<HTMLElement>) => {
    // The note goes with its button: the field's own line takes the focus.
    const line = currentTarget.closest("[data-field]")?.querySelector("button");
    const done = await session.act("restore", async (port) =>
      live === null ? null : (await import("./restore.ts")).restoreControls(port, live, view.missing),
    );
    if (done) line?.focus();
  };
  return (
    <Note
      intent="error"
      actions={
        <Button
          size="small"
          disabledFocusable={busy !== null || look?.readOnly === true}
          aria-label={say(repairs.restoreOf, { label: word(view.field.label) })}
          onClick={restore}
        >
          {say(repairs.restore)}
        </Button>
      }
    >
      <p>
        {say(repairs.missing, { names })} {say(repairs.restoreNote)}
      </p>
    </Note>
  );
}

function DoubledNote({ view, control }: { readonly view: FieldView; readonly control: LiveControl }) {
  const session = useSession();
  const { say, locale } = useSpeech();
  const name = placeName(view.field, control.spec.address, locale);
  const places = Array.from({ length: control.hits }, (_, index) => index);
  return (
    <Note
      intent="warning"
      actions={places.map((index) => (
        <Button
          key={index}
          size="small"
          onClick={() => session.goTo(control.spec.tag, index)}
          aria-label={`${name}: ${say(repairs.goToHit, { index: index + 1, counts: index === control.counted })}`}
        >
          {say(repairs.goToHit, { index: index + 1, counts: index === control.counted })}
        </Button>
      ))}
    >
      <p>{say(repairs.doubled, { name, hits: control.hits, counted: control.counted + 1 })}</p>
    </Note>
  );
}
