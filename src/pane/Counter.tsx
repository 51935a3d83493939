import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useSpeech } from "./locale.ts";
import { fields } from "./messages.ts";

const useStyles = makeStyles({
  counter: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  over: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  track: {
    height: "4px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: "hidden",
    // Contrast themes take colours away: the outline and the system's own highlight remain.
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
  fill: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  near: { backgroundColor: tokens.colorStatusWarningBackground3 },
  full: { backgroundColor: tokens.colorStatusDangerBackground3 },
});

interface CounterProps {
  readonly count: number;
  readonly limit: number;
  readonly total: boolean;
}

/** „784 von 1000“; the title tells how it is counted, as the description of the button around it does. */
export function Counter({ count, limit, total }: CounterProps) {
  const styles = useStyles();
  const { say } = useSpeech();
  return (
    <span
      className={mergeClasses(styles.counter, count > limit && styles.over)}
      title={say(fields.counting)}
      data-counter
    >
      {say(fields.counter, { count, limit })}
      {total ? ` ${say(fields.together)}` : null}
    </span>
  );
}

/** The counter as a line; says nothing that the words beside it don't. */
export function CountBar({ count, limit }: { readonly count: number; readonly limit: number }) {
  const styles = useStyles();
  const colour = count > limit ? styles.full : count >= limit * 0.9 ? styles.near : undefined;
  return (
    <div className={styles.track} aria-hidden="true">
      <div
        className={mergeClasses(styles.fill, colour)}
        style={{ width: `${Math.min(100, (count / limit) * 100)}%` }}
      />
    </div>
  );
}
