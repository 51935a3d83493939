import { lazy } from "react";
import type { Severity } from "../steckbrief/finding.ts";
import { findingText } from "./field-names.ts";
import type { FieldView } from "./field-view.ts";
import { type Sign, SignIcon } from "./icons.tsx";
import { Late } from "./Late.tsx";
import { useSpeech } from "./locale.ts";
import { fields } from "./messages.ts";
import { usePaneState } from "./session-context.ts";

const FieldTroubles = lazy(async () => ({ default: (await import("./FieldTroubles.tsx")).FieldTroubles }));

const signs: Readonly<Record<Severity, Sign>> = {
  error: "error",
  warning: "warning",
  hint: "info",
};

const tones: Readonly<Record<Severity, string>> = { error: "bad", warning: "warn", hint: "quiet" };

/** What is wrong with a field, in words, and what the pane can do about it. */
export function FieldNotes({ view }: { readonly view: FieldView }) {
  const { look } = usePaneState();
  const { say } = useSpeech();
  // Of a document that is read-only as a whole its own note tells.
  const locked = look?.readOnly === true ? [] : view.controls.filter((control) => control.locked);
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
      {hasTrouble(view) || locked.length > 0 ? (
        <Late>
          <FieldTroubles view={view} locked={locked} />
        </Late>
      ) : null}
    </>
  );
}

function hasTrouble({ missing, controls }: FieldView): boolean {
  return missing.length > 0 || controls.some(({ hits }) => hits > 1);
}
