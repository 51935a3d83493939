/** @jsxImportSource hono/jsx */
import { desk, pageIn } from "./addresses.ts";
import { DataTable } from "./DataTable.tsx";
import { Button, DeskForm, DeskPage, type DeskView, type Outcome } from "./DeskPage.tsx";
import { formatMoment } from "./dates.ts";
import { actionWords, deskWords } from "./desk-messages.ts";
import type { LoggedEntry } from "./log.ts";
import type { Mention } from "./person.ts";
import { recordWords } from "./record-messages.ts";

/** Who did what when, the latest first. */
export function LogPage({
  view,
  entries,
}: {
  readonly view: DeskView;
  readonly entries: readonly LoggedEntry[];
}) {
  return (
    <DeskPage view={view} title={deskWords.log[view.locale]()}>
      <LogTable view={view} entries={entries} />
    </DeskPage>
  );
}

export function LogTable({
  view: { locale },
  entries,
}: {
  readonly view: DeskView;
  readonly entries: readonly LoggedEntry[];
}) {
  return (
    <DataTable
      label={deskWords.log[locale]()}
      heads={[
        deskWords.when[locale](),
        deskWords.who[locale](),
        deskWords.what[locale](),
        deskWords.record[locale](),
      ]}
    >
      {entries.map(({ at, actor, action, record, version }) => (
        <tr>
          <td>
            <time datetime={at.toISOString()}>{formatMoment(at, locale)}</time>
          </td>
          <td>{actor}</td>
          <td>{actionWords[action]?.[locale] ?? action}</td>
          <td>
            {record === null ? (
              "–"
            ) : (
              <a href={pageIn(locale, desk.record(record))}>
                <code>{record.slice(0, 8)}</code>
                {version === null ? null : `, ${recordWords.version[locale]()} ${version}`}
              </a>
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

interface PersonsPageProps {
  readonly view: DeskView;
  readonly outcome: Outcome | null;
  /** As typed, one a line. */
  readonly terms: string;
  /** Null before anything was looked for. */
  readonly mentions: readonly Mention[] | null;
}

/** Access and erasure for a person (GDPR Art. 15 and 17). */
export function PersonsPage({ view, outcome, terms, mentions }: PersonsPageProps) {
  const { locale } = view;
  return (
    <DeskPage view={view} title={deskWords.persons[locale]()} outcome={outcome}>
      <p class="prose">{deskWords.personText[locale]()}</p>
      <DeskForm view={view} action={desk.persons} class="form-grid">
        <div class="kern-form-input">
          <label class="kern-label" for="person">
            {deskWords.personTerms[locale]()}
          </label>
          <textarea class="kern-form-input__input" id="person" name="person" rows={3} required>
            {terms}
          </textarea>
        </div>
        <div class="actions">
          <Button label={deskWords.personFind[locale]()} look="primary" name="was" value="suchen" />
          <Button label={deskWords.personExport[locale]()} name="was" value="auskunft" />
        </div>
      </DeskForm>
      {mentions === null ? null : mentions.length === 0 ? (
        <p role="status">{deskWords.personNone[locale]()}</p>
      ) : (
        <Mentions view={view} terms={terms} mentions={mentions} />
      )}
    </DeskPage>
  );
}

function Mentions({
  view,
  terms,
  mentions,
}: {
  readonly view: DeskView;
  readonly terms: string;
  readonly mentions: readonly Mention[];
}) {
  const { locale } = view;
  return (
    <>
      <DataTable
        label={deskWords.personFind[locale]()}
        heads={[deskWords.record[locale](), deskWords.place[locale](), deskWords.text[locale]()]}
      >
        {mentions.map(({ record, version, path, text }) => (
          <tr>
            <th scope="row">
              <a href={pageIn(locale, desk.record(record))}>
                <code>{record.slice(0, 8)}</code>
                {version === null ? null : `, ${recordWords.version[locale]()} ${version}`}
              </a>
            </th>
            <td>
              <code>{path}</code>
            </td>
            <td lang="de">{text.slice(0, 200)}</td>
          </tr>
        ))}
      </DataTable>
      <section class="card">
        <h2>{deskWords.personErase[locale]()}</h2>
        <p>{deskWords.personEraseText[locale]()}</p>
        <DeskForm view={view} action={desk.persons}>
          <input type="hidden" name="person" value={terms} />
          <label class="check">
            <input type="checkbox" name="sicher" value="ja" required />
            <span>{deskWords.deleteConfirm[locale]()}</span>
          </label>
          <p>
            <Button label={deskWords.personErase[locale]()} name="was" value="entfernen" />
          </p>
        </DeskForm>
      </section>
    </>
  );
}
