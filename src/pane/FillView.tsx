import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { progressOf } from "../steckbrief/progress.ts";
import { DocumentNotes } from "./DocumentNotes.tsx";
import { FieldRow } from "./FieldRow.tsx";
import { useSpeech } from "./locale.ts";
import { fields as fieldMessages, progress } from "./messages.ts";
import { Progress } from "./Progress.tsx";
import { usePaneState, useSession } from "./session-context.ts";

const useStyles = makeStyles({
  view: { display: "grid", gap: tokens.spacingVerticalL },
  progress: { display: "grid", gap: tokens.spacingVerticalS },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { display: "grid", margin: 0, padding: 0, listStyleType: "none" },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** Filling in: how far it is, and every field with its state. */
export function FillView() {
  const styles = useStyles();
  const { store } = useSession();
  const { live, fields } = usePaneState();
  const { say } = useSpeech();
  if (live === null) return null;
  const { done, total } = progressOf(live.steckbrief);
  const complete = done === total && fields.every(({ state }) => state !== "missing" && state !== "tooLong");
  const text = complete ? say(progress.complete) : say(progress.done, { done, total });
  return (
    <div className={styles.view}>
      <DocumentNotes />
      <section className={styles.progress} aria-labelledby="progress-title">
        <h2 id="progress-title" className={styles.unseen}>
          {say(progress.title)}
        </h2>
        <p className={styles.text}>{text}</p>
        <Progress labelledBy="progress-title" fraction={done / total} text={text} complete={complete} />
        {complete ? (
          <Button appearance="primary" onClick={() => store.dispatch({ type: "view", view: "export" })}>
            {say(progress.next)}
          </Button>
        ) : null}
      </section>
      <section aria-labelledby="fields-title">
        <h2 id="fields-title" className={styles.unseen}>
          {say(fieldMessages.title)}
        </h2>
        {/* Told to screen readers with every counter; others have the title of the counter and the help. */}
        <p id="counting" className={styles.unseen}>
          {say(fieldMessages.counting)}
        </p>
        <ol className={styles.list}>
          {fields.map((view) => (
            <FieldRow key={view.key} view={view} />
          ))}
        </ol>
      </section>
    </div>
  );
}
