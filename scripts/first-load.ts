import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Microsoft's React task-pane template, first load in bytes gzip, as measured for the architecture. */
export const templateFirstLoad = 165_780;

/** What the pane may weigh: 0.7 times the template. */
export const firstLoadBudget = Math.floor(0.7 * templateFirstLoad);

/** Bytes gzip of the built page and of all that it names (without office.js, which is Word's). */
export async function firstLoadBytes(pane: string): Promise<number> {
  const html = await readFile(join(pane, "taskpane.html"), "utf8");
  const files = [...html.matchAll(/(?:src|href)="?([^\s">]+\.(?:js|css))/g)]
    .map(([, address]) => address ?? "")
    .filter((address) => !address.includes("://"));
  return sum(await Promise.all(["taskpane.html", ...files].map((file) => gzipBytes(join(pane, file)))));
}

/** Bytes gzip of one file, as a web server would send it. */
export async function gzipBytes(file: string): Promise<number> {
  return gzipSync(await readFile(file), { level: 9 }).length;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
