/** Time as the scheduler sees it, in milliseconds. */
export interface Clock {
  now(): number;
  /** Calls back once after the time; the result cancels that. */
  after(milliseconds: number, run: () => void): () => void;
}

/** When to look, in milliseconds. */
export const rhythm = {
  /** Between looks while somebody works. */
  active: 600,
  /** Between looks at most while nothing happens. */
  idle: 2500,
  /** How long after the last hint or change somebody counts as working: thinking takes minutes, and Word may send no hint. */
  activeFor: 300_000,
  /** Between looks at least, whatever hints come. */
  rest: 100,
  /** After an error at first and at most; doubled from one to the other. */
  retry: 1000,
  retryAtMost: 30_000,
} as const;

export interface Scheduler {
  /** Something may have changed: a look follows at once, or right after the one under way. */
  hint(): void;
  /** A look at once that is reported even if nothing changed. */
  lookNow(): void;
  setVisible(visible: boolean): void;
  stop(): void;
}

export interface SchedulerOptions<Seen> {
  readonly look: () => Promise<Seen>;
  /** Whether nothing changed between two looks. */
  readonly same: (before: Seen, after: Seen) => boolean;
  readonly onLook: (seen: Seen) => void;
  readonly onError: (error: unknown) => void;
  readonly clock: Clock;
  readonly visible: boolean;
}

/**
 * Decides when to look: never two at once, none while hidden or stopped, at once after a hint, else in an adaptive
 * rhythm. A slow Word is left alone as long as a look took, and three times as long where nobody works.
 */
export function createScheduler<Seen>(options: SchedulerOptions<Seen>): Scheduler {
  const { clock } = options;
  let visible = options.visible;
  let stopped = false;
  let looking = false;
  let wanted = false;
  let forced = false;
  let last: { readonly seen: Seen } | null = null;
  let endedAt = Number.NEGATIVE_INFINITY;
  let took = 0;
  let activeAt = clock.now();
  let pause: number = rhythm.active;
  let failures = 0;
  let cancel: () => void = () => undefined;

  const plan = (milliseconds: number) => {
    cancel();
    cancel = clock.after(Math.max(0, milliseconds), start);
  };

  const start = () => {
    if (stopped || !visible || looking) return;
    looking = true;
    wanted = false;
    const report = forced;
    forced = false;
    const began = clock.now();
    options.look().then(
      (seen) => {
        const changed = last === null || !options.same(last.seen, seen);
        const tell = changed || report || failures > 0;
        last = { seen };
        failures = 0;
        if (changed) activeAt = clock.now();
        end(began);
        if (tell && !stopped) options.onLook(seen);
      },
      (error: unknown) => {
        failures += 1;
        forced ||= report;
        end(began);
        if (!stopped) options.onError(error);
      },
    );
  };

  const end = (began: number) => {
    looking = false;
    endedAt = clock.now();
    took = endedAt - began;
    if (!stopped && visible) plan(nextPause());
  };

  const nextPause = (): number => {
    if (forced && failures === 0) return 0;
    if (failures > 0) return Math.min(rhythm.retry * 2 ** (failures - 1), rhythm.retryAtMost);
    if (wanted) return rest();
    const active = clock.now() - activeAt < rhythm.activeFor;
    pause = active ? rhythm.active : Math.min(pause * 1.5, rhythm.idle);
    return Math.max(pause, 3 * took);
  };

  const rest = () => Math.max(rhythm.rest, took) - (clock.now() - endedAt);

  const hint = () => {
    activeAt = clock.now();
    wanted = true;
    if (!looking && visible && !stopped && failures === 0) plan(rest());
  };

  if (visible) plan(0);
  return {
    hint,
    lookNow: () => {
      activeAt = clock.now();
      forced = true;
      failures = 0;
      if (!looking && visible && !stopped) plan(0);
    },
    setVisible: (now) => {
      if (now === visible) return;
      visible = now;
      wanted = visible;
      if (!visible) cancel();
      else if (!stopped && !looking) plan(0);
    },
    stop: () => {
      stopped = true;
      cancel();
    },
  };
}
