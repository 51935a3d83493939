import { readSteckbrief } from "../docx/read.ts";
import { formatSteckbrief } from "../steckbrief/canonical.ts";
import type { Finding } from "../steckbrief/finding.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import type { Steckbrief } from "../steckbrief/value.ts";
import { type Look, type WordDocument, WordError } from "../word/port.ts";
import { fileNameOf } from "./file-name.ts";
import { readLook } from "./live.ts";
import { rules } from "./rules.ts";

/** A Steckbrief ready to be handed over. */
export interface Prepared {
  readonly json: string;
  readonly steckbrief: Steckbrief;
  readonly findings: readonly Finding[];
  /** The document itself; null where Word did not give it. */
  readonly docx: Uint8Array | null;
  /** Why the document's own bytes could not be used, in one word of Word or the reader; null where they were. */
  readonly fallback: string | null;
  /** File name without ending. */
  readonly name: string;
  /** The look at the moment of reading: a later one that differs makes this stale. */
  readonly look: Look;
}

/**
 * Reads the document as the command line does: same bytes, same extractor, same JSON. Where Word gives no bytes, or
 * they can't be read, the texts of the controls are taken instead, and `fallback` says so.
 */
export async function prepareExport(
  port: WordDocument,
  locale: Locale,
  onProgress: (fraction: number) => void,
): Promise<Prepared> {
  const look = await port.look();
  const read = await readBytes(port, locale, onProgress);
  const steckbrief = read.steckbrief ?? readLook(look, rules.readers).steckbrief;
  return {
    json: formatSteckbrief(steckbrief),
    steckbrief,
    findings: read.findings ?? rules.check(steckbrief, locale),
    docx: read.docx,
    fallback: read.fallback,
    name: fileNameOf(steckbrief),
    look,
  };
}

interface ReadBytes {
  readonly steckbrief: Steckbrief | null;
  readonly findings: readonly Finding[] | null;
  readonly docx: Uint8Array | null;
  readonly fallback: string | null;
}

async function readBytes(
  port: WordDocument,
  locale: Locale,
  onProgress: (fraction: number) => void,
): Promise<ReadBytes> {
  const nothing = { steckbrief: null, findings: null, docx: null };
  if (!port.can("bytes")) return { ...nothing, fallback: "too-old" };
  let docx: Uint8Array;
  try {
    docx = await port.bytes(onProgress);
  } catch (error) {
    if (error instanceof WordError) return { ...nothing, fallback: error.message };
    throw error;
  }
  try {
    const { steckbrief, findings } = readSteckbrief(docx, { locale });
    return { steckbrief, findings, docx, fallback: null };
  } catch (error) {
    return { ...nothing, docx, fallback: error instanceof Error ? error.message : String(error) };
  }
}
