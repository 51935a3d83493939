/** @jsxImportSource hono/jsx */
import type { Entry } from "../exchange/entry.ts";
import { pageIn, pages, withQuery } from "./addresses.ts";
import type { Change } from "./changes.ts";
import { DataTable } from "./DataTable.tsx";
import { formatDay } from "./dates.ts";
import { Page } from "./Page.tsx";
import { titleOfEntry } from "./RecordPage.tsx";
import { changesTitle, recordWords } from "./record-messages.ts";
import type { View } from "./view.ts";

/** One version in the list of them. */
export interface VersionLine {
  readonly number: number;
  readonly stand: Date;
  /** Short names of the fields that differ from the version before; null for the first one. */
  readonly changed: readonly string[] | null;
}

interface VersionsPageProps {
  readonly view: View;
  readonly entry: Entry;
  /** Newest first. */
  readonly versions: readonly VersionLine[];
}

/** Every version of a record, each at an address that stays. */
export function VersionsPage({ view, entry, versions }: VersionsPageProps) {
  const { locale } = view;
  const title = titleOfEntry(entry, view);
  return (
    <Page
      view={view}
      title={`${recordWords.pageVersions[locale]()}: ${title}`}
      trail={trailOf(view, entry, title)}
    >
      <DataTable
        label={recordWords.pageVersions[locale]()}
        heads={[
          recordWords.version[locale](),
          recordWords.received[locale](),
          recordWords.changedFields[locale](),
          recordWords.showChanges[locale](),
        ]}
      >
        {versions.map(({ number, stand, changed }, index) => {
          const previous = versions[index + 1]?.number;
          return (
            <tr>
              <th scope="row">
                <a href={pageIn(locale, pages.version(entry.id, number))}>
                  {recordWords.version[locale]()} {number}
                </a>
                {number === entry.version ? ` (${recordWords.current[locale]()})` : null}
              </th>
              <td class="nowrap">
                <time datetime={stand.toISOString()}>{formatDay(stand, locale)}</time>
              </td>
              <td>{changed === null ? recordWords.firstVersion[locale]() : changed.join(", ")}</td>
              <td>
                {previous === undefined ? (
                  "–"
                ) : (
                  <a href={changesAddress(view, entry.id, previous, number)}>
                    {previous} → {number}
                  </a>
                )}
              </td>
            </tr>
          );
        })}
      </DataTable>
    </Page>
  );
}

interface ChangesPageProps {
  readonly view: View;
  readonly entry: Entry;
  readonly from: number;
  readonly to: number;
  readonly changes: readonly Change[];
}

/** What became of each field between two versions. */
export function ChangesPage({ view, entry, from, to, changes }: ChangesPageProps) {
  const { locale } = view;
  const title = titleOfEntry(entry, view);
  return (
    <Page
      view={view}
      title={changesTitle[locale]({ from, to })}
      trail={[
        ...trailOf(view, entry, title),
        { name: recordWords.pageVersions[locale](), href: pageIn(locale, pages.versions(entry.id)) },
      ]}
      robots="noindex"
    >
      {changes.length === 0 ? (
        <p>{recordWords.nothingChanged[locale]()}</p>
      ) : (
        <p class="muted">{recordWords.legend[locale]()}</p>
      )}
      <ChangeList changes={changes} view={view} />
    </Page>
  );
}

/** Changed fields with what came and went marked inside the text. */
export function ChangeList({
  changes,
  view: { locale },
}: {
  readonly changes: readonly Change[];
  readonly view: Pick<View, "locale">;
}) {
  return (
    <>
      {changes.map(({ field, pieces }) => (
        <section class="comparison-row">
          <h2>{field.label[locale]}</h2>
          <p class="change" lang="de">
            {pieces.map(({ kind, text }) =>
              kind === "same" ? text : kind === "added" ? <ins>{text}</ins> : <del>{text}</del>,
            )}
          </p>
        </section>
      ))}
    </>
  );
}

function trailOf({ locale }: View, entry: Entry, title: string) {
  return [
    { name: recordWords.breadcrumb[locale](), href: pageIn(locale, pages.catalogue) },
    { name: title, href: pageIn(locale, pages.record(entry.id)) },
  ];
}

function changesAddress({ locale }: View, id: string, from: number, to: number): string {
  return withQuery(pageIn(locale, pages.changes(id)), [
    ["von", String(from)],
    ["bis", String(to)],
  ]);
}
