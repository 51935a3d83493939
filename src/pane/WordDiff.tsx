import { diffTexts } from "../umlauf/diff.ts";
import { useSpeech } from "./locale.ts";
import { stand } from "./umlauf-messages.ts";

interface WordDiffProps {
  readonly before: string;
  readonly after: string;
}

/** What changed from one text to another, word by word; told to screen readers in words, not by looks alone. */
export function WordDiff({ before, after }: WordDiffProps) {
  const { say } = useSpeech();
  return (
    <div className="umlauf-diff">
      {diffTexts(before, after).map(({ kind, text }, place) => {
        // Pieces have no name but their place; a new comparison draws them all anew.
        const key = `${place} ${kind}`;
        if (kind === "same") return <span key={key}>{text}</span>;
        const Mark = kind === "inserted" ? "ins" : "del";
        return (
          <Mark key={key}>
            <span className="unseen">{say(kind === "inserted" ? stand.inserted : stand.deleted)} </span>
            {text}
          </Mark>
        );
      })}
    </div>
  );
}
