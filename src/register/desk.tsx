/** @jsxImportSource hono/jsx */
import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { recordStates } from "../exchange/receipt.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { addressIn, desk, localeOf, pageIn, withQuery } from "./addresses.ts";
import { answer, disposition } from "./answer.ts";
import { clientAddress } from "./client-address.ts";
import { InboxPage, TwinsPage } from "./DeskInboxPage.tsx";
import { LogPage } from "./DeskLogPage.tsx";
import { LoginPage, type Outcome } from "./DeskPage.tsx";
import { deskActions } from "./desk-actions.ts";
import { countStates, findSource, listRecords, readRecords, readTwins } from "./desk-data.ts";
import { deskWords } from "./desk-messages.ts";
import { outcomeIn, outcomeOf } from "./desk-outcome.ts";
import { addPersons } from "./desk-persons.tsx";
import { recordPage } from "./desk-record.tsx";
import { type Desk, dropSession, findDesk, keepSession, readForm } from "./desk-session.ts";
import { readLog } from "./log.ts";
import { answerPage } from "./page-answer.ts";
import { baseOf, viewOf } from "./page-view.ts";
import { ProblemError } from "./problem.ts";
import { countAttempt } from "./rate-limit.ts";
import { search } from "./search.ts";
import type { Services } from "./services.ts";
import { createSession, endSession } from "./sessions.ts";
import { isUuid } from "./store.ts";
import { findActor } from "./tokens.ts";
import { decideTwins } from "./twins.ts";

const locales: readonly Locale[] = ["de", "en"];
/** A form of the editors is text. */
const largestForm = 1 << 20;
/** Attempts to log in from one address in a minute: a token can't be guessed, but trying costs us work. */
const loginsPerMinute = 30;

/** Adds the editors' pages: everything below /redaktion wants a session. */
export function addDesk(app: Hono, services: Services): void {
  for (const locale of locales) {
    const below = `${pageIn(locale, desk.inbox)}/*`;
    app.use(below, bodyLimit({ maxSize: largestForm, onError: () => tooLarge() }));
    app.use(
      below,
      csrf({ origin: (origin, context) => origin === new URL(baseOf(context, services)).origin }),
    );
    const at = (path: string): string => pageIn(locale, path);
    app.get(at(desk.login), (context) => loginPage(context, services, null));
    app.post(at(desk.login), (context) => logIn(context, services));
    app.post(at(desk.logout), (context) => logOut(context, services));
    const shown = (path: string, show: (context: Context, own: Desk) => Promise<Response>) =>
      app.get(at(path), (context) => behindLogin(context, services, (own) => show(context, own)));
    const sent = (path: string, act: (context: Context, own: Desk) => Promise<Response>) =>
      app.post(at(path), (context) => behindLogin(context, services, (own) => act(context, own)));
    shown(desk.inbox, (context, own) => inboxPage(context, services, own));
    shown(desk.twins, (context, own) => twinsPage(context, services, own, null));
    sent(desk.twins, (context, own) => decideAnswer(context, services, own));
    shown(desk.log, async (context, own) => {
      const entries = await readLog(services.database, { limit: 500 });
      return await answerPage(context, <LogPage view={own.view} entries={entries} />, { keep: "never" });
    });
    shown("/redaktion/steckbriefe/:id", (context, own) =>
      recordPage(context, services, own, outcomeIn(context)),
    );
    shown("/redaktion/steckbriefe/:id/datei/:n", (context) => sourceAnswer(context, services));
    sent("/redaktion/steckbriefe/:id/:action", (context, own) => actAnswer(context, services, own));
    addPersons({ shown, sent }, services);
  }
}

function tooLarge(): never {
  throw new ProblemError("too-large", { limit: largestForm >> 20 });
}

/** Without a session the way leads to the login; what was asked for is not remembered, so nobody can be led elsewhere. */
async function behindLogin(
  context: Context,
  services: Services,
  show: (own: Desk) => Promise<Response>,
): Promise<Response> {
  const own = await findDesk(context, services);
  if (own === null) return context.redirect(addressIn(context.req.path, desk.login), 303);
  return await show(own);
}

function loginPage(context: Context, services: Services, problem: string | null): Promise<Response> {
  const page = <LoginPage view={viewOf(context, services)} problem={problem} />;
  return answerPage(context, page, { keep: "never" });
}

async function logIn(context: Context, services: Services): Promise<Response> {
  const { database, operator, clock } = services;
  const client = clientAddress(context, operator.proxy);
  const left = await countAttempt(database, `login:${client}`, loginsPerMinute, clock());
  if (left !== null)
    throw new ProblemError("rate-limited", { seconds: left }, { "retry-after": String(left) });
  const { schluessel } = await context.req.parseBody();
  const locale = localeOf(context.req.path);
  const found = typeof schluessel === "string" ? await findActor(database, schluessel.trim()) : null;
  if (found === null) return await loginPage(context, services, deskWords.wrongToken[locale]());
  if (found.actor.role === "submitter")
    return await loginPage(context, services, deskWords.submitterToken[locale]());
  const { cookie } = await createSession(database, found.id, clock());
  keepSession(context, services, cookie);
  return context.redirect(addressIn(context.req.path, desk.inbox), 303);
}

async function logOut(context: Context, services: Services): Promise<Response> {
  const own = await findDesk(context, services);
  if (own !== null) {
    await readForm(context, own);
    await endSession(services.database, dropSession(context));
  }
  return context.redirect(addressIn(context.req.path, desk.login), 303);
}

async function inboxPage(context: Context, services: Services, own: Desk): Promise<Response> {
  const { database } = services;
  const q = (context.req.query("q") ?? "").slice(0, 200).trim();
  const asked = recordStates.find((state) => state === context.req.query("zustand"));
  const state = q === "" ? (asked ?? "eingegangen") : null;
  const lines =
    state === null
      ? await readRecords(
          database,
          (await search(database, { text: q, audience: "editors", limit: 100 })).hits.map(
            ({ record }) => record,
          ),
        )
      : await listRecords(database, state);
  const twins = await readTwins(database);
  return await answerPage(
    context,
    <InboxPage
      view={own.view}
      outcome={outcomeIn(context)}
      state={state}
      q={q}
      counts={await countStates(database)}
      twins={twins.length}
      lines={lines}
    />,
    { keep: "never" },
  );
}

async function twinsPage(
  context: Context,
  services: Services,
  own: Desk,
  outcome: Outcome | null,
): Promise<Response> {
  const twins = await readTwins(services.database);
  const page = <TwinsPage view={own.view} outcome={outcome ?? outcomeIn(context)} twins={twins} />;
  return await answerPage(context, page, { keep: "never" });
}

async function decideAnswer(context: Context, services: Services, own: Desk): Promise<Response> {
  const form = await readForm(context, own);
  const [one, other] = [form("one"), form("other")];
  if (!isUuid(one) || !isUuid(other)) throw new ProblemError("not-found");
  try {
    await decideTwins(services.database, { one, other, winner: form("winner") || null, actor: own.actor });
  } catch (error) {
    return await twinsPage(context, services, own, outcomeOf(error, context));
  }
  return context.redirect(withQuery(addressIn(context.req.path, desk.twins), [["getan", "1"]]), 303);
}

async function actAnswer(context: Context, services: Services, own: Desk): Promise<Response> {
  const form = await readForm(context, own);
  const id = context.req.param("id") ?? "";
  const name = context.req.param("action") ?? "";
  const action = Object.hasOwn(deskActions, name) ? deskActions[name] : undefined;
  if (action === undefined || !isUuid(id)) throw new ProblemError("not-found");
  const revision = /^\d{1,9}$/.test(form("revision")) ? Number(form("revision")) : undefined;
  try {
    await action(services, { id, actor: own.actor, revision }, form);
  } catch (error) {
    return await recordPage(context, services, own, outcomeOf(error, context));
  }
  const target = name === "loeschen" ? desk.inbox : desk.record(id);
  return context.redirect(withQuery(addressIn(context.req.path, target), [["getan", name]]), 303);
}

/** The file as it came in. It is hostile until proven otherwise: saved, never shown. */
async function sourceAnswer(context: Context, services: Services): Promise<Response> {
  const [id, number] = [context.req.param("id") ?? "", Number(context.req.param("n"))];
  const isAddress = isUuid(id) && Number.isSafeInteger(number) && number > 0 && number < 2 ** 31;
  const source = isAddress ? await findSource(services.database, id, number) : null;
  if (source === null) throw new ProblemError("not-found");
  return answer(context, new Uint8Array(source.bytes), {
    type: "application/octet-stream",
    keep: "never",
    headers: { "content-disposition": disposition(source.name ?? "Steckbrief.docx") },
  });
}
