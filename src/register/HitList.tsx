/** @jsxImportSource hono/jsx */
import { pageIn, pages } from "./addresses.ts";
import { catalogueWords } from "./catalogue-messages.ts";
import { recordWords } from "./record-messages.ts";
import type { View } from "./view.ts";

/** A stretch of a snippet; what was searched for is marked. */
export interface SnippetPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** One found entry. */
export interface Hit {
  readonly id: string;
  readonly stadt: string | null;
  readonly instrument: string | null;
  /** Period as people read it. */
  readonly zeitraum: string | null;
  readonly aktionsfeld: string | null;
  readonly snippet: readonly SnippetPiece[];
}

/** The hits, each with a box to choose it for comparison. */
export function HitList({ view: { locale }, hits }: { readonly view: View; readonly hits: readonly Hit[] }) {
  return (
    <form method="get" action={pageIn(locale, pages.compare)}>
      <ol class="hits">
        {hits.map((hit) => {
          const name = hit.instrument ?? recordWords.unnamed[locale]();
          return (
            <li class="hit">
              <h3>
                <a lang="de" href={pageIn(locale, pages.record(hit.id))}>
                  {name}
                </a>
              </h3>
              <p class="hit-place">
                <strong lang="de">{hit.stadt ?? recordWords.unnamedPlace[locale]()}</strong>
                {hit.zeitraum === null ? null : <span>{hit.zeitraum}</span>}
                {hit.aktionsfeld === null ? null : <span lang="de">{hit.aktionsfeld}</span>}
              </p>
              <p class="hit-snippet" lang="de">
                {hit.snippet.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}
              </p>
              <p class="hit-choose">
                <label>
                  <input type="checkbox" name="id" value={hit.id} />
                  <span>
                    {catalogueWords.choose[locale]()}
                    <span class="kern-sr-only">
                      : {name}, {hit.stadt}
                    </span>
                  </span>
                </label>
              </p>
            </li>
          );
        })}
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
