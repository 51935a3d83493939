import { useSpeech } from "./locale.ts";
import { notices } from "./messages.ts";
import { type Intent, Note } from "./Note.tsx";
import { usePaneState } from "./session-context.ts";

/** What holds for the whole document: read-only, tracking, sample, a Word that keeps silent. */
export function DocumentNotes() {
  const { look, live, silent } = usePaneState();
  const { say } = useSpeech();
  const notes: readonly (readonly [boolean, Intent, keyof typeof notices])[] = [
    [silent !== null, "warning", "silent"],
    [look?.readOnly === true, "warning", "readOnly"],
    [live?.muster === true, "info", "muster"],
    [look?.tracking === "on", "info", "tracking"],
  ];
  const shown = notes.filter(([holds]) => holds);
  if (shown.length === 0) return null;
  return (
    <section className="stack" aria-label={say(notices.region)}>
      {shown.map(([, intent, name]) => (
        <Note key={name} intent={intent}>
          <p>{say(notices[name])}</p>
        </Note>
      ))}
    </section>
  );
}
