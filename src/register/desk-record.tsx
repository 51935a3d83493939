/** @jsxImportSource hono/jsx */
import type { Context } from "hono";
import { localeOf } from "./addresses.ts";
import { changesBetween } from "./changes.ts";
import type { Outcome } from "./DeskPage.tsx";
import { DeskRecordPage } from "./DeskRecordPage.tsx";
import { findAgreement, listSources, readTwins } from "./desk-data.ts";
import type { Desk } from "./desk-session.ts";
import { contactFingerprint, listRemarks } from "./edit-record.ts";
import { readLog } from "./log.ts";
import { answerPage } from "./page-answer.ts";
import { ProblemError } from "./problem.ts";
import type { RegisterRecord, RegisterVersion } from "./record.ts";
import type { Services } from "./services.ts";
import { findRecord, findVersion, listVersions } from "./store.ts";

/** A record's page for editors, with what came of their last form. */
export async function recordPage(
  context: Context,
  services: Services,
  { view, actor }: Desk,
  outcome: Outcome | null,
): Promise<Response> {
  const { database } = services;
  const id = (context.req.param("id") ?? "").toLowerCase();
  const record = await findRecord(database, id);
  const version = record === null ? null : await findVersion(database, id, record.newest);
  if (record === null || version === null) throw new ProblemError("not-found");
  const agreed = await findAgreement(database, id);
  const page = (
    <DeskRecordPage
      view={view}
      outcome={outcome}
      record={record}
      version={version}
      versions={(await listVersions(database, id)).toReversed()}
      sources={await listSources(database, id)}
      changes={await changesSincePublished(context, services, record, version)}
      isContactAgreed={agreed !== null && agreed === contactFingerprint(version.steckbrief)}
      remarks={await listRemarks(database, id)}
      twins={await readTwins(database, id)}
      log={await readLog(database, { record: id })}
      isAdministrator={actor.role === "administrator"}
    />
  );
  return await answerPage(context, page, { keep: "never" });
}

async function changesSincePublished(
  context: Context,
  { database }: Services,
  { id, published, newest }: RegisterRecord,
  version: RegisterVersion,
) {
  if (published === null || published === newest) return null;
  const before = await findVersion(database, id, published);
  if (before === null) return null;
  return changesBetween(before.steckbrief, version.steckbrief, localeOf(context.req.path));
}
