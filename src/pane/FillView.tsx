import { Button } from "@fluentui/react-components";
import { lazy, type ReactNode, Suspense } from "react";
import { progressOf } from "../steckbrief/progress.ts";
import { DocumentNotes } from "./DocumentNotes.tsx";
import { FieldRow } from "./FieldRow.tsx";
import type { RowState } from "./field-view.ts";
import type { Live } from "./live.ts";
import { useSpeech } from "./locale.ts";
import { fields as fieldMessages, progress } from "./messages.ts";
import { Progress } from "./Progress.tsx";
import { SafeView } from "./SafeView.tsx";
import { usePaneState, useSession } from "./session-context.ts";

const RepairNote = lazy(async () => ({ default: (await import("./RepairNote.tsx")).RepairNote }));
const OutboxNotice = lazy(() =>
  import("./OutboxNotice.tsx").then(
    ({ OutboxNotice }) => ({ default: OutboxNotice }),
    () => ({ default: (): ReactNode => null }),
  ),
);

/** States that somebody has to do something about. */
const troubles: ReadonlySet<RowState> = new Set(["missing", "tooLong", "attention"]);

/** Filling in: how far it is, and every field with its state. */
export function FillView() {
  const { store } = useSession();
  const { live, fields } = usePaneState();
  const { say } = useSpeech();
  if (live === null) return null;
  const { done, total } = progressOf(live.steckbrief);
  const troubled = fields.filter(({ state }) => troubles.has(state)).length;
  const complete = done === total && troubled === 0;
  const text = complete ? say(progress.complete) : say(progress.done, { done, total, troubled });
  return (
    <div className="view">
      <DocumentNotes />
      <Suspense>
        <OutboxNotice />
      </Suspense>
      {isDamaged(live) ? (
        <SafeView>
          <Suspense>
            <RepairNote />
          </Suspense>
        </SafeView>
      ) : null}
      <section className="stack" aria-labelledby="progress-title">
        <h2 id="progress-title" className="unseen">
          {say(progress.title)}
        </h2>
        <p className="overall">{text}</p>
        <Progress labelledBy="progress-title" fraction={done / total} text={text} complete={complete} />
        {complete ? (
          <Button appearance="primary" onClick={() => store.dispatch({ type: "view", view: "export" })}>
            {say(progress.next)}
          </Button>
        ) : null}
      </section>
      <section aria-labelledby="fields-title">
        <h2 id="fields-title" className="unseen">
          {say(fieldMessages.title)}
        </h2>
        {/* Told to screen readers with every counter; others have the title of the counter and the help. */}
        <p id="counting" className="unseen">
          {say(fieldMessages.counting)}
        </p>
        <ol className="rows">
          {fields.map((view) => (
            <FieldRow key={view.key} view={view} />
          ))}
        </ol>
      </section>
    </div>
  );
}

/** Several fields are gone, or some stand in the document twice; one that is gone says so itself. */
function isDamaged({ controls }: Live): boolean {
  const missing = controls.filter(({ hits, spec }) => hits === 0 && spec.content !== "checkbox");
  return missing.length > 1 || controls.some(({ hits }) => hits > 1);
}
