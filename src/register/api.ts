import type { Context, Hono } from "hono";
import { openApiDocument } from "../exchange/openapi.ts";
import { apiPaths } from "../exchange/paths.ts";
import { listQuerySchema, listQueryWords, severalOf } from "../exchange/query.ts";
import { jsonSchema } from "../steckbrief/schema.ts";
import { answer, answerJson, disposition } from "./answer.ts";
import { addAccess } from "./api-access.ts";
import { addApiRecords, answerAs, type Format, isFormat } from "./api-records.ts";
import { addSubmission } from "./api-submit.ts";
import { bulkZip } from "./bulk.ts";
import { filtersOf } from "./catalogue-search.ts";
import { crossOrigin } from "./cross-origin.ts";
import { dcatJsonLd, dcatTurtle } from "./dcat.ts";
import { listPublished, readEntries } from "./entries.ts";
import { RegisterError } from "./error.ts";
import { atomFeed } from "./feed.ts";
import { baseOf } from "./page-view.ts";
import { ProblemError } from "./problem.ts";
import { frameOf } from "./route-records.tsx";
import { search } from "./search.ts";
import type { Services } from "./services.ts";
import { findPicture } from "./store.ts";

/** Adds the interface for programs. What it answers is described in src/exchange/operations.ts, and tested by that. */
export function addApi(app: Hono, services: Services): void {
  const acrossOrigins = crossOrigin(services.operator);
  app.use("/api/*", acrossOrigins);
  app.use("/bilder/*", acrossOrigins);
  app.get(apiPaths.list, (context) => listAnswer(context, services, "json"));
  app.get("/api/v1/:file{steckbriefe\\.[a-z]+}", (context) => {
    const format = context.req.param("file").split(".")[1] ?? "";
    if (!isFormat(format) || format === "docx") throw new ProblemError("not-found");
    return listAnswer(context, services, format);
  });
  addSubmission(app, services);
  addAccess(app, services);
  addApiRecords(app, services);
  app.get(apiPaths.bulk, (context) => bulkAnswer(context, services));
  app.get(apiPaths.feed, (context) => feedAnswer(context, services));
  app.get("/api/v1/:file{katalog\\.(?:jsonld|ttl)}", (context) => catalogueAnswer(context, services));
  app.get(apiPaths.schema, (context) =>
    answerJson(context, jsonSchema(), { type: "application/schema+json; charset=utf-8" }),
  );
  app.get(apiPaths.status, async (context) => {
    const { rows } = await services.database.query<{ count: number }>(
      "select count(*) as count from records where published is not null and merged_into is null",
    );
    return answerJson(context, { status: "bereit", steckbriefe: rows[0]?.count ?? 0 }, { keep: "never" });
  });
  app.get(apiPaths.openapi, (context) => {
    const { register, email, lizenz } = services.operator;
    return answerJson(
      context,
      openApiDocument({ title: register, email, licence: lizenz, server: baseOf(context, services) }),
    );
  });
  app.all("/api/v1/steckbriefe/*", (context) => refuseMethod(context));
  app.all(apiPaths.list, (context) => refuseMethod(context));
}

function refuseMethod(context: Context): never {
  if (context.req.method === "GET" || context.req.method === "HEAD") throw new ProblemError("not-found");
  const allowed = context.req.path === apiPaths.list ? "GET, HEAD, POST" : "GET, HEAD";
  throw new ProblemError("method-not-allowed", { allowed }, { allow: allowed });
}

async function listAnswer(context: Context, services: Services, format: Format): Promise<Response> {
  const query = parseListQuery(new URL(context.req.url).searchParams);
  const { total, hits, next } = await searchOrRefuse(services, {
    text: query.q ?? "",
    filters: filtersOf(query),
    limit: query.limit === undefined ? 50 : Number(query.limit),
    after: query.cursor ?? null,
  });
  const entries = await readEntries(
    services.database,
    frameOf(context, services),
    hits.map(({ record }) => record),
  );
  const following = next === null ? null : nextAddress(context, next);
  const headers: Record<string, string> = following === null ? {} : { link: `<${following}>; rel="next"` };
  if (format === "json")
    return answerJson(context, { anzahl: total, eintraege: entries, weiter: next }, { headers });
  return answerAs(context, services, entries, format, headers);
}

/** The narrowings asked for. Throws ProblemError bad-query, which names the first that can't be read. */
function parseListQuery(parameters: URLSearchParams) {
  const given: Record<string, string | readonly string[]> = {};
  for (const name of new Set(parameters.keys())) {
    const [value, ...more] = parameters.getAll(name).filter((each) => each !== "");
    // What may be named once only is refused as the list it then is.
    if (value !== undefined) given[name] = severalOf.has(name) || more.length > 0 ? [value, ...more] : value;
  }
  const { data, error } = listQuerySchema.safeParse(given);
  if (data !== undefined) return data;
  const [issue] = error.issues;
  const name = issue?.code === "unrecognized_keys" ? (issue.keys[0] ?? "") : String(issue?.path[0] ?? "");
  const expected =
    name in listQueryWords
      ? listQueryWords[name as keyof typeof listQueryWords]
      : `einer von: ${Object.keys(listQueryWords).join(", ")}`;
  throw new ProblemError("bad-query", {
    name: name.slice(0, 40),
    found: [given[name] ?? ""].flat().join(", ").slice(0, 40),
    expected,
  });
}

async function searchOrRefuse({ database }: Services, request: Parameters<typeof search>[1]) {
  try {
    return await search(database, request);
  } catch (error) {
    if (!(error instanceof RegisterError) || error.code !== "bad-input") throw error;
    throw new ProblemError("bad-query", {
      name: "cursor",
      found: (request.after ?? "").slice(0, 40),
      expected: listQueryWords.cursor,
    });
  }
}

function nextAddress(context: Context, cursor: string): string {
  const parameters = new URL(context.req.url).searchParams;
  parameters.set("cursor", cursor);
  return `${context.req.path}?${parameters}`;
}

const feedLength = 50;

async function feedAnswer(context: Context, services: Services): Promise<Response> {
  const published = await listPublished(services.database, feedLength);
  const entries = await readEntries(
    services.database,
    frameOf(context, services),
    published.map(({ id }) => id),
  );
  const at = new Map(published.map((each) => [each.id, each.at]));
  return answer(context, atomFeed(entries, at, services.operator, baseOf(context, services)), {
    type: "application/atom+xml; charset=utf-8",
    keep: "revalidate",
  });
}

async function catalogueAnswer(context: Context, services: Services): Promise<Response> {
  const { rows } = await services.database.query<{ modified: Date | null; issued: Date | null }>(
    "select max(published_at) as modified, min(published_at) as issued from records where published is not null",
  );
  const facts = {
    operator: services.operator,
    base: baseOf(context, services),
    modified: rows[0]?.modified?.toISOString() ?? null,
    issued: rows[0]?.issued?.toISOString() ?? null,
  };
  if (context.req.path.endsWith(".ttl"))
    return answer(context, dcatTurtle(facts), { type: "text/turtle; charset=utf-8", keep: "revalidate" });
  return answerJson(context, dcatJsonLd(facts), { type: "application/ld+json; charset=utf-8" });
}

const batch = 100;

function bulkAnswer(context: Context, services: Services): Response {
  const { database, operator, clock } = services;
  const frame = frameOf(context, services);
  const seen = new Set<string>();
  const entries = async function* () {
    const published = await listPublished(database);
    for (let at = 0; at < published.length; at += batch) {
      const read = await readEntries(
        database,
        frame,
        published.slice(at, at + batch).map(({ id }) => id),
      );
      for (const entry of read) {
        for (const { sha256 } of entry.bilder) seen.add(sha256);
        yield entry;
      }
    }
  };
  const pictures = async function* () {
    for (const sha256 of [...seen].sort()) {
      const picture = await findPicture(database, sha256);
      if (picture !== null) yield { sha256, ...picture };
    }
  };
  const at = clock();
  const name = `steckbriefe-${at.toISOString().slice(0, 10)}.zip`;
  return new Response(bulkZip({ entries, pictures, operator, at }), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": disposition(name),
      "cache-control": "no-cache",
    },
  });
}
