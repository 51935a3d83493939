import { useId } from "react";
import { placeOf } from "../umlauf/merge-messages.ts";
import { type Conflict, nameOf } from "../umlauf/merge-record.ts";
import type { Choice } from "../umlauf/merge-resolve.ts";
import { useSpeech } from "./locale.ts";
import { TextInput } from "./UmlaufInputs.tsx";
import { merging } from "./umlauf-messages.ts";
import { WordDiff } from "./WordDiff.tsx";

interface ConflictChoiceProps {
  readonly conflict: Conflict;
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

/** One contradiction: the base, each wording with its differences marked, and what shall count. */
export function ConflictChoice({ conflict, choice, onChoose }: ConflictChoiceProps) {
  const { say, locale } = useSpeech();
  const group = useId();
  const base = conflict.kind === "text" ? conflict.base : nameOf(conflict.base);
  const variants =
    conflict.kind === "text"
      ? conflict.variants.map(({ copies, text }) => ({ copies, text }))
      : conflict.variants.map(({ copies, picture }) => ({ copies, text: nameOf(picture) }));
  const option = (label: string, isChosen: boolean, made: Choice) => (
    <label className="check">
      <input type="radio" name={group} checked={isChosen} onChange={() => onChoose(made)} />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset className="editor stack umlauf-box" data-conflict={conflict.id}>
      <legend className="umlauf-legend">
        {placeOf(conflict.address, locale)}: {say(merging.choose)}
      </legend>
      {option(say(merging.keepBase), choice?.take === "base", { take: "base" })}
      <div className="umlauf-diff">{base === "" ? <em>{say(merging.empty)}</em> : base}</div>
      {variants.map(({ copies, text }, index) => (
        <div key={copies.join(" ")} className="stack">
          {option(
            say(merging.from, { names: copies.join(", ") }),
            choice?.take === "variant" && choice.index === index,
            { take: "variant", index },
          )}
          <WordDiff before={base} after={text} />
        </div>
      ))}
      {option(say(merging.both), choice?.take === "both", { take: "both" })}
      {conflict.kind === "picture" ? null : (
        <>
          {option(say(merging.own), choice?.take === "text", {
            take: "text",
            text: variants[0]?.text ?? base,
          })}
          {choice?.take === "text" ? (
            <TextInput
              label={say(merging.ownText)}
              rows={4}
              value={choice.text}
              onChange={(text) => onChoose({ take: "text", text })}
            />
          ) : null}
        </>
      )}
    </fieldset>
  );
}
