import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Prepared } from "./export.ts";
import { climb, type Outcome, type OutFile, type Rung, rungs, type Step } from "./export-ladder.ts";
import { exporting, outcomes, rungNames } from "./export-messages.ts";
import { type Sign, SignIcon } from "./icons.tsx";
import { useSpeech } from "./locale.ts";
import { browserOutlets } from "./outlets.ts";
import { usePaneState, useSession } from "./session-context.ts";

const signs: Readonly<Record<Outcome, Sign>> = {
  saved: "done",
  copied: "done",
  stored: "done",
  started: "info",
  shown: "info",
  cancelled: "info",
  refused: "warning",
};

export interface ExportSectionProps {
  readonly prepared: Prepared;
  /** What was read, read anew when the document has changed since. */
  readonly fresh: () => Promise<Prepared | null>;
}

/** The JSON and its ways out: one button climbs the ladder, and each step can be taken by itself. */
export function LadderSection({ prepared, fresh }: ExportSectionProps) {
  const session = useSession();
  const { busy } = usePaneState();
  const { say } = useSpeech();
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [others, setOthers] = useState(false);
  const outlets = browserOutlets(window, session.document());
  const name = `${prepared.name}.json`;

  const go = async (from: Rung, before: readonly Step[]) => {
    const ready = await fresh();
    if (ready === null) return;
    const file: OutFile = { name: `${ready.name}.json`, mediaType: "application/json", content: ready.json };
    const taken = await climb(from, file, outlets);
    setSteps([...before.filter(({ rung }) => !taken.some((step) => step.rung === rung)), ...taken]);
  };
  const last = steps.at(-1);
  const next = last?.outcome === "started" ? rungs[rungs.indexOf(last.rung) + 1] : undefined;
  return (
    <section className="stack" aria-labelledby="json-title">
      <h2 id="json-title" className="title">
        {say(exporting.jsonTitle)}
      </h2>
      <p>{say(exporting.jsonWhat)}</p>
      <p className="small">{say(exporting.fileName, { name })}</p>
      <div className="actions">
        <Button appearance="primary" disabledFocusable={busy !== null} onClick={() => go("picker", [])}>
          {say(exporting.save)}
        </Button>
      </div>
      <div role="status">
        {steps.length === 0 ? null : (
          <ol className="list">
            {steps.map(({ rung, outcome }) => (
              <li key={rung} className="finding" data-rung={rung} data-outcome={outcome}>
                <SignIcon sign={signs[outcome]} />
                <span>
                  <strong>{say(rungNames[rung])}:</strong> {say(outcomes[outcome], { name })}
                </span>
              </li>
            ))}
          </ol>
        )}
      </div>
      {next === undefined ? null : (
        <div>
          <Button size="small" onClick={() => go(next, steps)}>
            {say(exporting.notArrived)}
          </Button>
        </div>
      )}
      {last?.outcome === "shown" ? (
        <label className="label">
          {say(exporting.text)}
          <textarea
            className="input code"
            readOnly
            rows={6}
            value={prepared.json}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      ) : null}
      <details open={others} onToggle={(event) => setOthers(event.currentTarget.open)}>
        <summary className="link-summary">{say(exporting.otherWays)}</summary>
        <div className="ways">
          {rungs.slice(1).map((rung) => (
            <Button key={rung} size="small" disabledFocusable={busy !== null} onClick={() => go(rung, steps)}>
              {say(rungNames[rung])}
            </Button>
          ))}
        </div>
      </details>
    </section>
  );
}
