/** @jsxImportSource hono/jsx */
import type { Context, Hono } from "hono";
import type { Locale } from "../steckbrief/kinds.ts";
import { formatZeitraum } from "../steckbrief/zeitraum-format.ts";
import { pageIn, pages } from "./addresses.ts";
import { CataloguePage, type Found } from "./CataloguePage.tsx";
import { type CatalogueQuery, parseCatalogueQuery } from "./catalogue-query.ts";
import { facetsOf, filtersOf } from "./catalogue-search.ts";
import { readEntries } from "./entries.ts";
import type { Hit } from "./HitList.tsx";
import { MapPage, type Place } from "./MapPage.tsx";
import { answerPage } from "./page-answer.ts";
import { viewOf } from "./page-view.ts";
import { frameOf } from "./route-records.tsx";
import { type SearchAnswer, type SearchHit, search } from "./search.ts";
import type { Services } from "./services.ts";
import { type TimelineEntry, TimelinePage } from "./TimelinePage.tsx";
import type { View } from "./view.ts";

const locales: readonly Locale[] = ["de", "en"];
const pageSize = 20;
/** Map and timeline show so many at most; what is beyond is told, and narrowed by the search. */
const mostShown = 1000;

/** Adds the catalogue in its three ways of looking at it. */
export function addCatalogue(app: Hono, services: Services): void {
  for (const locale of locales) {
    app.get(pageIn(locale, pages.catalogue), (context) => listAnswer(context, services));
    app.get(pageIn(locale, pages.map), (context) => mapAnswer(context, services));
    app.get(pageIn(locale, pages.timeline), (context) => timelineAnswer(context, services));
  }
}

function queryIn(context: Context): CatalogueQuery {
  return parseCatalogueQuery(new URL(context.req.url).searchParams);
}

async function listAnswer(context: Context, services: Services): Promise<Response> {
  const view = viewOf(context, services);
  const query = queryIn(context);
  const answer = await search(services.database, {
    text: query.q,
    filters: filtersOf(query.filters),
    limit: pageSize,
    offset: (query.seite - 1) * pageSize,
  });
  const periods = await periodsOf(context, services, answer.hits);
  const hits = answer.hits.map(
    (hit): Hit => ({ ...hit, id: hit.record, zeitraum: periods.get(hit.record) ?? null }),
  );
  return await answerPage(
    context,
    <CataloguePage
      view={view}
      found={foundOf(query, answer, view, services)}
      hits={hits}
      pageCount={Math.ceil(answer.total / pageSize)}
    />,
  );
}

/** Periods as people read them, by record. */
async function periodsOf(
  context: Context,
  services: Services,
  hits: readonly SearchHit[],
): Promise<ReadonlyMap<string, string>> {
  const { locale } = viewOf(context, services);
  const entries = await readEntries(
    services.database,
    frameOf(context, services),
    hits.map(({ record }) => record),
  );
  return new Map(
    entries.flatMap(({ id, steckbrief: { zeitraum } }) =>
      zeitraum === null ? [] : [[id, formatZeitraum(zeitraum, locale)]],
    ),
  );
}

/** Everything that was found, page by page of the index. */
async function searchAll(query: CatalogueQuery, { database }: Services): Promise<SearchAnswer> {
  const request = { text: query.q, filters: filtersOf(query.filters), limit: 100, sort: "stadt" } as const;
  const first = await search(database, request);
  const hits = [...first.hits];
  let next = first.next;
  while (next !== null && hits.length < mostShown) {
    const page = await search(database, { ...request, after: next });
    hits.push(...page.hits);
    next = page.next;
  }
  return { ...first, hits };
}

async function mapAnswer(context: Context, services: Services): Promise<Response> {
  const view = viewOf(context, services);
  const query = queryIn(context);
  const answer = await searchAll(query, services);
  const places = new Map<string, Place & { readonly entries: { id: string; instrument: string | null }[] }>();
  const elsewhere: { id: string; instrument: string | null }[] = [];
  for (const { record, ags, stadt, instrument } of answer.hits) {
    const entry = { id: record, instrument: instrument === "" ? null : instrument };
    const gemeinde = ags === null ? undefined : services.gemeinden.get(ags);
    if (ags === null) elsewhere.push(entry);
    else {
      const place = places.get(ags) ?? {
        ags,
        name: gemeinde?.name ?? stadt,
        point: gemeinde === undefined ? null : { lat: gemeinde.lat, lon: gemeinde.lon },
        entries: [],
      };
      place.entries.push(entry);
      places.set(ags, place);
    }
  }
  return await answerPage(
    context,
    <MapPage
      view={view}
      found={foundOf(query, answer, view, services)}
      places={[...places.values()].sort((one, other) => one.name.localeCompare(other.name, "de"))}
      elsewhere={elsewhere}
      outlines={services.outlines}
    />,
  );
}

async function timelineAnswer(context: Context, services: Services): Promise<Response> {
  const view = viewOf(context, services);
  const query = queryIn(context);
  const answer = await searchAll(query, services);
  const entries = await readEntries(
    services.database,
    frameOf(context, services),
    answer.hits.map(({ record }) => record),
  );
  const lines = entries.map(({ id, steckbrief: { stadt, instrument, zeitraum } }): TimelineEntry => {
    return { id, stadt, instrument, zeitraum };
  });
  return await answerPage(
    context,
    <TimelinePage
      view={view}
      found={foundOf(query, answer, view, services)}
      entries={lines}
      thisYear={services.clock().getFullYear()}
    />,
  );
}

function foundOf(query: CatalogueQuery, answer: SearchAnswer, view: View, services: Services): Found {
  return {
    query,
    count: answer.total,
    facets: facetsOf(answer.facets, view.locale, services.gemeinden),
    suggestion: answer.meant,
    isRelaxed: answer.isRelaxed,
  };
}
