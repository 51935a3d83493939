import type { Context, Hono } from "hono";
import type { Entry } from "../exchange/entry.ts";
import { apiPaths, fillPath } from "../exchange/paths.ts";
import { pages } from "./addresses.ts";
import { answer, answerJson, disposition } from "./answer.ts";
import { changesBetween } from "./changes.ts";
import { findEntry, type VersionHead } from "./entries.ts";
import { entryDocument } from "./entry-document.ts";
import { csvOf, geoJsonOf, jsonLdList, jsonLdOf } from "./entry-formats.ts";
import { MovedError } from "./moved.ts";
import { ProblemError } from "./problem.ts";
import { recordTitle } from "./record-messages.ts";
import { frameOf, readChosenVersions } from "./route-records.tsx";
import type { Services } from "./services.ts";

export const formats = ["json", "jsonld", "csv", "geojson", "docx"] as const;
export type Format = (typeof formats)[number];
export function isFormat(text: string): text is Format {
  return (formats as readonly string[]).includes(text);
}

const base = "/api/v1/steckbriefe";

/** Adds what is answered about one record: the entry, its versions, what changed. */
export function addApiRecords(app: Hono, services: Services): void {
  app.get(`${base}/:id/versionen`, async (context) => {
    const { entry, versions } = await getEntry(context, services, idIn(context, "versionen"), null);
    const { base: own } = frameOf(context, services);
    return answerJson(context, {
      id: entry.id,
      versionen: versions.map(({ number, receivedAt }) => ({
        version: number,
        stand: receivedAt.toISOString(),
        aktuell: number === entry.version,
        adresse: `${own}${pages.version(entry.id, number)}`,
      })),
    });
  });
  app.get(`${base}/:id/versionen/:file`, async (context) => {
    const { name, format } = split(context.req.param("file"));
    const number = /^[1-9]\d{0,8}$/.test(name) ? Number(name) : 0;
    const { entry } = await getEntry(context, services, idIn(context, `versionen/${name}`), number);
    return await entryAnswer(context, services, entry, format);
  });
  app.get(`${base}/:id/diff`, (context) => diffAnswer(context, services));
  app.get(`${base}/:file`, async (context) => {
    const { name, format } = split(context.req.param("file"));
    const { entry } = await getEntry(context, services, { id: name, rest: `.${format}` }, null);
    return await entryAnswer(context, services, entry, format);
  });
}

/** A name with its format behind the last dot; JSON where there is none. */
function split(file: string): { readonly name: string; readonly format: Format } {
  const [name = "", format = "json", ...more] = file.split(".");
  if (!isFormat(format) || more.length > 0) throw new ProblemError("not-found");
  return { name, format };
}

interface Asked {
  readonly id: string;
  /** What follows the id in the address. */
  readonly rest: string;
}

function idIn(context: Context, rest: string): Asked {
  return { id: context.req.param("id") ?? "", rest: `/${rest}` };
}

async function getEntry(
  context: Context,
  services: Services,
  { id, rest }: Asked,
  number: number | null,
): Promise<{ readonly entry: Entry; readonly versions: readonly VersionHead[] }> {
  const found = await findEntry(services.database, frameOf(context, services), id, number);
  switch (found.kind) {
    case "entry":
      return found;
    case "gone":
      throw new ProblemError("gone", {
        since: found.since.toISOString().slice(0, 10),
        reason: found.reason ?? "ohne Angabe",
      });
    case "moved": {
      const kept = rest.startsWith(".") ? rest.replace(/^\.json$/, "") : "";
      throw new MovedError(`${fillPath(apiPaths.record, { id: found.to })}${kept}`);
    }
    case "none":
      throw new ProblemError("not-found");
    case "no-version":
      throw new ProblemError("version-not-found", { version: number ?? 0 });
  }
}

async function diffAnswer(context: Context, services: Services): Promise<Response> {
  const { entry, versions } = await getEntry(context, services, idIn(context, "diff"), null);
  const { from, to, before, after } = await readChosenVersions(context, services, entry.id, versions);
  const kinds = { same: "gleich", added: "neu", removed: "entfallen" } as const;
  return answerJson(context, {
    id: entry.id,
    von: from,
    bis: to,
    aenderungen: changesBetween(before.steckbrief, after.steckbrief, "de").map((change) => ({
      feld: change.field.key,
      vorher: change.before,
      nachher: change.after,
      stuecke: change.pieces.map(({ kind, text }) => ({ art: kinds[kind], text })),
    })),
  });
}

async function entryAnswer(
  context: Context,
  services: Services,
  entry: Entry,
  format: Format,
): Promise<Response> {
  if (format === "json")
    return answerJson(context, entry, {
      headers: { link: `<${entry.adresse}>; rel="alternate"; type="text/html"` },
    });
  if (format === "jsonld")
    return answerJson(context, jsonLdOf(entry, { name: services.operator.name }), {
      type: "application/ld+json; charset=utf-8",
    });
  return await answerAs(context, services, [entry], format, {});
}

/** Entries in a format that is no JSON of ours. */
export async function answerAs(
  context: Context,
  services: Services,
  entries: readonly Entry[],
  format: Exclude<Format, "json">,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const [first] = entries;
  switch (format) {
    case "csv":
      return answer(context, csvOf(entries), {
        type: "text/csv; charset=utf-8",
        keep: "revalidate",
        headers: { ...headers, "content-disposition": disposition(`${nameOf(context, first)}.csv`) },
      });
    case "geojson":
      return answerJson(
        context,
        geoJsonOf(entries, (ags) => services.gemeinden.get(ags) ?? null),
        {
          type: "application/geo+json; charset=utf-8",
          headers,
        },
      );
    case "jsonld":
      return answerJson(context, jsonLdList(entries, { name: services.operator.name }), {
        type: "application/ld+json; charset=utf-8",
        headers,
      });
    case "docx": {
      if (first === undefined) throw new ProblemError("not-found");
      return answer(context, await entryDocument(services.database, first), {
        type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        keep: "revalidate",
        headers: { ...headers, "content-disposition": disposition(`${nameOf(context, first)}.docx`) },
      });
    }
  }
}

/** What a file is called when it is saved: after the entry, or the whole list. */
function nameOf(context: Context, entry: Entry | undefined): string {
  if (entry === undefined || /steckbriefe\.[a-z]+$/.test(context.req.path)) return "Steckbriefe";
  const { instrument, stadt } = entry.steckbrief;
  const title = recordTitle.de({ instrument: instrument ?? "Steckbrief", stadt: stadt ?? "" });
  return title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .slice(0, 100)
    .trim();
}
