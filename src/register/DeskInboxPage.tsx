/** @jsxImportSource hono/jsx */

import { type RecordState, recordStates } from "../exchange/receipt.ts";
import { desk, pageIn, withQuery } from "./addresses.ts";
import { Button, DeskForm, DeskPage, type DeskView, type Outcome } from "./DeskPage.tsx";
import { formatMoment } from "./dates.ts";
import type { DeskLine, DeskTwins } from "./desk-data.ts";
import { deskWords, openTwins } from "./desk-messages.ts";
import { stateNames } from "./life-messages.ts";
import { recordWords } from "./record-messages.ts";
import { ScrollArea } from "./ScrollArea.tsx";

interface InboxPageProps {
  readonly view: DeskView;
  readonly outcome: Outcome | null;
  /** State that is shown; null: all. */
  readonly state: RecordState | null;
  readonly q: string;
  readonly counts: Readonly<Record<RecordState, number>>;
  readonly twins: number;
  readonly lines: readonly DeskLine[];
}

/** What waits for the editors, the longest waiting first. */
export function InboxPage({ view, outcome, state, q, counts, twins, lines }: InboxPageProps) {
  const { locale } = view;
  return (
    <DeskPage view={view} title={deskWords.inbox[locale]()} outcome={outcome}>
      {twins === 0 ? null : (
        <p class="note">
          <a href={pageIn(locale, desk.twins)}>{openTwins[locale]({ count: twins })}</a>
        </p>
      )}
      <search>
        <form method="get" action={pageIn(locale, desk.inbox)} class="search">
          <label class="search-label" for="suche">
            {deskWords.search[locale]()}
          </label>
          <div class="search-row">
            <input class="kern-form-input__input" id="suche" name="q" type="search" value={q} />
            <Button label={deskWords.submit[locale]()} look="primary" />
          </div>
        </form>
      </search>
      <nav aria-label={deskWords.states[locale]()}>
        <ul class="views">
          {recordStates.map((each) => (
            <li>
              <a
                href={withQuery(pageIn(locale, desk.inbox), [["zustand", each]])}
                aria-current={each === state ? "page" : undefined}
              >
                {stateNames[each][locale]} ({counts[each]})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {lines.length === 0 ? <p>{deskWords.nothing[locale]()}</p> : <LineTable view={view} lines={lines} />}
    </DeskPage>
  );
}

function LineTable({
  view: { locale },
  lines,
}: {
  readonly view: DeskView;
  readonly lines: readonly DeskLine[];
}) {
  return (
    <ScrollArea label={deskWords.inbox[locale]()}>
      <table>
        <thead>
          <tr>
            <th scope="col">{deskWords.record[locale]()}</th>
            <th scope="col">{deskWords.state[locale]()}</th>
            <th scope="col" class="number">
              {deskWords.findings[locale]()}
            </th>
            <th scope="col">{deskWords.changed[locale]()}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, stadt, instrument, state, errors, changedAt }) => (
            <tr>
              <th scope="row" lang="de">
                <a href={pageIn(locale, desk.record(id))}>
                  {instrument ?? recordWords.unnamed[locale]()}, {stadt ?? recordWords.unnamedPlace[locale]()}
                </a>
              </th>
              <td>{stateNames[state][locale]}</td>
              <td class="number" data-label={deskWords.findings[locale]()}>
                {errors === 0 ? "–" : errors}
              </td>
              <td class="nowrap">
                <time datetime={changedAt.toISOString()}>{formatMoment(changedAt, locale)}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

interface TwinsPageProps {
  readonly view: DeskView;
  readonly outcome: Outcome | null;
  readonly twins: readonly DeskTwins[];
}

/** Pairs that may be one record, for a decision. */
export function TwinsPage({ view, outcome, twins }: TwinsPageProps) {
  const { locale } = view;
  return (
    <DeskPage view={view} title={deskWords.twins[locale]()} outcome={outcome}>
      {twins.length === 0 ? <p>{deskWords.noTwins[locale]()}</p> : null}
      {twins.map((pair) => (
        <TwinDecision view={view} pair={pair} />
      ))}
    </DeskPage>
  );
}

/** The form of a decision on two records. */
export function TwinDecision({ view, pair }: { readonly view: DeskView; readonly pair: DeskTwins }) {
  const { locale } = view;
  const { one, other } = pair;
  return (
    <section class="card">
      <h2>{deskWords.twinTitle[locale]()}</h2>
      <ul>
        {[one, other].map(({ id, instrument, stadt, state, changedAt }) => (
          <li>
            <a lang="de" href={pageIn(locale, desk.record(id))}>
              {instrument ?? recordWords.unnamed[locale]()}, {stadt ?? recordWords.unnamedPlace[locale]()}
            </a>{" "}
            <span class="muted">
              ({stateNames[state][locale]}, {formatMoment(changedAt, locale)}, <code>{id.slice(0, 8)}</code>)
            </span>
          </li>
        ))}
      </ul>
      <p>{deskWords.twinText[locale]()}</p>
      <DeskForm view={view} action={desk.twins} class="actions">
        <input type="hidden" name="one" value={one.id} />
        <input type="hidden" name="other" value={other.id} />
        {[one, other].map(({ id }) => (
          <Button label={`${deskWords.keep[locale]()} ${id.slice(0, 8)}`} name="winner" value={id} />
        ))}
        <Button label={deskWords.different[locale]()} name="winner" value="" />
      </DeskForm>
    </section>
  );
}
