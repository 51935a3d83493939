/** @jsxImportSource hono/jsx */
import { desk } from "./addresses.ts";
import { Button, DeskForm } from "./DeskPage.tsx";
import { formatMoment } from "./dates.ts";
import { deskWords, withheldWords } from "./desk-messages.ts";
import type { DeskRecordProps } from "./desk-record-props.ts";
import { aktionsfelder } from "./record.ts";
import { recordWords } from "./record-messages.ts";

/** What editors say of a record: Aktionsfeld, municipality, contact, pictures, remarks. */
export function DeskEdits(props: DeskRecordProps) {
  return (
    <>
      <Aktionsfeld {...props} />
      <Municipality {...props} />
      <Contact {...props} />
      <Pictures {...props} />
      <Remarks {...props} />
    </>
  );
}

function Revision({ record }: Pick<DeskRecordProps, "record">) {
  return <input type="hidden" name="revision" value={record.revision} />;
}

function Aktionsfeld({ view, record }: DeskRecordProps) {
  const { locale } = view;
  return (
    <DeskForm view={view} action={desk.act(record.id, "aktionsfeld")}>
      <Revision record={record} />
      <div class="kern-form-input">
        <label class="kern-label" for="aktionsfeld">
          {recordWords.field[locale]()}
        </label>
        <div class="kern-form-input__select-wrapper">
          <select class="kern-form-input__select" id="aktionsfeld" name="aktionsfeld">
            <option value="" selected={record.aktionsfeld === null}>
              {deskWords.none[locale]()}
            </option>
            {aktionsfelder.map((name) => (
              <option value={name} lang="de" selected={record.aktionsfeld === name}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Button label={deskWords.assign[locale]()} />
    </DeskForm>
  );
}

function Municipality({ view, record }: DeskRecordProps) {
  const { locale } = view;
  return (
    <DeskForm view={view} action={desk.act(record.id, "gemeinde")}>
      <Revision record={record} />
      <div class="kern-form-input">
        <label class="kern-label" for="ags">
          {deskWords.ags[locale]()}
        </label>
        <div class="kern-hint" id="ags-hinweis">
          {deskWords.agsHint[locale]()}
        </div>
        <input
          class="kern-form-input__input"
          id="ags"
          name="ags"
          value={record.ags ?? ""}
          inputmode="numeric"
          pattern="[0-9]{8}"
          aria-describedby="ags-hinweis"
        />
      </div>
      <Button label={deskWords.assign[locale]()} />
    </DeskForm>
  );
}

function Contact({ view, record, version, isContactAgreed }: DeskRecordProps) {
  const { locale } = view;
  if (version.steckbrief.ansprechpartner === null) return null;
  return (
    <DeskForm view={view} action={desk.act(record.id, "kontakt")}>
      <Revision record={record} />
      <h2>{deskWords.contact[locale]()}</h2>
      <p class="muted">{deskWords.contactHint[locale]()}</p>
      <Button
        label={deskWords[isContactAgreed ? "contactRevoke" : "contactAgree"][locale]()}
        name="vereinbart"
        value={isContactAgreed ? "nein" : "ja"}
      />
    </DeskForm>
  );
}

function Pictures({ view, record, version }: DeskRecordProps) {
  const { locale } = view;
  if (version.pictures.length === 0) return null;
  return (
    <>
      <h2>{deskWords.pictures[locale]()}</h2>
      {version.pictures.map(({ position, picture, withheld, withdrawnReason }) => (
        <div>
          <h3>
            {deskWords.pictures[locale]()} {position}
          </h3>
          {withheld === null ? null : (
            <p class="muted">
              {withheldWords[withheld][locale]()}
              {withdrawnReason === null ? null : `: ${withdrawnReason}`}
            </p>
          )}
          {picture === null || withheld !== null ? null : (
            <DeskForm view={view} action={desk.act(record.id, "bild")}>
              <input type="hidden" name="sha256" value={picture} />
              <div class="kern-form-input">
                <label class="kern-label" for={`bild-${position}`}>
                  {deskWords.reason[locale]()}
                </label>
                <input
                  class="kern-form-input__input"
                  id={`bild-${position}`}
                  name="grund"
                  required
                  maxlength={500}
                />
              </div>
              <Button label={deskWords.withdrawPicture[locale]()} />
            </DeskForm>
          )}
        </div>
      ))}
    </>
  );
}

function Remarks({ view, record, remarks }: DeskRecordProps) {
  const { locale } = view;
  return (
    <>
      <h2>{deskWords.remarks[locale]()}</h2>
      {remarks.map(({ id, text, author, at, doneAt, version }) => (
        <div class="remark">
          <p lang="de">{text}</p>
          <p class="muted">
            {author}, {formatMoment(at, locale)}, {recordWords.version[locale]()} {version}
            {doneAt === null ? null : ` (${deskWords.done[locale]()})`}
          </p>
          {doneAt === null ? (
            <DeskForm view={view} action={desk.act(record.id, "bemerkung-erledigt")}>
              <input type="hidden" name="bemerkung" value={id} />
              <Button label={deskWords.markDone[locale]()} />
            </DeskForm>
          ) : null}
        </div>
      ))}
      <DeskForm view={view} action={desk.act(record.id, "bemerkung")}>
        <div class="kern-form-input">
          <label class="kern-label" for="bemerkung">
            {deskWords.remark[locale]()}
          </label>
          <div class="kern-hint" id="bemerkung-hinweis">
            {deskWords.remarkHint[locale]()}
          </div>
          <textarea
            class="kern-form-input__input"
            id="bemerkung"
            name="text"
            rows={3}
            required
            aria-describedby="bemerkung-hinweis"
          />
        </div>
        <Button label={deskWords.save[locale]()} />
      </DeskForm>
    </>
  );
}
