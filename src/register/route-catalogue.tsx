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
import { type SearchAnswer, type SearchHit, search, searchCities } from "./search.ts";
import type { Services } from "./services.ts";
import { type TimelineEntry, TimelinePage } from "./TimelinePage.tsx";
import type { View } from "./view.ts";

const locales: readonly Locale[] = ["de", "en"];
const pageSize = 20;
/** More names than this nobody reads in a list, nor bars on a timeline. */
const mostOnMap = 500;
const mostOnTimeline = 300;

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

/** What was found, page by page of the index, as many as can be shown; `rest` says how many cannot. */
async function searchMany(
  query: CatalogueQuery,
  { database }: Services,
  most: number,
): Promise<{ readonly answer: SearchAnswer; readonly rest: number }> {
  const request = { text: query.q, filters: filtersOf(query.filters), limit: 100, sort: "stadt" } as const;
  const first = await search(database, request);
  const hits = [...first.hits];
  let next = first.next;
  while (next !== null && hits.length < most) {
    const page = await search(database, { ...request, after: next });
    hits.push(...page.hits);
    next = page.next;
  }
  const shown = hits.slice(0, most);
  return { answer: { ...first, hits: shown }, rest: Math.max(0, first.total - shown.length) };
}

/** The map counts every entry; the list beside it names them where they are not too many, else it counts, too. */
async function mapAnswer(context: Context, services: Services): Promise<Response> {
  const view = viewOf(context, services);
  const query = queryIn(context);
  const { answer, rest } = await searchMany(query, services, mostOnMap);
  const filters = filtersOf(query.filters);
  const cities = await searchCities(services.database, { text: query.q, filters });
  const entriesOf = (ags: string | null) =>
    answer.hits
      .filter((hit) => hit.ags === ags)
      .map(({ record, instrument }) => ({ id: record, instrument: instrument === "" ? null : instrument }));
  const places = cities
    .filter(({ value }) => filters.ags === undefined || filters.ags.includes(value))
    .map(({ value, name, count }): Place => {
      const gemeinde = services.gemeinden.get(value);
      return {
        ags: value,
        name: gemeinde?.name ?? name,
        point: gemeinde === undefined ? null : { lat: gemeinde.lat, lon: gemeinde.lon },
        count,
        entries: rest > 0 ? null : entriesOf(value),
      };
    });
  return await answerPage(
    context,
    <MapPage
      view={view}
      found={foundOf(query, answer, view, services)}
      places={places.toSorted((one, other) => one.name.localeCompare(other.name, "de"))}
      elsewhere={rest > 0 ? [] : entriesOf(null)}
      outlines={services.outlines}
    />,
  );
}

async function timelineAnswer(context: Context, services: Services): Promise<Response> {
  const view = viewOf(context, services);
  const query = queryIn(context);
  const { answer, rest } = await searchMany(query, services, mostOnTimeline);
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
      rest={rest}
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
