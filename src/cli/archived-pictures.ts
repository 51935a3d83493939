import { stat } from "node:fs/promises";
import { posix } from "node:path";
import { DocxError } from "../docx/error.ts";
import type { ZipEntry } from "../docx/zip.ts";
import { bundlePictures } from "../exchange/bundle.ts";
import type { PictureBeside } from "../register/pictures-beside.ts";
import { readArchive, readArchived } from "./archive.ts";
import type { ArchivedSource } from "./sources.ts";

/** Whether a file is called like a picture. */
export function isPictureName(name: string): boolean {
  return /\.(jpe?g|png|gif|tiff?|webp|heic|avif|bmp)$/i.test(name);
}

/** The pictures that an archive holds beside one of its documents: in its folder, and in the bundle's for pictures. */
export async function picturesBeside({
  archive,
  entry: { name },
}: ArchivedSource): Promise<readonly PictureBeside[]> {
  const own = folderOf(name);
  const folders = new Set([own, posix.join(own, bundlePictures)].map((each) => each.toLowerCase()));
  return (await entriesOf(archive))
    .filter((entry) => isPictureName(entry.name) && folders.has(folderOf(entry.name).toLowerCase()))
    .map((entry) => ({ path: entry.name, read: () => readOrNull(archive, entry) }));
}

function folderOf(name: string): string {
  return posix.dirname(name.replaceAll("\\", "/"));
}

/** What can't be unpacked is no picture for us; that the archive is damaged is told of its documents. */
async function readOrNull(archive: string, entry: ZipEntry): Promise<Uint8Array | null> {
  try {
    return await readArchived(archive, entry);
  } catch (error) {
    if (error instanceof DocxError) return null;
    throw error;
  }
}

/** The archive that was asked for last: its documents come one after the other. */
let last: { readonly key: string; readonly entries: readonly ZipEntry[] } | null = null;

async function entriesOf(archive: string): Promise<readonly ZipEntry[]> {
  const { size, mtimeMs } = await stat(archive);
  // A drop folder may bring another archive under the same name.
  const key = `${archive} ${size} ${mtimeMs}`;
  if (last?.key !== key) last = { key, entries: await readArchive(archive) };
  return last.entries;
}
