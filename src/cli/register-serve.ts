import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createApp } from "../register/app.ts";
import type { Database } from "../register/database.ts";
import { RegisterError } from "../register/error.ts";
import { type Operator, parseOperator, unnamedOperator } from "../register/operator.ts";
import { loadPlaces } from "../register/places.ts";
import { startServer } from "../register/serve.ts";
import { loadStaticFiles } from "../register/static-files.ts";
import { createFirstToken } from "../register/tokens.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { type ExitCode, exit, type Output } from "./output.ts";
import { commandLine, type RegisterOptions, usualFolder, withRegister } from "./register-open.ts";
import { serveMessages as messages } from "./register-serve-messages.ts";
import { createSubmissionReader } from "./submission-reader.ts";

/** The options of `steckbrief register serve`, as typed. */
export interface ServeOptions extends RegisterOptions {
  readonly port?: number;
  readonly host?: string;
  readonly operator?: string;
  readonly watch?: string;
}

export const usualPort = 8080;

/** Runs the register as a web server until it is told to end (Ctrl+C, SIGTERM). */
export async function serveRegister(
  options: ServeOptions,
  locale: Locale,
  output: Output,
): Promise<ExitCode> {
  const stop = endingSignal(output);
  return await withRegister(options, locale, output, async (database) => {
    const operator = await readOperator(options);
    const token = await createFirstToken(database);
    const places = await loadPlaces(database);
    const app = createApp({
      database,
      operator,
      staticFiles: await loadStaticFiles(),
      ...places,
      readSubmission: createSubmissionReader(),
      clock: () => new Date(),
      onFailure: (line) => output.say(line),
    });
    try {
      const { port = usualPort, host, watch } = options;
      const serving = await startServer({ app, port, host });
      output.say(messages.listening[locale]({ address: serving.address, place: placeOf(options, database) }));
      if (token !== null) output.say(messages.firstToken[locale]({ token }));
      if (operator === unnamedOperator) output.say(messages.unnamed[locale]());
      await Promise.all([
        ended(stop),
        watch === undefined
          ? null
          : watchBeside(watch, { database, locale, output, stop, findCity: places.findCity }),
      ]);
      await serving.stop();
      return exit.ok;
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException;
      if (syscall !== "listen") throw error;
      output.say(messages.cannotListen[locale]({ port: options.port ?? usualPort, reason: code ?? "?" }));
      return exit.failed;
    }
  });
}

interface Beside {
  readonly database: Database;
  readonly locale: Locale;
  readonly output: Output;
  readonly stop: AbortSignal;
  readonly findCity: Awaited<ReturnType<typeof loadPlaces>>["findCity"];
}

/** The drop folder in the same process: an embedded database has one only. */
async function watchBeside(folder: string, { findCity, ...context }: Beside): Promise<void> {
  const { watchFolder } = await import("./register-watch.ts");
  await watchFolder(folder, { ...context, intake: { actor: commandLine, findCity } });
}

/** Ctrl+C, and what a service manager sends. */
function endingSignal(output: Output): AbortSignal {
  const controller = new AbortController();
  process.once("SIGTERM", () => controller.abort());
  return AbortSignal.any([controller.signal, output.interruption()]);
}

async function ended(stop: AbortSignal): Promise<void> {
  if (stop.aborted) return;
  await new Promise((resolve) => stop.addEventListener("abort", resolve, { once: true }));
}

function placeOf({ data = usualFolder }: ServeOptions, { engine }: Database): string {
  return engine === "postgresql" ? "PostgreSQL" : data;
}

/** The operator's file: as named, or beside the data. Throws RegisterError operator-invalid. */
async function readOperator({ operator, data = usualFolder }: ServeOptions): Promise<Operator> {
  const file = operator ?? join(data, "betreiber.json");
  try {
    return parseOperator(await readFile(file, "utf8"));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" && operator === undefined) return unnamedOperator;
    if (code !== undefined && !(error instanceof RegisterError))
      throw new RegisterError("operator-invalid", { key: file });
    throw error;
  }
}
