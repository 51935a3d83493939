import { codesOfXml, rememberPart } from "./kept-parts.ts";
import { properties, relationshipEndings } from "./names.ts";
import { type DocxPackage, openRelated } from "./package.ts";
import type { XmlReader } from "./xml.ts";

/**
 * The custom properties of a document by name. We write strings; LibreOffice makes "1" of a true, so every type is
 * taken as its text. Throws DocxError where the part is no XML.
 */
export function readCustomProperties(pack: DocxPackage): ReadonlyMap<string, string> {
  const xml = openRelated(pack.zip, pack.rootRelationships, relationshipEndings.customProperties);
  return xml === null ? new Map() : propertiesIn(xml);
}

const propertiesIn = rememberPart(codesOfXml, (xml: XmlReader): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  if (!xml.nextChild(0)) return found;
  while (xml.nextChild(1)) {
    const name = xml.name === properties.customProperty ? xml.attribute(properties.customName) : null;
    if (name !== null && xml.nextChild(2)) found.set(name, xml.readText());
  }
  return found;
});

/** The title in the core properties; null where there is none. */
export function readCoreTitle(pack: DocxPackage): string | null {
  return readCore(pack, properties.coreTitle);
}

/** When the document was last saved, as its program noted it; null where it did not. */
export function readCoreModified(pack: DocxPackage): string | null {
  return readCore(pack, properties.coreModified);
}

function readCore(pack: DocxPackage, name: string): string | null {
  const xml = openRelated(pack.zip, pack.rootRelationships, relationshipEndings.coreProperties);
  if (xml === null) return null;
  if (!xml.nextChild(0)) return null;
  while (xml.nextChild(1)) if (xml.name === name) return xml.readText().trim() || null;
  return null;
}
