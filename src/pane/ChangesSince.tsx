import { steckbriefForm } from "../steckbrief/form.ts";
import { signedContent } from "../umlauf/fassung.ts";
import type { Context } from "../umlauf/moves.ts";
import type { GestellteZeichnung } from "../umlauf/stand.ts";
import type { Umlauf } from "../umlauf/umlauf.ts";
import { useSpeech } from "./locale.ts";
import { stand as words } from "./umlauf-messages.ts";
import { wordsOfContent } from "./umlauf-words.ts";
import { WordDiff } from "./WordDiff.tsx";

interface ChangesSinceProps {
  readonly placed: GestellteZeichnung;
  readonly umlauf: Umlauf;
  readonly context: Context;
}

/** „Seit Ihrer Zeichnung“: field by field, what changed. */
export function ChangesSince({ placed, umlauf, context }: ChangesSinceProps) {
  const { say, word, locale } = useSpeech();
  return (
    <details className="stack" data-changes={placed.changed.join(" ")}>
      <summary className="link-summary">{say(words.changes)}</summary>
      {placed.changed.map((key) => {
        const field = steckbriefForm.fields.find((one) => one.key === key);
        const before = signedContent(umlauf, placed.zeichnung, key);
        return (
          <div key={key}>
            <h4>{field === undefined ? key : word(field.short)}</h4>
            {before === undefined ? (
              <p>{say(words.unknownBefore)}</p>
            ) : (
              <WordDiff
                before={wordsOfContent(key, before, locale)}
                after={wordsOfContent(key, context.felder[key], locale)}
              />
            )}
          </div>
        );
      })}
    </details>
  );
}
