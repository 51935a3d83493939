import { describeBruch } from "../umlauf/bruch-messages.ts";
import { describeRefusal } from "../umlauf/refusal-messages.ts";
import { standOf } from "../umlauf/stand.ts";
import { dayInGermany, formatDay } from "../umlauf/tage.ts";
import { BlockerList } from "./BlockerList.tsx";
import { CloseButton } from "./CloseButton.tsx";
import { useSpeech } from "./locale.ts";
import { Note } from "./Note.tsx";
import { useUmlauf, useUmlaufState } from "./umlauf-context.ts";
import { umlaufDone, umlauf as words } from "./umlauf-messages.ts";
import type { UmlaufSeen } from "./umlauf-read.ts";

/** What is to be known first: how the last step ended, and what is wrong with the Umlauf as a whole. */
export function UmlaufNotes({ seen }: { readonly seen: UmlaufSeen }) {
  const { store } = useUmlauf();
  const { refusal, trouble, done } = useUmlaufState();
  const { say, locale } = useSpeech();
  const { umlauf, lage, mark, breaks, parts, context } = seen;
  const close = <CloseButton onClose={() => store.dispatch({ type: "closed" })} />;
  return (
    <div className="stack umlauf-notes">
      <div role="alert">
        {refusal === null ? null : (
          <Note intent="error" end={close}>
            <p>{describeRefusal(refusal, locale)}</p>
            <BlockerList blockers={refusal.blockers} />
          </Note>
        )}
        {trouble === null ? null : (
          <Note intent="error" end={close}>
            <p>{trouble}</p>
          </Note>
        )}
      </div>
      <div role="status">
        {done === null ? null : (
          <Note intent={done === "elsewhere" ? "warning" : "success"} end={close}>
            <p>{say(umlaufDone[done])}</p>
          </Note>
        )}
      </div>
      {lage === null || lage === "whole" ? null : (
        <Note intent="error">
          <p>{lage === "lost" ? say(words.lost, { entries: mark?.eintraege ?? 0 }) : say(words[lage])}</p>
        </Note>
      )}
      {breaks.length === 0 ? null : (
        <Note intent="error">
          <p>
            <strong>{say(words.broken)}</strong>
          </p>
          <ul className="list">
            {breaks.map((bruch) => (
              <li key={`${bruch.seq} ${bruch.code} ${bruch.about}`}>{describeBruch(bruch, locale)}</li>
            ))}
          </ul>
          <p>{say(words.brokenHelp)}</p>
        </Note>
      )}
      {parts > 1 ? (
        <Note intent="info">
          <p>{say(words.several, { count: parts })}</p>
        </Note>
      ) : null}
      {umlauf?.freigegeben == null ? null : standOf(umlauf, context).isWorkingCopy ? (
        <Note intent="warning">
          <p>{say(words.working)}</p>
        </Note>
      ) : (
        <Note intent="success">
          <p>{say(words.released, { day: formatDay(dayInGermany(umlauf.freigegeben)) })}</p>
        </Note>
      )}
    </div>
  );
}
