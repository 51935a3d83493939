import type { Locale, PicturesField } from "../steckbrief/kinds.ts";
import { type Address, parseTag } from "../steckbrief/tags.ts";
import type { Projektbild } from "../steckbrief/value.ts";
import type { DocxPackage } from "./package.ts";
import type { PictureFacts } from "./pictures.ts";
import type { Report } from "./report.ts";
import type { Source } from "./source.ts";
import type { Picture } from "./story.ts";

/** A picture that stands in the form, and what is said of it. */
export interface SeenPicture {
  /** The slot it stands in; null where it stands in none. */
  readonly slot: string | null;
  readonly picture: Picture;
  /** What the Steckbrief says of it; null where it holds another picture, or none, in its place. */
  readonly said: Projektbild | null;
  /** Facts of the picture that was put in first; null where the document doesn't have them. */
  readonly original: PictureFacts | null;
  readonly pack: DocxPackage;
}

export type PictureListener = (seen: SeenPicture) => void;

interface StrayContext {
  readonly source: Source;
  readonly pack: DocxPackage;
  readonly locale: Locale;
  readonly report: Report;
  readonly onPicture: PictureListener | null;
}

/**
 * Reports the pictures that stand in the form but in none of its slots: too many under their field, or under another
 * one. What stands outside of the form, such as a letterhead, is nobody's mistake.
 */
export function checkStrayPictures(
  field: PicturesField,
  seen: ReadonlySet<Picture>,
  { source, pack, locale, report, onPicture }: StrayContext,
): void {
  const strays = source.story.pictures.filter((picture) => !seen.has(picture));
  if (strays.length === 0) return;
  const places = createPlaces(source);
  const homeOf = (picture: Picture): string | null => addressOf(picture, source)?.field ?? places(picture);
  for (const other of source.form.fields) {
    const here = strays.filter((picture) => homeOf(picture) === other.key);
    if (here.length === 0) continue;
    for (const picture of here) onPicture?.({ slot: null, picture, said: null, original: null, pack });
    const count = other === field ? here.length + seen.size : here.length;
    const place = other.short[locale];
    if (other === field && count > field.max)
      report("pictures-too-many", { field: other.key }, { place, count, max: field.max });
    else report("picture-elsewhere", { field: other.key }, { place, count: here.length });
  }
}

/** Whose control a picture stands in. */
function addressOf({ control }: Picture, { form }: Source): Address | null {
  for (let one = control; one !== null; one = one.parent) {
    const address = one.tag === null ? null : parseTag(one.tag, form);
    if (address !== null) return address;
  }
  return null;
}

/** Under which field's heading a picture stands. */
function createPlaces({ form, outline }: Source): (picture: Picture) => string | null {
  const fields = new Map(
    form.fields.flatMap(({ key }) => {
      const region = outline.field(key);
      if (region === null) return [];
      return [region.heading, ...region.paragraphs].map((paragraph) => [paragraph, key] as const);
    }),
  );
  return ({ paragraph }) => fields.get(paragraph) ?? null;
}
