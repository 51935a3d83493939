import { readFile, writeFile } from "node:fs/promises";
import type { Locale } from "../steckbrief/kinds.ts";
import { messages } from "./messages.ts";
import { type ExitCode, exit, type Output } from "./output.ts";

/** A file that can't be opened: stable code, and a sentence that names file, reason and remedy. */
export interface FileProblem {
  readonly code: "file-missing" | "is-folder" | "not-a-file" | "no-access" | "file-unreadable";
  readonly message: string;
}

/** The bytes of a file, or why there are none. */
export async function readBytes(file: string, locale: Locale): Promise<Uint8Array | FileProblem> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    return problemOf(error as NodeJS.ErrnoException, file, locale);
  }
}

/**
 * Writes to the target: a named file is overwritten, the default name never is, „-“ is stdout.
 */
export async function writeTarget(
  bytes: Uint8Array,
  target: string | undefined,
  fallback: string,
  locale: Locale,
  output: Output,
): Promise<ExitCode> {
  if (target === "-") {
    output.write(bytes);
    return exit.ok;
  }
  const file = target ?? fallback;
  try {
    await writeFile(file, bytes, { flag: target === undefined ? "wx" : "w" });
    output.say(messages.written[locale]({ file }));
    return exit.ok;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    output.say(
      code === "EEXIST"
        ? messages.exists[locale]({ file })
        : messages.notWritten[locale]({ file, reason: code ?? "?" }),
    );
    return exit.failed;
  }
}

/** Why the file system refuses a file. */
export function problemOf(error: NodeJS.ErrnoException, file: string, locale: Locale): FileProblem {
  switch (error.code) {
    case "ENOENT":
    case "ENOTDIR":
      return { code: "file-missing", message: messages.fileMissing[locale]({ file }) };
    case "EISDIR":
      return { code: "is-folder", message: messages.fileIsFolder[locale]({ file }) };
    case "ENXIO":
      return { code: "not-a-file", message: messages.notAFile[locale]({ file }) };
    case "EACCES":
    case "EPERM":
    case "EBUSY":
      return { code: "no-access", message: messages.fileForbidden[locale]({ file }) };
    default:
      return {
        code: "file-unreadable",
        message: messages.unreadable[locale]({ file, reason: error.message }),
      };
  }
}
