import { createHash } from "node:crypto";
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import type { Entry } from "../exchange/entry.ts";
import type { Operator } from "./operator.ts";

export interface BulkPicture {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Where the entries and pictures of a bulk file come from, one after the other. */
export interface BulkSource {
  readonly entries: () => AsyncIterable<Entry>;
  readonly pictures: () => AsyncIterable<BulkPicture>;
  readonly operator: Operator;
  readonly at: Date;
}

const endings: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/tiff": "tif",
  "image/bmp": "bmp",
};

/**
 * Everything published in one ZIP: steckbriefe.jsonl (one entry a line), the pictures under their hashes, LIESMICH.txt
 * and SHA256SUMS. Made while it is sent: never more than one picture is held in memory.
 */
export function bulkZip(source: BulkSource): ReadableStream<Uint8Array> {
  const chunks = zipChunks(source);
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

async function* zipChunks({ entries, pictures, operator, at }: BulkSource): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const take = function* (): Generator<Uint8Array> {
    yield* ready;
    ready = [];
  };
  const sums: string[] = [];

  const lines = new ZipDeflate("steckbriefe.jsonl", { level: 6 });
  const hash = createHash("sha256");
  lines.mtime = at;
  zip.add(lines);
  for await (const entry of entries()) {
    const line = strToU8(`${JSON.stringify(entry)}\n`);
    hash.update(line);
    lines.push(line);
    yield* take();
  }
  lines.push(new Uint8Array(0), true);
  sums.push(`${hash.digest("hex")}  steckbriefe.jsonl`);
  yield* take();

  for await (const { sha256, mediaType, bytes } of pictures()) {
    const name = `bilder/${sha256}.${endings[mediaType] ?? "bin"}`;
    sums.push(`${createHash("sha256").update(bytes).digest("hex")}  ${name}`);
    const file = new ZipPassThrough(name);
    file.mtime = at;
    zip.add(file);
    file.push(bytes, true);
    yield* take();
  }

  for (const [name, text] of [
    ["LIESMICH.txt", readMe(operator)],
    ["SHA256SUMS", ""],
  ] as const) {
    const bytes = strToU8(name === "SHA256SUMS" ? `${sums.join("\n")}\n` : text);
    sums.push(`${createHash("sha256").update(bytes).digest("hex")}  ${name}`);
    const file = new ZipDeflate(name);
    file.mtime = at;
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  yield* take();
}

function readMe({ register, name, email, lizenz }: Operator): string {
  return [
    register,
    `Betreiberin: ${name}, ${email}`,
    "",
    `Texte: ${lizenz.name}, ${lizenz.address}`,
    "Bilder: nur mit Zustimmung der Urheber:innen, die bei jedem Bild stehen.",
    "",
    "steckbriefe.jsonl  ein veröffentlichter Steckbrief je Zeile, wie ihn /api/v1/steckbriefe/{id} antwortet",
    "bilder/            die Bilder; ihr Name ist ihr SHA-256, wie er im Steckbrief steht",
    "SHA256SUMS         Prüfsummen; prüfen mit: sha256sum -c SHA256SUMS",
    "",
  ].join("\r\n");
}
