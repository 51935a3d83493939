import { Button } from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";
import { useSpeech } from "./locale.ts";
import { Note } from "./Note.tsx";
import { browserOutbox } from "./outbox-browser.ts";
import { outboxWords } from "./send-messages.ts";
import { useSession } from "./session-context.ts";

/** Says in the first view what still waits to be sent: it may have been written in another document, days ago. */
export function OutboxNotice(): ReactNode {
  const { store } = useSession();
  const { say } = useSpeech();
  const [count, setCount] = useState(0);
  const [isBack, setBack] = useState(false);
  useEffect(() => {
    // Loaded ahead, so that handing over works without a connection too.
    void import("./ExportView.tsx").catch(() => undefined);
    // Where the webview has no outbox, nothing waits.
    const look = () =>
      browserOutbox()
        .list()
        .then(
          (waiting) => setCount(waiting.length),
          () => undefined,
        );
    const online = () => {
      setBack(true);
      void look();
    };
    void look();
    window.addEventListener("online", online);
    return () => window.removeEventListener("online", online);
  }, []);
  return (
    // Takes no room while there is nothing to say, yet stays where screen readers listen.
    <div role="status" style={count === 0 ? { position: "absolute" } : undefined}>
      {count === 0 ? null : (
        <Note
          intent="info"
          actions={
            <Button size="small" onClick={() => store.dispatch({ type: "view", view: "export" })}>
              {say(outboxWords.goThere)}
            </Button>
          }
        >
          <p>{say(isBack ? outboxWords.back : outboxWords.still, { count })}</p>
        </Note>
      )}
    </div>
  );
}
