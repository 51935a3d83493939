import { Button } from "@fluentui/react-components";
import { type FormEvent, useId, useRef, useState } from "react";
import { AskFirst } from "./AskFirst.tsx";
import { useSpeech } from "./locale.ts";
import { Note } from "./Note.tsx";
import { useSend, useSendState } from "./send-context.ts";
import { settingsWords as words } from "./send-messages.ts";
import type { SendTrouble } from "./send-trouble.ts";
import { describeTrouble } from "./send-trouble-messages.ts";

/** Address and token of the register; kept when asked to, and checked at once. */
export function SendSettings() {
  const { say } = useSpeech();
  const send = useSend();
  const { settings, isKept, under } = useSendState();
  const [address, setAddress] = useState(settings?.address ?? "");
  const [token, setToken] = useState("");
  const [refused, setRefused] = useState<SendTrouble | null>(null);
  const id = useId();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setRefused(null);
    const trouble = await send.configure(address, token);
    setRefused(trouble);
    if (trouble !== null) return;
    setToken("");
    setAddress(send.store.get().settings?.address ?? address);
  };
  const isOfToken = refused?.code === "token" || refused?.code === "token-needed";
  const still = under !== null;
  return (
    <form className="stack send send-settings" onSubmit={save}>
      <div className="label">
        <label htmlFor={`${id}address`}>{say(words.address)}</label>
        <input
          id={`${id}address`}
          className="input"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}address-hint`}
          aria-invalid={refused?.code === "address"}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <p id={`${id}address-hint`} className="small">
          {say(words.addressHint)}
        </p>
      </div>
      <div className="label">
        <label htmlFor={`${id}token`}>{say(words.token)}</label>
        <input
          id={`${id}token`}
          className="input"
          type="password"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}token-hint`}
          aria-invalid={isOfToken}
          value={token}
          onChange={(event) => setToken(event.currentTarget.value)}
        />
        <p id={`${id}token-hint`} className="small">
          {settings === null
            ? say(words.tokenHint)
            : `${say(words.tokenKept, { masked: masked(settings.token) })}. ${say(words.tokenSame)}`}
        </p>
      </div>
      <div className="actions">
        <Button type="submit" disabledFocusable={still}>
          {say(words.save)}
        </Button>
        {settings === null ? null : (
          <Button disabledFocusable={still} onClick={() => send.check()}>
            {say(words.check)}
          </Button>
        )}
      </div>
      <CheckResult refused={refused} />
      <p className="small">{say(isKept ? words.where : words.notKept)}</p>
      {settings === null ? null : <Forget />}
    </form>
  );
}

function CheckResult({ refused }: { readonly refused: SendTrouble | null }) {
  const { say, locale } = useSpeech();
  const { settings, check, under } = useSendState();
  const trouble = refused ?? (check?.ok === false ? check.trouble : null);
  const access = settings?.access ?? null;
  return (
    <>
      <div role="status">
        {under?.what === "check" ? <p>{say(words.checking)}</p> : null}
        {refused === null && check?.ok === true && access !== null ? (
          <Note intent="success">
            <p data-check="ok">{say(words.works, access)}</p>
          </Note>
        ) : null}
      </div>
      <div role="alert">
        {trouble === null ? null : (
          <Note intent="error">
            <p data-check={trouble.code}>{describeTrouble(trouble, locale, window.location.origin)}</p>
          </Note>
        )}
      </div>
    </>
  );
}

function Forget() {
  const { say } = useSpeech();
  const send = useSend();
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const keep = () => {
    setAsking(false);
    opener.current?.focus();
  };
  return (
    <>
      <div className="actions">
        <Button
          ref={(button) => {
            opener.current = button;
          }}
          size="small"
          aria-expanded={asking}
          onClick={() => setAsking(!asking)}
        >
          {say(words.forget)}
        </Button>
      </div>
      {asking ? (
        <AskFirst
          question={say(words.ask)}
          confirm={say(words.confirm)}
          keep={say(words.keep)}
          onConfirm={() => send.forget()}
          onKeep={keep}
        />
      ) : null}
    </>
  );
}

/** Enough to tell two tokens apart, too little to use one. */
function masked(token: string): string {
  return `${"•".repeat(8)}${token.length > 20 ? token.slice(-4) : ""}`;
}
