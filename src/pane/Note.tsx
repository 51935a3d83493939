import type { ReactNode } from "react";
import { type Sign, SignIcon } from "./icons.tsx";

export type Intent = "info" | "success" | "warning" | "error";

const signs: Readonly<Record<Intent, Sign>> = {
  info: "info",
  success: "done",
  warning: "warning",
  error: "error",
};

const tones: Readonly<Record<Intent, string>> = {
  info: "quiet",
  success: "good",
  warning: "warn",
  error: "bad",
};

interface NoteProps {
  readonly intent: Intent;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Stands at the right edge, for example a closing button. */
  readonly end?: ReactNode;
}

/** Something to know, in a box: sign and words, colour only besides. */
export function Note({ intent, children, actions, end }: NoteProps) {
  return (
    <div className={`note note-${intent}`}>
      <SignIcon sign={signs[intent]} className={tones[intent]} />
      <div className="note-body">
        {children}
        {actions === undefined ? null : <div className="actions">{actions}</div>}
      </div>
      {end}
    </div>
  );
}
