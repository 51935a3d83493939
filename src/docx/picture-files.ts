import { steckbriefForm } from "../steckbrief/form.ts";
import type { Form, Locale } from "../steckbrief/kinds.ts";
import { compareWithOriginal, type PictureState } from "./picture-compare.ts";
import { findMedia, orNull, readMedia, readMediaHeader, sha256Of } from "./picture-media.ts";
import type { SeenPicture } from "./picture-strays.ts";
import { effectiveDpi, millimetresOf, type PictureFacts } from "./pictures.ts";
import { readSteckbrief } from "./read.ts";

/** A picture as it stands in a document. What the Steckbrief says of it holds for the original; this for the copy. */
export interface PictureFile {
  /** Number of its slot; null where it stands in none. Only one picture of a slot is the Steckbrief's. */
  readonly slot: string | null;
  /** Whether the Steckbrief says something of it; the others are too many, or stand in the wrong place. */
  readonly counts: boolean;
  /** The file name that people gave it: words, never a path to write to. */
  readonly name: string | null;
  /** The bytes as the document has them; null where they are outside of the file, lost or damaged. */
  readonly bytes: () => Uint8Array | null;
  readonly mediaType: string | null;
  /** Stored pixels. */
  readonly width: number | null;
  readonly height: number | null;
  readonly displayedMm: { readonly width: number; readonly height: number } | null;
  /** How much of width and height is cut off, 0…1. */
  readonly crop: { readonly x: number; readonly y: number };
  /** Stored pixels by displayed inches. */
  readonly dpi: number | null;
  /** SHA-256 of the bytes; null where there are none. */
  readonly sha256: string | null;
  readonly alt: string | null;
  readonly urheber: string | null;
  readonly einwilligung: boolean;
  /** What was noted of the original; null where nothing was. */
  readonly facts: PictureFacts | null;
  /** What became of the original. */
  readonly state: PictureState;
}

export interface ReadPicturesOptions {
  readonly locale?: Locale;
  readonly form?: Form;
}

/**
 * All pictures of a Steckbrief document, in the order of their slots, then those that stand in none. Pure; reads every
 * picture as a whole for its hash. Throws DocxError where the file is no readable document.
 */
export function readPictures(bytes: Uint8Array, options: ReadPicturesOptions = {}): readonly PictureFile[] {
  const { locale = "de", form = steckbriefForm } = options;
  const seen: SeenPicture[] = [];
  readSteckbrief(bytes, { locale, form, onPicture: (one) => seen.push(one) });
  return seen
    .map((one, index) => ({ one, index }))
    .sort((a, b) => rankOf(a.one) - rankOf(b.one) || a.index - b.index)
    .map(({ one }) => pictureFile(one));
}

function rankOf({ slot, said }: SeenPicture): number {
  return slot === null ? Number.MAX_SAFE_INTEGER : Number(slot) * 2 + (said === null ? 1 : 0);
}

function pictureFile({ slot, picture, said, original, pack }: SeenPicture): PictureFile {
  const media = findMedia(pack, picture.relationship);
  const entry = media === "linked" || media === "lost" ? null : media.entry;
  const bytes = (): Uint8Array | null => (entry === null ? null : readMedia(pack, entry));
  const read = entry === null ? null : orNull(() => readMediaHeader(pack, entry));
  const { mediaType = null, orientation = 1 } = read?.header ?? {};
  const { width = null, height = null } = (read?.credible === true ? read.header : null) ?? {};
  const whole = bytes();
  const sha256 = whole === null ? null : sha256Of(whole);
  const { widthEmu, heightEmu, cropX, cropY } = picture;
  return {
    slot,
    counts: said !== null,
    name: said?.dateiname ?? null,
    bytes,
    mediaType,
    width,
    height,
    displayedMm:
      widthEmu === null || heightEmu === null
        ? null
        : { width: millimetresOf(widthEmu), height: millimetresOf(heightEmu) },
    crop: { x: cropX, y: cropY },
    dpi: effectiveDpi({ width, height, orientation }, picture),
    sha256,
    alt: said === null ? picture.alt : said.alt,
    urheber: said?.urheber ?? null,
    einwilligung: said?.einwilligung ?? false,
    facts: original,
    state:
      sha256 === null
        ? "unknown"
        : compareWithOriginal(original, { mediaType, width, height, stored: null, sha256 }),
  };
}
