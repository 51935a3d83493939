import { relationshipEndings } from "./names.ts";
import { type DocxPackage, readXmlPart, targetsOf } from "./package.ts";
import { XmlReader } from "./xml.ts";

/** A custom XML part with its name in the package. */
export interface CustomXml {
  readonly part: string;
  readonly xml: string;
}

/** The custom XML part whose root is in a namespace, as text; null where the document has none. */
export function readCustomXml(pack: DocxPackage, namespace: string): string | null {
  for (const { xml } of customXmlIn(pack, namespace)) return xml;
  return null;
}

/**
 * All custom XML parts whose root is in a namespace. LibreOffice up to 25.2 drops relationships of such parts: those
 * in the usual folder are looked at too. A part that is no XML is passed by.
 */
export function* customXmlIn(pack: DocxPackage, namespace: string): Generator<CustomXml> {
  const related = targetsOf(pack.mainRelationships, relationshipEndings.customXml);
  const others = [...pack.zip.entries.values()]
    .map((entry) => entry.name)
    .filter((name) => /^customXml\/item\d+\.xml$/i.test(name) && !related.includes(name));
  for (const part of [...related, ...others]) {
    const xml = readXmlPart(pack.zip, part);
    if (xml !== null && namespaceOfRoot(xml, part) === namespace) yield { part, xml };
  }
}

function namespaceOfRoot(text: string, part: string): string | null {
  const xml = new XmlReader(text, part);
  return xml.nextChild(0) ? xml.namespace : null;
}
