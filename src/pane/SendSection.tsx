import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ExportSectionProps } from "./LadderSection.tsx";
import { useSpeech } from "./locale.ts";
import { Note } from "./Note.tsx";
import { OutboxList } from "./OutboxList.tsx";
import { SendOutcomes } from "./SendOutcomes.tsx";
import { SendSettings } from "./SendSettings.tsx";
import css from "./send.css";
import { sendSessionOf } from "./send-browser.ts";
import { SendContext, useSend, useSendState } from "./send-context.ts";
import { formatMoment, outboxWords, sending, settingsWords } from "./send-messages.ts";
import { lastSent } from "./send-state.ts";
import { type Content, contentsOf } from "./send-submission.ts";
import { usePaneState, useSession } from "./session-context.ts";

/** Sending to the register: where to and as whom, what travels, how it ended, what waits. */
export function SendSection(props: ExportSectionProps) {
  const send = sendSessionOf(useSession());
  const { prepared } = props;
  useEffect(() => {
    void send.load();
    const connection = () => send.connection(navigator.onLine);
    connection();
    window.addEventListener("online", connection);
    window.addEventListener("offline", connection);
    return () => {
      window.removeEventListener("online", connection);
      window.removeEventListener("offline", connection);
    };
  }, [send]);
  useEffect(() => void send.consider(prepared), [send, prepared]);
  return (
    <SendContext value={send}>
      <style>{css}</style>
      <Contents {...props} />
    </SendContext>
  );
}

function Contents({ prepared, fresh }: ExportSectionProps) {
  const { say } = useSpeech();
  const { settings, online, isBack, waiting, outbox } = useSendState();
  const [isOpen, setOpen] = useState(settings === null);
  return (
    <section className="stack send" aria-labelledby="send-title">
      <h2 id="send-title" className="title">
        {say(sending.title)}
      </h2>
      {settings === null ? (
        <p>{say(sending.intro)}</p>
      ) : (
        <>
          <Destination />
          <SendForm prepared={prepared} fresh={fresh} />
        </>
      )}
      <div role="status">
        {online ? null : (
          <Note intent="info">
            <p>{say(sending.offline)}</p>
          </Note>
        )}
        {isBack ? (
          <Note intent="info">
            <p>{say(outboxWords.back, { count: waiting.length })}</p>
          </Note>
        ) : null}
      </div>
      <SendOutcomes known={prepared.findings} />
      {outbox === "unavailable" ? (
        <Note intent="warning">
          <p>{say(outboxWords.unavailable)}</p>
        </Note>
      ) : null}
      <OutboxList />
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="link-summary">{say(settingsWords.open)}</summary>
        <SendSettings />
      </details>
    </section>
  );
}

/** Which register, and whom it takes us for. */
function Destination() {
  const { say } = useSpeech();
  const { settings } = useSendState();
  if (settings === null) return null;
  const { access, address } = settings;
  const host = new URL(address).host;
  const self =
    access === null
      ? say(sending.unchecked)
      : access.stadt === null
        ? access.name
        : say(sending.forCity, { name: access.name, city: access.stadt });
  return (
    <dl className="send-facts">
      <dt>{say(sending.to)}</dt>
      <dd>{access === null ? host : `${access.register} (${host})`}</dd>
      <dt>{say(sending.as)}</dt>
      <dd>{self}</dd>
    </dl>
  );
}

/** What travels, when it last did, and the one button that sends it. */
function SendForm({ prepared, fresh }: ExportSectionProps) {
  const { say, locale } = useSpeech();
  const { busy } = usePaneState();
  const send = useSend();
  const state = useSendState();
  const [wanted, setWanted] = useState<Content>("document");
  const possible = contentsOf(prepared);
  const content = possible.includes(wanted) ? wanted : "values";
  const pictures = prepared.steckbrief.projektbilder.length;
  const last = lastSent(state);
  const start = async () => {
    const ready = await fresh();
    if (ready !== null) await send.send(ready, content);
  };
  return (
    <>
      <p className="small">{say(content === "document" ? sending.document : sending.values)}</p>
      {possible.includes("document") ? (
        <label className="check">
          <input
            type="checkbox"
            checked={content === "values"}
            onChange={(event) => setWanted(event.currentTarget.checked ? "values" : "document")}
          />
          <span>{say(sending.valuesOnly)}</span>
        </label>
      ) : (
        <p className="small">{say(sending.noDocument)}</p>
      )}
      {content === "values" && pictures > 0 ? (
        <Note intent="warning">
          <p>{say(sending.noPictures, { count: pictures })}</p>
        </Note>
      ) : null}
      <p className="small" data-sent={last === null ? "never" : last.isSame ? "same" : "changed"}>
        {last === null
          ? say(sending.never)
          : say(last.isSame ? sending.same : sending.changed, { at: formatMoment(last.at, locale) })}
      </p>
      <div className="actions">
        <Button
          appearance="primary"
          disabledFocusable={busy !== null || state.under !== null}
          onClick={start}
        >
          {say(sending.send)}
        </Button>
        {state.under?.what === "send" ? (
          <Button onClick={() => send.stop()}>{say(sending.stop)}</Button>
        ) : null}
      </div>
    </>
  );
}
