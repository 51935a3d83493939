import { CloseButton } from "./CloseButton.tsx";
import { useSpeech } from "./locale.ts";
import { activities, details, done as doneMessages, troubles } from "./messages.ts";
import { Note } from "./Note.tsx";
import { Progress } from "./Progress.tsx";
import { usePaneState, useSession } from "./session-context.ts";

/** What Word is doing for us, and how it ended. Stays in view while the rest scrolls. */
export function Feedback() {
  const { store } = useSession();
  const { busy, fraction, trouble, done } = usePaneState();
  const { say } = useSpeech();
  const close = <CloseButton onClose={() => store.dispatch({ type: "closed" })} />;
  return (
    <div className="feedback" role="status">
      {busy === null ? null : (
        <div className="busy">
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
          <p>{say(details.word, { reason: trouble.reason })}</p>
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
