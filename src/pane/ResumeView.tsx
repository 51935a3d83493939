import { Button } from "@fluentui/react-components";
import { useSpeech } from "./locale.ts";
import { usePaneState } from "./session-context.ts";
import { UmlaufFile } from "./UmlaufFile.tsx";
import { useUmlauf } from "./umlauf-context.ts";
import { umlauf as words } from "./umlauf-messages.ts";
import type { UmlaufSeen } from "./umlauf-read.ts";

/** An Umlauf that is lost, older than the document, or not consistent: the ways to take it up again. */
export function ResumeView({ seen }: { readonly seen: UmlaufSeen }) {
  const session = useUmlauf();
  const { busy, look } = usePaneState();
  const { say } = useSpeech();
  const still = busy !== null || look?.readOnly === true;
  return (
    <section className="stack" aria-labelledby="resume-title">
      <h2 id="resume-title" className="title">
        {say(words.resumeTitle)}
      </h2>
      <UmlaufFile button={say(words.resumeFile)} onUmlauf={(kept) => session.resume(kept)} />
      {seen.printed === null ? (
        <p className="small">{say(words.noPaper)}</p>
      ) : (
        <>
          <div className="actions">
            <Button disabledFocusable={still} onClick={() => session.resume(null)}>
              {say(words.resumePaper)}
            </Button>
          </div>
          <p className="small">{say(words.resumePaperNote)}</p>
        </>
      )}
    </section>
  );
}
