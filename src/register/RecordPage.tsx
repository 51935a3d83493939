/** @jsxImportSource hono/jsx */
import type { Entry } from "../exchange/entry.ts";
import { apiPaths, fillPath } from "../exchange/paths.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import { pageIn, pages, withQuery } from "./addresses.ts";
import { formatDay } from "./dates.ts";
import { FieldValue } from "./FieldValue.tsx";
import { excerptOf } from "./field-text.ts";
import { laender, landOf } from "./laender.ts";
import { Page } from "./Page.tsx";
import { citation, recordTitle, recordWords, reportSubject, versionNumber } from "./record-messages.ts";
import type { View } from "./view.ts";

export interface RecordPageProps {
  readonly view: View;
  readonly entry: Entry;
  /** Numbers of the versions that may be read, oldest first. */
  readonly versions: readonly number[];
  /** Name of the municipality that the register knows the place by. */
  readonly gemeinde: string | null;
}

/** The page of a record, or of one version of it. */
export function RecordPage({ view, entry, versions, gemeinde }: RecordPageProps) {
  const { locale } = view;
  const { steckbrief } = entry;
  const title = titleOfEntry(entry, view);
  const instrument = steckbrief.instrument ?? recordWords.unnamed[locale]();
  return (
    <Page
      view={view}
      title={title}
      description={excerptOf(steckbrief.beschreibung ?? "", 160)}
      trail={[{ name: recordWords.breadcrumb[locale](), href: pageIn(locale, pages.catalogue) }]}
      alternates={downloadsOf(entry).map(({ name, type, href }) => ({ type, href, title: name }))}
      {...(entry.aktuell ? {} : { robots: "noindex" as const })}
    >
      {entry.aktuell ? null : (
        <p class="note">
          {recordWords.oldNote[locale]()}{" "}
          <a href={pageIn(locale, pages.record(entry.id))}>{recordWords.toCurrent[locale]()}</a>
        </p>
      )}
      {entry.archiviert ? <p class="note">{recordWords.archived[locale]()}</p> : null}
      <div class="record">
        <article class="record-fields">
          {steckbriefForm.fields.map((field) => (
            <section aria-labelledby={`feld-${field.key}`}>
              <h2 id={`feld-${field.key}`}>{field.label[locale]}</h2>
              <FieldValue
                field={field}
                steckbrief={steckbrief}
                locale={locale}
                instrument={instrument}
                bilder={entry.bilder}
              />
            </section>
          ))}
        </article>
        <aside aria-labelledby="zum-eintrag">
          <h2 id="zum-eintrag">{recordWords.about[locale]()}</h2>
          <About view={view} entry={entry} versions={versions} gemeinde={gemeinde} />
          <Citation view={view} entry={entry} />
          <Downloads view={view} entry={entry} />
          <h2>{recordWords.licence[locale]()}</h2>
          <p>
            <a href={view.operator.lizenz.address} rel="license noopener" lang="de">
              {view.operator.lizenz.name}
            </a>
          </p>
          <p class="muted">{recordWords.licenceNote[locale]()}</p>
          <h2 class="no-print">{recordWords.reportTitle[locale]()}</h2>
          <p class="no-print">
            <a href={reportAddress(view, entry, title)}>{recordWords.report[locale]()}</a>
          </p>
          <p class="no-print">
            <a href={withQuery(pageIn(locale, pages.compare), [["id", entry.id]])}>
              {recordWords.compare[locale]()}
            </a>
          </p>
        </aside>
      </div>
    </Page>
  );
}

/** What an entry is called: its instrument, and where. */
export function titleOfEntry(
  { steckbrief }: Pick<Entry, "steckbrief">,
  { locale }: Pick<View, "locale">,
): string {
  return recordTitle[locale]({
    instrument: steckbrief.instrument ?? recordWords.unnamed[locale](),
    stadt: steckbrief.stadt ?? recordWords.unnamedPlace[locale](),
  });
}

function About({ view: { locale }, entry, versions, gemeinde }: RecordPageProps) {
  const land = entry.ags === null ? null : landOf(entry.ags);
  const stand = new Date(entry.stand);
  return (
    <dl class="facts">
      {gemeinde === null ? null : (
        <>
          <dt>{recordWords.place[locale]()}</dt>
          <dd>
            <a href={withQuery(pageIn(locale, pages.catalogue), [["ags", entry.ags ?? ""]])}>{gemeinde}</a>
          </dd>
        </>
      )}
      {land === null ? null : (
        <>
          <dt>{recordWords.land[locale]()}</dt>
          <dd>
            <a href={withQuery(pageIn(locale, pages.catalogue), [["land", land]])}>{laender[land]}</a>
          </dd>
        </>
      )}
      <dt>{recordWords.field[locale]()}</dt>
      <dd>
        {entry.aktionsfeld === null ? (
          recordWords.notAssigned[locale]()
        ) : (
          <a
            lang="de"
            href={withQuery(pageIn(locale, pages.catalogue), [["aktionsfeld", entry.aktionsfeld]])}
          >
            {entry.aktionsfeld}
          </a>
        )}
      </dd>
      <dt>{recordWords.asOf[locale]()}</dt>
      <dd>
        <time datetime={entry.stand}>{formatDay(stand, locale)}</time>
      </dd>
      <dt>{recordWords.version[locale]()}</dt>
      <dd>
        {versionNumber[locale]({ number: entry.version, of: Math.max(entry.version, ...versions) })}
        <br />
        <a class="no-print" href={pageIn(locale, pages.versions(entry.id))}>
          {recordWords.allVersions[locale]()}
        </a>
      </dd>
    </dl>
  );
}

function Citation({ view, entry }: { readonly view: View; readonly entry: Entry }) {
  const { locale, operator, base } = view;
  const address = `${base}${pages.version(entry.id, entry.version)}`;
  return (
    <>
      <h2>{recordWords.cite[locale]()}</h2>
      <p class="citation">
        {citation[locale]({
          stadt: entry.steckbrief.stadt ?? recordWords.unnamedPlace[locale](),
          instrument: entry.steckbrief.instrument ?? recordWords.unnamed[locale](),
          register: operator.register,
          version: entry.version,
          date: formatDay(new Date(entry.stand), locale),
          address,
        })}
      </p>
      <p class="muted">
        {recordWords.permanent[locale]()} <a href={address}>{address}</a>
      </p>
    </>
  );
}

/** The forms in which an entry is to be had. */
const downloads = [
  ["Word (.docx)", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"],
  ["JSON", "application/json", "json"],
  ["JSON-LD", "application/ld+json", "jsonld"],
  ["CSV (Excel)", "text/csv", "csv"],
  ["GeoJSON", "application/geo+json", "geojson"],
] as const;

function downloadsOf(entry: Entry) {
  return downloads.map(([name, type, format]) => ({
    name,
    type,
    href: entry.aktuell
      ? fillPath(apiPaths.recordAs, { id: entry.id, format })
      : fillPath(apiPaths.versionAs, { id: entry.id, n: entry.version, format }),
  }));
}

function Downloads({ view: { locale }, entry }: { readonly view: View; readonly entry: Entry }) {
  return (
    <div class="no-print">
      <h2>{recordWords.download[locale]()}</h2>
      <ul>
        {downloadsOf(entry).map(({ name, type, href }) => (
          <li>
            <a href={href} type={type} rel="nofollow">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Opens the reader's mail program, addressed and with the entry named. */
function reportAddress({ locale, operator, base }: View, entry: Entry, title: string): string {
  const subject = reportSubject[locale]({ title, id: entry.id, version: entry.version });
  const body = `\r\n\r\n${base}${pages.version(entry.id, entry.version)}`;
  return `mailto:${operator.email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
