/** For Node's command line: a process started with these arguments says its highest resident memory when it ends; threads are part of it. */
export const reportingPeak: readonly string[] = [
  "--import",
  `data:text/javascript,${encodeURIComponent(`import { readFileSync } from "node:fs";
    import { isMainThread } from "node:worker_threads";
    const highest = () => {
      // What getrusage tells on Linux includes the parent's memory at the fork.
      try { return /VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "latin1"))[1]; }
      catch { return process.resourceUsage().maxRSS; }
    };
    if (isMainThread) process.on("exit", () => process._rawDebug("peak " + highest()));`)}`,
];

/** The bytes that such a process told on standard error; `NaN` where it said nothing. */
export function peakIn(stderr: string): number {
  return Number(/peak (\d+)/.exec(stderr)?.[1]) * 1024;
}
