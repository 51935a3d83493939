import { resultOf } from "./async-result.ts";
import type { Batch } from "./batch.ts";
import { WordError } from "./port.ts";

/** Word allows 4 MiB per slice, on the iPad 64 KiB; smaller ones show progress. */
const sliceSize = (): number =>
  Office.context.platform === Office.PlatformType.iOS ? 64 * 1024 : 1024 * 1024;

/** The document's bytes as they are now. Slices one by one; the file is closed whatever happens (two at most). */
export async function readBytes(
  check: () => void,
  onProgress: (fraction: number) => void,
): Promise<Uint8Array> {
  const file = await resultOf<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: sliceSize() }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let filled = 0;
    for (let index = 0; index < file.sliceCount; index += 1) {
      check();
      const slice = await resultOf<Office.Slice>((done) => file.getSliceAsync(index, done));
      const data: ArrayLike<number> = slice.data;
      if (filled + data.length > bytes.length) throw new WordError("failed", "more bytes than announced");
      bytes.set(data, filled);
      filled += data.length;
      onProgress(filled / bytes.length);
    }
    if (filled !== bytes.length || filled === 0)
      throw new WordError("failed", `${filled} of ${file.size} bytes`);
    return bytes;
  } finally {
    await resultOf<void>((done) => file.closeAsync(done)).catch(() => undefined);
  }
}

/** Opens a window with a new document made of these bytes. */
export async function openBytes(batch: Batch, docx: Uint8Array): Promise<void> {
  batch.context.application.createDocument(base64Of(docx)).open();
  await batch.sync();
}

function base64Of(bytes: Uint8Array): string {
  // Arguments of a call are limited to some ten thousand.
  const size = 0x8000;
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * size, (index + 1) * size)),
  );
  return btoa(chunks.join(""));
}
