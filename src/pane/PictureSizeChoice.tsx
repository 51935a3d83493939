import type { PicturesField } from "../steckbrief/kinds.ts";
import { useSpeech } from "./locale.ts";
import { Note } from "./Note.tsx";
import { columnMm, isCoarse, sizesFor } from "./picture-check.ts";
import type { ChosenPicture } from "./picture-choose.ts";
import { editing } from "./picture-messages.ts";

interface PictureSizeChoiceProps {
  readonly picture: ChosenPicture;
  readonly field: PicturesField;
  readonly widthMm: number;
  readonly onChoose: (widthMm: number) => void;
}

/** How wide the picture will be, and whether print can use it so. */
export function PictureSizeChoice({ picture, field, widthMm, onChoose }: PictureSizeChoiceProps) {
  const { say } = useSpeech();
  const sizes = sizesFor(picture.width, picture.height, field.minDpi);
  const size = sizes.find((candidate) => candidate.widthMm === widthMm) ?? sizes[0];
  if (size === undefined) return null;
  const mm = Math.round(size.widthMm);
  return (
    <>
      <label className="label">
        {say(editing.width)}
        <select
          className="input"
          value={String(size.widthMm)}
          onChange={(event) => onChoose(Number(event.currentTarget.value))}
        >
          {sizes.map((choice) => (
            <option key={choice.widthMm} value={String(choice.widthMm)}>
              {say(editing.widthChoice, {
                mm: Math.round(choice.widthMm),
                dpi: choice.dpi,
                fine: !isCoarse(choice, field),
              })}
            </option>
          ))}
        </select>
      </label>
      <div role="status">
        <Note intent={isCoarse(size, field) ? "warning" : "success"}>
          <p>
            {isCoarse(size, field)
              ? say(editing.coarse, {
                  minDpi: field.minDpi,
                  dpi: size.dpi,
                  mm,
                  pixels: Math.ceil((columnMm / 25.4) * field.minDpi),
                })
              : say(editing.fine, { dpi: size.dpi, mm })}
          </p>
        </Note>
      </div>
    </>
  );
}
