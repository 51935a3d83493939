import type { PicturesField } from "../steckbrief/kinds.ts";
import { type Address, propertyNames } from "../steckbrief/tags.ts";
import type { Projektbild } from "../steckbrief/value.ts";
import type { Slot } from "./intact-form.ts";
import { parsePictureFacts } from "./pictures.ts";
import type { ReadContext } from "./read-context.ts";
import { noPicture, readPicture, valuesOf } from "./read-pictures.ts";

/** The value of a slot, by its words and the first of its pictures; null where nothing stands in it. */
export function valueOfSlot(
  field: PicturesField,
  { slot, words, pictures }: Slot,
  context: ReadContext,
): Projektbild | null {
  const { pack, properties, report, onPicture, locale } = context;
  const { dateiname, alt, urheber, einwilligung } = words;
  const [picture = null, ...others] = pictures;
  const original = parsePictureFacts(properties.get(propertyNames.picture(slot)) ?? "");
  const isSaid = dateiname !== null || alt !== null || urheber !== null || einwilligung;
  const address: Address = { field: field.key, item: slot };
  const place = `${field.item[locale]} ${slot}`;
  for (const other of others) onPicture?.({ slot, picture: other, said: null, original: null, pack });
  if (picture !== null) {
    const values = readPicture(picture, { pack, original, address, place, report });
    const said: Projektbild = { dateiname, alt: alt ?? picture.alt, urheber, einwilligung, ...values };
    onPicture?.({ slot, picture, said, original, pack });
    return said;
  }
  // Facts that a deleted picture left behind are no picture; those of a JSON that came without bytes are.
  const facts = original !== null && (isSaid || original.separate === true) ? original : null;
  if (!isSaid && facts === null) return null;
  if (facts !== null) report("picture-missing", address, { place });
  return { dateiname, alt, urheber, einwilligung, ...(facts === null ? noPicture : valuesOf(facts)) };
}
