import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The bytes of a file of the product. Compiled and uncompiled code lie at different depths below the same root. */
export async function readAsset(name: string): Promise<Uint8Array<ArrayBuffer>> {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "assets", name)) && folder !== dirname(folder)) folder = dirname(folder);
  return new Uint8Array(await readFile(join(folder, "assets", name)));
}

/** The bytes of a file of an installed package. */
export async function readPackageFile(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(createRequire(import.meta.url).resolve(name)));
}
