/** @jsxImportSource hono/jsx */
import { pageIn, pages } from "./addresses.ts";
import { type Found, FoundPage } from "./CataloguePage.tsx";
import { catalogueWords, placeCount } from "./catalogue-messages.ts";
import { addressOfQuery } from "./catalogue-query.ts";
import { mapFrame, type Outline, projected } from "./map.ts";
import { recordWords } from "./record-messages.ts";
import type { View } from "./view.ts";

/** A place with what there is of it. */
export interface Place {
  readonly ags: string;
  readonly name: string;
  /** Degrees, WGS 84; null where the list of municipalities has none. */
  readonly point: { readonly lat: number; readonly lon: number } | null;
  /** How many there are. */
  readonly count: number;
  /** The entries by name; null where there are too many on the map for that. */
  readonly entries: readonly PlaceEntry[] | null;
}
interface PlaceEntry {
  readonly id: string;
  readonly instrument: string | null;
}

interface MapPageProps {
  readonly view: View;
  readonly found: Found;
  readonly places: readonly Place[];
  /** Entries whose place is in no list. */
  readonly elsewhere: readonly PlaceEntry[];
  readonly outlines: readonly Outline[];
}

/** What was found on a map, and the same as a list of places: neither says more than the other. */
export function MapPage({ view, found, places, elsewhere, outlines }: MapPageProps) {
  const { locale } = view;
  return (
    <FoundPage view={view} found={found} shown="map" title={catalogueWords.mapTitle[locale]()}>
      <div class="map-and-list">
        <div class="map">
          <p>
            <a class="map-skip" href="#orte">
              {catalogueWords.mapSkip[locale]()}
            </a>
          </p>
          <Drawing view={view} found={found} places={places} outlines={outlines} />
          <p class="muted small">{catalogueWords.mapNote[locale]()}</p>
          <p class="muted small" lang="de">
            © GeoBasis-DE / BKG; GeoNames, CC BY 4.0
          </p>
        </div>
        <section id="orte" tabindex={-1} aria-labelledby="orte-titel">
          <h3 id="orte-titel">{catalogueWords.places[locale]()}</h3>
          <ul class="place-list">
            {places.map((place) => (
              <li>
                {place.entries === null ? (
                  <a href={placeAddress(view, found, place)}>
                    {placeCount[locale]({ name: place.name, count: place.count })}
                  </a>
                ) : (
                  <>
                    <strong>{place.name}</strong>
                    <Entries view={view} entries={place.entries} />
                  </>
                )}
              </li>
            ))}
            {elsewhere.length === 0 ? null : (
              <li>
                <strong>{catalogueWords.withoutPlace[locale]()}</strong>
                <Entries view={view} entries={elsewhere} />
              </li>
            )}
          </ul>
        </section>
      </div>
    </FoundPage>
  );
}

function Entries({
  view: { locale },
  entries,
}: {
  readonly view: View;
  readonly entries: readonly PlaceEntry[];
}) {
  return (
    <ul>
      {entries.map(({ id, instrument }) => (
        <li>
          <a lang="de" href={pageIn(locale, pages.record(id))}>
            {instrument ?? recordWords.unnamed[locale]()}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Drawing({ view, found, places, outlines }: Omit<MapPageProps, "elsewhere">) {
  const { locale } = view;
  // The largest first, so that small ones lie above them and can be hit.
  const drawn = [...places].sort((one, other) => other.count - one.count);
  return (
    <svg
      viewBox={`0 0 ${mapFrame.width} ${mapFrame.height}`}
      role="group"
      aria-label={catalogueWords.mapTitle[locale]()}
    >
      {outlines.map(({ path }) => (
        <path class="map-land" d={path} aria-hidden="true" />
      ))}
      {drawn.map((place) => {
        const { name, point, count } = place;
        if (point === null) return null;
        const { x, y } = projected(point);
        const radius = Math.min(28, 9 + 3 * Math.sqrt(count));
        const href = placeAddress(view, found, place);
        const label = placeCount[locale]({ name, count });
        return (
          <a class="map-point" href={href} aria-label={label}>
            <title>{label}</title>
            <circle cx={x} cy={y} r={radius} />
            {count > 1 ? (
              <text x={x} y={y} font-size={radius * 1.1} aria-hidden="true">
                {count}
              </text>
            ) : null}
          </a>
        );
      })}
    </svg>
  );
}

/** The one entry of a place, or the list narrowed to the place. */
function placeAddress({ locale }: View, { query }: Found, { ags, entries }: Place): string {
  const [only] = entries ?? [];
  if (entries?.length === 1 && only !== undefined) return pageIn(locale, pages.record(only.id));
  return addressOfQuery(locale, "catalogue", {
    ...query,
    seite: 1,
    filters: { ...query.filters, ags: [ags] },
  });
}
