import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { apiPaths } from "../exchange/paths.ts";
import { docxType, type Receipt, type RecordState } from "../exchange/receipt.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { pages } from "./addresses.ts";
import { answerJson } from "./answer.ts";
import { RegisterError } from "./error.ts";
import { apiLocale } from "./failure.tsx";
import { takeIn } from "./intake.ts";
import type { Intake } from "./intake-result.ts";
import { baseOf } from "./page-view.ts";
import { ProblemError } from "./problem.ts";
import { countAttempt } from "./rate-limit.ts";
import { receiptSentences, refusalSentences } from "./receipt-messages.ts";
import type { Actor } from "./record.ts";
import { getSender } from "./sender.ts";
import type { Services } from "./services.ts";
import { getRecord } from "./store.ts";

/** Largest submission in megabytes: two pictures fit for print, and room to spare. */
export const largestSubmission = 40;

/** Submissions of one token in a minute. Whoever has more has files in a folder: the import takes those. */
const perMinute = 60;

interface Known {
  readonly Variables: { actor: Actor };
}

const types = new Set(["application/json", docxType, "application/vnd.oasis.opendocument.text"]);

/** Adds the way in. Order matters: who, how often, how much, of what kind; only then anything is read. */
export function addSubmission(app: Hono, services: Services): void {
  const tooLarge = (): never => {
    throw new ProblemError("too-large", { limit: largestSubmission });
  };
  app.post(
    apiPaths.submit,
    createMiddleware<Known>(async (context, next) => {
      const { id, actor } = await getSender(context, services);
      const left = await countAttempt(services.database, `submit:${id}`, perMinute, services.clock());
      if (left !== null)
        throw new ProblemError("rate-limited", { seconds: left }, { "retry-after": String(left) });
      const type = (context.req.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
      if (!types.has(type)) throw new ProblemError("unsupported-type", { found: type.slice(0, 80) });
      context.set("actor", actor);
      await next();
    }),
    bodyLimit({ maxSize: largestSubmission << 20, onError: tooLarge }),
    (context) => submitAnswer(context, services, context.get("actor")),
  );
}

async function submitAnswer(context: Context, services: Services, actor: Actor): Promise<Response> {
  const locale = apiLocale(context);
  const bytes = new Uint8Array(await context.req.arrayBuffer());
  const submitted = await services.readSubmission(fileName(context), bytes, locale);
  if ("reason" in submitted) {
    const { reason, findings, failure } = submitted;
    if (failure !== undefined) services.onFailure(`POST ${apiPaths.submit}: unreadable (${failure})`);
    throw new ProblemError("unreadable", { reason }, {}, findings);
  }
  let intake: Intake | undefined;
  try {
    [intake] = await takeIn(services.database, [submitted.arrival], { actor, findCity: services.findCity });
  } catch (error) {
    if (!(error instanceof RegisterError) || error.code !== "not-allowed") throw error;
    throw new ProblemError("forbidden", { reason: refusalSentences.city[locale](error.facts) });
  }
  if (intake === undefined)
    throw new ProblemError("unreadable", { reason: refusalSentences.empty[locale]() });
  const { state } = await getRecord(services.database, intake.record);
  const receipt = receiptOf({ intake, state, locale, base: baseOf(context, services) });
  return answerJson(context, receipt, {
    status: intake.case === "unveraendert" || intake.case === "veraltet" ? 200 : 201,
    keep: "never",
  });
}

/** The name that the sender gave, without folders and without what no file name holds. */
function fileName(context: Context): string {
  const sent = context.req.header("steckbrief-dateiname") ?? "";
  let name = sent;
  try {
    name = decodeURIComponent(sent);
  } catch {
    // Percent signs that encode nothing are part of the name.
  }
  const last = name.split(/[\\/]/).at(-1) ?? "";
  return (
    last
      .replace(/\p{Cc}/gu, "")
      .trim()
      .slice(0, 200) || "Einsendung"
  );
}

interface Taken {
  readonly intake: Intake;
  readonly state: RecordState;
  readonly locale: Locale;
  readonly base: string;
}

function receiptOf({ intake, state, locale, base }: Taken): Receipt {
  return {
    fall: intake.case,
    meldung: receiptSentences[intake.case][locale]({ version: intake.version ?? 0, errors: intake.errors }),
    id: intake.record,
    version: intake.version,
    zustand: state,
    geaendert: [...intake.changed],
    fehler: intake.errors,
    befunde: intake.arrival.findings.map(
      ({ field, item = null, part = null, code, severity, message, remedy }) => {
        return { field, item, part, code, severity, message, remedy };
      },
    ),
    adresse: `${base}${pages.record(intake.record)}`,
  };
}
