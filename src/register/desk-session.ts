import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { DeskView } from "./DeskPage.tsx";
import { baseOf, viewOf } from "./page-view.ts";
import { ProblemError } from "./problem.ts";
import type { Actor } from "./record.ts";
import type { Services } from "./services.ts";
import { findSession, isOwnForm, type Session, sessionLength } from "./sessions.ts";

const cookieName = "redaktion";

/** Somebody who is logged in, and the page they see. */
export interface Desk {
  readonly actor: Actor;
  readonly session: Session;
  readonly view: DeskView;
}

/** Who is logged in; null where nobody is. */
export async function findDesk(context: Context, services: Services): Promise<Desk | null> {
  const cookie = getCookie(context, cookieName);
  if (cookie === undefined) return null;
  const session = await findSession(services.database, cookie, services.clock());
  if (session === null || session.actor.role === "submitter") return null;
  const view = viewOf(context, services);
  return {
    actor: session.actor,
    session,
    view: { ...view, editor: { name: session.actor.label, csrf: session.csrf } },
  };
}

/** The fields of a form that changes something. Throws ProblemError forbidden where it is not from the session's own page. */
export async function readForm(context: Context, { session }: Desk): Promise<FormFields> {
  const body = await context.req.parseBody();
  const fields = new Map(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
  if (!isOwnForm(session, fields.get("csrf") ?? "")) throw new ProblemError("forbidden");
  return (name) => fields.get(name) ?? "";
}

/** What a form says under a name; "" where it says nothing. */
export type FormFields = (name: string) => string;

/** Keeps the session in the browser: out of reach of scripts, and of requests that begin on other sites. */
export function keepSession(context: Context, services: Services, cookie: string): void {
  setCookie(context, cookieName, cookie, {
    httpOnly: true,
    sameSite: "Strict",
    secure: baseOf(context, services).startsWith("https:"),
    path: "/",
    maxAge: sessionLength / 1000,
  });
}

/** Ends it; returns what the cookie was. */
export function dropSession(context: Context): string {
  return deleteCookie(context, cookieName, { path: "/" }) ?? "";
}
