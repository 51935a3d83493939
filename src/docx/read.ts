import type { Finding } from "../steckbrief/finding.ts";
import { type SteckbriefForm, steckbriefForm } from "../steckbrief/form.ts";
import type { Form, Locale } from "../steckbrief/kinds.ts";
import type { ValueOfForm } from "../steckbrief/value.ts";
import { readDocument, readWithEdges } from "./document.ts";
import { readOpened } from "./opened.ts";
import { openPackage, readProducer } from "./package.ts";
import type { PictureListener } from "./picture-strays.ts";
import { type Platform, purePlatform } from "./platform.ts";
import { readCustomProperties } from "./properties.ts";
import type { Provenance } from "./provenance.ts";
import { type UmlaufReading, withUmlauf } from "./read-umlauf.ts";
import type { ByteSource } from "./zip.ts";

export interface ReadOptions<F extends Form> {
  /** Language of the findings; German where nothing is said. */
  readonly locale?: Locale;
  readonly form?: F;
  /** Faster routines of the runtime, where it has some. */
  readonly platform?: Platform;
  /** Told of every picture of the form; `readPictures` makes them whole. */
  readonly onPicture?: PictureListener;
}

/** A Steckbrief read out of a document, what a reader should know about it, and where each value came from. */
export interface Reading<F extends Form = SteckbriefForm> {
  readonly steckbrief: ValueOfForm<F>;
  readonly findings: readonly Finding[];
  readonly provenance: Provenance;
  /** The Umlauf that the document carries; null where it has none. */
  readonly umlauf: UmlaufReading | null;
}

/**
 * Reads the Steckbrief out of the bytes of a .docx. Pure: the same bytes give the same reading everywhere. Whatever
 * can be read is read, and what is odd becomes a finding; throws DocxError where the file is no readable document.
 */
export function readSteckbrief(
  bytes: Uint8Array | ByteSource,
  options?: ReadOptions<SteckbriefForm>,
): Reading;
export function readSteckbrief<F extends Form>(
  bytes: Uint8Array | ByteSource,
  options: ReadOptions<F> & { readonly form: F },
): Reading<F>;
export function readSteckbrief(
  bytes: Uint8Array | ByteSource,
  options: ReadOptions<Form> = {},
): Reading<Form> {
  const { locale = "de", form = steckbriefForm, onPicture = null, platform = purePlatform } = options;
  const pack = openPackage(bytes, platform);
  const document = readDocument(pack);
  const properties = readCustomProperties(pack);
  const producer = readProducer(pack);
  const reading = readOpened(
    { pack, document, properties, producer, withEdges: () => readWithEdges(pack, document) },
    { locale, form, onPicture },
  ) as Reading<Form>;
  return withUmlauf(reading, { pack, properties, changes: document.story.changes, form, locale });
}
