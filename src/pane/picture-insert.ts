import { consentPackage, picturePackage } from "../docx/blocks.ts";
import { emuPerMillimetre } from "../docx/drawing.ts";
import { storedAs } from "../docx/picture-stored.ts";
import { dpiAtWidth, formatPictureFacts } from "../docx/pictures.ts";
import type { PicturesField } from "../steckbrief/kinds.ts";
import { propertyNames, tagOf } from "../steckbrief/tags.ts";
import type { WordDocument } from "../word/port.ts";
import { PaneError } from "./pane-error.ts";
import { sizeAt } from "./picture-check.ts";
import type { ChosenPicture } from "./picture-choose.ts";
import { sha256Hex } from "./sha256.ts";
import type { Done } from "./state.ts";

export interface PictureInsertion {
  readonly field: PicturesField;
  readonly slot: string;
  readonly picture: ChosenPicture;
  readonly widthMm: number;
  readonly alt: string;
  readonly urheber: string;
  readonly einwilligung: boolean;
}

/** Puts a picture and what belongs to it into a slot, and makes sure that Word took it. */
export async function insertPicture(port: WordDocument, insertion: PictureInsertion): Promise<Done> {
  const { field, slot, picture, alt } = insertion;
  const tag = tagFor(field, slot);
  const size = sizeAt(picture.width, picture.height, insertion.widthMm);
  const flatOpc = picturePackage(slot, {
    bytes: picture.bytes,
    mediaType: picture.mediaType,
    widthEmu: size.widthMm * emuPerMillimetre,
    heightEmu: size.heightMm * emuPerMillimetre,
    alt,
    name: picture.name,
  });
  await port.insert(flatOpc, { at: "inside", tag: tag("bild") });
  // Word on the web drops what is too much for it without a word (office-js issue 3033).
  const seen = (await port.look()).controls.find((control) => control.tag === tag("bild"));
  if (seen?.pictures !== undefined && seen.pictures.length === 0)
    throw new PaneError("picture-dropped", `${picture.bytes.length} bytes`);
  await port.write([
    { tag: tag("dateiname"), text: picture.name },
    { tag: tag("alt"), text: alt },
  ]);
  await writeCredit(port, insertion);
  if (port.can("properties")) {
    const { width, height, mediaType } = picture;
    const facts = {
      sha256: await sha256Hex(picture.bytes),
      mediaType,
      width,
      height,
      dpi: dpiAtWidth(width, size.widthMm),
      shownMm: Math.round(size.widthMm * 10) / 10,
      stored: storedAs(picture.bytes),
    };
    await port.setProperties({ [propertyNames.picture(slot)]: formatPictureFacts(facts) });
  }
  return "picture";
}

/** Empties a slot: picture, texts, consent and what was known of the original. */
export async function removePicture(port: WordDocument, field: PicturesField, slot: string): Promise<Done> {
  const tag = tagFor(field, slot);
  await port.write(["bild", "dateiname", "alt"].map((part) => ({ tag: tag(part), text: "" })));
  await writeCredit(port, { field, slot, urheber: "", einwilligung: false });
  if (port.can("properties")) await port.setProperties({ [propertyNames.picture(slot)]: "" });
  return "removePicture";
}

/** Credit and consent share a paragraph, which is replaced as a whole: a checkbox can't be set otherwise. */
async function writeCredit(
  port: WordDocument,
  {
    field,
    slot,
    urheber,
    einwilligung,
  }: Pick<PictureInsertion, "field" | "slot" | "urheber" | "einwilligung">,
): Promise<void> {
  const flatOpc = consentPackage(slot, { urheber: urheber === "" ? null : urheber, einwilligung });
  await port.insert(flatOpc, { at: "paragraph", tag: tagFor(field, slot)("urheber") });
}

function tagFor(field: PicturesField, slot: string): (part: string) => string {
  return (part) => tagOf({ field: field.key, item: slot, part });
}
