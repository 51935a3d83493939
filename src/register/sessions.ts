import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { type Database, findRow, type Queryable } from "./database.ts";
import type { Actor } from "./record.ts";

/** How long an editor stays signed in, in milliseconds: a working day. */
export const sessionLength = 10 * 60 * 60 * 1000;

/** An editor who is signed in in a browser. */
export interface Session {
  readonly actor: Actor;
  /** Stands in every form of theirs: another site can't know it. */
  readonly csrf: string;
  readonly expiresAt: Date;
}

/** Begins a session for the token `findActor` found. Returns the value of the cookie. */
export async function createSession(
  database: Database,
  token: string,
  now: Date = new Date(),
): Promise<{ readonly cookie: string; readonly csrf: string; readonly expiresAt: Date }> {
  const cookie = randomBytes(32).toString("base64url");
  const csrf = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + sessionLength);
  await database.transaction(async (tx) => {
    await tx.query("delete from sessions where expires_at <= $1", [now]);
    await tx.query("insert into sessions (hash, token, csrf, expires_at) values ($1, $2, $3, $4)", [
      hashOf(cookie),
      token,
      csrf,
      expiresAt,
    ]);
  });
  return { cookie, csrf, expiresAt };
}

/** The session of a cookie; null where it has ended, or its token was revoked. */
export async function findSession(
  database: Queryable,
  cookie: string,
  now: Date = new Date(),
): Promise<Session | null> {
  if (!/^[\w-]{43}$/.test(cookie)) return null;
  // Looked up by a hash of chance: its time tells nothing that could be used.
  return await findRow<Session>(
    database,
    `select json_build_object('role', t.role, 'label', t.label, 'city', t.city) as actor, s.csrf,
       s.expires_at as "expiresAt"
     from sessions s join tokens t on t.id = s.token
     where s.hash = $1 and s.expires_at > $2 and t.revoked_at is null`,
    [hashOf(cookie), now],
  );
}

/** Ends the session of a cookie. */
export async function endSession(database: Queryable, cookie: string): Promise<void> {
  await database.query("delete from sessions where hash = $1", [hashOf(cookie)]);
}

/** Whether a form came from the session's own page. */
export function isOwnForm({ csrf }: Session, sent: string): boolean {
  const [own, other] = [csrf, sent].map((text) => createHash("sha256").update(text).digest());
  return own !== undefined && other !== undefined && timingSafeEqual(own, other);
}

function hashOf(cookie: string): string {
  return createHash("sha256").update(cookie).digest("hex");
}
