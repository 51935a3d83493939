import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { SignIcon } from "./icons.tsx";
import { useSpeech } from "./locale.ts";
import { activities, details, done as doneMessages, troubles } from "./messages.ts";
import { Note } from "./Note.tsx";
import { Progress } from "./Progress.tsx";
import { usePaneState, useSession } from "./session-context.ts";

const useStyles = makeStyles({
  feedback: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    ":not(:empty)": { paddingBottom: tokens.spacingVerticalM },
  },
  busy: { display: "grid", gap: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase300 },
  reason: { color: tokens.colorNeutralForeground2 },
});

/** What Word is doing for us, and how it ended. Stays in view while the rest scrolls. */
export function Feedback() {
  const styles = useStyles();
  const { store } = useSession();
  const { busy, fraction, trouble, done } = usePaneState();
  const { say } = useSpeech();
  const close = (
    <Button
      appearance="transparent"
      size="small"
      icon={<SignIcon sign="close" />}
      aria-label={say(details.close)}
      onClick={() => store.dispatch({ type: "closed" })}
    />
  );
  return (
    <div className={styles.feedback} role="status">
      {busy === null ? null : (
        <div className={styles.busy}>
          <span id="activity">{say(activities[busy])}</span>
          <Progress
            labelledBy="activity"
            fraction={fraction}
            text={fraction === null ? say(activities[busy]) : `${Math.round(fraction * 100)} %`}
          />
        </div>
      )}
      {trouble === null ? null : (
        <Note intent="error" end={close}>
          <p>
            <strong>{say(troubles[trouble.code].message)}</strong> {say(troubles[trouble.code].remedy)}
          </p>
          <p className={styles.reason}>{say(details.word, { reason: trouble.reason })}</p>
        </Note>
      )}
      {done === null ? null : (
        <Note intent="success" end={close}>
          <p>{say(doneMessages[done])}</p>
        </Note>
      )}
    </div>
  );
}
