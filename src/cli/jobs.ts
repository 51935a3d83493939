import { availableParallelism } from "node:os";

/** The highest number of threads that `--jobs` takes. */
export const mostJobs = 64;

/** As many threads as the machine has cores for us. */
export function defaultJobs(): number {
  return Math.min(mostJobs, availableParallelism());
}
