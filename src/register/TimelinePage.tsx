/** @jsxImportSource hono/jsx */
import type { Zeitraum } from "../steckbrief/value.ts";
import { formatZeitraum } from "../steckbrief/zeitraum-format.ts";
import { pageIn, pages } from "./addresses.ts";
import { type Found, FoundPage } from "./CataloguePage.tsx";
import { catalogueWords, notShown } from "./catalogue-messages.ts";
import { excerptOf } from "./field-text.ts";
import { recordWords } from "./record-messages.ts";
import { ScrollArea } from "./ScrollArea.tsx";
import { placeOn, type Scale, type Span, scaleOf, spansOf } from "./timeline.ts";
import type { View } from "./view.ts";

/** An entry on the timeline. */
export interface TimelineEntry {
  readonly id: string;
  readonly stadt: string | null;
  readonly instrument: string | null;
  readonly zeitraum: Zeitraum | null;
}

interface TimelinePageProps {
  readonly view: View;
  readonly found: Found;
  readonly entries: readonly TimelineEntry[];
  /** How many were found beyond those. */
  readonly rest: number;
  readonly thisYear: number;
}

interface Row {
  readonly entry: TimelineEntry;
  readonly spans: readonly Span[];
}

/** The periods of what was found: as bars, and the same as a table. */
export function TimelinePage({ view, found, entries, rest, thisYear }: TimelinePageProps) {
  const { locale } = view;
  const rows = entries
    .map((entry): Row => ({ entry, spans: spansOf(entry.zeitraum) }))
    .sort((one, other) => beginning(one) - beginning(other));
  const drawn = rows.filter(({ spans }) => spans.length > 0);
  return (
    <FoundPage view={view} found={found} shown="timeline" title={catalogueWords.timelineTitle[locale]()}>
      <p class="muted">{catalogueWords.timelineNote[locale]()}</p>
      {rest > 0 ? <p class="note">{notShown[locale]({ shown: entries.length, rest })}</p> : null}
      {drawn.length === 0 ? null : (
        <ScrollArea class="timeline" label={catalogueWords.timelineTitle[locale]()}>
          <Bars
            view={view}
            rows={drawn}
            scale={scaleOf(
              drawn.flatMap(({ spans }) => spans),
              thisYear,
            )}
          />
        </ScrollArea>
      )}
      <PeriodTable view={view} rows={rows} />
    </FoundPage>
  );
}

function beginning({ spans }: Row): number {
  return spans[0]?.start ?? spans[0]?.end ?? Number.POSITIVE_INFINITY;
}

const width = 1000;
const margin = 20;
const headHeight = 34;
const rowHeight = 44;

function Bars({
  view,
  rows,
  scale,
}: {
  readonly view: View;
  readonly rows: readonly Row[];
  readonly scale: Scale;
}) {
  const height = headHeight + rows.length * rowHeight + 10;
  const x = (year: number): number => Math.round(margin + placeOn(scale, year) * (width - 2 * margin));
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={catalogueWords.timelineTitle[view.locale]()}
    >
      {scale.ticks.map((year) => (
        <g class="timeline-year" aria-hidden="true">
          <line x1={x(year)} x2={x(year)} y1={headHeight} y2={height} />
          <text x={x(year)} y={22} text-anchor="middle">
            {year}
          </text>
        </g>
      ))}
      {rows.map((row, index) => (
        <Bar view={view} row={row} x={x} scale={scale} top={headHeight + index * rowHeight} />
      ))}
    </svg>
  );
}

interface BarProps {
  readonly view: View;
  readonly row: Row;
  readonly x: (year: number) => number;
  readonly scale: Scale;
  readonly top: number;
}

function Bar({ view: { locale }, row: { entry, spans }, x, scale, top }: BarProps) {
  const name = excerptOf(
    `${entry.instrument ?? recordWords.unnamed[locale]()}, ${entry.stadt ?? recordWords.unnamedPlace[locale]()}`,
    70,
  );
  const left = x(spans[0]?.start ?? scale.from);
  // A name that would run out at the right ends with its bar instead.
  const isLate = left > width * 0.55;
  return (
    <a
      href={pageIn(locale, pages.record(entry.id))}
      aria-label={`${name}: ${entry.zeitraum === null ? "" : formatZeitraum(entry.zeitraum, locale)}`}
    >
      <rect class="timeline-focus" x={4} y={top + 2} width={width - 8} height={rowHeight - 2} rx={4} />
      <text
        class="timeline-name"
        x={isLate ? width - margin : left}
        y={top + 19}
        text-anchor={isLate ? "end" : "start"}
        lang="de"
      >
        {name}
      </text>
      {spans.map(({ start, end }) => {
        const from = x(start ?? scale.from);
        const to = x(end ?? scale.to);
        return (
          <rect
            class={end === null || start === null ? "timeline-open" : "timeline-bar"}
            x={from}
            y={top + 26}
            width={Math.max(6, to - from)}
            height={10}
            rx={3}
          />
        );
      })}
    </a>
  );
}

function PeriodTable({ view: { locale }, rows }: { readonly view: View; readonly rows: readonly Row[] }) {
  return (
    <ScrollArea label={catalogueWords.timelineTable[locale]()}>
      <table>
        <caption>{catalogueWords.timelineTable[locale]()}</caption>
        <thead>
          <tr>
            <th scope="col">{catalogueWords.instrument[locale]()}</th>
            <th scope="col">{catalogueWords.city[locale]()}</th>
            <th scope="col">{catalogueWords.period[locale]()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ entry: { id, instrument, stadt, zeitraum } }) => (
            <tr>
              <th scope="row">
                <a lang="de" href={pageIn(locale, pages.record(id))}>
                  {instrument ?? recordWords.unnamed[locale]()}
                </a>
              </th>
              <td lang="de">{stadt ?? "–"}</td>
              <td>{zeitraum === null ? "–" : formatZeitraum(zeitraum, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
