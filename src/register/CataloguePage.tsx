/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import { pageIn, pages } from "./addresses.ts";
import { catalogueWords, hitsFor, pageOf } from "./catalogue-messages.ts";
import {
  addressOfQuery,
  type CatalogueQuery,
  type CatalogueView,
  catalogueViews,
  filterNames,
  isNarrowed,
  longestQuery,
} from "./catalogue-query.ts";
import { ChosenFilters, type Facet, Facets } from "./Facets.tsx";
import { type Hit, HitList } from "./HitList.tsx";
import { Page } from "./Page.tsx";
import { site } from "./site-messages.ts";
import type { View } from "./view.ts";

/** What was found, whatever way it is shown. */
export interface Found {
  readonly query: CatalogueQuery;
  /** How many there are in all. */
  readonly count: number;
  readonly facets: readonly Facet[];
  /** A search text that finds more; null where there is nothing better. */
  readonly suggestion: string | null;
  /** No entry has all the words; shown is what has any of them. */
  readonly isRelaxed: boolean;
}

interface CataloguePageProps {
  readonly view: View;
  readonly found: Found;
  readonly hits: readonly Hit[];
  readonly pageCount: number;
}

/** The catalogue: search box first, then what was found, and what narrows it. */
export function CataloguePage({ view, found, hits, pageCount }: CataloguePageProps) {
  const { locale, operator } = view;
  const { query } = found;
  return (
    <FoundPage view={view} found={found} shown="catalogue" title={operator.register}>
      <HitList view={view} hits={hits} />
      {pageCount > 1 ? (
        <nav class="pager" aria-label={catalogueWords.pages[locale]()}>
          {query.seite > 1 ? (
            <a rel="prev" href={addressOfQuery(locale, "catalogue", { ...query, seite: query.seite - 1 })}>
              {catalogueWords.previous[locale]()}
            </a>
          ) : (
            <span />
          )}
          <span>{pageOf[locale]({ page: query.seite, of: pageCount })}</span>
          {query.seite < pageCount ? (
            <a rel="next" href={addressOfQuery(locale, "catalogue", { ...query, seite: query.seite + 1 })}>
              {catalogueWords.next[locale]()}
            </a>
          ) : (
            <span />
          )}
        </nav>
      ) : null}
    </FoundPage>
  );
}

interface FoundPageProps {
  readonly view: View;
  readonly found: Found;
  readonly shown: CatalogueView;
  readonly title: string;
  readonly children: Child;
}

/** What list, map and timeline share: the search, its counts and filters, and the way to the other two. */
export function FoundPage({ view, found, shown, title, children }: FoundPageProps) {
  const { locale } = view;
  const { query, count, facets, suggestion, isRelaxed } = found;
  return (
    <Page
      view={view}
      title={title}
      description={catalogueWords.lead[locale]()}
      {...(isNarrowed(query) || query.seite > 1 ? { robots: "noindex" as const } : {})}
    >
      {shown === "catalogue" && !isNarrowed(query) ? (
        <p class="lead">{catalogueWords.lead[locale]()}</p>
      ) : null}
      <SearchForm view={view} query={query} shown={shown} />
      {suggestion === null ? null : (
        <p class="suggestion" role="status">
          {catalogueWords.suggestion[locale]()}{" "}
          <a lang="de" href={addressOfQuery(locale, shown, { ...query, q: suggestion, seite: 1 })}>
            {suggestion}
          </a>
          ?
        </p>
      )}
      <div class="found">
        <section aria-labelledby="treffer">
          <h2 id="treffer">{hitsFor[locale]({ count, q: query.q })}</h2>
          {isRelaxed && count > 0 ? <p class="muted">{catalogueWords.relaxed[locale]()}</p> : null}
          <ChosenFilters view={view} query={query} shown={shown} facets={facets} />
          <nav class="no-print" aria-label={catalogueWords.views[locale]()}>
            <ul class="views">
              {catalogueViews.map((other) => (
                <li>
                  <a
                    href={addressOfQuery(locale, other, { ...query, seite: 1 })}
                    aria-current={other === shown ? "page" : undefined}
                  >
                    {other === "catalogue" ? catalogueWords.list[locale]() : site[other][locale]()}
                  </a>
                </li>
              ))}
              <li class="to-filters">
                <a href="#filter">{catalogueWords.toFilters[locale]()}</a>
              </li>
            </ul>
          </nav>
          {count === 0 ? <Nothing view={view} query={query} /> : children}
        </section>
        <Facets view={view} query={query} shown={shown} facets={facets} />
      </div>
    </Page>
  );
}

function Nothing({ view: { locale }, query }: { readonly view: View; readonly query: CatalogueQuery }) {
  if (!isNarrowed(query)) return <p>{catalogueWords.emptyTitle[locale]()}</p>;
  return (
    <>
      <p>{catalogueWords.none[locale]()}</p>
      <p class="muted">{catalogueWords.noneHint[locale]()}</p>
      <p>
        <a href={pageIn(locale, pages.catalogue)}>{catalogueWords.reset[locale]()}</a>
      </p>
    </>
  );
}

interface SearchFormProps {
  readonly view: View;
  readonly query: CatalogueQuery;
  readonly shown: CatalogueView;
}

/** The search box. It carries the filters along, so that a new word narrows what is shown. */
function SearchForm({ view: { locale }, query, shown }: SearchFormProps) {
  return (
    <search>
      <form class="search" method="get" action={pageIn(locale, pages[shown])}>
        <label class="search-label" for="suche">
          {catalogueWords.search[locale]()}
        </label>
        <div class="search-row">
          <input
            class="kern-form-input__input"
            id="suche"
            name="q"
            type="search"
            value={query.q}
            maxlength={longestQuery}
            autocomplete="off"
            aria-describedby="suche-hinweis"
          />
          <button class="kern-btn kern-btn--primary" type="submit">
            <span class="kern-label">{catalogueWords.submit[locale]()}</span>
          </button>
        </div>
        <p class="muted small" id="suche-hinweis">
          {catalogueWords.searchHint[locale]()}
        </p>
        {filterNames.map((name) =>
          (query.filters[name] ?? []).map((value) => <input type="hidden" name={name} value={value} />),
        )}
      </form>
    </search>
  );
}
