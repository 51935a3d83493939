import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Prepared } from "./export.ts";
import { climb, type Outcome, type OutFile, type Rung, rungs, type Step } from "./export-ladder.ts";
import { exporting, outcomes, rungNames } from "./export-messages.ts";
import { type Sign, SignIcon } from "./icons.tsx";
import { useSpeech } from "./locale.ts";
import { browserOutlets } from "./outlets.ts";
import { usePaneState, useSession } from "./session-context.ts";
import { useViewStyles } from "./view-styles.ts";

const signs: Readonly<Record<Outcome, Sign>> = {
  saved: "done",
  copied: "done",
  stored: "done",
  started: "info",
  shown: "info",
  cancelled: "info",
  refused: "warning",
};

const useStyles = makeStyles({
  step: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  ways: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    justifyItems: "start",
    paddingTop: tokens.spacingVerticalXS,
  },
});

export interface ExportSectionProps {
  readonly prepared: Prepared;
  /** What was read, read anew when the document has changed since. */
  readonly fresh: () => Promise<Prepared | null>;
}

/** The JSON and its ways out: one button climbs the ladder, and each step can be taken by itself. */
export function LadderSection({ prepared, fresh }: ExportSectionProps) {
  const styles = useViewStyles();
  const own = useStyles();
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
    <section className={styles.section} aria-labelledby="json-title">
      <h2 id="json-title" className={styles.title}>
        {say(exporting.jsonTitle)}
      </h2>
      <p className={styles.text}>{say(exporting.jsonWhat)}</p>
      <p className={styles.small}>{say(exporting.fileName, { name })}</p>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy !== null} onClick={() => go("picker", [])}>
          {say(exporting.save)}
        </Button>
      </div>
      <div role="status">
        {steps.length === 0 ? null : (
          <ol className={styles.list}>
            {steps.map(({ rung, outcome }) => (
              <li key={rung} className={own.step} data-rung={rung} data-outcome={outcome}>
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
        <label className={styles.label}>
          {say(exporting.text)}
          <textarea
            className={`${styles.input} ${styles.code}`}
            readOnly
            rows={6}
            value={prepared.json}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      ) : null}
      <details open={others} onToggle={(event) => setOthers(event.currentTarget.open)}>
        <summary className={styles.summary}>{say(exporting.otherWays)}</summary>
        <div className={own.ways}>
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
