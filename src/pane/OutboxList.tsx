import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { AskFirst } from "./AskFirst.tsx";
import { useSpeech } from "./locale.ts";
import type { Waiting } from "./outbox.ts";
import { titleOf } from "./SendOutcomes.tsx";
import { useSend, useSendState } from "./send-context.ts";
import { formatMoment, outboxWords } from "./send-messages.ts";
import { describeTrouble } from "./send-trouble-messages.ts";

/** What waits to be sent: nothing of it goes by itself. */
export function OutboxList() {
  const { say } = useSpeech();
  const send = useSend();
  const { waiting, under, settings } = useSendState();
  const heading = useRef<HTMLHeadingElement>(null);
  if (waiting.length === 0) return null;
  const still = under !== null || settings === null;
  return (
    <section className="stack" aria-labelledby="outbox-title">
      <h3 id="outbox-title" className="finding-title" tabIndex={-1} ref={heading}>
        {say(outboxWords.title, { count: waiting.length })}
      </h3>
      {settings === null ? <p className="small">{say(outboxWords.noRegister)}</p> : null}
      <ul className="list">
        {waiting.map((entry) => (
          <OutboxRow key={entry.key} entry={entry} still={still} onRemove={() => heading.current?.focus()} />
        ))}
      </ul>
      {waiting.length < 2 ? null : (
        <div className="actions">
          <Button disabledFocusable={still} onClick={() => send.sendWaiting(waiting)}>
            {say(outboxWords.sendAll, { count: waiting.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

interface RowProps {
  readonly entry: Waiting;
  readonly still: boolean;
  /** The row is about to go, and the focus with it. */
  readonly onRemove: () => void;
}

function OutboxRow({ entry, still, onRemove }: RowProps) {
  const { say, locale } = useSpeech();
  const send = useSend();
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const title = titleOf(entry, say(outboxWords.untitled));
  const named = (what: typeof outboxWords.sendOne) => say(outboxWords.of, { what: say(what), title });
  const keep = () => {
    setAsking(false);
    opener.current?.focus();
  };
  const remove = () => {
    setAsking(false);
    onRemove();
    void send.remove(entry);
  };
  return (
    <li className="change" data-waiting={entry.key}>
      <p>
        <strong>{title}</strong>
      </p>
      <p className="small">
        {say(outboxWords.since, { at: formatMoment(entry.since, locale) })}{" "}
        {entry.trouble === null
          ? say(outboxWords.untold)
          : describeTrouble(entry.trouble, locale, window.location.origin)}
      </p>
      <div className="actions">
        <Button
          size="small"
          aria-label={named(outboxWords.sendOne)}
          disabledFocusable={still}
          onClick={() => send.sendWaiting([entry])}
        >
          {say(outboxWords.sendOne)}
        </Button>
        <Button
          ref={(button) => {
            opener.current = button;
          }}
          size="small"
          aria-label={named(outboxWords.remove)}
          aria-expanded={asking}
          onClick={() => setAsking(!asking)}
        >
          {say(outboxWords.remove)}
        </Button>
      </div>
      {asking ? (
        <AskFirst
          question={say(outboxWords.ask, { title })}
          confirm={say(outboxWords.remove)}
          keep={say(outboxWords.keep)}
          onConfirm={remove}
          onKeep={keep}
        />
      ) : null}
    </li>
  );
}
