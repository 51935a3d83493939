import { createHash, randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import { requireText } from "./change.ts";
import { type Database, findRow, type Queryable } from "./database.ts";
import { RegisterError } from "./error.ts";
import { writeLog } from "./log.ts";
import type { Actor, Role } from "./record.ts";

/** A token as it is listed; the token itself is shown once, when it is made. */
export interface TokenEntry {
  readonly id: string;
  readonly role: Role;
  readonly label: string;
  readonly city: string | null;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

export interface NewToken {
  readonly role: Role;
  /** What it is for: „Stadt Bonn“, „Redaktion, Arbeitsplatz 2“. It is what the log calls whoever uses it. */
  readonly label: string;
  /** A submitter's city: 8 digits of its AGS, or its folded name where it has none. */
  readonly city: string | null;
  /** Who makes it. */
  readonly by: string;
}

/**
 * Makes a token: `stb_`, its id, and 32 random bytes. Only their SHA-256 is kept: so much chance needs no slow hash.
 * Throws RegisterError bad-input.
 */
export async function createToken(database: Database, token: NewToken): Promise<MadeToken> {
  return await database.transaction((tx) => insertToken(tx, token));
}

/** A token as it is shown once. */
export interface MadeToken {
  readonly id: string;
  readonly token: string;
}

async function insertToken(tx: Queryable, { role, label, city, by }: NewToken): Promise<MadeToken> {
  const name = requireText(label, "label").slice(0, 100);
  if ((role === "submitter") !== (city !== null))
    throw new RegisterError("bad-input", { reason: "token-city" });
  const id = randomUUID();
  const secret = randomBytes(32).toString("base64url");
  await tx.query("insert into tokens (id, role, label, city, hash) values ($1, $2, $3, $4, $5)", [
    id,
    role,
    name,
    city,
    hashOf(secret).toString("hex"),
  ]);
  await writeLog(tx, { actor: by, action: "token-created", facts: { token: id, role, label: name } });
  return { id, token: `stb_${id.replaceAll("-", "")}_${secret}` };
}

/** Who a token stands for; null where it is none, or revoked. Takes the same time whatever is wrong with it. */
export async function findActor(
  database: Queryable,
  token: string,
): Promise<{ readonly id: string; readonly actor: Actor } | null> {
  const [, hex = "", secret = ""] = /^stb_([0-9a-f]{32})_([\w-]{43})$/.exec(token) ?? [];
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  const found =
    id === ""
      ? null
      : await findRow<{ hash: string; role: Role; label: string; city: string | null }>(
          database,
          "select hash, role, label, city from tokens where id = $1 and revoked_at is null",
          [id],
        );
  const isRight = timingSafeEqual(hashOf(secret), found === null ? noHash : Buffer.from(found.hash, "hex"));
  if (found === null || !isRight) return null;
  const { role, label, city } = found;
  return { id, actor: { role, label, city } };
}

/** Of nothing that anybody can send. */
const noHash = Buffer.alloc(32);

function hashOf(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** Every token, also the revoked ones, oldest first. */
export async function listTokens(database: Queryable): Promise<readonly TokenEntry[]> {
  const { rows } = await database.query<TokenEntry>(
    `select id, role, label, city, created_at as "createdAt", revoked_at as "revokedAt" from tokens
     order by created_at, id`,
  );
  return rows;
}

/** Ends a token and every session that began with it. `id` may be its beginning. Throws RegisterError not-found. */
export async function revokeToken(database: Database, id: string, by: string): Promise<TokenEntry> {
  return await database.transaction(async (tx) => {
    const matches = (await listTokens(tx)).filter((one) => id.length >= 4 && one.id.startsWith(id));
    const [token] = matches;
    if (token === undefined || matches.length > 1) throw new RegisterError("not-found", { id });
    await tx.query("update tokens set revoked_at = coalesce(revoked_at, now()) where id = $1", [token.id]);
    await tx.query("delete from sessions where token = $1", [token.id]);
    await writeLog(tx, { actor: by, action: "token-revoked", facts: { token: token.id } });
    return token;
  });
}

const firstStartLock = 7_316_004;

/** The first administrator's token, made at the first start; null where there has been one. */
export async function createFirstToken(database: Database): Promise<string | null> {
  return await database.transaction(async (tx) => {
    // Of several processes that start at once, one makes it.
    await tx.query("select pg_advisory_xact_lock($1)", [firstStartLock]);
    const found = await findRow(tx, "select from tokens where role = 'administrator' limit 1");
    if (found !== null) return null;
    const by = "Register";
    const made = await insertToken(tx, { role: "administrator", label: firstLabel, city: null, by });
    return made.token;
  });
}

const firstLabel = "Verwaltung (erster Start)";
