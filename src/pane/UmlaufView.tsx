import { Button } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import type { Umlauf } from "../umlauf/umlauf.ts";
import { LateStyle } from "./LateStyle.tsx";
import { useSpeech } from "./locale.ts";
import { MergeView } from "./MergeView.tsx";
import { ResumeView } from "./ResumeView.tsx";
import { RouteEditor } from "./RouteEditor.tsx";
import { StationView } from "./StationView.tsx";
import { usePaneState, useSession } from "./session-context.ts";
import { TextInput } from "./UmlaufInputs.tsx";
import { UmlaufNotes } from "./UmlaufNotes.tsx";
import { UmlaufOverview } from "./UmlaufOverview.tsx";
import { UmlaufSetup } from "./UmlaufSetup.tsx";
import css from "./umlauf.css";
import { UmlaufContext, useUmlauf, useUmlaufState } from "./umlauf-context.ts";
import { merging, setup, umlauf as words } from "./umlauf-messages.ts";
import type { UmlaufSeen } from "./umlauf-read.ts";
import { umlaufSessionOf } from "./umlauf-session.ts";
import type { Page } from "./umlauf-state.ts";

/** How long the document must be quiet before it is read anew, in milliseconds. */
const quiet = 700;

/** The Umlauf of the open document: setting it up, seeing how it stands, acting in it. */
export function UmlaufView() {
  const session = useSession();
  const { look, busy } = usePaneState();
  const umlauf = umlaufSessionOf(session);
  const state = umlauf.store.get();
  const said = useMemo(
    () =>
      JSON.stringify(
        look?.controls.map(({ tag, text, consent, pictures }) => [tag, text, consent, pictures]),
      ),
    [look],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the document says is why it is read anew.
  useEffect(() => {
    if (busy !== null) return;
    const stop = new AbortController();
    const timer = setTimeout(() => void umlauf.read(stop.signal), state.seen === null ? 0 : quiet);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [umlauf, said, busy]);
  return (
    <UmlaufContext value={umlauf}>
      <LateStyle />
      <style>{css}</style>
      <div className="view wide umlauf">
        <Contents />
      </div>
    </UmlaufContext>
  );
}

function Contents() {
  const { store } = useUmlauf();
  const { seen, page, actor } = useUmlaufState();
  const { say } = useSpeech();
  if (seen === null) return <p role="status">{say(words.reading)}</p>;
  const { umlauf, lage, breaks } = seen;
  const isWhole = umlauf !== null && lage === "whole" && breaks.length === 0;
  return (
    <>
      <UmlaufNotes seen={seen} />
      <TextInput
        label={say(words.actor)}
        value={actor}
        onChange={(name) => store.dispatch({ type: "actor", actor: name })}
      />
      {umlauf === null && lage === null ? (
        page.name === "merge" ? (
          <MergeView />
        ) : (
          <Beginning />
        )
      ) : isWhole ? (
        <Current page={page} seen={seen} umlauf={umlauf} />
      ) : (
        <>
          <ResumeView seen={seen} />
          {umlauf === null ? null : <UmlaufOverview seen={seen} umlauf={umlauf} isFrozen />}
        </>
      )}
    </>
  );
}

/** What there is to do where there is no Umlauf yet: begin one, or merge what partners sent back all the same. */
function Beginning() {
  const { store } = useUmlauf();
  const { say } = useSpeech();
  return (
    <>
      <section className="stack" aria-labelledby="setup-title">
        <h2 id="setup-title" className="title">
          {say(setup.title)}
        </h2>
        <p>{say(words.what)}</p>
        <UmlaufSetup umlauf={null} />
      </section>
      <section className="stack" aria-labelledby="merge-only-title">
        <h2 id="merge-only-title" className="title">
          {say(merging.without)}
        </h2>
        <p>{say(merging.withoutWhat)}</p>
        <div className="actions">
          <Button onClick={() => store.dispatch({ type: "page", page: { name: "merge" } })}>
            {say(merging.title)}
          </Button>
        </div>
      </section>
    </>
  );
}

interface CurrentProps {
  readonly page: Page;
  readonly seen: UmlaufSeen;
  readonly umlauf: Umlauf;
}

/** The page that is wanted; a draft without a route has nothing else to show. */
function Current({ page, seen, umlauf }: CurrentProps) {
  const { say } = useSpeech();
  if (page.name === "merge") return <MergeView />;
  if (page.name === "station") return <StationView seen={seen} umlauf={umlauf} station={page.station} />;
  if (umlauf.zustand === "entwurf")
    return (
      <>
        <RouteEditor umlauf={umlauf} />
        <details>
          <summary className="link-summary">{say(setup.change)}</summary>
          <UmlaufSetup umlauf={umlauf} />
        </details>
      </>
    );
  if (page.name === "route") return <RouteEditor umlauf={umlauf} />;
  return <UmlaufOverview seen={seen} umlauf={umlauf} isFrozen={false} />;
}
