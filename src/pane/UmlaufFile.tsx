import { useState } from "react";
import type { Umlauf } from "../umlauf/umlauf.ts";
import { FileDrop } from "./FileDrop.tsx";
import { useSpeech } from "./locale.ts";
import { Note } from "./Note.tsx";
import { umlaufOfFile } from "./umlauf-files.ts";
import { umlauf as words } from "./umlauf-messages.ts";

interface UmlaufFileProps {
  readonly button: string;
  readonly onUmlauf: (umlauf: Umlauf) => void;
}

/** Takes the Umlauf out of another file, and says so where there is none. */
export function UmlaufFile({ button, onUmlauf }: UmlaufFileProps) {
  const { say, locale } = useSpeech();
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (file: File) => {
    const { umlauf, reason } = await umlaufOfFile(file, locale);
    const { name } = file;
    if (umlauf !== null) {
      setProblem(null);
      onUmlauf(umlauf);
    } else
      setProblem(reason === null ? say(words.noUmlaufIn, { name }) : say(words.unreadable, { name, reason }));
  };
  return (
    <div className="stack">
      <FileDrop
        button={button}
        note={say(words.drop)}
        accept=".docx,.docm,.json"
        onFiles={([file]) => file && open(file)}
      />
      <div role="alert">
        {problem === null ? null : (
          <Note intent="error">
            <p>{problem}</p>
          </Note>
        )}
      </div>
    </div>
  );
}
