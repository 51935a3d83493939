/** @jsxImportSource hono/jsx */
import type { Context } from "hono";
import { desk, localeOf } from "./addresses.ts";
import { answerJson, disposition } from "./answer.ts";
import { PersonsPage } from "./DeskLogPage.tsx";
import type { Outcome } from "./DeskPage.tsx";
import { deletePerson } from "./delete-person.ts";
import { deskWords } from "./desk-messages.ts";
import { outcomeOf } from "./desk-outcome.ts";
import { type Desk, readForm } from "./desk-session.ts";
import { answerPage } from "./page-answer.ts";
import { findPerson, type Mention } from "./person.ts";
import type { Services } from "./services.ts";

type Add = (path: string, show: (context: Context, own: Desk) => Promise<Response>) => unknown;

/** Adds access and erasure for a person. What is looked for travels in a form: it has no business in an address. */
export function addPersons(
  { shown, sent }: { readonly shown: Add; readonly sent: Add },
  services: Services,
): void {
  shown(desk.persons, (context, own) =>
    personsPage(context, own, { terms: "", mentions: null, outcome: null }),
  );
  sent(desk.persons, (context, own) => personsAnswer(context, services, own));
}

interface Looked {
  readonly terms: string;
  readonly mentions: readonly Mention[] | null;
  readonly outcome: Outcome | null;
}

async function personsPage(context: Context, own: Desk, looked: Looked): Promise<Response> {
  return await answerPage(context, <PersonsPage view={own.view} {...looked} />, { keep: "never" });
}

async function personsAnswer(context: Context, services: Services, own: Desk): Promise<Response> {
  const { database, clock } = services;
  const form = await readForm(context, own);
  const terms = form("person");
  const asked = terms.split(/\r?\n/).filter((term) => term.trim() !== "");
  try {
    if (form("was") === "entfernen" && form("sicher") === "ja") {
      await deletePerson(database, asked, own.actor);
      const text = deskWords.did[localeOf(context.req.path)]();
      return await personsPage(context, own, {
        terms: "",
        mentions: null,
        outcome: { kind: "success", text },
      });
    }
    const mentions = await findPerson(database, asked, own.actor);
    if (form("was") !== "auskunft")
      return await personsPage(context, own, { terms, mentions, outcome: null });
    const day = clock().toISOString().slice(0, 10);
    return answerJson(
      context,
      { auskunft: day, angaben: asked, fundstellen: mentions },
      { keep: "never", headers: { "content-disposition": disposition(`Auskunft-${day}.json`) } },
    );
  } catch (error) {
    return await personsPage(context, own, { terms, mentions: null, outcome: outcomeOf(error, context) });
  }
}
