import { FluentProvider } from "@fluentui/react-components";
import { lazy, useEffect } from "react";
import { steckbriefForm } from "../steckbrief/form.ts";
import { Announcer } from "./Announcer.tsx";
import { DocumentNotes } from "./DocumentNotes.tsx";
import { Feedback } from "./Feedback.tsx";
import { FillView } from "./FillView.tsx";
import { Footer } from "./Footer.tsx";
import { Late } from "./Late.tsx";
import { LocaleContext, speechIn } from "./locale.ts";
import { connecting, product } from "./messages.ts";
import { Navigation } from "./Navigation.tsx";
import { StartView } from "./StartView.tsx";
import type { Session } from "./session.ts";
import { SessionContext, usePaneState } from "./session-context.ts";
import { useTheme } from "./use-theme.ts";

const ExportView = lazy(async () => ({ default: (await import("./ExportView.tsx")).ExportView }));
const OutsideView = lazy(async () => ({ default: (await import("./OutsideView.tsx")).OutsideView }));
const UmlaufView = lazy(async () => ({ default: (await import("./UmlaufView.tsx")).UmlaufView }));
const ImportView = lazy(async () => ({ default: (await import("./ImportView.tsx")).ImportView }));

/** Views that are loaded when they are wanted. */
const late = { umlauf: UmlaufView, export: ExportView, import: ImportView } as const;

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
  const theme = useTheme(dark);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = say(product);
  }, [locale, say]);
  if (theme === null) return null;
  return (
    <LocaleContext value={locale}>
      <FluentProvider theme={theme}>
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
  if (phase === "outside" || phase === "tooOld") {
    return (
      <Late>
        <OutsideView reason={phase} />
      </Late>
    );
  }
  if (phase === "connecting" || look === null)
    return (
      <div className="stack">
        <p role="status">{say(connecting)}</p>
        <DocumentNotes />
      </div>
    );
  if (live === null) return <StartView />;
  if (view === "fill") return <FillView />;
  const Wanted = late[view];
  return (
    <Late key={view}>
      <Wanted />
    </Late>
  );
}
