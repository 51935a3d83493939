/** @jsxImportSource hono/jsx */
import { pageIn, pages } from "./addresses.ts";
import { catalogueWords, filterTitles } from "./catalogue-messages.ts";
import {
  addressOfQuery,
  type CatalogueQuery,
  type CatalogueView,
  type FilterName,
  filterNames,
  toggled,
} from "./catalogue-query.ts";
import type { View } from "./view.ts";

/** One narrowing with what it would leave. */
export interface Facet {
  readonly name: FilterName;
  readonly values: readonly FacetValue[];
}
export interface FacetValue {
  /** As it stands in the address. */
  readonly value: string;
  /** As people read it. */
  readonly label: string;
  readonly count: number;
}

interface FacetsProps {
  readonly view: View;
  readonly query: CatalogueQuery;
  readonly shown: CatalogueView;
  readonly facets: readonly Facet[];
}

/** Values shown at once; the rest lies behind „alle“. */
const shownAtOnce = 12;

/** The narrowings with their counts; each value is a link to the narrowed catalogue. */
export function Facets({ view, query, shown, facets }: FacetsProps) {
  const { locale } = view;
  return (
    <section class="facets" id="filter" aria-labelledby="filter-titel" tabindex={-1}>
      <h2 id="filter-titel">{catalogueWords.filters[locale]()}</h2>
      <p class="muted small">{catalogueWords.severalHint[locale]()}</p>
      {facets
        .filter(({ values }) => values.length > 0)
        .map(({ name, values }) => (
          <details open={name !== "ags" || values.length <= shownAtOnce || query.filters[name] !== undefined}>
            <summary>{filterTitles[name][locale]()}</summary>
            <ul>
              {values.map(({ value, label, count }) => {
                const isChosen = query.filters[name]?.includes(value) === true;
                return (
                  <li>
                    <a
                      href={addressOfQuery(locale, shown, toggled(query, name, value))}
                      aria-current={isChosen ? "true" : undefined}
                      rel="nofollow"
                    >
                      <span lang={name === "aktionsfeld" ? "de" : undefined}>{label}</span>
                      <span class="count">{count.toLocaleString(locale === "de" ? "de-DE" : "en-GB")}</span>
                    </a>
                  </li>
                );
              })}
            </ul>
          </details>
        ))}
      <Years view={view} query={query} shown={shown} />
    </section>
  );
}

function Years({ view: { locale }, query, shown }: Omit<FacetsProps, "facets">) {
  return (
    <details open>
      <summary>{catalogueWords.period[locale]()}</summary>
      <form method="get" action={pageIn(locale, pages[shown])} class="years">
        {query.q === "" ? null : <input type="hidden" name="q" value={query.q} />}
        {filterNames.map((name) =>
          name === "von" || name === "bis"
            ? null
            : (query.filters[name] ?? []).map((value) => <input type="hidden" name={name} value={value} />),
        )}
        {(["von", "bis"] as const).map((name) => (
          <div>
            <label for={`jahr-${name}`}>
              {catalogueWords[name === "von" ? "yearFrom" : "yearTo"][locale]()}
            </label>
            <input
              class="kern-form-input__input"
              id={`jahr-${name}`}
              name={name}
              type="text"
              inputmode="numeric"
              pattern="[0-9]{4}"
              maxlength={4}
              value={query.filters[name]?.[0] ?? ""}
              placeholder={name === "von" ? "2010" : "2026"}
            />
          </div>
        ))}
        <button class="kern-btn kern-btn--secondary kern-btn--block" type="submit">
          <span class="kern-label">{catalogueWords.apply[locale]()}</span>
        </button>
      </form>
    </details>
  );
}

/** What narrows the catalogue now; each can be taken off. */
export function ChosenFilters({ view: { locale }, query, shown, facets }: FacetsProps) {
  const chosen = filterNames.flatMap((name) => {
    const facet = facets.find((candidate) => candidate.name === name);
    const labelOf = (value: string): string =>
      facet?.values.find((each) => each.value === value)?.label ?? value;
    return (query.filters[name] ?? []).map((value) => ({ name, value, label: labelOf(value) }));
  });
  if (chosen.length === 0) return null;
  return (
    <ul class="chosen no-print" aria-label={catalogueWords.chosen[locale]()}>
      {chosen.map(({ name, value, label }) => (
        <li>
          <a
            href={addressOfQuery(locale, shown, toggled(query, name, value))}
            aria-label={`${catalogueWords.removeFilter[locale]()}: ${filterTitles[name][locale]()} ${label}`}
          >
            <span>
              {filterTitles[name][locale]()}: {label}
            </span>
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
