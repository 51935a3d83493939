import type { Projektbild } from "../steckbrief/value.ts";
import { foldText } from "./content.ts";
import { mergeOrder } from "./merge-order.ts";
import { type MergedText, mergeWhole } from "./merge-text.ts";
import { union } from "./merge-wording.ts";
import { compareTexts } from "./order.ts";

/** The pictures of one copy. */
export interface PicturesOf {
  readonly copy: string;
  readonly pictures: readonly Projektbild[];
}

/** A picture as copies have it; null where they took it out. */
export interface PictureVariant {
  readonly picture: Projektbild | null;
  readonly copies: readonly string[];
}

export const pictureTexts = ["dateiname", "alt", "urheber"] as const;
export type PictureText = (typeof pictureTexts)[number];

/** A picture on which all agree, but perhaps for some of its texts. */
export interface MergedPicture {
  readonly picture: Projektbild;
  readonly texts: Readonly<Record<PictureText, MergedText>>;
  /** Set where the consent changed. */
  readonly consentBy: readonly string[];
}

/** A picture that was changed as a whole: swapped, added or taken out by copies that agree. */
export interface TakenPicture extends PictureVariant {
  readonly before: Projektbild | null;
}

/** Copies that want different pictures in one place. */
export interface OpenPicture {
  readonly base: Projektbild | null;
  readonly variants: readonly PictureVariant[];
}

export type PicturePlace = MergedPicture | TakenPicture | OpenPicture;

export interface MergedPictures {
  readonly places: readonly PicturePlace[];
  readonly refusedOrder: readonly string[];
}

/**
 * Merges the pictures of copies. A picture is told by its bytes, its file name, or else its place. Its texts and its
 * consent merge by themselves only while it stays the same picture: consent never passes to another one.
 */
export function mergePictures(
  base: readonly Projektbild[],
  copies: readonly PicturesOf[],
  max: number,
): MergedPictures {
  const matched = copies.map((one) => ({ ...one, found: matchPictures(base, one.pictures) }));
  const keys = base.map((_, index) => `${index}`);
  const { order, refused } = mergeOrder(
    keys,
    matched.map(({ copy, pictures, found }) => ({
      copy,
      keys: pictures.flatMap((picture) => keys.find((key) => found[Number(key)] === picture) ?? []),
    })),
  );
  const kept = order.flatMap((key): readonly PicturePlace[] => {
    const picture = base[Number(key)];
    const versions = matched.map(({ copy, found }) => ({ copy, picture: found[Number(key)] ?? null }));
    return picture === undefined ? [] : [mergePicture(picture, versions)];
  });
  const left = kept.filter((place) => !("before" in place) || place.picture !== null).length;
  const added = matched.flatMap(({ copy, pictures, found }) =>
    pictures.filter((picture) => !found.includes(picture)).map((picture) => ({ copy, picture })),
  );
  return { places: [...kept, ...placesFor(added, Math.max(0, max - left))], refusedOrder: refused };
}

interface Version {
  readonly copy: string;
  readonly picture: Projektbild | null;
}

/** For each picture of the base, the copy's; null where it has none. */
function matchPictures(
  base: readonly Projektbild[],
  copy: readonly Projektbild[],
): readonly (Projektbild | null)[] {
  const found: (Projektbild | null)[] = base.map(() => null);
  const match = (isSame: (one: Projektbild, other: Projektbild) => boolean): void => {
    for (const [index, one] of base.entries())
      found[index] ??= copy.find((other) => !found.includes(other) && isSame(one, other)) ?? null;
  };
  match((one, other) => imageOf(one) === imageOf(other) && one.sha256 !== null);
  match((one, other) => one.dateiname !== null && fold(one.dateiname) === fold(other.dateiname));
  match(() => true);
  return found;
}

function fold(text: string | null): string {
  return foldText(text ?? "");
}

/** What tells the picture itself. Its resolution does not: that follows from the size at which it is shown. */
function imageOf({ sha256, mediaType, width, height }: Projektbild): string {
  return sha256 ?? JSON.stringify([mediaType, width, height]);
}

function keyOf(picture: Projektbild | null): string {
  if (picture === null) return "";
  const texts = pictureTexts.map((part) => fold(picture[part]));
  return JSON.stringify([imageOf(picture), texts, picture.einwilligung]);
}

function mergePicture(base: Projektbild, versions: readonly Version[]): PicturePlace {
  const changed = versions.filter(({ picture }) => keyOf(picture) !== keyOf(base));
  const isSwapped = changed.some(({ picture }) => picture === null || imageOf(picture) !== imageOf(base));
  if (!isSwapped) return mergeDetails(base, versions);
  const variants = variantsOf(changed);
  const [only] = variants;
  return only !== undefined && variants.length === 1 ? { ...only, before: base } : { base, variants };
}

function mergeDetails(base: Projektbild, versions: readonly Version[]): MergedPicture {
  const texts = pictureTexts.map((part) => {
    const said = versions.map(({ copy, picture }) => ({ copy, text: picture?.[part] ?? "" }));
    return [part, mergeWhole(base[part] ?? "", said)] as const;
  });
  const consentBy = versions.filter(({ picture }) => picture?.einwilligung === !base.einwilligung);
  return {
    picture: { ...base, einwilligung: consentBy.length > 0 ? !base.einwilligung : base.einwilligung },
    texts: Object.fromEntries(texts) as Readonly<Record<PictureText, MergedText>>,
    consentBy: union(
      consentBy.map(({ copy }) => copy),
      [],
    ),
  };
}

function variantsOf(versions: readonly Version[]): readonly PictureVariant[] {
  const variants = new Map<string, PictureVariant>();
  for (const { copy, picture } of [...versions].sort((one, other) =>
    compareTexts(jsonOf(one), jsonOf(other)),
  )) {
    const key = keyOf(picture);
    const other = variants.get(key);
    variants.set(key, {
      picture: other === undefined ? picture : other.picture,
      copies: union(other?.copies ?? [], [copy]),
    });
  }
  return [...variants].sort(([one], [other]) => compareTexts(one, other)).map(([, variant]) => variant);
}

function jsonOf({ picture }: Version): string {
  return JSON.stringify(picture);
}

/** New pictures, each in a free place; where there are too many, every free place is open to all of them. */
function placesFor(added: readonly Version[], free: number): readonly PicturePlace[] {
  const variants = variantsOf(added);
  const images = [...new Set(variants.map(imageOfVariant))].map((image) =>
    variants.filter((variant) => imageOfVariant(variant) === image),
  );
  const places = images.map((own): PicturePlace => {
    const [only] = own;
    return only !== undefined && own.length === 1 ? { ...only, before: null } : { base: null, variants: own };
  });
  if (places.length <= free) return places;
  return Array.from({ length: free }, () => ({ base: null, variants }));
}

function imageOfVariant({ picture }: PictureVariant): string {
  return picture === null ? "" : imageOf(picture);
}
