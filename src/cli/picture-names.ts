/** Longest stem in bytes of UTF-8: with folder, slot and ending it stays far below what any file system allows. */
const longest = { file: 60, picture: 40 };

const endings: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/tiff": "tif",
  "image/gif": "gif",
  "image/heic": "heic",
  "image/avif": "avif",
  "image/bmp": "bmp",
  "image/emf": "emf",
  "image/wmf": "wmf",
  "image/svg+xml": "svg",
};

/** What a picture's name is made from. */
export interface NamedPicture {
  readonly slot: string | null;
  readonly counts: boolean;
  /** The name that people gave it. */
  readonly name: string | null;
  readonly mediaType: string | null;
}

/**
 * A name for a picture of a file: „Muenchen-bild-1-rathaus“, and its ending. Nothing in it is a path, whatever file and
 * picture are called; the ending follows from the bytes. `index` tells those apart that are too many.
 */
export function pictureName(
  file: string,
  { slot, counts, name, mediaType }: NamedPicture,
  index: number,
): { readonly stem: string; readonly ending: string } {
  const source = safeStem(stemOf(file), longest.file) || "steckbrief";
  const place = [slot === null ? "" : `-bild-${slot}`, counts ? "" : `-weiteres-${index + 1}`].join("");
  const own = name === null ? "" : safeStem(stemOf(name), longest.picture);
  return {
    stem: `${source}${place}${own === "" ? "" : `-${own}`}`,
    ending: endings[mediaType ?? ""] ?? "bin",
  };
}

/** The last segment of a path of any system, without its ending. */
function stemOf(path: string): string {
  const last = path.split(/[\\/]/).at(-1) ?? "";
  return last.replace(/(?<=.)\.[^.]{1,8}$/, "");
}

/**
 * Letters, digits, `_` and `-` only: no dots (Windows takes „con.x.jpg“ for a device), blanks, separators, controls or
 * signs that turn the direction of text. The same word has one spelling, whatever system wrote it.
 */
function safeStem(text: string, bytes: number): string {
  const plain = text
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, "-")
    .replace(/^[-\p{M}]+/u, "");
  return cutTo(plain, bytes).replace(/-+$/, "");
}

/** The beginning that takes at most so many bytes, cut between characters. */
function cutTo(text: string, bytes: number): string {
  let end = 0;
  let size = 0;
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > bytes) break;
    end += character.length;
  }
  return text.slice(0, end);
}
