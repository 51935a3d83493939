import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { PicturePartKey, PicturesField } from "../steckbrief/kinds.ts";
import { tagOf } from "../steckbrief/tags.ts";
import { FileDrop } from "./FileDrop.tsx";
import { itemName } from "./field-names.ts";
import type { FieldView } from "./field-view.ts";
import { LateStyle } from "./LateStyle.tsx";
import { useSpeech } from "./locale.ts";
import { Note } from "./Note.tsx";
import { PictureSizeChoice } from "./PictureSizeChoice.tsx";
import { bestSize, sizesFor } from "./picture-check.ts";
import { type ChosenPicture, choosePicture, PictureRefused } from "./picture-choose.ts";
import { editing, megabytes, type Refusal, refusals } from "./picture-messages.ts";
import { usePaneState, useSession } from "./session-context.ts";

interface PictureEditorProps {
  readonly view: FieldView;
  readonly field: PicturesField;
  readonly slot: string;
  readonly onClose: () => void;
}

interface RefusedFile {
  readonly code: Refusal;
  readonly format: string;
  readonly size: string;
}

/** Choosing a picture, looking at what it is, saying whose it is, and putting it into the document. */
export function PictureEditor({ view, field, slot, onClose }: PictureEditorProps) {
  const session = useSession();
  const { busy } = usePaneState();
  const { say, word, locale } = useSpeech();
  const at = (part: PicturePartKey) =>
    view.controls.find(({ spec }) => spec.tag === tagOf({ field: field.key, item: slot, part }));
  const [chosen, setChosen] = useState<ChosenPicture | null>(null);
  const [refusal, setRefusal] = useState<RefusedFile | null>(null);
  const [widthMm, setWidthMm] = useState(0);
  const [alt, setAlt] = useState(at("alt")?.text ?? "");
  const [urheber, setUrheber] = useState(at("urheber")?.text ?? "");
  const [einwilligung, setEinwilligung] = useState(at("einwilligung")?.ticked ?? false);

  const open = async (file: File) => {
    setChosen(null);
    setRefusal(null);
    try {
      const picture = await choosePicture(file);
      setChosen(picture);
      setWidthMm(bestSize(sizesFor(picture.width, picture.height, field.minDpi), field.minDpi)?.widthMm ?? 0);
    } catch (error) {
      if (!(error instanceof PictureRefused)) throw error;
      setRefusal({ code: error.code, format: error.format, size: say(megabytes, { bytes: file.size }) });
    }
  };
  const insert = async (picture: ChosenPicture) => {
    const done = await session.act("picture", async (port) =>
      (await import("./picture-insert.ts")).insertPicture(port, {
        field,
        slot,
        picture,
        widthMm,
        alt: alt.trim(),
        urheber: urheber.trim(),
        einwilligung,
      }),
    );
    if (!done) return;
    session.originals.set(slot, { name: picture.name, bytes: picture.bytes });
    onClose();
  };
  const remove = async () => {
    const done = await session.act("removePicture", async (port) =>
      (await import("./picture-insert.ts")).removePicture(port, field, slot),
    );
    if (!done) return;
    session.originals.delete(slot);
    onClose();
  };
  const label = (part: PicturePartKey) => {
    const found = field.parts.find(({ key }) => key === part);
    return found === undefined ? "" : word(found.label);
  };
  const consent = field.parts.find(({ key }) => key === "einwilligung");
  const name = itemName(field, slot, locale);
  return (
    <fieldset className="editor stack">
      <legend className="unseen">{say(editing.title, { name })}</legend>
      <LateStyle />
      <FileDrop
        button={say(editing.file)}
        note={say(editing.drop)}
        accept="image/jpeg,image/png,.jpg,.jpeg,.png"
        onFiles={([file]) => file && open(file)}
      />
      <div role="alert">
        {refusal === null ? null : (
          <Note intent="error">
            <p>{say(refusals[refusal.code], refusal)}</p>
          </Note>
        )}
      </div>
      {chosen === null ? null : (
        <>
          <Preview picture={chosen} />
          {chosen.turned ? (
            <Note intent="warning">
              <p>{say(editing.turned)}</p>
            </Note>
          ) : null}
          <PictureSizeChoice picture={chosen} field={field} widthMm={widthMm} onChoose={setWidthMm} />
          <label className="label">
            {label("alt")}
            <span className="small">{say(editing.alt)}</span>
            <textarea
              className="input"
              rows={2}
              value={alt}
              onChange={(event) => setAlt(event.currentTarget.value)}
            />
          </label>
          <label className="label">
            {label("urheber")}
            <input
              className="input"
              value={urheber}
              onChange={(event) => setUrheber(event.currentTarget.value)}
            />
          </label>
          <label className="check">
            <input
              type="checkbox"
              checked={einwilligung}
              onChange={(event) => setEinwilligung(event.currentTarget.checked)}
            />
            <span>{consent === undefined ? null : word(consent.hint)}</span>
          </label>
          {einwilligung ? null : <p className="small">{say(editing.noConsent)}</p>}
          <p className="small">{say(editing.word)}</p>
        </>
      )}
      <div className="actions">
        {chosen === null ? null : (
          <Button
            appearance="primary"
            size="small"
            disabledFocusable={busy !== null}
            onClick={() => insert(chosen)}
          >
            {say(editing.insert)}
          </Button>
        )}
        {chosen === null && at("bild")?.picture ? (
          <Button size="small" disabledFocusable={busy !== null} onClick={remove}>
            {say(editing.remove)}
          </Button>
        ) : null}
        <Button size="small" onClick={onClose}>
          {say(editing.cancel)}
        </Button>
      </div>
    </fieldset>
  );
}

function Preview({ picture }: { readonly picture: ChosenPicture }) {
  const { say } = useSpeech();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([picture.bytes], { type: picture.mediaType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return (
    <div>
      {address === null ? null : <img src={address} alt={say(editing.preview)} className="preview" />}
      <p className="small">
        {picture.name}
        <br />
        {say(editing.facts, {
          format: picture.mediaType === "image/png" ? "PNG" : "JPEG",
          width: picture.width,
          height: picture.height,
          size: say(megabytes, { bytes: picture.bytes.length }),
        })}
      </p>
    </div>
  );
}
