import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { BundleSection } from "./BundleSection.tsx";
import { type Prepared, prepareExport } from "./export.ts";
import { exporting } from "./export-messages.ts";
import { FindingList } from "./FindingList.tsx";
import { LadderSection } from "./LadderSection.tsx";
import { LateStyle } from "./LateStyle.tsx";
import { useSpeech } from "./locale.ts";
import { Note } from "./Note.tsx";
import { SendSection } from "./SendSection.tsx";
import { usePaneState, useSession } from "./session-context.ts";

/** Handing over: what is still wrong, then the ways out of Word. */
export function ExportView() {
  const session = useSession();
  const { locale, look, busy } = usePaneState();
  const { say } = useSpeech();
  const [prepared, setPrepared] = useState<Prepared | null>(null);

  /** The document as it is now; null when Word failed (the pane says so above). */
  const read = useCallback(async (): Promise<Prepared | null> => {
    let result: Prepared | null = null;
    await session.act("bytes", async (port) => {
      result = await prepareExport(port, locale, (fraction) =>
        session.store.dispatch({ type: "progressed", fraction }),
      );
      return null;
    });
    if (result !== null) setPrepared(result);
    return result;
  }, [session, locale]);

  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void read();
  }, [read]);

  const stale = prepared !== null && JSON.stringify(prepared.look) !== JSON.stringify(look);
  const fresh = async () => (stale || prepared === null ? await read() : prepared);
  const errors = prepared?.findings.filter(({ severity }) => severity === "error").length ?? 0;
  if (prepared === null) return busy === null ? <Button onClick={read}>{say(exporting.again)}</Button> : null;
  return (
    <div className="view wide">
      <LateStyle />
      <section className="stack" aria-labelledby="check-title">
        <h2 id="check-title" className="title">
          {say(exporting.checkTitle)}
        </h2>
        {stale ? (
          <Note
            intent="info"
            actions={
              <Button size="small" disabledFocusable={busy !== null} onClick={read}>
                {say(exporting.again)}
              </Button>
            }
          >
            <p>{say(exporting.stale)}</p>
          </Note>
        ) : null}
        {prepared.fallback === null ? null : (
          <Note intent="warning">
            <p>{say(exporting.fallback, { reason: prepared.fallback })}</p>
          </Note>
        )}
        {prepared.findings.length === 0 ? (
          <Note intent="success">
            <p>{say(exporting.clean)}</p>
          </Note>
        ) : null}
        {errors === 0 ? null : (
          <Note intent="warning">
            <p>{say(exporting.withErrors, { errors })}</p>
          </Note>
        )}
        <FindingList findings={prepared.findings} />
      </section>
      <SendSection prepared={prepared} fresh={fresh} />
      <LadderSection prepared={prepared} fresh={fresh} />
      <BundleSection prepared={prepared} fresh={fresh} />
    </div>
  );
}
