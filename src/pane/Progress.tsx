import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  track: {
    height: "6px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    // Contrast themes take colours away: the outline and the system's own highlight remain.
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
  bar: {
    height: "100%",
    borderRadius: "inherit",
    backgroundColor: tokens.colorCompoundBrandBackground,
    transitionProperty: "width",
    transitionDuration: tokens.durationSlow,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  complete: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  running: {
    width: "33%",
    animationName: { from: { transform: "translateX(-100%)" }, to: { transform: "translateX(300%)" } },
    animationDuration: "2s",
    animationIterationCount: "infinite",
    animationTimingFunction: "linear",
    "@media (prefers-reduced-motion: reduce)": { animationDuration: "8s" },
  },
});

interface ProgressProps {
  /** Id of the element that names it. */
  readonly labelledBy: string;
  /** 0 to 1; null while nobody knows. */
  readonly fraction: number | null;
  /** The same in words. */
  readonly text: string;
  readonly complete?: boolean;
}

/** A progress bar that looks like Fluent's; Fluent's own brings its motion library along (9 KB). */
export function Progress({ labelledBy, fraction, text, complete = false }: ProgressProps) {
  const styles = useStyles();
  const percent = fraction === null ? undefined : Math.round(fraction * 100);
  return (
    <div
      className={styles.track}
      role="progressbar"
      aria-labelledby={labelledBy}
      aria-valuetext={text}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div
        className={mergeClasses(
          styles.bar,
          complete && styles.complete,
          percent === undefined && styles.running,
        )}
        style={percent === undefined ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
