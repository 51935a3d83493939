import type { Database } from "../register/database.ts";
import { RegisterError } from "../register/error.ts";
import { takeIn } from "../register/intake.ts";
import type { Intake, IntakeOptions } from "../register/intake-result.ts";
import { describeRegisterError } from "../register/messages.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import type { Arrived } from "./arrive.ts";
import { crashed } from "./lost-file.ts";

/** What became of one Steckbrief of a file, or why the file brought none. */
export type TakenFile =
  | { readonly file: string; readonly intake: Intake }
  | { readonly file: string; readonly problem: string };

/**
 * Takes in what some files brought, in one transaction. Where that fails, each by itself, so that one that can't be
 * stored stops no other. Throws where the database itself is gone.
 */
export async function takeInFiles(
  database: Database,
  arrived: readonly Arrived[],
  options: IntakeOptions,
  locale: Locale,
): Promise<readonly TakenFile[]> {
  const all = arrived.flatMap(({ arrivals }) => arrivals);
  const taken = await attempt(() => takeIn(database, all, options));
  if (!(taken instanceof Failure)) return inOrder(arrived, taken);
  const each: TakenFile[] = [];
  for (const one of arrived) {
    const single = await attempt(() => takeIn(database, one.arrivals, options));
    if (!(single instanceof Failure)) each.push(...inOrder([one], single));
    else each.push({ file: one.file, problem: single.describe(one.file, locale) });
  }
  return each;
}

class Failure {
  readonly #error: unknown;
  constructor(error: unknown) {
    this.#error = error;
  }
  describe(file: string, locale: Locale): string {
    return this.#error instanceof RegisterError
      ? `${file}: ${describeRegisterError(this.#error, locale)}`
      : crashed(file, locale).error.message;
  }
}

/** Data that the database refuses (SQLSTATE classes 21 to 23), and our own refusals: the rest is no file's fault. */
async function attempt<T>(use: () => Promise<T>): Promise<T | Failure> {
  try {
    return await use();
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    if (error instanceof RegisterError || (typeof code === "string" && /^2[123]\w{3}$/.test(code)))
      return new Failure(error);
    throw error;
  }
}

function inOrder(arrived: readonly Arrived[], taken: readonly Intake[]): readonly TakenFile[] {
  let next = 0;
  return arrived.flatMap(({ file, arrivals, problem }): readonly TakenFile[] => {
    if (problem !== null) return [{ file, problem }];
    const own = taken.slice(next, next + arrivals.length);
    next += arrivals.length;
    return own.map((intake) => ({ file, intake }));
  });
}
