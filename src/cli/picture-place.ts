import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, link, lstat, readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Where a file is to stand: `suffix` goes into its name where another file has the plain one. */
export interface Place {
  readonly folder: string;
  readonly stem: string;
  readonly suffix: string;
  readonly ending: string;
}

const mostTries = 1000;

/**
 * Writes a file under the first free name and returns its path. It appears as a whole or not at all, so that nothing
 * half written stays when a run is interrupted; where it stands already, nothing is written.
 */
export async function placeFile(bytes: Uint8Array, place: Place): Promise<string> {
  const { folder } = place;
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  await writeFile(temporary, bytes, { flag: "wx" });
  try {
    for (let number = 0; number < mostTries; number++) {
      const target = join(folder, nameOf(place, number));
      if (await takeName(temporary, target)) return target;
      if (await holds(target, bytes)) return target;
    }
    throw Object.assign(new Error(`no free name for ${place.stem}`), { code: "EEXIST" });
  } finally {
    await unlink(temporary);
  }
}

function nameOf({ stem, suffix, ending }: Place, number: number): string {
  const more = number === 0 ? "" : number === 1 ? `-${suffix}` : `-${suffix}-${number}`;
  return `${stem}${more}.${ending}`;
}

/** Gives the file a name that nobody has; false where somebody does. A link can't overwrite, a rename would. */
async function takeName(temporary: string, target: string): Promise<boolean> {
  try {
    await link(temporary, target);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (!cannotLink.has(code ?? "")) throw error;
  }
  try {
    await copyFile(temporary, target, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** What file systems without links answer: FAT, some network folders. */
const cannotLink: ReadonlySet<string> = new Set([
  "EPERM",
  "ENOTSUP",
  "EOPNOTSUPP",
  "ENOSYS",
  "EISDIR",
  "EMLINK",
]);

/** Whether a regular file of that name has just these bytes. What a symbolic link leads to is not looked at. */
async function holds(target: string, bytes: Uint8Array): Promise<boolean> {
  const found = await lstat(target);
  if (!found.isFile() || found.size !== bytes.length) return false;
  return Buffer.compare(await readFile(target), bytes) === 0;
}
