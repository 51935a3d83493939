import type { Context } from "hono";
import { clientAddress } from "./client-address.ts";
import { ProblemError } from "./problem.ts";
import { countAttempt } from "./rate-limit.ts";
import type { Actor } from "./record.ts";
import type { Services } from "./services.ts";
import { findActor } from "./tokens.ts";

/** Who sends a request, by its token. */
export interface Sender {
  /** Id of the token. */
  readonly id: string;
  readonly actor: Actor;
}

/** Wrong tokens of one address in a minute. None can be guessed, but trying costs us work. */
const wrongPerMinute = 30;

/**
 * Whom the request's token stands for. Throws ProblemError token-missing, token-unknown; rate-limited where an address
 * has sent too many wrong ones. Right ones still pass: a town hall has one address for everybody.
 */
export async function getSender(context: Context, services: Services): Promise<Sender> {
  const { database, operator, clock } = services;
  const header = context.req.header("authorization") ?? "";
  const challenge = { "www-authenticate": 'Bearer realm="Register"' };
  const [, token] = /^Bearer\s+(\S{1,200})$/i.exec(header) ?? [];
  if (token === undefined) throw new ProblemError("token-missing", {}, challenge);
  const found = await findActor(database, token);
  if (found !== null) return found;
  const client = clientAddress(context, operator.proxy);
  const left = await countAttempt(database, `token:${client}`, wrongPerMinute, clock());
  if (left === null) throw new ProblemError("token-unknown", {}, challenge);
  throw new ProblemError("rate-limited", { seconds: left }, { "retry-after": String(left) });
}
