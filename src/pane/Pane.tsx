import { FluentProvider } from "@fluentui/react-components";
import { lazy, Suspense, useEffect } from "react";
import { steckbriefForm } from "../steckbrief/form.ts";
import { Announcer } from "./Announcer.tsx";
import { DocumentNotes } from "./DocumentNotes.tsx";
import { Feedback } from "./Feedback.tsx";
import { FillView } from "./FillView.tsx";
import { Footer } from "./Footer.tsx";
import { LocaleContext, speechIn } from "./locale.ts";
import { connecting, loadingView, product } from "./messages.ts";
import { Navigation } from "./Navigation.tsx";
import { OutsideView } from "./OutsideView.tsx";
import { SafeView } from "./SafeView.tsx";
import { StartView } from "./StartView.tsx";
import type { Session } from "./session.ts";
import { SessionContext, usePaneState } from "./session-context.ts";
import { darkTheme, lightTheme } from "./theme.ts";

const ExportView = lazy(async () => ({ default: (await import("./ExportView.tsx")).ExportView }));
const ImportView = lazy(async () => ({ default: (await import("./ImportView.tsx")).ImportView }));

/** The whole pane: theme, language, header, the view that is wanted, and what is told to screen readers. */
export function Pane({ session }: { readonly session: Session }) {
  return (
    <SessionContext value={session}>
      <Themed />
    </SessionContext>
  );
}

function Themed() {
  const { locale, dark, live } = usePaneState();
  const { say, word } = speechIn(locale);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = say(product);
  }, [locale, say]);
  return (
    <LocaleContext value={locale}>
      <FluentProvider theme={dark ? darkTheme : lightTheme}>
        <div className="page">
          <header className="header">
            <h1>{word(steckbriefForm.title)}</h1>
            {live === null ? null : <Navigation />}
          </header>
          <main className="main">
            <Feedback />
            <CurrentView />
          </main>
          <Footer />
        </div>
        <Announcer />
      </FluentProvider>
    </LocaleContext>
  );
}

function CurrentView() {
  const { phase, live, look, view, locale } = usePaneState();
  const { say } = speechIn(locale);
  if (phase === "outside" || phase === "tooOld") return <OutsideView reason={phase} />;
  if (phase === "connecting" || look === null)
    return (
      <div className="stack">
        <p role="status">{say(connecting)}</p>
        <DocumentNotes />
      </div>
    );
  if (live === null) return <StartView />;
  if (view === "fill") return <FillView />;
  return (
    <SafeView key={view}>
      <Suspense fallback={<p role="status">{say(loadingView)}</p>}>
        {view === "export" ? <ExportView /> : <ImportView />}
      </Suspense>
    </SafeView>
  );
}
