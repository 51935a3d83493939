import { Component, type ReactNode } from "react";
import { LocaleContext, speechIn } from "./locale.ts";
import { viewFailed } from "./messages.ts";
import { Note } from "./Note.tsx";

/** A part that loads late may fail to: then it says so, and the rest of the pane goes on. */
export class SafeView extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  static override contextType = LocaleContext;
  declare context: React.ContextType<typeof LocaleContext>;
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert">
        <Note intent="error">
          <p>{speechIn(this.context).say(viewFailed)}</p>
        </Note>
      </div>
    );
  }
}
