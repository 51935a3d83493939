import type { Contents } from "../docx/body.ts";
import { contentsOf } from "../docx/contents.ts";
import { DocxError } from "../docx/error.ts";
import { readSteckbrief } from "../docx/read.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Steckbrief } from "../steckbrief/value.ts";
import { type WordDocument, WordError } from "../word/port.ts";
import { type Live, type Readers, readLook } from "./live.ts";

/** The document as its bytes say it, and as Word showed it at that moment. */
export interface DocumentRead {
  readonly steckbrief: Steckbrief;
  readonly contents: Contents;
  readonly live: Live;
}

/** Reads the document as the export does; null where Word gives no bytes, or none that can be read. */
export async function readDocument(port: WordDocument, readers: Readers): Promise<DocumentRead | null> {
  if (!port.can("bytes")) return null;
  try {
    const live = readLook(await port.look(), readers);
    const { steckbrief } = readSteckbrief(await port.bytes());
    return { steckbrief, contents: contentsOf(steckbrief, steckbriefForm), live };
  } catch (error) {
    if (error instanceof WordError || error instanceof DocxError) return null;
    throw error;
  }
}
