import { Button } from "@fluentui/react-components";
import { DocumentNotes } from "./DocumentNotes.tsx";
import { useSpeech } from "./locale.ts";
import { start } from "./messages.ts";
import { usePaneState, useSession } from "./session-context.ts";

/** A document without a Steckbrief: one clear thing to do, and another. */
export function StartView() {
  const session = useSession();
  const { busy, look } = usePaneState();
  const { say } = useSpeech();
  const still = busy !== null || look === null;
  const insert = () =>
    session.act("insert", async (port) =>
      (await import("./insert.ts")).insertForm(port, session.surroundings),
    );
  const openNew = () =>
    session.act("openNew", async (port) =>
      (await import("./insert.ts")).openNewForm(port, session.surroundings),
    );
  return (
    <section className="start" aria-labelledby="start-title">
      <DocumentNotes />
      <Sheet className="start-sheet" />
      <h2 id="start-title">{say(start.title)}</h2>
      <p>{say(start.what)}</p>
      <div className="start-action">
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={still || look.readOnly}
          aria-describedby="insert-note"
          onClick={insert}
        >
          {say(start.insert)}
        </Button>
        <p id="insert-note" className="small">
          {say(start.insertNote)}
        </p>
      </div>
      {session.document().can("newDocument") ? (
        <div className="start-action">
          <Button disabledFocusable={still} aria-describedby="new-note" onClick={openNew}>
            {say(start.openNew)}
          </Button>
          <p id="new-note" className="small">
            {say(start.openNewNote)}
          </p>
        </div>
      ) : null}
    </section>
  );
}

/** A sheet with a form on it. */
function Sheet({ className }: { readonly className: string }) {
  return (
    <svg className={className} viewBox="0 0 88 104" fill="none" aria-hidden="true">
      <path d="M6 3h52l24 24v74H6Z" fill="currentColor" fillOpacity=".08" />
      <path d="M6 3h52l24 24v74H6ZM58 3v24h24" stroke="currentColor" strokeWidth="3" strokeLinejoin="round" />
      <path d="M18 20h26" stroke="currentColor" strokeWidth="5" strokeLinecap="round" />
      <path
        d="M18 40h30v9H18ZM18 58h52v16H18ZM18 83h20v7H18Z"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <path
        d="m46 86 5 5 12-13"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
