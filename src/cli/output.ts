/** Where a command writes: results to stdout, everything said to people about the run to stderr. */
export interface Output {
  write(text: string | Uint8Array): void;
  say(text: string): void;
}

/** Exit codes of every command. */
export const exit = { ok: 0, failed: 1, usage: 2 } as const;
export type ExitCode = (typeof exit)[keyof typeof exit];
