/** Where a command writes: results to stdout, everything said to people about the run to stderr. */
export interface Output {
  /** Ends when more may follow; who writes little need not wait. */
  write(text: string | Uint8Array): Promise<void>;
  say(text: string): void;
  /** Shows a line that the next one replaces; null where nobody watches (stderr is no terminal). */
  readonly show: ((line: string) => void) | null;
  /** Whether results go to a screen. */
  readonly toScreen: boolean;
  /** From now on the first interruption (Ctrl+C) only aborts this signal; the second ends the process. */
  interruption(): AbortSignal;
}

/** Exit codes of every command. */
export const exit = { ok: 0, failed: 1, usage: 2, interrupted: 130 } as const;
export type ExitCode = (typeof exit)[keyof typeof exit];
