import { ProblemError } from "../register/problem.ts";
import type { SubmissionReader } from "../register/submission.ts";
import { performAll } from "./pool.ts";
import type { SentFile, SubmitSettings } from "./submit.ts";

/** Threads that read at the same time: each may take half a gigabyte before it is ended. */
const mostReading = 2;
/** Submissions that wait for a thread, with up to forty megabytes each; more are asked to come again. */
const mostWaiting = 8;
/** Seconds after which they may. */
const comeAgain = 10;
/** Milliseconds that a submission may take: a real one takes some five, and proxies wait for a minute. */
const patience = 20_000;

/**
 * Reads submissions in threads with bounded time and memory, each in one of its own, so that a file that means harm
 * takes nobody else along, and the server answers others meanwhile. Throws ProblemError rate-limited where too many wait.
 */
export function createSubmissionReader(): SubmissionReader {
  let reading = 0;
  const waiting: (() => void)[] = [];
  return async (name, bytes, locale) => {
    if (reading >= mostReading) {
      if (waiting.length >= mostWaiting)
        throw new ProblemError("rate-limited", { seconds: comeAgain }, { "retry-after": String(comeAgain) });
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else reading++;
    try {
      const work = {
        thread: "./submit-worker.js",
        settings: { locale, patience } satisfies SubmitSettings,
        load: () => import("./submit.ts"),
      };
      const file: SentFile = { name, bytes };
      for await (const submitted of performAll([file], work, 1, new AbortController().signal))
        return submitted;
      throw new Error("one file has one result");
    } finally {
      // The place goes to the next in line.
      const next = waiting.shift();
      if (next === undefined) reading--;
      else next();
    }
  };
}
