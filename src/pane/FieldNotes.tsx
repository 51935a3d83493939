import { Button } from "@fluentui/react-components";
import type { MouseEvent } from "react";
import type { Severity } from "../steckbrief/finding.ts";
import { findingText, placeName } from "./field-names.ts";
import type { FieldView } from "./field-view.ts";
import { type Sign, SignIcon } from "./icons.tsx";
import type { LiveControl } from "./live.ts";
import { useSpeech } from "./locale.ts";
import { fields, repairs } from "./messages.ts";
import { Note } from "./Note.tsx";
import { usePaneState, useSession } from "./session-context.ts";

const signs: Readonly<Record<Severity, Sign>> = {
  error: "error",
  warning: "warning",
  hint: "info",
};

const tones: Readonly<Record<Severity, string>> = { error: "bad", warning: "warn", hint: "quiet" };

/** What is wrong with a field, in words, and what the pane can do about it. */
export function FieldNotes({ view }: { readonly view: FieldView }) {
  const { say } = useSpeech();
  // An empty field says so itself; that it is required too would only make a blank form a wall of red.
  const quiet = view.state === "empty" || view.missing.length > 0;
  const findings = quiet ? view.findings.filter(({ code }) => code !== "required-missing") : view.findings;
  return (
    <>
      {findings.length === 0 ? null : (
        <ul className="list">
          {findings.map((finding) => (
            <li key={`${finding.code}.${finding.item}.${finding.part}`} className="finding">
              <SignIcon sign={signs[finding.severity]} className={tones[finding.severity]} />
              <span>
                <span className="unseen">{say(fields.severity[finding.severity])}: </span>
                {findingText(finding)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {view.missing.length === 0 ? null : <MissingNote view={view} />}
      {view.controls
        .filter(({ hits }) => hits > 1)
        .map((control) => (
          <DoubledNote key={control.spec.tag} view={view} control={control} />
        ))}
      <PlainNotes view={view} />
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

function PlainNotes({ view }: { readonly view: FieldView }) {
  const { look } = usePaneState();
  const { say, locale } = useSpeech();
  const nameOf = (control: LiveControl) => placeName(view.field, control.spec.address, locale);
  const locked = look?.readOnly === true ? [] : view.controls.filter((control) => control.locked);
  return (
    <>
      {locked.map((control) => (
        <Note key={control.spec.tag} intent="info">
          <p>{say(repairs.locked, { name: nameOf(control) })}</p>
        </Note>
      ))}
    </>
  );
}
