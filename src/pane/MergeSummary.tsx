import type { Merge } from "../umlauf/merge.ts";
import { describeNotice, placeOf } from "../umlauf/merge-messages.ts";
import { useSpeech } from "./locale.ts";
import type { CopyComment } from "./umlauf-merge.ts";
import { merging } from "./umlauf-messages.ts";
import { WordDiff } from "./WordDiff.tsx";

interface MergeSummaryProps {
  readonly merge: Merge;
  readonly comments: readonly CopyComment[];
}

/** What a merge takes over by itself, and what is to be known beside it. */
export function MergeSummary({ merge, comments }: MergeSummaryProps) {
  const { say, locale } = useSpeech();
  const { taken, notices } = merge;
  return (
    <>
      <h3>{say(merging.taken)}</h3>
      {taken.length === 0 ? <p>{say(merging.nothingTaken)}</p> : null}
      <ul className="list">
        {taken.map(({ address, before, after, copies }, place) => (
          // One place may be changed more than once; the list is made anew with each comparison.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above.
          <li key={place} className="umlauf-line">
            <p>
              <strong>{placeOf(address, locale)}</strong> – {say(merging.from, { names: copies.join(", ") })}
            </p>
            <WordDiff before={before} after={after} />
          </li>
        ))}
      </ul>
      {notices.length === 0 ? null : (
        <>
          <h3>{say(merging.notices)}</h3>
          <ul className="list">
            {notices.map((notice) => {
              const sentence = describeNotice(notice, locale);
              return <li key={sentence}>{sentence}</li>;
            })}
          </ul>
        </>
      )}
      {comments.length === 0 ? null : (
        <>
          <h3>{say(merging.comments)}</h3>
          <ul className="list">
            {comments.map(({ copy, author, text }) => (
              <li key={`${copy} ${author} ${text}`}>
                {copy}, {author}: {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
