/** Entry of the command line: `steckbrief <command> …`. */
import { once } from "node:events";
import { runCommandLine } from "./program.ts";

// A reader that goes away (`| head`) is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  write: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, "drain");
  },
  say: (text) => void process.stderr.write(`${text}\n`),
  // Back to the first column, and the rest of the line cleared.
  show: process.stderr.isTTY ? (line) => void process.stderr.write(`\r${shorten(line)}\x1b[K`) : null,
  toScreen: process.stdout.isTTY === true,
  interruption: () => {
    const controller = new AbortController();
    process.once("SIGINT", () => controller.abort());
    return controller.signal;
  },
});

/** A line longer than the terminal would not be replaced but repeated. */
function shorten(line: string): string {
  return line.slice(0, (process.stderr.columns || 80) - 1);
}
