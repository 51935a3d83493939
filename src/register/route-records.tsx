/** @jsxImportSource hono/jsx */
import type { Context, Hono } from "hono";
import type { Locale } from "../steckbrief/kinds.ts";
import { addressIn, files, pageIn, pages } from "./addresses.ts";
import { answer } from "./answer.ts";
import { ComparePage, mostCompared } from "./ComparePage.tsx";
import { changesBetween } from "./changes.ts";
import { findDesk } from "./desk-session.ts";
import {
  type EntryFrame,
  type Found,
  findEntry,
  isPublicPicture,
  readEntries,
  readPublicVersions,
} from "./entries.ts";
import { TombstonePage } from "./FailurePage.tsx";
import { answerPage } from "./page-answer.ts";
import { baseOf, viewOf } from "./page-view.ts";
import { ProblemError } from "./problem.ts";
import type { PublicVersion } from "./public-view.ts";
import { RecordPage } from "./RecordPage.tsx";
import type { Services } from "./services.ts";
import { findPicture, isUuid } from "./store.ts";
import { ChangesPage, type VersionLine, VersionsPage } from "./VersionsPage.tsx";

const locales: readonly Locale[] = ["de", "en"];

/** Adds the pages of records: the newest version, every version, what changed, comparison, pictures. */
export function addRecords(app: Hono, services: Services): void {
  for (const locale of locales) {
    const record = pageIn(locale, "/steckbriefe/:id");
    app.get(record, (context) => recordAnswer(context, services, null));
    app.get(`${record}/versionen`, (context) => versionsAnswer(context, services));
    app.get(`${record}/versionen/:n`, (context) => recordAnswer(context, services, numberIn(context)));
    app.get(`${record}/aenderungen`, (context) => changesAnswer(context, services));
    app.get(pageIn(locale, pages.compare), (context) => compareAnswer(context, services));
  }
  app.get(files.picture(":sha256").replace("%3A", ":"), (context) => pictureAnswer(context, services));
}

/** What entries say of the register they stand in. */
export function frameOf(context: Context, services: Services): EntryFrame {
  return { base: baseOf(context, services), licence: services.operator.lizenz.address };
}

type Entry = Extract<Found, { readonly kind: "entry" }>;

/** The entry of the address, or the answer that stands for it. */
async function findOrAnswer(
  context: Context,
  services: Services,
  number: number | null,
): Promise<Entry | Response> {
  const id = context.req.param("id") ?? "";
  const found = await findEntry(services.database, frameOf(context, services), id, number);
  if (found.kind === "entry") return found;
  if (found.kind === "gone") {
    const view = viewOf(context, services);
    const page = <TombstonePage view={view} since={found.since} reason={found.reason} />;
    return await answerPage(context, page, { status: 410 });
  }
  if (found.kind === "moved") return context.redirect(movedAddress(context.req.path, found.to), 308);
  throw new ProblemError(found.kind === "none" ? "not-found" : "version-not-found", {
    version: number ?? 0,
  });
}

/** The same page of the record that this one became. Versions are counted anew there: it is the whole record then. */
function movedAddress(path: string, to: string): string {
  return addressIn(path, pages.record(to));
}

function numberIn(context: Context): number {
  const text = context.req.param("n") ?? "";
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}

async function recordAnswer(context: Context, services: Services, number: number | null): Promise<Response> {
  const found = await findOrAnswer(context, services, number);
  if (found instanceof Response) return found;
  const { entry, versions } = found;
  return await answerPage(
    context,
    <RecordPage
      view={viewOf(context, services)}
      entry={entry}
      versions={versions.map((version) => version.number)}
      gemeinde={entry.ags === null ? null : (services.gemeinden.get(entry.ags)?.name ?? null)}
    />,
  );
}

async function versionsAnswer(context: Context, services: Services): Promise<Response> {
  const found = await findOrAnswer(context, services, null);
  if (found instanceof Response) return found;
  const { entry, versions } = found;
  const view = viewOf(context, services);
  const contents = await readPublicVersions(
    services.database,
    versions.map(({ number }) => ({ record: entry.id, number })),
  );
  const sorted = [...contents].sort((one, other) => one.number - other.number);
  const lines = sorted.map(({ number, receivedAt, steckbrief }, index): VersionLine => {
    const before = sorted[index - 1];
    const changed =
      before === undefined
        ? null
        : changesBetween(before.steckbrief, steckbrief, view.locale).map(
            ({ field }) => field.short[view.locale],
          );
    return { number, stand: receivedAt, changed };
  });
  return await answerPage(context, <VersionsPage view={view} entry={entry} versions={lines.reverse()} />);
}

async function changesAnswer(context: Context, services: Services): Promise<Response> {
  const found = await findOrAnswer(context, services, null);
  if (found instanceof Response) return found;
  const { entry, versions } = found;
  const view = viewOf(context, services);
  const { from, to, before, after } = await readChosenVersions(context, services, entry.id, versions);
  const changes = changesBetween(before.steckbrief, after.steckbrief, view.locale);
  return await answerPage(
    context,
    <ChangesPage view={view} entry={entry} from={from} to={to} changes={changes} />,
  );
}

/** Two versions to compare: as asked, else the last two. Throws ProblemError bad-query, version-not-found. */
export async function readChosenVersions(
  context: Context,
  { database }: Services,
  record: string,
  versions: readonly { readonly number: number }[],
): Promise<{ from: number; to: number; before: PublicVersion; after: PublicVersion }> {
  const { from, to } = chosenVersions(
    context,
    versions.map(({ number }) => number),
  );
  const read = await readPublicVersions(database, [
    { record, number: from },
    { record, number: to },
  ]);
  const [before, after] = [from, to].map((number) => read.find((version) => version.number === number));
  if (before === undefined || after === undefined)
    throw new ProblemError("version-not-found", { version: to });
  return { from, to, before, after };
}

/** Which two versions to compare: as asked, else the last two. Throws ProblemError bad-query, version-not-found. */
function chosenVersions(
  context: Context,
  numbers: readonly number[],
): { readonly from: number; readonly to: number } {
  const read = (name: "von" | "bis", usual: number): number => {
    const text = context.req.query(name);
    if (text === undefined || text === "") return usual;
    if (!/^[1-9]\d{0,8}$/.test(text))
      throw new ProblemError("bad-query", {
        name,
        found: text.slice(0, 40),
        expected: "eine Versionsnummer",
      });
    if (!numbers.includes(Number(text)))
      throw new ProblemError("version-not-found", { version: Number(text) });
    return Number(text);
  };
  const to = read("bis", numbers.at(-1) ?? 1);
  const usual = numbers.filter((number) => number < to).at(-1) ?? to;
  return { from: read("von", usual), to };
}

async function compareAnswer(context: Context, services: Services): Promise<Response> {
  const chosen = [...new Set((context.req.queries("id") ?? []).flatMap(idIn))];
  const entries = await readEntries(
    services.database,
    frameOf(context, services),
    chosen.slice(0, mostCompared),
  );
  return await answerPage(
    context,
    <ComparePage
      view={viewOf(context, services)}
      entries={entries}
      missing={Math.min(chosen.length, mostCompared) - entries.length}
      surplus={Math.max(0, chosen.length - mostCompared)}
    />,
  );
}

/** The id in what people paste: the id itself, or the address of its page. */
function idIn(text: string): readonly string[] {
  const match = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(text.slice(0, 500));
  return match === null || !isUuid(match[0]) ? [] : [match[0].toLowerCase()];
}

/** Formats that browsers show; the rest is for saving. */
const shownTypes = new Set(["image/jpeg", "image/png", "image/gif", "image/webp", "image/avif"]);

/** A picture of a version that the public may see; editors see the others, too. */
async function pictureAnswer(context: Context, services: Services): Promise<Response> {
  const { database } = services;
  const sha256 = context.req.param("sha256") ?? "";
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new ProblemError("not-found");
  const isAllowed = (await isPublicPicture(database, sha256)) || (await findDesk(context, services)) !== null;
  const picture = isAllowed ? await findPicture(database, sha256) : null;
  if (picture === null) throw new ProblemError("not-found");
  const isShown = shownTypes.has(picture.mediaType);
  return answer(context, new Uint8Array(picture.bytes), {
    type: isShown ? picture.mediaType : "application/octet-stream",
    keep: "revalidate",
    headers: isShown ? {} : { "content-disposition": "attachment" },
  });
}
