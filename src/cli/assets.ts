import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The bytes of a file of the product. Compiled and uncompiled code lie at different depths below the same root. */
export async function readAsset(name: string): Promise<Uint8Array> {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "assets", name)) && folder !== dirname(folder)) folder = dirname(folder);
  return new Uint8Array(await readFile(join(folder, "assets", name)));
}
