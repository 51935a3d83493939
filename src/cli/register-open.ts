import { createCityFinder, readGemeinden } from "../register/cities.ts";
import { connect, openDatabase } from "../register/connect.ts";
import type { Database, Queryable } from "../register/database.ts";
import { RegisterError } from "../register/error.ts";
import type { CityAnswer } from "../register/intake-result.ts";
import { describeRegisterError } from "../register/messages.ts";
import type { Actor } from "../register/record.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { type ExitCode, exit, type Output } from "./output.ts";
import { registerMessages as messages } from "./register-messages.ts";

/** Options of every command of the register, as typed. */
export interface RegisterOptions {
  readonly data?: string;
}

/** Whoever can use the command line on the register's machine may do everything. */
export const commandLine: Actor = { role: "administrator", label: "Kommandozeile", city: null };

/** Folder of the embedded database where nothing is said. */
export const usualFolder = "register-daten";

/**
 * Opens the register (`open`: without touching its schema), lets `use` work with it, and closes it. What it refuses is said in words; then the exit code is
 * that of a failure.
 */
export async function withRegister(
  { data = usualFolder }: RegisterOptions,
  locale: Locale,
  output: Output,
  use: (database: Database) => Promise<ExitCode>,
  opening: "connect" | "open" = "connect",
): Promise<ExitCode> {
  let database: Database | undefined;
  try {
    const place = { folder: data, databaseUrl: process.env.DATABASE_URL };
    database = await (opening === "connect" ? connect(place) : openDatabase(place));
    return await use(database);
  } catch (error) {
    const { code, message } = error as { readonly code?: unknown; readonly message?: string };
    if (error instanceof RegisterError) output.say(describeRegisterError(error, locale));
    else if (isOfDatabase(error))
      output.say(messages.databaseFailed[locale]({ reason: String(code ?? message) }));
    else throw error;
    return exit.failed;
  } finally {
    await database?.close().catch(() => undefined);
  }
}

/** Errors of PostgreSQL have a code of five signs (SQLSTATE), those of its connection one of the system. */
function isOfDatabase(error: unknown): boolean {
  const { code, syscall, message = "" } = error as NodeJS.ErrnoException;
  const isSystem = syscall !== undefined && /^(read|write|connect|getaddrinfo)$/.test(syscall);
  return (
    (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code)) ||
    isSystem ||
    /^Connection terminated/.test(message)
  );
}

/** Tells of a typed city which municipality it is. */
export async function openCities(database: Queryable): Promise<(typed: string) => CityAnswer> {
  return createCityFinder(await readGemeinden(database));
}
