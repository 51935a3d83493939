import type { Context } from "hono";
import { localeOf } from "./addresses.ts";
import type { Outcome } from "./DeskPage.tsx";
import { deskWords } from "./desk-messages.ts";
import { RegisterError } from "./error.ts";
import { describeRegisterError } from "./messages.ts";

/** Says that the last form did what it should. */
export function outcomeIn(context: Context): Outcome | null {
  if (context.req.query("getan") === undefined) return null;
  return { kind: "success", text: deskWords.did[localeOf(context.req.path)]() };
}

/** Why the last form did not do what it should; throws what is no refusal. */
export function outcomeOf(error: unknown, context: Context): Outcome {
  if (!(error instanceof RegisterError) || error.code === "database-unreachable") throw error;
  return { kind: "danger", text: describeRegisterError(error, localeOf(context.req.path)) };
}
