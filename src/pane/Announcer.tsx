import { useSpeech } from "./locale.ts";
import { announcements } from "./messages.ts";
import { usePaneState } from "./session-context.ts";
import { fieldOf } from "./state.ts";

/** Tells screen readers about counts, politely, and only where a threshold was crossed. */
export function Announcer() {
  const { announcement } = usePaneState();
  const { say, word } = useSpeech();
  const field = announcement === null ? undefined : fieldOf(announcement.field);
  return (
    <div className="unseen" aria-live="polite" data-announcer>
      {announcement === null || field === undefined ? null : (
        <p key={announcement.number}>
          {say(announcements[announcement.kind], {
            label: word(field.short),
            count: announcement.count,
            limit: announcement.limit,
          })}
        </p>
      )}
    </div>
  );
}
