import { type SteckbriefForm, steckbriefForm } from "../steckbrief/form.ts";
import { DocxError } from "./error.ts";
import { openOdt } from "./odt.ts";
import { readOpened } from "./opened.ts";
import { openPdf, type PdfText } from "./pdf-text.ts";
import { purePlatform } from "./platform.ts";
import { type Reading, type ReadOptions, readSteckbrief } from "./read.ts";
import { withUmlauf } from "./read-umlauf.ts";
import { type ByteSource, sourceOf } from "./zip.ts";

/**
 * Reads the Steckbrief out of a file of whatever format that is known: .docx, .dotx, .docm, .dotm, .odt, .ott. The
 * bytes tell, never the name. Throws DocxError, which says of everything else what to do with it.
 */
export function readAny(bytes: Uint8Array | ByteSource, options: ReadOptions<SteckbriefForm> = {}): Reading {
  try {
    return readSteckbrief(bytes, options);
  } catch (error) {
    const isOdt = error instanceof DocxError && error.facts.format === "OpenDocument";
    if (!isOdt) throw error;
    const { locale = "de", form = steckbriefForm, onPicture = null, platform = purePlatform } = options;
    const opened = openOdt(bytes instanceof Uint8Array ? sourceOf(bytes) : bytes, platform);
    const reading = readOpened(opened, { locale, form, onPicture }) as Reading;
    const { pack, properties } = opened;
    // An .odt keeps the properties, never the part.
    return withUmlauf(reading, { pack, properties, changes: false, form, locale });
  }
}

/** Reads the Steckbrief out of the text of a PDF, which the caller has taken from it. Throws DocxError. */
export function readPdfText(pdf: PdfText, options: ReadOptions<SteckbriefForm> = {}): Reading {
  const { locale = "de", form = steckbriefForm } = options;
  return { ...readOpened(openPdf(pdf), { locale, form, onPicture: null }), umlauf: null } as Reading;
}
