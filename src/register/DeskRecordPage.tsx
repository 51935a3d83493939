/** @jsxImportSource hono/jsx */
import type { Finding } from "../steckbrief/finding.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import { desk, pageIn, pages } from "./addresses.ts";
import { isBlocking } from "./arrival.ts";
import { TwinDecision } from "./DeskInboxPage.tsx";
import { LogTable } from "./DeskLogPage.tsx";
import { Button, DeskForm, DeskPage, type DeskView } from "./DeskPage.tsx";
import { DeskEdits } from "./DeskRecordEdits.tsx";
import { formatMoment } from "./dates.ts";
import { deskWords, markWords, severityWords } from "./desk-messages.ts";
import type { DeskRecordProps } from "./desk-record-props.ts";
import { FieldValue } from "./FieldValue.tsx";
import { type Move, openMoves } from "./life.ts";
import { moveNames, stateNames } from "./life-messages.ts";
import type { RegisterVersion } from "./record.ts";
import { recordTitle, recordWords } from "./record-messages.ts";
import { ChangeList } from "./VersionsPage.tsx";

/** Everything an editor needs of a record: what is wrong, what can be done, what it says, what was done. */
export function DeskRecordPage(props: DeskRecordProps) {
  const { view, outcome, record, version, changes, twins, log } = props;
  const { locale } = view;
  const { steckbrief } = version;
  const instrument = steckbrief.instrument ?? recordWords.unnamed[locale]();
  const title = recordTitle[locale]({
    instrument,
    stadt: steckbrief.stadt ?? recordWords.unnamedPlace[locale](),
  });
  return (
    <DeskPage view={view} title={title} outcome={outcome}>
      {twins.map((pair) => (
        <TwinDecision view={view} pair={pair} />
      ))}
      <div class="record">
        <div>
          <h2>{deskWords.findings[locale]()}</h2>
          <Marks version={version} view={view} />
          <Findings view={view} findings={version.findings} />
          {changes === null ? null : (
            <>
              <h2>{deskWords.sincePublished[locale]()}</h2>
              <ChangeList view={view} changes={changes} />
            </>
          )}
          <h2>{deskWords.content[locale]()}</h2>
          <article class="record-fields">
            {steckbriefForm.fields.map((field) => (
              <section>
                <h3>{field.label[locale]}</h3>
                <FieldValue
                  field={field}
                  steckbrief={steckbrief}
                  locale={locale}
                  instrument={instrument}
                  bilder={shownPictures(version)}
                />
              </section>
            ))}
          </article>
          <h2>{deskWords.log[locale]()}</h2>
          <LogTable view={view} entries={log} />
        </div>
        <aside class="kern-layer kern-level-1" aria-label={deskWords.next[locale]()}>
          <State {...props} />
          <DeskEdits {...props} />
          <Versions {...props} />
          <Deletion view={view} record={record} isAdministrator={props.isAdministrator} />
        </aside>
      </div>
    </DeskPage>
  );
}

/** Pictures by their place, so that those not shown don't move the others. */
function shownPictures({ pictures }: RegisterVersion) {
  return pictures.map(({ picture, mediaType, width, height, withheld }) =>
    withheld !== null || picture === null || mediaType === null
      ? undefined
      : { sha256: picture, mediaType, width, height, adresse: "" },
  );
}

function Marks({
  view: { locale },
  version,
}: {
  readonly view: DeskView;
  readonly version: RegisterVersion;
}) {
  const broken = version.umlauf?.bruch ?? null;
  if (version.marks.length === 0 && broken === null) return null;
  return (
    <ul>
      {version.marks.map((mark) => (
        <li>{markWords[mark][locale]()}</li>
      ))}
      {broken === null ? null : (
        <li>
          {deskWords.chainBroken[locale]()} {broken}
        </li>
      )}
    </ul>
  );
}

function Findings({
  view: { locale },
  findings,
}: {
  readonly view: DeskView;
  readonly findings: readonly Finding[];
}) {
  if (findings.length === 0) return <p>{deskWords.noFindings[locale]()}</p>;
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <li data-severity={isBlocking(finding) ? "error" : finding.severity}>
          <strong>{severityWords[finding.severity][locale]()}: </strong>
          <span lang="de">
            {finding.message} – {finding.remedy}
          </span>
          {isBlocking(finding) ? <em> ({deskWords.blocking[locale]()})</em> : null}
        </li>
      ))}
    </ul>
  );
}

/** Where the record stands, and the moves that are open from there. */
function State({ view, record, version }: DeskRecordProps) {
  const { locale } = view;
  return (
    <>
      <h2>
        {deskWords.state[locale]()}: {stateNames[record.state][locale]}
      </h2>
      <p class="muted">
        {recordWords.version[locale]()} {version.number}, {deskWords.received[locale]()}{" "}
        {formatMoment(version.receivedAt, locale)} {deskWords.by[locale]()} {version.receivedBy}
        {version.sourceName === null ? null : (
          <>
            <br />
            {deskWords.file[locale]()}: {version.sourceName}
          </>
        )}
      </p>
      {record.published === null ? null : (
        <p>
          <a href={pageIn(locale, pages.record(record.id))}>{deskWords.publicPage[locale]()}</a>
        </p>
      )}
      <h2>{deskWords.next[locale]()}</h2>
      {openMoves(record.state).map((move) =>
        move === "zurueckziehen" ? (
          <details>
            <summary>{capital(moveNames[move][locale])}</summary>
            <MoveForm view={view} record={record} move={move} />
          </details>
        ) : (
          <MoveForm view={view} record={record} move={move} />
        ),
      )}
    </>
  );
}

function MoveForm({
  view,
  record,
  move,
}: Pick<DeskRecordProps, "view" | "record"> & { readonly move: Move }) {
  const { locale } = view;
  return (
    <DeskForm view={view} action={desk.act(record.id, "zustand")} class="desk-move">
      <input type="hidden" name="revision" value={record.revision} />
      <input type="hidden" name="zug" value={move} />
      {move === "zurueckziehen" ? (
        <div class="kern-form-input">
          <label class="kern-label" for="grund">
            {deskWords.reason[locale]()}
          </label>
          <div class="kern-hint" id="grund-hinweis">
            {deskWords.reasonHint[locale]()}
          </div>
          <input
            class="kern-form-input__input"
            id="grund"
            name="grund"
            required
            maxlength={500}
            aria-describedby="grund-hinweis"
          />
        </div>
      ) : null}
      <Button
        label={capital(moveNames[move][locale])}
        look={move === "pruefen" || move === "veroeffentlichen" ? "primary" : "secondary"}
      />
    </DeskForm>
  );
}

function Versions({ view: { locale }, record, versions, sources }: DeskRecordProps) {
  return (
    <>
      <h2>{deskWords.versions[locale]()}</h2>
      <ul>
        {versions.map(({ number, receivedAt }) => (
          <li>
            {recordWords.version[locale]()} {number}, {formatMoment(receivedAt, locale)}
            {sources.includes(number) ? (
              <>
                {": "}
                <a href={pageIn(locale, desk.source(record.id, number))}>{deskWords.original[locale]()}</a>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function Deletion({
  view,
  record,
  isAdministrator,
}: Pick<DeskRecordProps, "view" | "record" | "isAdministrator">) {
  const { locale } = view;
  if (!isAdministrator) return null;
  return (
    <details>
      <summary>{deskWords.deleteTitle[locale]()}</summary>
      <p>{deskWords.deleteText[locale]()}</p>
      <DeskForm view={view} action={desk.act(record.id, "loeschen")}>
        <label class="check">
          <input type="checkbox" name="sicher" value="ja" required />
          <span>{deskWords.deleteConfirm[locale]()}</span>
        </label>
        <p>
          <Button label={deskWords.deleteTitle[locale]()} />
        </p>
      </DeskForm>
    </details>
  );
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
