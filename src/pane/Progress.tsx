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
  const percent = fraction === null ? undefined : Math.round(fraction * 100);
  return (
    <div
      className="progress"
      role="progressbar"
      aria-labelledby={labelledBy}
      aria-valuetext={text}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div
        className={percent === undefined ? "running" : complete ? "complete" : undefined}
        style={percent === undefined ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
