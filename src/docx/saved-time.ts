import { DocxError } from "./error.ts";
import { odt, odtParts } from "./odt-names.ts";
import { openPackage, openXmlPart } from "./package.ts";
import { type Platform, purePlatform } from "./platform.ts";
import { readCoreModified } from "./properties.ts";
import { type ByteSource, readZip, sourceOf, zipLimits } from "./zip.ts";

/**
 * When a .docx or .odt was last saved, as the program that saved it noted; null where it says nothing that is a time.
 * A claim: clocks of offices go wrong. Throws DocxError where the file is no document.
 */
export function readSavedTime(
  bytes: Uint8Array | ByteSource,
  platform: Platform = purePlatform,
): Date | null {
  const said = readSaid(bytes, platform);
  if (said === null || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(said)) return null;
  // OpenDocument leaves the zone out.
  const time = new Date(/(?:Z|[+-]\d{2}:?\d{2})$/i.test(said) ? said : `${said}Z`);
  return Number.isNaN(time.getTime()) ? null : time;
}

function readSaid(bytes: Uint8Array | ByteSource, platform: Platform): string | null {
  try {
    return readCoreModified(openPackage(bytes, platform));
  } catch (error) {
    if (!(error instanceof DocxError) || error.facts.format !== "OpenDocument") throw error;
    const source = bytes instanceof Uint8Array ? sourceOf(bytes) : bytes;
    const xml = openXmlPart(readZip(source, zipLimits, platform), odtParts.meta);
    if (xml?.nextChild(0))
      while (xml.nextChild(1))
        while (xml.nextChild(2)) if (xml.name === odt.date) return xml.readText().trim();
    return null;
  }
}
