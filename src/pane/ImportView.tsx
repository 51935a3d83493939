import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { parseSteckbrief } from "../steckbrief/canonical.ts";
import { SteckbriefError } from "../steckbrief/error.ts";
import { describeSteckbriefError } from "../steckbrief/error-messages.ts";
import type { Steckbrief } from "../steckbrief/value.ts";
import { FileDrop } from "./FileDrop.tsx";
import { takeFocus } from "./focus.ts";
import { ImportPlanForm } from "./ImportPlanForm.tsx";
import { importing } from "./import-messages.ts";
import { type DocumentRead, readDocument } from "./import-read.ts";
import { LateStyle } from "./LateStyle.tsx";
import { useSpeech } from "./locale.ts";
import { Note } from "./Note.tsx";
import { usePaneState, useSession } from "./session-context.ts";

interface Result {
  readonly count: number;
  readonly pictures: readonly string[];
}

/** Taking over values from a JSON: read, show what would change, ask, do it, say what was done. */
export function ImportView() {
  const session = useSession();
  const { live, readers, busy } = usePaneState();
  const { say, locale } = useSpeech();
  const [text, setText] = useState("");
  const [incoming, setIncoming] = useState<Steckbrief | null>(null);
  const [document, setDocument] = useState<DocumentRead | null>(null);
  const [error, setError] = useState<SteckbriefError | "unreadable" | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const [returned, setReturned] = useState(false);

  const read = async (json: string) => {
    setText(json);
    setResult(null);
    try {
      const parsed = parseSteckbrief(json);
      setError(null);
      // Lists are seen in the document's bytes only; without them the texts that Word shows have to do.
      await session.act("bytes", async (port) => {
        setDocument(await readDocument(port, readers));
        return null;
      });
      setIncoming(parsed);
    } catch (thrown) {
      setIncoming(null);
      if (!(thrown instanceof SteckbriefError)) throw thrown;
      setError(thrown);
    }
  };
  const open = async (file: File) => {
    let json: string;
    try {
      json = await file.text();
    } catch {
      setError("unreadable");
      return;
    }
    await read(json);
  };
  const cancel = () => {
    setIncoming(null);
    setDocument(null);
    setReturned(true);
  };
  const finish = (done: Result) => {
    cancel();
    setText("");
    setResult(done);
  };
  if (incoming !== null && live !== null)
    return (
      <ImportPlanForm live={live} incoming={incoming} read={document} onDone={finish} onCancel={cancel} />
    );
  return (
    <section className="stack" aria-labelledby="import-title">
      <LateStyle />
      <h2 id="import-title" className="title" tabIndex={-1} ref={returned ? takeFocus : null}>
        {say(importing.title)}
      </h2>
      <div role="status">{result === null ? null : <ResultNotes result={result} />}</div>
      {result === null ? null : (
        <div className="actions">
          <Button appearance="primary" onClick={() => session.store.dispatch({ type: "view", view: "fill" })}>
            {say(importing.toFill)}
          </Button>
        </div>
      )}
      <p>{say(importing.what)}</p>
      <FileDrop
        button={say(importing.file)}
        note={say(importing.drop)}
        accept=".json,application/json"
        onFiles={([file]) => file && open(file)}
      />
      <label className="label">
        {say(importing.paste)}
        <textarea
          className="input code"
          rows={5}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div role="alert">
        {error === null ? null : (
          <Note intent="error">
            <p>
              {error === "unreadable" ? say(importing.unreadable) : describeSteckbriefError(error, locale)}
            </p>
          </Note>
        )}
      </div>
      <div>
        <Button disabledFocusable={text.trim() === "" || busy !== null} onClick={() => read(text)}>
          {say(importing.read)}
        </Button>
      </div>
    </section>
  );
}

function ResultNotes({ result }: { readonly result: Result }) {
  const { say } = useSpeech();
  return (
    <div className="stack">
      <Note intent="success">
        <p>{say(importing.done, { count: result.count })}</p>
      </Note>
      {result.pictures.length === 0 ? null : (
        <Note intent="info">
          <p>{say(importing.pictures, { names: result.pictures })}</p>
        </Note>
      )}
    </div>
  );
}
