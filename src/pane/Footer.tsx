import { SignIcon } from "./icons.tsx";
import { useSpeech } from "./locale.ts";
import { keyboard, privacy } from "./messages.ts";

/** What the pane promises about the text, and how to get about by keyboard. */
export function Footer() {
  const { say } = useSpeech();
  return (
    <footer className="footer">
      <details>
        <summary className="link-summary">
          <SignIcon sign="shield" />
          <span>{say(privacy.title)}</span>
        </summary>
        <p>{say(privacy.what)}</p>
      </details>
      <p>{say(keyboard)}</p>
    </footer>
  );
}
