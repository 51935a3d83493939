import type { Platform } from "../docx/platform.ts";
import { isNamedAs } from "../exchange/bundle.ts";
import type { Arrival, ArrivedPicture } from "./arrival.ts";
import { publishable } from "./arrived-picture.ts";

/** A picture that came with a Steckbrief, outside of its file. */
export interface PictureBeside {
  /** Name in whatever holds both; never a path on the disk. */
  readonly path: string;
  /** Null where it can't be read. */
  read(): Promise<Uint8Array | null>;
}

/** So many are looked through for one that has the hash but another name: a bundle holds as many as the form has slots. */
const mostUnnamed = 20;

/** Whether pictures that lie beside would add anything: bytes that are missing, or an original for a copy. */
export function wantsPictures({ pictures }: Arrival): boolean {
  return pictures.some(isWanted);
}

/**
 * The arrival with its pictures from beside it, as the pane's bundle brings them. The hash decides, the name where the
 * Steckbrief knows no hash. What nobody agreed to publish is not kept.
 */
export async function withPicturesBeside(
  arrival: Arrival,
  beside: readonly PictureBeside[],
  platform: Platform,
): Promise<Arrival> {
  const shelf = { beside, platform, hashes: new Map<PictureBeside, string | null>() };
  const pictures: ArrivedPicture[] = [];
  for (const picture of arrival.pictures) {
    const name = arrival.steckbrief.projektbilder[picture.position - 1]?.dateiname ?? null;
    pictures.push(isWanted(picture) ? await completed(picture, name, shelf) : picture);
  }
  return { ...arrival, pictures };
}

function isWanted({ stored, withheld, saidSha256, fileSha256 }: ArrivedPicture): boolean {
  if (stored === null) return withheld === "no-bytes" || withheld === "damaged";
  // Word scales down what it saves: the original is the better one.
  return saidSha256 !== null && saidSha256 !== fileSha256;
}

interface Shelf {
  readonly beside: readonly PictureBeside[];
  readonly platform: Platform;
  /** Of what was read already; null where it could not be. */
  readonly hashes: Map<PictureBeside, string | null>;
}

async function completed(
  picture: ArrivedPicture,
  name: string | null,
  shelf: Shelf,
): Promise<ArrivedPicture> {
  const content = await findOriginal(picture.saidSha256, name, shelf);
  if (content === null) return picture;
  const found = { ...picture, fileSha256: picture.fileSha256 ?? shelf.platform.sha256(content) };
  if (!picture.consent) return { ...found, stored: null, withheld: "no-consent" };
  const original = publishable(content, shelf.platform);
  // A copy that can be shown is better than an original that can't.
  return original.stored === null && picture.stored !== null ? picture : { ...found, ...original };
}

async function findOriginal(
  sha256: string | null,
  name: string | null,
  shelf: Shelf,
): Promise<Uint8Array | null> {
  const named = name === null ? [] : shelf.beside.filter(({ path }) => isNamedAs(path, name));
  if (sha256 === null) return named.length === 1 ? ((await named[0]?.read()) ?? null) : null;
  const others = shelf.beside.filter((one) => !named.includes(one)).slice(0, mostUnnamed);
  for (const one of [...named, ...others]) {
    if (shelf.hashes.has(one) && shelf.hashes.get(one) !== sha256) continue;
    const content = await one.read();
    const hash = content === null ? null : shelf.platform.sha256(content);
    shelf.hashes.set(one, hash);
    if (hash === sha256) return content;
  }
  return null;
}
