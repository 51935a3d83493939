import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useSpeech } from "./locale.ts";
import { Note } from "./Note.tsx";
import type { RepairEnd } from "./repair.ts";
import { repairNote } from "./repair-note-messages.ts";
import { usePaneState, useSession } from "./session-context.ts";

/** Offers to make a form whole that lost several fields or has some twice, and says how that ended. */
export function RepairNote() {
  const session = useSession();
  const { busy, look, live } = usePaneState();
  const { say } = useSpeech();
  const [end, setEnd] = useState<Exclude<RepairEnd, "here"> | null>(null);
  const repair = () =>
    session.act("restore", async (port) => {
      if (live === null) return null;
      const reached = await (await import("./repair.ts")).repairDocument(port, live);
      // A form that is whole takes this note away: the pane's own line tells.
      if (reached === "here") return "repair";
      setEnd(reached);
      return null;
    });
  return (
    <Note
      intent="warning"
      actions={
        <Button size="small" disabledFocusable={busy !== null || look?.readOnly === true} onClick={repair}>
          {say(repairNote.repair)}
        </Button>
      }
    >
      <p>{say(repairNote.what)}</p>
      <p role="status">{end === null ? null : say(repairNote.ends[end])}</p>
    </Note>
  );
}
