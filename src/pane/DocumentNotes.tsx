import { makeStyles, tokens } from "@fluentui/react-components";
import { useSpeech } from "./locale.ts";
import { notices } from "./messages.ts";
import { type Intent, Note } from "./Note.tsx";
import { usePaneState } from "./session-context.ts";

const useStyles = makeStyles({ notes: { display: "grid", gap: tokens.spacingVerticalS } });

/** What holds for the whole document: read-only, tracking, sample, a Word that keeps silent. */
export function DocumentNotes() {
  const styles = useStyles();
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
    <section className={styles.notes} aria-label={say(notices.region)}>
      {shown.map(([, intent, name]) => (
        <Note key={name} intent={intent}>
          <p>{say(notices[name])}</p>
        </Note>
      ))}
    </section>
  );
}
