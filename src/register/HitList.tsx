/** @jsxImportSource hono/jsx */
import { pageIn, pages } from "./addresses.ts";
import { catalogueWords } from "./catalogue-messages.ts";
import { recordWords } from "./record-messages.ts";
import type { SearchHit } from "./search.ts";
import type { Segment } from "./search-snippet.ts";
import type { View } from "./view.ts";

/** One found entry. */
export interface Hit extends Pick<SearchHit, "stadt" | "instrument" | "aktionsfeld" | "marked" | "snippet"> {
  readonly id: string;
  /** Period as people read it. */
  readonly zeitraum: string | null;
}

interface HitListProps {
  readonly view: View;
  readonly hits: readonly Hit[];
}

/** The hits, each with a box to choose it for comparison. */
export function HitList({ view: { locale }, hits }: HitListProps) {
  return (
    <form method="get" action={pageIn(locale, pages.compare)}>
      <ol class="hits">
        {hits.map((hit) => (
          <li class="hit">
            <h3>
              <a lang="de" href={pageIn(locale, pages.record(hit.id))}>
                {hit.instrument === "" ? (
                  recordWords.unnamed[locale]()
                ) : (
                  <Marked segments={hit.marked.instrument} />
                )}
              </a>
            </h3>
            <p class="hit-place">
              <strong lang="de">
                {hit.stadt === "" ? (
                  recordWords.unnamedPlace[locale]()
                ) : (
                  <Marked segments={hit.marked.stadt} />
                )}
              </strong>
              {hit.zeitraum === null ? null : <span>{hit.zeitraum}</span>}
              {hit.aktionsfeld === null ? null : <span lang="de">{hit.aktionsfeld}</span>}
            </p>
            {hit.snippet === null ? null : (
              <p class="hit-snippet" lang="de">
                <Marked segments={hit.snippet.segments} />
              </p>
            )}
            <p class="hit-choose">
              <label>
                <input type="checkbox" name="id" value={hit.id} />
                <span>
                  {catalogueWords.choose[locale]()}
                  <span class="kern-sr-only">
                    : {hit.instrument}, {hit.stadt}
                  </span>
                </span>
              </label>
            </p>
          </li>
        ))}
      </ol>
      {hits.length > 1 ? (
        <p class="actions">
          <button class="kern-btn kern-btn--secondary" type="submit">
            <span class="kern-label">{catalogueWords.compare[locale]()}</span>
          </button>
          <span class="muted small">{catalogueWords.compareHint[locale]()}</span>
        </p>
      ) : null}
    </form>
  );
}

function Marked({ segments }: { readonly segments: readonly Segment[] }) {
  return <>{segments.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>;
}
