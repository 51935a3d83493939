import type { Context } from "hono";
import { ProblemError } from "./problem.ts";
import type { Actor } from "./record.ts";
import type { Services } from "./services.ts";
import { findActor } from "./tokens.ts";

/** Who sends a request, by its token. */
export interface Sender {
  /** Id of the token. */
  readonly id: string;
  readonly actor: Actor;
}

/** Whom the request's token stands for. Throws ProblemError token-missing, token-unknown. */
export async function getSender(context: Context, { database }: Services): Promise<Sender> {
  const header = context.req.header("authorization") ?? "";
  const challenge = { "www-authenticate": 'Bearer realm="Register"' };
  const [, token] = /^Bearer\s+(\S{1,200})$/i.exec(header) ?? [];
  if (token === undefined) throw new ProblemError("token-missing", {}, challenge);
  const found = await findActor(database, token);
  if (found === null) throw new ProblemError("token-unknown", {}, challenge);
  return found;
}
