import { availableParallelism } from "node:os";

/** The highest number of threads that `--jobs` takes. */
export const mostJobs = 64;

/** As many threads as the machine has cores for us. */
export function defaultJobs(): number {
  return Math.min(mostJobs, availableParallelism());
}

/** The most seconds that `--timeout` takes. */
export const longestTimeout = 3600;

/** Milliseconds that a file may take: a real one takes some five. */
export const defaultTimeout = 60_000;
