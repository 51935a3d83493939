import { createRoot } from "react-dom/client";
import { connect } from "../word/office-document.ts";
import { localeOf } from "./locale.ts";
import { Pane } from "./Pane.tsx";
import { createSession } from "./session.ts";

const darkness = window.matchMedia("(prefers-color-scheme: dark)");

const session = createSession({
  connect,
  browserLocale: localeOf(navigator.language),
  newId: () => crypto.randomUUID(),
  loadForm: async () => {
    const answer = await fetch("assets/steckbrief.docx");
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    return new Uint8Array(await answer.arrayBuffer());
  },
  loadRules: async () => (await import("./rules.ts")).rules,
  prefersDark: () => darkness.matches,
});

// Word tells nobody when its theme changes: look again when the pane is shown.
darkness.addEventListener("change", () => session.refreshTheme());
document.addEventListener("visibilitychange", () => session.refreshTheme());

const root = document.getElementById("pane");
if (root !== null) {
  createRoot(root).render(<Pane session={session} />);
  void session.start();
}
