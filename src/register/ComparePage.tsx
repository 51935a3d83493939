/** @jsxImportSource hono/jsx */
import type { Entry } from "../exchange/entry.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import { pageIn, pages, withQuery } from "./addresses.ts";
import { compareWords, tooMany } from "./compare-messages.ts";
import { FieldValue } from "./FieldValue.tsx";
import { Page } from "./Page.tsx";
import { titleOfEntry } from "./RecordPage.tsx";
import { recordWords } from "./record-messages.ts";
import type { View } from "./view.ts";

/** As many as can be read side by side. */
export const mostCompared = 3;

interface ComparePageProps {
  readonly view: View;
  readonly entries: readonly Entry[];
  /** Chosen ones that are not to be had. */
  readonly missing: number;
  /** Chosen beyond what can be shown. */
  readonly surplus: number;
}

/** Two or three entries, field by field beside each other. */
export function ComparePage({ view, entries, missing, surplus }: ComparePageProps) {
  const { locale } = view;
  return (
    <Page
      view={view}
      title={compareWords.title[locale]()}
      trail={[{ name: recordWords.breadcrumb[locale](), href: pageIn(locale, pages.catalogue) }]}
      robots="noindex"
    >
      {missing > 0 ? <p class="note">{compareWords.missing[locale]()}</p> : null}
      {surplus > 0 ? <p class="note">{tooMany[locale]({ most: mostCompared })}</p> : null}
      {entries.length < 2 ? <Choose view={view} entries={entries} /> : null}
      {entries.length > 1 ? <Comparison view={view} entries={entries} /> : null}
    </Page>
  );
}

function Choose({ view, entries }: Pick<ComparePageProps, "view" | "entries">) {
  const { locale } = view;
  const [first] = entries;
  if (first === undefined)
    return (
      <p>
        {compareWords.choose[locale]()}{" "}
        <a href={pageIn(locale, pages.catalogue)}>{recordWords.breadcrumb[locale]()}</a>
      </p>
    );
  return (
    <form method="get" action={pageIn(locale, pages.compare)} class="form-grid">
      <p>
        <a href={pageIn(locale, pages.record(first.id))}>{titleOfEntry(first, view)}</a>
      </p>
      <p>{compareWords.chooseMore[locale]()}</p>
      <input type="hidden" name="id" value={first.id} />
      <div class="kern-form-input">
        <label class="kern-label" for="zweiter">
          {compareWords.second[locale]()}
        </label>
        <input class="kern-form-input__input" id="zweiter" name="id" type="text" required />
      </div>
      <div>
        <button class="kern-btn kern-btn--primary" type="submit">
          <span class="kern-label">{compareWords.submit[locale]()}</span>
        </button>
      </div>
    </form>
  );
}

function Comparison({ view, entries }: Pick<ComparePageProps, "view" | "entries">) {
  const { locale } = view;
  const titles = entries.map((entry) => titleOfEntry(entry, view));
  return (
    <div class="comparison">
      <div class="comparison-row comparison-head">
        <div class="comparison-cells">
          {entries.map((entry, index) => (
            <div>
              <p class="lead">
                <a href={pageIn(locale, pages.record(entry.id))}>{titles[index]}</a>
              </p>
              <p class="no-print small">
                <a
                  href={withQuery(
                    pageIn(locale, pages.compare),
                    entries.filter(({ id }) => id !== entry.id).map(({ id }) => ["id", id] as const),
                  )}
                  aria-label={`${compareWords.remove[locale]()}: ${titles[index]}`}
                >
                  {compareWords.remove[locale]()}
                </a>
              </p>
            </div>
          ))}
        </div>
      </div>
      {steckbriefForm.fields.map((field) => (
        <section class="comparison-row">
          <h2>{field.label[locale]}</h2>
          <div class="comparison-cells">
            {entries.map((entry, index) => (
              <div>
                <h3>{titles[index]}</h3>
                <FieldValue
                  field={field}
                  steckbrief={entry.steckbrief}
                  locale={locale}
                  instrument={entry.steckbrief.instrument ?? recordWords.unnamed[locale]()}
                  bilder={entry.bilder}
                />
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
