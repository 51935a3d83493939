import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DocxError } from "../docx/error.ts";
import { ImageError } from "../docx/image-error.ts";
import { stripMetadata } from "../docx/image-metadata.ts";
import { type PictureFile, readPictures } from "../docx/picture-files.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { readArchived } from "./archive.ts";
import { pictureMessages as messages, type Withheld, withheldTexts } from "./picture-messages.ts";
import { pictureName } from "./picture-names.ts";
import { placeFile } from "./picture-place.ts";
import { nodePlatform } from "./platform.ts";
import { fileOf, type Source } from "./sources.ts";

/** What became of one picture of a file. */
export interface WrittenPicture {
  readonly slot: string | null;
  /** SHA-256 of the picture as the document has it. */
  readonly sha256: string | null;
  /** The copy to publish, without metadata; null where there is none, and `withheld` says why. */
  readonly published: string | null;
  /** The picture byte for byte. */
  readonly archived: string | null;
  readonly withheld: Withheld | null;
  /** One line for people that says all of this. */
  readonly message: string;
}

/** Folder of untouched pictures, inside the one for publication. */
export const archiveFolder = "archiv";

/**
 * Writes the pictures of a file: those that may be published into the folder, without EXIF, GPS and other metadata; all
 * of them untouched into its `archiv`. Makes the folders where there is something to write, and overwrites nothing:
 * the same bytes under the same name stay, others get a name of their own. Throws DocxError where the file is no
 * readable document; what can't be written is told in the list.
 */
export async function writePictures(
  file: string,
  bytes: Uint8Array,
  folder: string,
  locale: Locale,
): Promise<readonly WrittenPicture[]> {
  const written: WrittenPicture[] = [];
  for (const [index, picture] of readPictures(bytes, { platform: nodePlatform }).entries()) {
    const content = picture.bytes();
    const outcome =
      content === null
        ? ({ published: null, archived: null, withheld: "no-bytes" } as const)
        : await writePicture(content, { picture, folder, ...pictureName(file, picture, index) });
    const { slot, sha256 } = picture;
    written.push({ slot, sha256, ...outcome, message: describe(file, picture, outcome, locale) });
  }
  return written;
}

/** The same for a source of a run: a line per picture. Where the document can't be read again, nothing is said. */
export async function writePicturesOf(
  source: Source,
  folder: string,
  locale: Locale,
): Promise<readonly string[]> {
  if (typeof source !== "string" && "error" in source) return [];
  try {
    const bytes =
      typeof source === "string" ? await readFile(source) : await readArchived(source.archive, source.entry);
    const written = await writePictures(fileOf(source), new Uint8Array(bytes), folder, locale);
    return written.map(({ message }) => message);
  } catch (error) {
    // A PDF has no pictures that we could tell; everything else has been said when it was read.
    if (error instanceof DocxError || (error as NodeJS.ErrnoException).code !== undefined) return [];
    throw error;
  }
}

type Outcome = Pick<WrittenPicture, "published" | "archived" | "withheld">;

interface Target {
  readonly picture: PictureFile;
  readonly folder: string;
  readonly stem: string;
  readonly ending: string;
}

async function writePicture(
  content: Uint8Array,
  { picture, folder, stem, ending }: Target,
): Promise<Outcome> {
  const archive = join(folder, archiveFolder);
  const suffix = (picture.sha256 ?? "").slice(0, 8);
  let archived: string | null = null;
  try {
    await mkdir(archive, { recursive: true });
    archived = await placeFile(content, { folder: archive, stem, suffix, ending });
    const bare = publishable(content, picture);
    if (typeof bare === "string") return { published: null, archived, withheld: bare };
    const published = await placeFile(bare, { folder, stem, suffix, ending });
    return { published, archived, withheld: null };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return { published: null, archived, withheld: "not-written" };
  }
}

/** The picture without metadata, or why it may not be published. */
function publishable(content: Uint8Array, picture: PictureFile): Uint8Array | Withheld {
  const { isSample, counts, einwilligung, state } = picture;
  if (isSample) return "sample";
  if (!counts) return "not-counted";
  if (!einwilligung) return "no-consent";
  if (state === "replaced") return "replaced";
  try {
    return stripMetadata(content);
  } catch (error) {
    if (!(error instanceof ImageError)) throw error;
    return error.code === "cannot-strip" ? "cannot-strip" : "damaged";
  }
}

function describe(
  file: string,
  { slot, counts, state }: PictureFile,
  { published, archived, withheld }: Outcome,
  locale: Locale,
): string {
  const own = slot === null ? "" : messages.slot[locale]({ slot });
  const place = counts ? own : [messages.stray[locale](), own].filter((text) => text !== "").join(", ");
  const first =
    published !== null
      ? messages.published[locale]({ file, place, target: published })
      : messages.withheld[locale]({ file, place, reason: withheldTexts[withheld ?? "damaged"][locale]() });
  const sentences = [first];
  if (archived !== null) sentences.push(messages.archived[locale]({ target: archived }));
  if (state === "scaled") sentences.push(messages.scaled[locale]());
  return sentences.join(" ");
}
