import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { MergeFile } from "../docx/merge-side.ts";
import { readMergeSide } from "../docx/merge-side.ts";
import { resolve } from "../umlauf/merge.ts";
import type { Choice } from "../umlauf/merge-resolve.ts";
import { ConflictChoice } from "./ConflictChoice.tsx";
import { FileDrop } from "./FileDrop.tsx";
import { takeFocus } from "./focus.ts";
import { useSpeech } from "./locale.ts";
import { MergeSummary } from "./MergeSummary.tsx";
import { Note } from "./Note.tsx";
import { usePaneState, useSession } from "./session-context.ts";
import { useUmlauf, useUmlaufState } from "./umlauf-context.ts";
import { reasonOf } from "./umlauf-files.ts";
import { applyMerge, type Comparison, mergeIntoDocument } from "./umlauf-merge.ts";
import { merging, umlauf as words } from "./umlauf-messages.ts";

/** Merging returned copies: choose them, see what is taken, decide what contradicts, put it into the document. */
export function MergeView() {
  const session = useSession();
  const umlauf = useUmlauf();
  const { actor } = useUmlaufState();
  const { busy, look } = usePaneState();
  const { say, locale } = useSpeech();
  const [copies, setCopies] = useState<readonly MergeFile[]>([]);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const merge = comparison?.merge ?? null;
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const situation = () => ({
    copies,
    locale,
    now: `${new Date().toISOString().slice(0, 19)}Z`,
    akteur: actor,
  });
  const open = merge === null ? [] : resolve(merge, choices).open;
  const still = busy !== null || look?.readOnly === true;

  const take = async (files: readonly File[]) => {
    const read = await Promise.all(files.map((file) => readCopy(file)));
    setComparison(null);
    setProblems(read.flatMap((one) => (typeof one === "string" ? [one] : [])));
    const fresh = read.flatMap((one) => (typeof one === "string" ? [] : [one]));
    const names = new Set(fresh.map(({ name }) => name));
    setCopies([...copies.filter(({ name }) => !names.has(name)), ...fresh]);
  };
  const readCopy = async (file: File): Promise<MergeFile | string> => {
    const { name } = file;
    try {
      const copy = { name, bytes: new Uint8Array(await file.arrayBuffer()) };
      const { refused } = readMergeSide(copy, { locale });
      if (refused === null) return copy;
      return say(words.unreadable, { name, reason: `${refused.message} ${refused.remedy}` });
    } catch (error) {
      return say(words.unreadable, { name, reason: reasonOf(error, locale) });
    }
  };
  const compare = () =>
    session.act("bytes", async (port) => {
      try {
        setChoices({});
        setComparison(await mergeIntoDocument(port, situation()));
        setProblems([]);
      } catch (error) {
        setComparison(null);
        setProblems([reasonOf(error, locale)]);
      }
      return null;
    });
  const apply = () => umlauf.change((port) => applyMerge(port, situation(), choices), "merged");
  const leave = (name: string) => {
    setComparison(null);
    setCopies(copies.filter((copy) => copy.name !== name));
  };
  return (
    <section className="stack" aria-labelledby="merge-title">
      <h2 id="merge-title" className="title" tabIndex={-1} ref={takeFocus}>
        {say(merging.title)}
      </h2>
      <p>{say(merging.what)}</p>
      <FileDrop
        button={say(merging.files)}
        note={say(words.drop)}
        accept=".docx,.docm,.odt"
        multiple
        onFiles={take}
      />
      <div role="alert">
        {problems.map((problem) => (
          <Note key={problem} intent="error">
            <p>{problem}</p>
          </Note>
        ))}
      </div>
      {copies.length === 0 ? null : (
        <ul className="list" aria-label={say(merging.chosen)}>
          {copies.map(({ name }) => (
            <li key={name} className="umlauf-line">
              <p>{name}</p>
              <Button size="small" aria-label={say(merging.remove, { name })} onClick={() => leave(name)}>
                {say(merging.leave)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <Button
          appearance={merge === null ? "primary" : "secondary"}
          disabledFocusable={copies.length === 0 || busy !== null}
          onClick={compare}
        >
          {say(merging.compare)}
        </Button>
        <Button onClick={() => umlauf.store.dispatch({ type: "page", page: { name: "overview" } })}>
          {say(words.back)}
        </Button>
      </div>
      {merge === null ? null : (
        <>
          <MergeSummary merge={merge} comments={comparison?.comments ?? []} />
          {merge.conflicts.length === 0 ? null : (
            <h3>{say(merging.conflicts, { count: merge.conflicts.length })}</h3>
          )}
          {merge.conflicts.map((conflict) => (
            <ConflictChoice
              key={conflict.id}
              conflict={conflict}
              choice={choices[conflict.id] ?? null}
              onChoose={(choice) => setChoices({ ...choices, [conflict.id]: choice })}
            />
          ))}
          <p role="status">{open.length === 0 ? null : say(merging.open, { count: open.length })}</p>
          <div className="actions">
            <Button appearance="primary" disabledFocusable={still || open.length > 0} onClick={apply}>
              {say(merging.apply)}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
